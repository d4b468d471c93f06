#include "rules/examples.h"

#include <algorithm>

#include "base/decimal.h"
#include "engine/score.h"
#include "rules/example_tables.h"
#include "rules/problems_meaning.h"

namespace rules {
namespace {

struct Scene {
  Compilation& work;
  const Test& test;
  StageWork& stage;
  engine::Plan plan;
  engine::Tables tables;
  engine::Scored scored;
};

StageWork* stage_of(Compilation& work, const Test& test) {
  if (test.stage.value.empty()) return &work.stages.front();
  const auto found = std::ranges::find(work.stages, test.stage.value, &StageWork::id);
  if (found != work.stages.end()) return &*found;
  if (work.is_left_out(test.stage.value)) return nullptr;
  std::vector<std::string> ids;
  for (const StageWork& each : work.stages) ids.push_back(each.id);
  work.report(unknown_reference(test.stage.place, Reference::stage, test.stage.value, ids));
  return nullptr;
}

bool is_known(const Compilation& work, engine::PopulationId id) {
  const auto& requirements = work.plan.populations[id.at].requirements;
  return std::ranges::none_of(requirements, [&](const auto& each) { return work.is_broken(each.flag); });
}

/// Whether the definition says, without a mistake, who is ranked.
bool knows_ranked(const Compilation& work, const StageWork& stage) {
  const bool spoilt = work.draft.any_spoilt({"admission", "passing", "minimum_total", "stages"});
  return !spoilt && is_known(work, stage.entered) && is_known(work, stage.ranked);
}

/// The example alone: it stands in its stage without having gone through the ones before, and without admission unless
/// the example is about being ranked.
engine::Plan plan_for(const Compilation& work, const Test& test, const StageWork& stage) {
  engine::Plan plan = work.plan;
  const bool first = &stage == &work.stages.front();
  const bool about_rank = test.ranked || !test.reason.value.empty();
  if (!first || !about_rank || !is_known(work, stage.entered)) plan.populations[stage.entered.at] = {{0}, {}};
  return plan;
}

std::string state_words(engine::State state, base::Language language) {
  const base::Words words = absent_words(state);
  return words.in(language);
}

/// What came out, as people write it.
std::string text_of(const Scene& scene, NodeId node) {
  const engine::Value value = scene.scored.value(node, 0);
  if (const auto* number = std::get_if<base::Exact>(&value)) return base::to_text(*number);
  return state_words(scene.scored.state(node, 0), scene.plan.language);
}

void compare(const Scene& scene, const std::string& what, NodeId node, const Number& expected) {
  if (scene.work.is_broken(node)) return;
  const engine::Value value = scene.scored.value(node, 0);
  const auto* number = std::get_if<base::Exact>(&value);
  if (number != nullptr && *number == expected.value) return;
  scene.work.report(test_fails(expected.place, what, text_of(scene, node), base::to_text(expected.value)));
}

void compare_criterion(const Scene& scene, const Test::Expected& expected) {
  const std::string& id = expected.criterion.value;
  const auto found = scene.stage.values.find(id);
  const bool known = found != scene.stage.values.end() && !found->second.forms.empty();
  if (known) return compare(scene, id, found->second.forms.back(), expected.points);
  if (scene.work.is_left_out(id)) return;
  std::vector<std::string> names;
  for (const auto& each : scene.stage.values) names.push_back(each.first);
  scene.work.report(unknown_reference(expected.criterion.place, Reference::criterion, id, names));
}

bool is_ranked(const Scene& scene) {
  const NodeId order = scene.stage.values.at("place").forms.back();
  return scene.scored.rankings[order.at].first[0] != 0;
}

std::string why_not(const Scene& scene) {
  return engine::why_outside(scene.plan, scene.tables, scene.scored, scene.stage.ranked, 0).in(scene.plan.language);
}

void compare_rank(const Scene& scene) {
  if (!knows_ranked(scene.work, scene.stage)) return;
  const bool ranked = is_ranked(scene);
  if (scene.test.ranked && scene.test.ranked->value != ranked) {
    scene.work.report(test_ranked(scene.test.ranked->place, ranked, why_not(scene)));
  }
  const Text& reason = scene.test.reason;
  if (!reason.value.empty() && reason.value != why_not(scene)) {
    scene.work.report(test_reason(reason.place, why_not(scene), reason.value));
  }
}

void compare_all(const Scene& scene) {
  if (scene.test.total) compare(scene, "total", scene.stage.values.at("total").forms.back(), *scene.test.total);
  for (const Test::Expected& each : scene.test.criteria) compare_criterion(scene, each);
  compare_rank(scene);
}

void run(Compilation& work, const Test& test) {
  if (work.draft.is_spoilt(test.place)) return;
  StageWork* stage = stage_of(work, test);
  if (stage == nullptr) return;
  auto tables = example_tables(work, test, *stage);
  if (!tables) return;
  engine::Plan plan = plan_for(work, test, *stage);
  engine::Scored scored =
      engine::score(plan, *tables, {.threads = 1, .keep_every_node = true, .general_numbers = true});
  compare_all({work, test, *stage, std::move(plan), *std::move(tables), std::move(scored)});
}

}  // namespace

void run_examples(Compilation& work) {
  for (const Test& test : work.draft.tests) run(work, test);
}

}  // namespace rules
