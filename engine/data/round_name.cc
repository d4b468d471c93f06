#include "engine/data/round_name.h"

namespace engine {

base::Words round_name(const Plan& plan, const Tables& tables, std::uint32_t entry, std::uint32_t round) {
  if (!plan.rounds) return {"тур " + std::to_string(round + 1), "round " + std::to_string(round + 1)};
  const Rounds& rounds = *plan.rounds;
  if (!rounds.titles.empty()) return {rounds.titles[round], rounds.titles[round]};
  const bool listed = !tables.rounds.start.empty();
  const std::string& id = listed ? tables.round_ids[tables.rounds.start[entry] + round] : rounds.ids[round];
  if (rounds.title.empty()) return {"тур " + id, "round " + id};
  return {rounds.title + " " + id, rounds.title + " " + id};
}

}  // namespace engine
