#pragma once
/// Plans and tables by hand, a line for each thing: what rules/ and records/ would make of files.
///
///   Small small(3);                                     entries e1, e2, e3
///   const NodeId mark = small.mark("design", {{5, 4}, {4, none}, {3, 3}});
///   const NodeId mean = small.reduce(mark, Mean{});
///   const Scored scored = small.score();

#include <optional>
#include <string>
#include <vector>

#include "engine/score/score.h"

namespace engine {

/// A cell to be: a number, or why there is none.
struct Cell {
  base::Exact number;
  State state = State::present;
  Cell(int value) : number(value) {}
  Cell(base::Exact value) : number(std::move(value)) {}
  Cell(State why) : state(why) {}
};
inline constexpr State none = State::not_given;

inline Column column_of(const std::vector<Cell>& cells) {
  Column::Big values;
  std::vector<State> states;
  for (const Cell& cell : cells) {
    values.push_back(cell.number);
    states.push_back(cell.state);
  }
  return {.values = std::move(values), .denominator = 1, .states = std::move(states)};
}

struct Small {
  Plan plan;
  Tables tables;

  explicit Small(std::uint32_t entries) {
    for (std::uint32_t entry = 1; entry <= entries; ++entry) tables.entries.push_back("e" + std::to_string(entry));
    plan.populations.emplace_back();
    plan.lists.push_back({"nominations", {"all"}, {"all"}});
    plan.nomination = constant(Choice{0}, Type::choice);
  }

  NodeId add(Node node) {
    plan.nodes.push_back(std::move(node));
    return NodeId{static_cast<std::uint32_t>(plan.nodes.size() - 1)};
  }

  NodeId constant(Value value, Type type = Type::number) {
    return add({.type = type, .domain = contest(), .rule = Constant{std::move(value)}});
  }

  static Domain contest() { return {.of = Domain::Of::group}; }
  static Domain group(std::vector<NodeId> by) { return {.of = Domain::Of::group, .by = std::move(by)}; }

  FactId fact_column(Column column, Type type, FactColumn::Of of = FactColumn::Of::entry) {
    plan.facts.push_back({.name = "fact", .type = type, .of = of});
    tables.facts.push_back(std::move(column));
    return FactId{static_cast<std::uint32_t>(plan.facts.size() - 1)};
  }

  NodeId numbers(const std::vector<Cell>& cells) {
    return add({.rule = Fact{fact_column(column_of(cells), Type::number)}});
  }
  NodeId flags(Column::Flags values, std::vector<State> states = {}) {
    Column column{.values = std::move(values), .denominator = 1, .states = std::move(states)};
    return add({.type = Type::flag, .rule = Fact{fact_column(std::move(column), Type::flag)}});
  }
  /// A new list with these ids; the values are positions in it, -1: not given.
  NodeId choices(std::vector<std::string> ids, const std::vector<int>& values) {
    plan.lists.push_back({"list", ids, ids});
    const ListId list{static_cast<std::uint32_t>(plan.lists.size() - 1)};
    Column column{.values = Column::Wide(values.begin(), values.end()), .denominator = 1, .states = {}};
    for (const int value : values) column.states.push_back(value < 0 ? none : State::present);
    return add({.type = Type::choice, .list = list, .rule = Fact{fact_column(std::move(column), Type::choice)}});
  }
  /// An empty one is not given.
  NodeId texts(std::vector<std::string> values) {
    std::vector<State> states;
    for (const std::string& value : values) states.push_back(value.empty() ? none : State::present);
    Column column{.values = std::move(values), .denominator = 1, .states = std::move(states)};
    return add({.type = Type::text, .rule = Fact{fact_column(std::move(column), Type::text)}});
  }
  NodeId moments(const std::vector<std::int64_t>& seconds) {
    Column column{.values = Column::Wide(seconds), .denominator = 1, .states = {}};
    return add({.type = Type::moment, .rule = Fact{fact_column(std::move(column), Type::moment)}});
  }
  /// The choice node decides the nomination.
  void nominate(NodeId choice) {
    plan.nomination = choice;
    plan.nominations = plan[choice].list;
  }

  /// One number for each item of each entry.
  NodeId items(const std::vector<std::vector<Cell>>& by_entry) {
    std::vector<Cell> all;
    tables.items.start = {0};
    for (const std::vector<Cell>& cells : by_entry) {
      all.insert(all.end(), cells.begin(), cells.end());
      tables.items.start.push_back(static_cast<std::uint32_t>(all.size()));
    }
    plan.has_items = true;
    const FactId fact = fact_column(column_of(all), Type::number, FactColumn::Of::item);
    return add({.domain = {.axes = {.item = true}}, .rule = Fact{fact}});
  }

