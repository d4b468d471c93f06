#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "engine/bound/bound.h"
#include "rules/check/checks.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using Reaches = std::vector<engine::Reach>;

// ---------------------------------------------------------------- thresholds

/// points >= number, as criteria with `pass` and `minimum_total` require.
void check_threshold(Compilation& work, const engine::Requirement& requirement, const Reaches& reaches) {
  const auto* apply = std::get_if<engine::Apply>(&work.node(requirement.flag).rule);
  const bool threshold = apply != nullptr && apply->operation == engine::Operation::greater_equal;
  const engine::Interval* range = threshold ? &reaches[apply->arguments[0].at].range : nullptr;
  const bool nameless = threshold && work.node(apply->arguments[0]).name.empty();
  if (range == nullptr || !range->high || nameless) return work.report(never_met(requirement.place));
  const engine::Node& node = work.node(apply->arguments[0]);
  work.report(out_of_reach(requirement.place, node.title.empty() ? base::Words{node.name, node.name} : node.title,
                           *range->high));
}

void check_requirements(Compilation& work, const Reaches& reaches) {
  for (const engine::Population& population : std::vector<engine::Population>(work.plan.populations)) {
    for (const engine::Requirement& each : population.requirements) {
      const bool is_written = each.place.line > 0;
      if (is_written && !work.is_broken(each.flag) && !reaches[each.flag.at].can_be_true)
        check_threshold(work, each, reaches);
    }
  }
}

// ---------------------------------------------------------------- ties

bool is_single(const engine::Reach& reach) {
  return reach.never || reach.only || (reach.range.low && reach.range.high && *reach.range.low == *reach.range.high);
}

bool stands_above(const engine::Order& order, std::size_t i) {
  const auto same = [&](const engine::Key& each) { return each.of == order.keys[i].of; };
  return std::any_of(order.keys.begin(), order.keys.begin() + static_cast<std::ptrdiff_t>(i), same);
}

enum class Parts : std::uint8_t { unknown, nobody, some };

/// Whom the list's key `i` parts in a stage.
Parts whom_parts(const Compilation& work, const engine::Order& order, std::size_t i, const Reaches& reaches) {
  if (i >= order.keys.size() || work.is_broken(order.keys[i].of)) return Parts::unknown;
  const engine::Node& node = work.node(order.keys[i].of);
  const bool orders = node.type == engine::Type::number || node.type == engine::Type::moment;
  const bool idle = stands_above(order, i) || (orders && is_single(reaches[order.keys[i].of.at]));
  return idle ? Parts::nobody : Parts::some;
}

/// `orders`: of every stage that goes by the list; a key that one of them needs may stand.
void check_keys(Compilation& work, const std::vector<TieKey>& written, const std::vector<engine::Order>& orders,
                const Reaches& reaches) {
  for (std::size_t i = 1; i <= written.size(); ++i) {
    const auto* by_value = std::get_if<TieByValue>(&written[i - 1]);
    std::set<Parts> parts;
    for (const engine::Order& order : orders) parts.insert(whom_parts(work, order, i, reaches));
    if (by_value != nullptr && parts.contains(Parts::nobody) && !parts.contains(Parts::some))
      work.report(tie_key_decides_nothing(place_in(by_value->of, 0, by_value->of.text.size())));
  }
}

void check_ties(Compilation& work, const Reaches& reaches) {
  std::map<const std::vector<TieKey>*, std::vector<engine::Order>> lists;
  for (std::size_t i = 0; i < work.stages.size(); ++i) {
    if (const auto* ties = work.stages[i].rules.ties)
      lists[ties].push_back(std::get<engine::Order>(work.node(work.plan.stages[i].order).rule));
  }
  for (const auto& [written, orders] : lists) check_keys(work, *written, orders, reaches);
}

// ---------------------------------------------------------------- more places than entries

/// How many groups of the stage before make one group of this: their further keys, multiplied.
std::optional<base::Exact> groups_before(const Compilation& work, const engine::Stage& before,
                                         const engine::Stage& here) {
  base::Exact groups = 1;
  for (NodeId key : before.rank_within) {
    if (std::ranges::find(here.rank_within, key) != here.rank_within.end()) continue;
    const bool is_choice = work.node(key).type == engine::Type::choice;
    const std::size_t choices = is_choice ? work.plan.lists[work.node(key).list.at].ids.size() : 0;
    if (choices == 0) return std::nullopt;
    groups *= base::Exact{static_cast<std::int64_t>(choices)};
  }
  return groups;
}

/// The most that go on into one group, ties aside.
std::optional<base::Exact> field_of(const Compilation& work, std::size_t stage, const Reaches& reaches) {
  const engine::Stage& before = work.plan.stages[stage - 1];
  const auto* cut = before.advances ? std::get_if<engine::Cut>(&work.node(*before.advances).rule) : nullptr;
  const auto groups = cut == nullptr ? std::nullopt : groups_before(work, before, work.plan.stages[stage]);
  const bool places_known = cut != nullptr && !work.is_broken(cut->places);
  const auto places = places_known ? reaches[cut->places.at].range.high : std::nullopt;
  if (!groups || !places) return std::nullopt;
  return *groups * *places;
}

void check_awards_field(Compilation& work, const StageWork& stage, const base::Exact& field) {
  if (stage.rules.awards == nullptr) return;
  for (const Award& award : *stage.rules.awards) {
    const auto* places = std::get_if<AwardPlaces>(&award.whose);
    if (places != nullptr && base::Exact{places->last} > field)
      work.report(quota_beyond_field(award.place, places->last, field));
  }
}

void check_field(Compilation& work, std::size_t stage, const Reaches& reaches) {
  const bool groups_known = work.stages[stage - 1].groups_known && work.stages[stage].groups_known;
  const auto field = groups_known ? field_of(work, stage, reaches) : std::nullopt;
  if (!field) return;
  const engine::Stage& here = work.plan.stages[stage];
  const auto* cut = here.advances ? std::get_if<engine::Cut>(&work.node(*here.advances).rule) : nullptr;
  const bool places_known = cut != nullptr && !work.is_broken(cut->places);
  const auto least = places_known ? reaches[cut->places.at].range.low : std::nullopt;
  if (least && *least > *field) work.report(quota_beyond_field(work.node(*here.advances).place, *least, *field));
  check_awards_field(work, work.stages[stage], *field);
}

void check_prizes(Compilation& work, const Reaches& reaches) {
  for (const engine::Stage& stage : work.plan.stages) {
    for (const NodeId prize : prizes_of(work, stage)) {
      if (work.is_broken(prize)) continue;
      const auto& least = reaches[prize.at].range.low;
      if (least && least->sign() < 0) work.report(prize_negative(work.node(prize).place, *least));
    }
  }
}

}  // namespace

void check_reach(Compilation& work) {
  const Reaches reaches = engine::bound(work.plan);
  check_requirements(work, reaches);
  check_ties(work, reaches);
  check_prizes(work, reaches);
  for (std::size_t i = 1; i < work.stages.size(); ++i) check_field(work, i, reaches);
}

}  // namespace rules
