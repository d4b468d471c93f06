#include <nlohmann/json.hpp>

#include "reports/simulation.h"

namespace reports {

namespace {

using Json = nlohmann::ordered_json;

Json in_both(const base::Words& words) { return words.empty() ? Json() : Json{{"ru", words.ru}, {"en", words.en}}; }

Json keys(const analysis::StageSimulation& stage) {
  Json all = Json::array();
  for (const analysis::KeyTimes& key : stage.keys)
    all.push_back({{"key", in_both(key.key)},
                   {"by_people", key.by_people},
                   {"contests", key.times.at_all},
                   {"contests_for_an_outcome", key.times.for_an_outcome}});
  return all;
}

Json criteria(const analysis::StageSimulation& stage) {
  Json all = Json::array();
  for (const analysis::CriterionTimes& criterion : stage.criteria)
    all.push_back({{"id", criterion.id},
                   {"title", in_both(criterion.title)},
                   {"changes_first_place", criterion.changes_winner},
                   {"changes_an_outcome", criterion.changes_outcome}});
  return all;
}

}  // namespace

std::string simulation_json(const analysis::Simulation& simulation) {
  Json stages = Json::array();
  for (const analysis::StageSimulation& stage : simulation.stages)
    stages.push_back({{"id", stage.id},
                      {"title", in_both(stage.title)},
                      {"ranked", stage.ranked},
                      {"keys", keys(stage)},
                      {"criteria", criteria(stage)},
                      {"juror_missing_changes_first_place", stage.juror_missing_winner},
                      {"juror_missing_no_result", stage.juror_missing_waits}});
  const Json whole = {{"format", "konkurs-simulation"},
                      {"version", 1},
                      {"seed", simulation.seed},
                      {"contests", simulation.contests},
                      {"unfinished", simulation.unfinished},
                      {"unfinished_because", in_both(simulation.unfinished_because)},
                      {"entries", simulation.entries},
                      {"jurors", simulation.jurors},
                      {"stages", std::move(stages)}};
  return whole.dump(2) + "\n";
}

}  // namespace reports
