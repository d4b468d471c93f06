#include "rules/example_tables.h"

#include <algorithm>

#include "base/decimal.h"
#include "rules/cells.h"
#include "rules/growing_column.h"
#include "rules/problems_meaning.h"

namespace rules {
namespace {

using Of = engine::FactColumn::Of;
using engine::State;
using engine::Type;

// ---------------------------------------------------------------- facts

const Cell* cell_of(const std::vector<NamedCell>& cells, const std::string& name) {
  const auto found = std::ranges::find_if(cells, [&](const NamedCell& each) { return each.id.value == name; });
  return found == cells.end() ? nullptr : &found->cell;
}

class Builder {
 public:
  Builder(Compilation& work, const Test& test, const StageWork& stage) : work_(work), test_(test), stage_(stage) {}

  std::optional<engine::Tables> run() {
    const std::size_t mistakes = work_.found.size();
    check_names();
    tables_.entries = {"example"};
    tables_.titles = {test_.name.value};
    set_rows();
    set_nomination();
    for (const engine::FactColumn& column : work_.plan.facts) tables_.facts.push_back(fact_column(column));
    set_sheets();
    if (work_.found.size() != mistakes) return std::nullopt;
    return std::move(tables_);
  }

 private:
  void check_facts(const std::vector<NamedCell>& cells) {
    std::vector<std::string> known;
    for (const auto& each : work_.facts) known.push_back(each.first);
    for (const NamedCell& each : cells) {
      if (!work_.facts.contains(each.id.value) && !work_.is_left_out(each.id.value))
        work_.report(unknown_reference(each.id.place, Reference::fact, each.id.value, known));
    }
  }

  void check_marks(const std::vector<TestMarks>& marks) {
    std::vector<std::string> known;
    for (const auto& column : columns()) known.push_back(column.criterion);
    for (const TestMarks& each : marks) {
      const bool found = std::ranges::find(known, each.criterion.value) != known.end();
      if (!found && !work_.is_left_out(each.criterion.value))
        work_.report(unknown_reference(each.criterion.place, Reference::criterion, each.criterion.value, known));
    }
  }

  void check_rows(const std::vector<TestRow>& rows) {
    for (const TestRow& row : rows) {
      check_facts(row.facts);
      check_marks(row.marks);
      check_rows(row.items);
    }
  }

  void check_names() {
    check_facts(test_.entry);
    check_marks(test_.marks);
    check_rows(test_.items);
    check_rows(test_.rounds);
  }

  /// Items stand beside the entry, or in its first round.
  const std::vector<TestRow>& items() const {
    return test_.items.empty() && !test_.rounds.empty() ? test_.rounds.front().items : test_.items;
  }

  void set_rows() {
    const auto count = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
    if (work_.plan.has_items) tables_.items.start = {0, count(items().size())};
    for (std::size_t i = 0; i < items().size(); ++i) tables_.item_ids.push_back(std::to_string(i + 1));
    if (!work_.plan.rounds) return;
    tables_.round_ids = work_.plan.rounds->ids;
    for (std::size_t i = tables_.round_ids.size(); i < test_.rounds.size(); ++i)
      tables_.round_ids.push_back(std::to_string(i + 1));
    tables_.rounds.start = {0, count(tables_.round_ids.size())};
  }

  void set_nomination() {
    const engine::ChoiceList& list = work_.plan.lists[work_.plan.nominations.at];
    if (work_.plan.nominations_from_file) {
      tables_.nominations =
          tables_.nomination_titles = {test_.nomination.value.empty() ? "all" : test_.nomination.value};
      return;
    }
    if (test_.nomination.value.empty()) return;
    const auto found = choice_of(list, test_.nomination.value);
    if (found) nomination_ = *found;
    if (!found && !work_.is_left_out(test_.nomination.value))
      work_.report(unknown_reference(test_.nomination.place, Reference::nomination, test_.nomination.value, list.ids));
  }

