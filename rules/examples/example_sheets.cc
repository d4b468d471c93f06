#include "rules/examples/example_sheets.h"

#include <algorithm>

#include "base/decimal.h"
#include "engine/bound/corridor.h"
#include "rules/examples/example_names.h"
#include "rules/examples/growing_column.h"
#include "rules/lower/cells.h"
#include "rules/problems/problems_examples.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::State;
using engine::Type;

std::size_t most(const std::vector<TestMarks>& marks) {
  std::size_t most = 0;
  for (const TestMarks& each : marks) most = std::max(most, each.marks.size());
  return most;
}

std::size_t most(const std::vector<TestRow>& rows) {
  std::size_t all = 0;
  for (const TestRow& row : rows) all = std::max({all, most(row.marks), most(row.items)});
  return all;
}

/// Whose marks are all missing has one juror, who gave none; whose points are stated needs nobody.
std::size_t jurors_of(const TestEntry& entry) {
  const std::size_t nobody = entry.points.empty() ? 1 : 0;
  return std::max({most(entry.marks), most(entry.items), most(entry.rounds), nobody});
}

/// What one row of the example says of the criterion; nothing said: null.
const TestMarks* said(const std::vector<TestMarks>& marks, const std::string& criterion) {
  const auto is_it = [&](const TestMarks& each) { return each.criterion.value == criterion; };
  const auto found = std::ranges::find_if(marks, is_it);
  return found == marks.end() ? nullptr : &*found;
}

bool states_points(const TestEntry& entry, const std::string& criterion) {
  const auto is_it = [&](const TestPoints& each) { return each.criterion.value == criterion; };
  return std::ranges::any_of(entry.points, is_it);
}

bool wants_third(const engine::Node& node) {
  const auto* reduce = std::get_if<engine::Reduce>(&node.rule);
  return reduce != nullptr && std::holds_alternative<engine::TwoAndThird>(reduce->how);
}

class Sheets {
 public:
  Sheets(Compilation& work, const Test& test, const StageWork& stage) : work_(work), test_(test), stage_(stage) {
    for (const TestEntry& entry : test.entries) jurors_ = std::max(jurors_, jurors_of(entry));
  }

  void add(engine::Tables& tables) {
    add_jurors(tables);
    if (engine::has_corridors(work_.plan)) corridors_.emplace(work_.plan, tables);
    for (std::size_t i = 0; i < work_.plan.sheets.size(); ++i)
      tables.sheets.push_back(i == stage_.sheets.at ? filled() : empty(work_.plan.sheets[i]));
  }

 private:
  const std::vector<engine::MarkColumn>& columns() const { return mark_columns(work_, stage_); }

  void add_jurors(engine::Tables& tables) const {
    std::vector<std::string> panels = work_.plan.sheets[stage_.sheets.at].panels;
    for (const engine::MarkColumn& column : columns()) panels.push_back(column.panel);
    const bool has_third = jurors_ == 3 && std::ranges::any_of(work_.plan.nodes, wants_third);
    for (std::size_t i = 0; i < jurors_; ++i) {
      const std::string id = std::to_string(i + 1);
      tables.jury.push_back({id, id, has_third && i == 2 ? "third" : "member", panels});
    }
  }

  engine::SheetRows empty(const engine::Sheets& sheets) const {
    engine::SheetRows rows;
    rows.of_entry.start.assign(test_.entries.size() + 1, 0);
    for (const engine::MarkColumn& column : sheets.columns) rows.marks.push_back(Growing(column.type).take());
    return rows;
  }

  engine::SheetRows filled() {
    engine::SheetRows rows;
    for (std::uint32_t juror = 0; juror < jurors_; ++juror) rows.jurors.push_back(juror);
    rows.of_entry.start = {0};
    for (const TestEntry& entry : test_.entries) {
      for (std::uint32_t juror = 0; juror < jurors_of(entry); ++juror) rows.juror.push_back(juror);
      rows.of_entry.start.push_back(static_cast<std::uint32_t>(rows.juror.size()));
    }
    for (const engine::MarkColumn& column : columns()) {
      Growing growing(column.type);
      for (const TestEntry& entry : test_.entries) add_entry(growing, column, entry);
      rows.marks.push_back(growing.take());
    }
    return rows;
  }

  void add_entry(Growing& growing, const engine::MarkColumn& column, const TestEntry& entry) {
    const std::size_t rounds = column.per_round ? rounds_of(work_, entry) : 1;
    const std::size_t items = column.per_item ? items_of(entry).size() : 1;
    for (std::size_t round = 0; round < rounds; ++round) {
      for (std::size_t item = 0; item < items; ++item) {
        const TestMarks* marks = said_of(column, entry, {round, item});
        add_marks(growing, column, entry, marks);
        if (marks != nullptr && corridors_) check_corridor(column, entry, *marks, {round, item});
      }
    }
  }

  struct Spot {
    std::size_t round, item;
  };
  static const TestMarks* said_of(const engine::MarkColumn& column, const TestEntry& entry, const Spot& spot) {
    const bool in_round = column.per_round && spot.round < entry.rounds.size();
    if (column.per_round && !in_round) return nullptr;
    const std::vector<TestRow>& items = in_round ? entry.rounds[spot.round].items : items_of(entry);
    if (column.per_item) return spot.item < items.size() ? said(items[spot.item].marks, column.criterion) : nullptr;
    return said(in_round ? entry.rounds[spot.round].marks : entry.marks, column.criterion);
  }

  /// Marks that the entry's own facts don't allow.
  void check_corridor(const engine::MarkColumn& column, const TestEntry& entry, const TestMarks& marks, Spot spot) {
    const auto at = [](auto position) { return static_cast<std::uint32_t>(position); };
    const auto ends = corridors_->ends(column, {at(&entry - test_.entries.data()), at(spot.round), at(spot.item)});
    for (const Cell& cell : marks.marks) {
      const auto number = cell.value ? base::parse_decimal(*cell.value) : std::nullopt;
      if (ends && number && (*number < ends->lowest || *number > ends->highest))
        work_.report(wrong_mark(cell.place, column.criterion, *cell.value));
    }
  }

  /// A shorter list than others has: the jurors beyond it do not mark this criterion.
  void add_marks(Growing& growing, const engine::MarkColumn& column, const TestEntry& entry, const TestMarks* marks) {
    const bool stated = states_points(entry, column.criterion);
    const State nothing = marks == nullptr && !stated ? State::not_given : State::not_asked;
    for (std::size_t i = 0; i < jurors_of(entry); ++i) {
      const bool there = marks != nullptr && i < marks->marks.size();
      there ? add_mark(growing, column, marks->marks[i]) : growing.add(std::nullopt, nothing);
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
  std::size_t jurors_ = 0;
  std::optional<engine::Corridors> corridors_ = {};
};

}  // namespace

const std::vector<TestRow>& items_of(const TestEntry& entry) {
  return entry.items.empty() && !entry.rounds.empty() ? entry.rounds.front().items : entry.items;
}

std::size_t rounds_of(const Compilation& work, const TestEntry& entry) {
  return work.plan.rounds ? std::max(work.plan.rounds->ids.size(), entry.rounds.size()) : 0;
}

void add_sheets(Compilation& work, const Test& test, const StageWork& stage, engine::Tables& tables) {
  Sheets(work, test, stage).add(tables);
}

}  // namespace rules
