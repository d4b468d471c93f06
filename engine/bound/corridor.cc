#include "engine/bound/corridor.h"

#include <algorithm>

namespace engine {

namespace {

/// The ends of every corridor.
std::vector<NodeId> ends_of(const Plan& plan) {
  std::vector<NodeId> ends;
  for (const Sheets& sheets : plan.sheets) {
    for (const MarkColumn& column : sheets.columns) {
      if (column.lowest) ends.insert(ends.end(), {*column.lowest, *column.highest});
    }
  }
  return ends;
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

Corridors::Corridors(const Plan& plan, const Tables& tables) : facts_(plan, tables, ends_of(plan)) {}

std::optional<Corridors::Ends> Corridors::ends(const MarkColumn& column, const OfFacts::Cell& cell) const {
  if (!column.lowest) return std::nullopt;
  const auto lowest = value(*column.lowest, cell);
  const auto highest = value(*column.highest, cell);
  if (!lowest || !highest) return std::nullopt;
  const NodeId of = corridor_rows(facts_.plan(), *column.lowest).of;
  const Node& decides = facts_[of];
  const std::string& title = decides.title.ru.empty() ? decides.name : decides.title.ru;
  if (decides.domain.of == Domain::Of::group) return Ends{*lowest, *highest, title, {}};
  std::optional<base::Exact> at = value(of, cell);
  if (at && decides.unit == Unit::percent) at = *at * base::Exact{100};
  return Ends{*lowest, *highest, title, at};
}

std::optional<base::Exact> Corridors::value(NodeId id, const OfFacts::Cell& cell) const {
  const Value value = facts_.value(id, cell);
  const auto* number = std::get_if<base::Exact>(&value);
  return number == nullptr ? std::nullopt : std::optional{*number};
}

}  // namespace engine