  std::optional<engine::Value> value_of(const engine::FactColumn& column, const std::vector<NamedCell>& cells) {
    const Cell* cell = cell_of(cells, column.name);
    if (cell == nullptr || !cell->value) return std::nullopt;
    auto value = cell_value(work_, *work_.facts.at(column.name).written, *cell->value);
    if (!value && !work_.draft.is_spoilt(column.place))
      work_.report(wrong_fact_value(cell->place, column.name, *cell->value));
    return value;
  }

  /// An example need not say in which district it is just to be ranked alone.
  std::optional<engine::Value> group_value(const engine::FactColumn& column) const {
    const auto is_it = [&](NodeId key) { return work_.node(key).name == column.name; };
    return std::ranges::any_of(stage_.within, is_it) ? std::optional{engine::Value{engine::Choice{0}}} : std::nullopt;
  }

  engine::Column entry_column(const engine::FactColumn& column) {
    Growing growing(column.type);
    auto value =
        column.name == "nomination" ? std::optional{engine::Value{nomination_}} : value_of(column, test_.entry);
    if (!value && column.type == Type::choice) value = group_value(column);
    growing.add(value, State::not_given);
    return growing.take();
  }

  engine::Column rows_column(const engine::FactColumn& column, const std::vector<TestRow>& rows, std::size_t least) {
    Growing growing(column.type);
    for (const TestRow& row : rows) growing.add(value_of(column, row.facts), State::not_given);
    for (std::size_t i = rows.size(); i < least; ++i) growing.add(std::nullopt, State::not_given);
    return growing.take();
  }

  engine::Column nomination_column(const engine::FactColumn& column) {
    Growing growing(column.type);
    const std::size_t count =
        work_.plan.nominations_from_file ? 1 : work_.plan.lists[work_.plan.nominations.at].ids.size();
    for (std::size_t i = 0; i < count; ++i) growing.add(value_of(column, test_.entry), State::not_given);
    return growing.take();
  }

  engine::Column fact_column(const engine::FactColumn& column) {
    switch (column.of) {
      case Of::entry: return entry_column(column);
      case Of::nomination: return nomination_column(column);
      case Of::item: return rows_column(column, items(), 0);
      case Of::round: return rows_column(column, test_.rounds, tables_.round_ids.size());
    }
    return {};
  }

  // ---------------------------------------------------------------- marks

  const std::vector<engine::MarkColumn>& columns() const { return work_.plan.sheets[stage_.sheets.at].columns; }

  static std::size_t most(const std::vector<TestMarks>& marks) {
    std::size_t most = 0;
    for (const TestMarks& each : marks) most = std::max(most, each.marks.size());
    return most;
  }

  static std::size_t most(const std::vector<TestRow>& rows) {
    std::size_t all = 0;
    for (const TestRow& row : rows) all = std::max({all, most(row.marks), most(row.items)});
    return all;
  }

  void add_jurors(std::size_t count) {
    std::vector<std::string> panels = work_.plan.sheets[stage_.sheets.at].panels;
    for (const engine::MarkColumn& column : columns()) panels.push_back(column.panel);
    const bool has_third = count == 3;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string id = std::to_string(i + 1);
      tables_.jury.push_back({id, id, has_third && i == 2 ? "third" : "member", panels});
    }
  }

  void set_sheets() {
    const std::size_t jurors = std::max({most(test_.marks), most(test_.items), most(test_.rounds), std::size_t{1}});
    add_jurors(jurors);
    for (std::size_t i = 0; i < work_.plan.sheets.size(); ++i) {
      tables_.sheets.push_back(i == stage_.sheets.at ? filled_sheets(jurors) : empty_sheets(work_.plan.sheets[i]));
    }
  }

  static engine::SheetRows empty_sheets(const engine::Sheets& sheets) {
    engine::SheetRows rows;
    rows.of_entry.start = {0, 0};
    for (const engine::MarkColumn& column : sheets.columns) rows.marks.push_back(Growing(column.type).take());
    return rows;
  }

