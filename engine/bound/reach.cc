#include "engine/bound/reach.h"

#include <algorithm>

namespace engine {

Reach hull(const Reach& a, const Reach& b) {
  if (a.never) return b;
  if (b.never) return a;
  return {.range = hull(a.range, b.range),
          .can_be_true = a.can_be_true || b.can_be_true,
          .can_be_false = a.can_be_false || b.can_be_false,
          .only = a.only == b.only ? a.only : std::nullopt};
}

Reach common(const Reach& a, const Reach& b) {
  const std::optional<Interval> range = common(a.range, b.range);
  return {.range = range.value_or(Interval{}),
          .can_be_true = a.can_be_true && b.can_be_true,
          .can_be_false = a.can_be_false && b.can_be_false,
          .only = a.only ? a.only : b.only,
          .never = a.never || b.never || !range};
}

std::optional<Reach> reach_at(const Plan& plan, NodeId key, const Reach& reach, const Value& cell) {
  if (const std::string* id = std::get_if<std::string>(&cell)) {
    const std::vector<std::string>& ids = plan.lists[plan[key].list.at].ids;
    const auto found = std::ranges::find(ids, *id);
    if (found == ids.end()) return reach;  // The nominations of a file are not known here.
    const Choice choice{static_cast<std::int32_t>(found - ids.begin())};
    return reach.only && *reach.only != choice ? std::nullopt : std::optional(Reach{.only = choice});
  }
  const base::Exact& number = std::get<base::Exact>(cell);
  return reach.range.holds(number) ? std::optional(Reach{.range = Interval::of(number)}) : std::nullopt;
}

}  // namespace engine
