#include "engine/cells/kernel.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/cells/pointwise.h"
#include "engine/plan/inputs.h"

namespace engine {

namespace {

std::vector<Operand> operands(const Scene& scene, const Layouts& layouts, const Node& node) {
  std::vector<Operand> result;
  for (const NodeId input : inputs(node.rule)) {
    result.emplace_back(scene, input, node.domain, *layouts.of(input));
  }
  return result;
}

Counts64 counts(Scene& scene, const Layouts& layouts, NodeId id) {
  const Node& node = scene.run.plan[id];
  const Layout& layout = *layouts.of(id);
  if (std::holds_alternative<Reduce>(node.rule)) return reduce_counts(scene, layouts, id);
  if (std::holds_alternative<Brackets>(node.rule)) return bracket_counts(scene, layouts, id);
  const EntryFrame& frame = scene.run.frames.entry(node.domain);
  const std::size_t rows = frame.start(scene.entries.last) - frame.start(scene.entries.first);
  const std::vector<Operand> inputs_of = operands(scene, layouts, node);
  const KernelTask task{scene.run, node, inputs_of, rows, layout};
  return std::visit(base::Overloaded{
                        [](const Fact&) { return Counts64{}; },
                        [](const Mark&) { return Counts64{}; },
                        [](const Constant&) { return Counts64{}; },
                        [&](const Apply& rule) { return apply_counts(rule, task); },
                        [&](const Round& rule) { return round_counts(rule, task); },
                        [](const RoundIrrational&) { return Counts64{}; },
                        [](const Brackets&) { return Counts64{}; },
                        [&](const Lookup& rule) { return lookup_counts(rule, task); },
                        [](const Reduce&) { return Counts64{}; },
                        [](const PerJuror&) { return Counts64{}; },
                        [](const JurorIs&) { return Counts64{}; },
                        [](const Hold&) { return Counts64{}; },
                        [](const Order&) { return Counts64{}; },
                        [](const Aggregate&) { return Counts64{}; },
                        [](const OneByOne&) { return Counts64{}; },
                        [](const Among&) { return Counts64{}; },
                        [](const Ask&) { return Counts64{}; },
                        [](const Cut&) { return Counts64{}; },
                        [](const Award&) { return Counts64{}; },
                        [](const Pay&) { return Counts64{}; },
                        [](const Fund&) { return Counts64{}; },
                    },
                    node.rule);
}

}  // namespace

Column evaluate_counts(Scene& scene, const Layouts& layouts, NodeId id) {
  Counts64 result = counts(scene, layouts, id);
  Column column;
  column.states = std::move(result.states);
  if (scene.run.plan[id].type == Type::flag) {
    column.values = Column::Flags(result.values.begin(), result.values.end());
  } else {
    column.denominator = layouts.of(id)->denominator;
    column.values = std::move(result.values);
  }
  return column;
}

std::vector<State> joined_states(const KernelTask& task, std::size_t first) {
  std::vector<State> states;
  for (std::size_t i = task.inputs.size(); i-- > first;) {
    const Operand& input = task.inputs[i];
    if (input.all_present()) continue;
    if (states.empty()) states.assign(task.rows, State::present);
    for (std::size_t row = 0; row < task.rows; ++row) states[row] = joined(input.state(row), states[row]);
  }
  return states;
}

}  // namespace engine