  engine::SheetRows filled_sheets(std::size_t jurors) {
    engine::SheetRows rows;
    rows.of_entry.start = {0, static_cast<std::uint32_t>(jurors)};
    for (std::uint32_t juror = 0; juror < jurors; ++juror) {
      rows.jurors.push_back(juror);
      rows.juror.push_back(juror);
    }
    for (const engine::MarkColumn& column : columns()) rows.marks.push_back(mark_column(column, jurors));
    return rows;
  }

  /// What one row of the example says of the criterion; nothing said: null.
  static const TestMarks* said(const std::vector<TestMarks>& marks, const std::string& criterion) {
    const auto found =
        std::ranges::find_if(marks, [&](const TestMarks& each) { return each.criterion.value == criterion; });
    return found == marks.end() ? nullptr : &*found;
  }

  const TestMarks* said_of(const engine::MarkColumn& column, std::size_t round, std::size_t item) const {
    const bool in_round = column.per_round && round < test_.rounds.size();
    if (column.per_round && !in_round) return nullptr;
    const std::vector<TestRow>& rows = in_round ? test_.rounds[round].items : items();
    if (column.per_item) return item < rows.size() ? said(rows[item].marks, column.criterion) : nullptr;
    return said(in_round ? test_.rounds[round].marks : test_.marks, column.criterion);
  }

  engine::Column mark_column(const engine::MarkColumn& column, std::size_t jurors) {
    Growing growing(column.type);
    const std::size_t rounds = column.per_round ? tables_.round_ids.size() : 1;
    const std::size_t items_here = column.per_item ? items().size() : 1;
    for (std::size_t round = 0; round < rounds; ++round) {
      for (std::size_t item = 0; item < items_here; ++item)
        add_marks(growing, column, said_of(column, round, item), jurors);
    }
    return growing.take();
  }

  /// A shorter list than others has: the jurors beyond it do not mark this criterion.
  void add_marks(Growing& growing, const engine::MarkColumn& column, const TestMarks* marks, std::size_t jurors) {
    for (std::size_t i = 0; i < jurors; ++i) {
      if (marks == nullptr || i >= marks->marks.size()) {
        growing.add(std::nullopt, marks == nullptr ? State::not_given : State::not_asked);
      } else {
        add_mark(growing, column, marks->marks[i]);
      }
    }
  }

  void add_mark(Growing& growing, const engine::MarkColumn& column, const Cell& cell) {
    if (!cell.value || cell.value->empty()) return growing.add(std::nullopt, State::not_given);
    if (*cell.value == "abstained" || *cell.value == "воздержался") return growing.add(std::nullopt, State::abstained);
    const auto value = mark_value(column, *cell.value);
    if (!value && !work_.draft.is_spoilt(column.place))
      work_.report(wrong_mark(cell.place, column.criterion, *cell.value));
    growing.add(value, State::not_given);
  }

  std::optional<engine::Value> mark_value(const engine::MarkColumn& column, const std::string& text) const {
    if (column.type == Type::choice) {
      const auto choice = choice_of(work_.plan.lists[column.list.at], text);
      return choice ? std::optional{engine::Value{*choice}} : std::nullopt;
    }
    if (column.type == Type::flag) {
      const auto flag = flag_of(text);
      return flag ? std::optional{engine::Value{*flag}} : std::nullopt;
    }
    const auto number = base::parse_decimal(text);
    const bool on_scale = number && *number >= column.minimum && *number <= column.maximum &&
                          base::divide(*number - column.minimum, column.step)->is_integer();
    return on_scale ? std::optional{engine::Value{*number}} : std::nullopt;
  }

  Compilation& work_;
  const Test& test_;
  const StageWork& stage_;
  engine::Tables tables_;
  engine::Choice nomination_;
};

}  // namespace

std::optional<engine::Tables> example_tables(Compilation& work, const Test& test, const StageWork& stage) {
  return Builder(work, test, stage).run();
}

}  // namespace rules
