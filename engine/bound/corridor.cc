#include "engine/bound/corridor.h"

#include <algorithm>

#include "engine/plan/inputs.h"
#include "engine/score/score.h"

namespace engine {

namespace {

/// The ends of every corridor.
std::vector<bool> wanted(const Plan& plan) {
  std::vector<bool> wanted(plan.nodes.size(), false);
  wanted[plan.nomination.at] = true;
  for (const Sheets& sheets : plan.sheets) {
    for (const MarkColumn& column : sheets.columns) {
      if (column.lowest) wanted[column.lowest->at] = wanted[column.highest->at] = true;
    }
  }
  return wanted;
}

/// And whatever they come from.
std::vector<bool> needed(const Plan& plan) {
  std::vector<bool> needed = wanted(plan);
  for (std::size_t at = plan.nodes.size(); at-- > 0;) {
    if (!needed[at]) continue;
    for (const NodeId input : inputs(plan.nodes[at].rule)) needed[input.at] = true;
    for (const NodeId choice : plan.nodes[at].domain.by) needed[choice.at] = true;
  }
  return needed;
}

/// The others stay in their places, empty: nodes know each other by position.
Plan corridors_only(Plan plan) {
  const std::vector<bool> keep = needed(plan);
  for (std::size_t at = 0; at < plan.nodes.size(); ++at) {
    plan.nodes[at].population = {};
    if (keep[at]) continue;
    plan.nodes[at].domain = {.of = Domain::Of::group};
    plan.nodes[at].rule = Constant{Absent{}};
  }
  plan.stages.clear();
  plan.populations.assign(1, {});
  for (Sheets& sheets : plan.sheets) {
    for (MarkColumn& column : sheets.columns) column.comment_required.reset();
  }
  return plan;
}

Tables without_marks(Tables tables, const Plan& plan) {
  SheetRows empty;
  empty.of_entry.start.assign(tables.entries.size() + 1, 0);
  tables.sheets.assign(plan.sheets.size(), empty);
  tables.decisions.clear();
  return tables;
}

/// Of an end's rows: their marks are constants.
const base::Exact& mark_of(const Plan& plan, const Bracket& row) {
  return std::get<base::Exact>(std::get<Constant>(plan[row.points].rule).value);
}

}  // namespace

bool has_corridors(const Plan& plan) {
  const auto narrow = [](const MarkColumn& column) { return column.lowest.has_value(); };
  return std::ranges::any_of(plan.sheets,
                             [&](const Sheets& each) { return std::ranges::any_of(each.columns, narrow); });
}

const Brackets& corridor_rows(const Plan& plan, NodeId end) {
  const auto* apply = std::get_if<Apply>(&plan[end].rule);
  return std::get<Brackets>(plan[apply == nullptr ? end : apply->arguments.front()].rule);
}

/// An entry without the fact that decides may be given any mark.
Interval reach_of_marks(const Plan& plan, const MarkColumn& column) {
  const Interval scale = {column.minimum, column.maximum};
  if (!column.lowest || plan[*column.lowest].may_be_absent) return scale;
  const std::vector<Bracket>& lowest = corridor_rows(plan, *column.lowest).rows;
  const std::vector<Bracket>& highest = corridor_rows(plan, *column.highest).rows;
  Interval all = {mark_of(plan, lowest.front()), mark_of(plan, highest.front())};
  for (std::size_t row = 1; row < lowest.size(); ++row)
    all = hull(all, {mark_of(plan, lowest[row]), mark_of(plan, highest[row])});
  return common(scale, all).value_or(scale);
}

Corridors::Corridors(const Plan& plan, const Tables& tables)
    : plan_(corridors_only(plan)),
      tables_(without_marks(tables, plan)),
      frames_(plan_, tables_),
      scored_(score(plan_, tables_, {.threads = 1, .keep_every_node = true})) {}

std::optional<Corridors::Ends> Corridors::ends(const MarkColumn& column, const Cell& cell) const {
  if (!column.lowest) return std::nullopt;
  const auto lowest = value(*column.lowest, cell);
  const auto highest = value(*column.highest, cell);
  if (!lowest || !highest) return std::nullopt;
  const NodeId of = corridor_rows(plan_, *column.lowest).of;
  const Node& decides = plan_[of];
  const std::string& title = decides.title.ru.empty() ? decides.name : decides.title.ru;
  if (decides.domain.of == Domain::Of::group) return Ends{*lowest, *highest, title, {}};
  std::optional<base::Exact> at = value(of, cell);
  if (at && decides.unit == Unit::percent) at = *at * base::Exact{100};
  return Ends{*lowest, *highest, title, at};
}

std::optional<base::Exact> Corridors::value(NodeId id, const Cell& cell) const {
  const EntryFrame& frame = frames_.entry(plan_[id].domain);
  const Extent extent = frame.extent(cell.entry);
  const std::size_t round = frame.axes.round ? cell.round : 0;
  const std::size_t item = frame.axes.item ? cell.item : 0;
  const std::size_t row = frame.start(cell.entry) + round * extent.items + item;
  const Value value = scored_.value(id, static_cast<std::uint32_t>(row));
  const auto* number = std::get_if<base::Exact>(&value);
  return number == nullptr ? std::nullopt : std::optional{*number};
}

}  // namespace engine
