#include "analysis/played.h"

#include "analysis/answers.h"
#include "engine/score/score.h"

namespace analysis {

namespace {

constexpr int most_rounds_of_questions = 60;

bool is_same_thing(const engine::Decision& a, const engine::Decision& b) {
  const bool is_other_award = a.kind == "award" && a.value != b.value;
  return a.kind == b.kind && a.stage == b.stage && a.entry == b.entry && !is_other_award;
}

/// An award that an entry may not have after all (it was given another at the same time) is taken back.
bool retract(const std::vector<engine::Objection>& objections, engine::Tables& tables) {
  std::size_t taken = 0;
  for (const engine::Objection& objection : objections) {
    const auto* refused = std::get_if<engine::AwardNotAllowed>(&objection);
    if (refused == nullptr) continue;
    taken += std::erase_if(tables.decisions, [&](const engine::Decision& given) {
      return given.kind == "award" && given.entry == refused->entry && given.value == refused->award;
    });
  }
  return taken > 0;
}

/// A later answer about the same thing takes the place of an earlier one. False: nothing here can be answered.
bool answer(const std::vector<engine::Question>& questions, engine::Tables& tables, Chance& chance) {
  bool answered = false;
  for (const engine::Question& question : questions) {
    for (engine::Decision& decision : answers(question, chance)) {
      std::erase_if(tables.decisions, [&](const engine::Decision& other) { return is_same_thing(decision, other); });
      tables.decisions.push_back(std::move(decision));
      answered = true;
    }
  }
  return answered;
}

}  // namespace

engine::Scored played(const engine::Plan& plan, engine::Tables& tables, Chance chance) {
  engine::Scored scored = engine::score(plan, tables, {.threads = 1});
  for (int round = 0; round < most_rounds_of_questions; ++round) {
    const bool retracted = retract(scored.objections, tables);
    const bool answered = answer(scored.questions, tables, chance);
    if (!retracted && !answered) break;
    scored = engine::score(plan, tables, {.threads = 1});
  }
  return scored;
}

std::vector<Outcome> outcomes(const engine::Results& results, const engine::Stage& stage) {
  const engine::Ranking& ranking = results.scored.rankings[stage.order.at];
  std::vector<Outcome> all;
  for (std::uint32_t entry = 0; entry < ranking.first.size(); ++entry) {
    std::string awards;
    for (const engine::AwardWon& won : engine::awards(results, stage, entry)) awards += won.line->id + " ";
    all.push_back({.first = ranking.first[entry] == 1,
                   .award = std::move(awards),
                   .advances = engine::advances(results, stage, entry),
                   .funded = engine::funded(results, stage, entry)});
  }
  return all;
}

}  // namespace analysis
