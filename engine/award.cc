#include "engine/award_list.h"
#include "engine/select.h"

namespace engine {

namespace {

Column column_of(const AwardsGiven& given) {
  Column column = new_column(Type::choice, given.won.size());
  for (std::uint32_t entry = 0; entry < given.won.size(); ++entry) {
    Value value = Absent{given.unsure[entry] ? State::waiting : State::not_applicable};
    if (given.has_won(entry)) value = Choice{static_cast<std::int32_t>(given.won[entry])};
    put(column, entry, value);
  }
  return column;
}

}  // namespace

Awarded award(Scene& scene, NodeId id) {
  const Award& list = std::get<Award>(scene.run.plan[id].rule);
  const Ranking& order = scene.run.rankings[list.order.at];
  if (!list.limit) return {.column = column_of(give_awards(scene, list, order)), .ranking = {}};
  Ranking ranking = order;
  Column column = column_of(give_within_limit(scene, list, ranking));
  return {.column = std::move(column), .ranking = std::move(ranking)};
}

}  // namespace engine
