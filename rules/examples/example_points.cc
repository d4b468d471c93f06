#include "rules/examples/example_points.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/plan/inputs.h"
#include "engine/score/kept.h"
#include "rules/examples/example_names.h"
#include "rules/examples/growing_column.h"
#include "rules/problems/problems_examples.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

const Number* points_of(const TestEntry& entry, const std::string& criterion) {
  const auto is_it = [&](const TestPoints& each) { return each.criterion.value == criterion; };
  const auto found = std::ranges::find_if(entry.points, is_it);
  return found == entry.points.end() ? nullptr : &found->points;
}

/// Every criterion once, where it is first stated.
std::map<std::string, Text> stated_in(const Test& test) {
  std::map<std::string, Text> stated;
  for (const TestEntry& entry : test.entries) {
    for (const TestPoints& each : entry.points) stated.emplace(each.criterion.value, each.criterion);
  }
  return stated;
}

using Nodes = std::set<NodeId>;

/// The node, and everything that it comes from.
void add_sources(const engine::Plan& plan, NodeId id, Nodes& nodes) {
  if (!nodes.insert(id).second) return;
  for (const NodeId input : engine::inputs(plan[id].rule)) add_sources(plan, input, nodes);
}

bool rests_on_marks(const engine::Plan& plan, NodeId id) {
  Nodes sources;
  add_sources(plan, id, sources);
  return std::ranges::any_of(sources,
                             [&](NodeId each) { return std::holds_alternative<engine::Mark>(plan[each].rule); });
}

bool gives_marks(const Test& test) {
  return std::ranges::any_of(test.entries, [](const TestEntry& entry) {
    return !entry.marks.empty() || !entry.items.empty() || !entry.rounds.empty();
  });
}

engine::Column stated_column(Compilation& work, const Test& test, const Text& criterion) {
  Growing growing(engine::Type::number);
  for (const TestEntry& entry : test.entries) {
    const Number* points = points_of(entry, criterion.value);
    if (points == nullptr) work.report(test_points_of_some(criterion.place, criterion.value, entry.id.value));
    growing.add(points == nullptr ? std::optional<engine::Value>() : points->value, engine::State::not_given);
  }
  return growing.take();
}

/// The stage asks for so many marks: nobody has given any.
void ask_for_no_marks(engine::Plan& plan, engine::PopulationId ranked) {
  for (const engine::Requirement& each : plan.populations[ranked.at].requirements) {
    if (rests_on_marks(plan, each.flag)) plan.nodes[each.flag.at].rule = engine::Constant{true};
  }
}

/// What results show, and the criteria that the example looks at: the others are not asked for.
Nodes needed(engine::Plan plan, const Test& test, const StageWork& stage) {
  std::vector<NodeId>& criteria = std::ranges::find(plan.stages, stage.id, &engine::Stage::id)->criteria;
  criteria.clear();
  for (const TestEntry& entry : test.entries) {
    for (const TestPoints& each : entry.expect.criteria) {
      if (const Term node = value_of_entry(stage, each.criterion.value)) criteria.push_back(*node);
    }
  }
  Nodes nodes;
  const std::vector<bool> shown = engine::shown(plan, {});
  for (std::uint32_t at = 0; at < shown.size(); ++at) {
    if (shown[at]) add_sources(plan, {at}, nodes);
  }
  return nodes;
}

}  // namespace

void state_points(Compilation& work, const Test& test, const StageWork& stage, Staging& staging) {
  engine::Plan& plan = staging.plan;
  Nodes sources;
  for (const auto& [id, text] : stated_in(test)) {
    const Term node = value_of_entry(stage, id);
    if (!node) continue;  // Told with the names.
    add_sources(work.plan, *node, sources);
    plan.nodes[node->at].rule = engine::Fact{{static_cast<std::uint32_t>(plan.facts.size())}};
    plan.facts.push_back({.name = id, .optional = true, .place = text.place});
    staging.tables.facts.push_back(stated_column(work, test, text));
  }
  if (sources.empty()) return;
  if (!gives_marks(test)) ask_for_no_marks(plan, stage.ranked);
  const Nodes asked = needed(plan, test, stage);
  for (const NodeId id : sources) {
    if (!asked.contains(id)) plan.nodes[id.at].rule = engine::Constant{engine::Absent{engine::State::not_asked}};
  }
}

}  // namespace rules
