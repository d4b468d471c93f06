#include "analysis/random_marks.h"

#include <algorithm>
#include <set>

#include "analysis/mark_cells.h"
#include "engine/corridor.h"
#include "engine/inputs.h"

namespace analysis {

namespace {

using engine::Column;
using engine::MarkColumn;
using engine::State;
using engine::Type;

constexpr int whole_scale = 1000;  // Qualities, severities and errors are counted in thousandths of the scale.

std::int64_t whole_steps(const MarkColumn& column) {
  const std::optional<base::Exact> count = base::divide(column.maximum - column.minimum, column.step);
  return count ? base::floor(*count).as_int64().value_or(0) : 0;
}

/// How many steps above its least a mark of this column can be.
std::int64_t steps(const engine::Plan& plan, const MarkColumn& column) {
  switch (column.type) {
    case Type::flag: return 1;
    case Type::choice: return static_cast<std::int64_t>(plan.lists[column.list.at].ids.size()) - 1;
    case Type::number:
    case Type::moment:
    case Type::text: return whole_steps(column);
  }
  return 0;
}

Column blank(const MarkColumn& column, std::vector<State> states) {
  const std::size_t rows = states.size();
  Column made = {.values = Column::Wide(rows), .denominator = 1, .states = std::move(states)};
  if (column.type == Type::flag) made.values = Column::Flags(rows);
  if (column.type == Type::number) made.values = Column::Big(rows);
  return made;
}

std::vector<State> all_states(const Column& column) {
  if (!column.states.empty()) return column.states;
  const std::size_t rows = std::visit([](const auto& values) { return values.size(); }, column.values);
  return std::vector<State>(rows, State::present);
}

bool is_never_given(State state) { return state == State::not_asked || state == State::recused; }

/// The step of the scale: 0 is its least value.
void put(const MarkColumn& column, Column& marks, std::size_t row, std::int64_t step) {
  marks.states[row] = State::present;
  if (auto* flags = std::get_if<Column::Flags>(&marks.values)) (*flags)[row] = step != 0 ? 1 : 0;
  if (auto* wide = std::get_if<Column::Wide>(&marks.values)) (*wide)[row] = step;
  if (auto* numbers = std::get_if<Column::Big>(&marks.values))
    (*numbers)[row] = column.minimum + column.step * base::Exact{step};
}

class Judge {
 public:
  Judge(const engine::Plan& plan, engine::Tables& tables, Chance& chance)
      : plan_(plan), tables_(tables), chance_(chance), base_(chance.next()) {
    if (engine::has_corridors(plan)) corridors_.emplace(plan, tables);
  }

  void run() {
    for (std::size_t sheets = 0; sheets < plan_.sheets.size(); ++sheets)
      for (std::size_t column = 0; column < plan_.sheets[sheets].columns.size(); ++column)
        clear(plan_.sheets[sheets].columns[column], tables_.sheets[sheets].marks[column]);
    each_mark(plan_, tables_, [&](const MarkCell& cell) { give(cell); });
    for (engine::SheetRows& rows : tables_.sheets) comment(rows);
  }

 private:
  const engine::Plan& plan_;
  engine::Tables& tables_;
  Chance& chance_;
  std::uint64_t base_;
  std::optional<engine::Corridors> corridors_ = {};

  static void clear(const MarkColumn& column, Column& marks) { marks = blank(column, all_states(marks)); }

  /// A thousandth of the scale that belongs to a thing, the same whenever it is asked for.
  std::uint32_t own(std::uint64_t kind, std::uint64_t thing, std::uint32_t below) const {
    return Chance(base_ ^ (kind << 56), thing).below(below);
  }

  int quality(const MarkCell& cell) const {
    const std::uint64_t criterion = (std::uint64_t{cell.mark.sheets.at} << 16) + cell.mark.column;
    const std::uint32_t common = own(1, cell.entry, whole_scale / 2);
    return static_cast<int>(common + own(2, (std::uint64_t{cell.entry} << 32) + criterion, whole_scale / 2));
  }

