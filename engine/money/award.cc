#include "engine/money/award_list.h"
#include "engine/order/confirmed.h"
#include "engine/order/select.h"

namespace engine {

namespace {

/// stands: confirmed, refused, or not known yet.
Value award_of(const AwardsGiven& given, std::uint32_t entry, std::optional<bool> stands) {
  if (!stands) return Absent{State::waiting};
  if (given.has_won(entry) && *stands) return Choice{static_cast<std::int32_t>(given.won[entry])};
  return Absent{given.unsure[entry] ? State::waiting : State::not_applicable};
}

/// What is won stands as far as it is confirmed.
Column column_of(Scene& scene, const Award& list, const AwardsGiven& given) {
  const Confirmed confirmed(scene.run, list.stage, Confirmation::Of::awards);
  Column column = new_column(Type::choice, given.won.size());
  std::vector<std::uint32_t> recommended;
  for (std::uint32_t entry = 0; entry < given.won.size(); ++entry) {
    const std::optional<bool> stands = given.has_won(entry) ? confirmed.of(entry) : true;
    if (given.has_won(entry)) recommended.push_back(entry);
    put(column, entry, award_of(given, entry, stands));
  }
  confirmed.ask(scene, recommended);
  return column;
}

}  // namespace

Awarded award(Scene& scene, NodeId id) {
  const Award& list = std::get<Award>(scene.run.plan[id].rule);
  if (!list.limit) return {.column = column_of(scene, list, give_awards(scene, list, {})), .ranking = {}};
  GivenWithinLimit within = give_within_limit(scene, list);
  return {.column = column_of(scene, list, within.given), .ranking = std::move(within.ranking)};
}

}  // namespace engine
