#include "engine/award_list.h"
#include "engine/confirmed.h"
#include "engine/select.h"

namespace engine {

namespace {

/// What is won stands as far as it is confirmed.
Column column_of(Scene& scene, const Award& list, const AwardsGiven& given) {
  const Confirmed confirmed(scene.run, list.stage, Confirmation::Of::awards);
  Column column = new_column(Type::choice, given.won.size());
  std::vector<std::uint32_t> open;
  for (std::uint32_t entry = 0; entry < given.won.size(); ++entry) {
    const std::optional<bool> stands = given.has_won(entry) ? confirmed.of(entry) : false;
    Value value = Absent{given.unsure[entry] ? State::waiting : State::not_applicable};
    if (!stands) value = Absent{State::waiting};
    if (stands == true) value = Choice{static_cast<std::int32_t>(given.won[entry])};
    if (!stands) open.push_back(entry);
    put(column, entry, value);
  }
  if (!open.empty()) scene.questions.push_back(confirmed.question(open));
  return column;
}

}  // namespace

Awarded award(Scene& scene, NodeId id) {
  const Award& list = std::get<Award>(scene.run.plan[id].rule);
  const Ranking& order = scene.run.rankings[list.order.at];
  if (!list.limit) return {.column = column_of(scene, list, give_awards(scene, list, order)), .ranking = {}};
  Ranking ranking = order;
  Column column = column_of(scene, list, give_within_limit(scene, list, ranking));
  return {.column = std::move(column), .ranking = std::move(ranking)};
}

}  // namespace engine