  /// Jurors j1, j2, …: as many as the longest row; every entry has as many as its row is long.
  NodeId mark(const std::string& criterion, const std::vector<std::vector<Cell>>& by_entry) {
    if (plan.sheets.empty()) add_sheets(by_entry);
    std::vector<Cell> all;
    for (const std::vector<Cell>& cells : by_entry) all.insert(all.end(), cells.begin(), cells.end());
    plan.sheets[0].columns.push_back({.criterion = criterion});
    tables.sheets[0].marks.push_back(column_of(all));
    const auto column = static_cast<std::uint32_t>(plan.sheets[0].columns.size() - 1);
    return add({.name = criterion, .domain = {.axes = {.juror = true}, .sheets = {0}}, .rule = Mark{{0}, column}});
  }

  void add_sheets(const std::vector<std::vector<Cell>>& by_entry) {
    plan.sheets.push_back({.stage = "final"});
    SheetRows& rows = tables.sheets.emplace_back();
    rows.of_entry.start = {0};
    for (const std::vector<Cell>& cells : by_entry) {
      for (std::uint32_t juror = 0; juror < cells.size(); ++juror) {
        rows.juror.push_back(juror);
        if (juror == tables.jury.size()) add_juror(rows);
      }
      rows.of_entry.start.push_back(static_cast<std::uint32_t>(rows.juror.size()));
    }
  }
  void add_juror(SheetRows& rows) {
    rows.jurors.push_back(static_cast<std::uint32_t>(tables.jury.size()));
    tables.jury.push_back({.id = "j" + std::to_string(tables.jury.size() + 1)});
  }

  NodeId reduce(NodeId of, Reduction how, MarkRule marks = {}) {
    return add({.type = plan[of].type, .rule = Reduce{of, std::move(how), marks}});
  }
  NodeId apply(Operation operation, std::vector<NodeId> arguments, Type type = Type::number) {
    const Domain domain = finest(arguments);
    return add({.type = type, .domain = domain, .rule = Apply{operation, std::move(arguments)}});
  }
  /// The domain of the finest argument.
  Domain finest(const std::vector<NodeId>& arguments) const {
    Domain result = contest();
    for (const NodeId argument : arguments) {
      const Domain& domain = plan[argument].domain;
      const bool finer = domain.of == Domain::Of::entry
                             ? result.of == Domain::Of::group || domain.axes > result.axes
                             : result.of == Domain::Of::group && domain.by.size() > result.by.size();
      if (finer) result = domain;
    }
    return result;
  }
  NodeId round(NodeId of, base::Rounding rounding) { return add({.rule = Round{of, std::move(rounding)}}); }

  NodeId order(std::vector<Key> keys, std::vector<NodeId> within = {}, Numbering numbering = Numbering::competition) {
    return add({.rule = Order{std::move(keys), std::move(within), numbering}});
  }
  NodeId select(Rule rule, Type type = Type::flag) { return add({.type = type, .rule = std::move(rule)}); }

  PopulationId population(PopulationId parent, NodeId flag, base::Words otherwise = {"нет", "no"}) {
    plan.populations.push_back({parent, {{flag, std::move(otherwise), {}}}});
    return PopulationId{static_cast<std::uint32_t>(plan.populations.size() - 1)};
  }

  void decide(const std::string& kind, const std::string& entry, const std::string& value) {
    tables.decisions.push_back({.kind = kind, .entry = entry, .value = value});
  }

  Scored score(ScoreOptions options = {.keep_every_node = true}) const { return engine::score(plan, tables, options); }
};

/// Entries with these points, ranked; e1 first.
struct Ranked {
  Small small;
  NodeId points, order;
  explicit Ranked(const std::vector<Cell>& cells) : small(static_cast<std::uint32_t>(cells.size())) {
    points = small.numbers(cells);
    order = small.order({{points, Direction::highest_first}});
  }
};

/// A column's values as text: "4.5 2/3 (waiting) yes #1", by entry.
std::string shown(const Scored& scored, NodeId node);
std::string shown(const Value& value);
std::vector<std::string> shown(const std::vector<Question>& questions);

}  // namespace engine