  int severity(std::uint32_t juror) const {
    constexpr int tenth = whole_scale / 10;
    return static_cast<int>(own(3, juror, 2 * tenth + 1)) - tenth;
  }

  void give(const MarkCell& cell) {
    const MarkColumn& column = plan_.sheets[cell.mark.sheets.at].columns[cell.mark.column];
    Column& marks = tables_.sheets[cell.mark.sheets.at].marks[cell.mark.column];
    if (is_never_given(marks.states[cell.row])) return;
    const int error = chance_.around(whole_scale / 5);
    const int level = std::clamp(quality(cell) - severity(cell.juror) + error, 0, whole_scale - 1);
    const Steps may = allowed(column, cell);
    put(column, marks, cell.row, may.least + (may.most - may.least + 1) * level / whole_scale);
  }

  struct Steps {
    std::int64_t least, most;
  };

  /// What the entry's own facts leave of the scale.
  Steps allowed(const MarkColumn& column, const MarkCell& cell) const {
    const auto ends = corridors_ ? corridors_->ends(column, {cell.entry, cell.round, cell.item}) : std::nullopt;
    if (!ends) return {0, steps(plan_, column)};
    const auto step = [&](const base::Exact& mark) {
      return base::divide(mark - column.minimum, column.step)->as_int64().value_or(0);
    };
    return {step(ends->lowest), step(ends->highest)};
  }

  /// Every juror comments, so that no mark waits for its comment.
  void comment(engine::SheetRows& rows) const {
    const std::size_t cells = rows.uniform != 0 ? tables_.entries.size() * rows.uniform : rows.juror.size();
    rows.comments.assign(cells, "…");
  }
};

}  // namespace

void give_marks(const engine::Plan& plan, engine::Tables& tables, Chance& chance) { Judge(plan, tables, chance).run(); }

namespace {

/// Mark nodes that the quantity is made of.
std::set<engine::NodeId> marks_of(const engine::Plan& plan, engine::NodeId quantity) {
  std::set<engine::NodeId> met = {quantity}, marks;
  std::vector<engine::NodeId> open = {quantity};
  while (!open.empty()) {
    const engine::NodeId id = open.back();
    open.pop_back();
    if (std::holds_alternative<engine::Mark>(plan[id].rule)) marks.insert(id);
    for (const engine::NodeId input : engine::inputs(plan[id].rule))
      if (met.insert(input).second) open.push_back(input);
  }
  return marks;
}

bool is_of(const engine::Plan& plan, const std::set<engine::NodeId>& marks, const engine::Mark& mark) {
  return std::ranges::any_of(marks, [&](engine::NodeId id) {
    const auto& other = std::get<engine::Mark>(plan[id].rule);
    return other.sheets == mark.sheets && other.column == mark.column;
  });
}

}  // namespace

void same_marks(const engine::Plan& plan, engine::Tables& tables, engine::NodeId quantity) {
  const std::set<engine::NodeId> marks = marks_of(plan, quantity);
  each_mark(plan, tables, [&](const MarkCell& cell) {
    if (!is_of(plan, marks, cell.mark)) return;
    const MarkColumn& column = plan.sheets[cell.mark.sheets.at].columns[cell.mark.column];
    Column& cells = tables.sheets[cell.mark.sheets.at].marks[cell.mark.column];
    if (cells.states[cell.row] == State::present) put(column, cells, cell.row, steps(plan, column));
  });
}

void recuse(const engine::Plan& plan, engine::Tables& tables, std::uint32_t juror) {
  each_mark(plan, tables, [&](const MarkCell& cell) {
    State& state = tables.sheets[cell.mark.sheets.at].marks[cell.mark.column].states[cell.row];
    if (cell.juror == juror && state != State::not_asked) state = State::recused;
  });
}

}  // namespace analysis
