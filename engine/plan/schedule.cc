#include "engine/plan/schedule.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/plan/inputs.h"

namespace engine {

namespace {

bool needs_others(const Rule& rule) {
  return std::visit(base::Overloaded{
                        [](const Fact&) { return false; },     [](const Mark&) { return false; },
                        [](const Constant&) { return false; }, [](const Apply&) { return false; },
                        [](const Round&) { return false; },    [](const RoundIrrational&) { return false; },
                        [](const Brackets&) { return false; }, [](const Lookup&) { return false; },
                        [](const Reduce&) { return false; },   [](const PerJuror&) { return true; },
                        [](const JurorIs&) { return false; },  [](const Hold&) { return false; },
                        [](const Order&) { return true; },     [](const Aggregate&) { return true; },
                        [](const OneByOne&) { return true; },  [](const Among&) { return true; },
                        [](const Ask&) { return true; },       [](const Cut&) { return true; },
                        [](const Award&) { return true; },     [](const Pay&) { return true; },
                        [](const Fund&) { return true; },
                    },
                    rule);
}

std::vector<NodeId> needs(const Node& node) {
  std::vector<NodeId> nodes = inputs(node.rule);
  nodes.insert(nodes.end(), node.domain.by.begin(), node.domain.by.end());
  return nodes;
}

/// The first step after `step` (or it itself) of the wanted kind.
std::size_t next_step(std::size_t step, bool local) { return (step % 2 == 1) == local ? step : step + 1; }

class Scheduler {
 public:
  explicit Scheduler(const Plan& plan) : plan_(plan) {
    result_.of_node.assign(plan.nodes.size(), 0);
    result_.lasting.assign(plan.nodes.size(), false);
    result_.of_population.assign(plan.populations.size(), 0);
    known_.assign(plan.populations.size(), false);
  }

  Schedule run() {
    for (std::uint32_t at = 0; at < plan_.nodes.size(); ++at) add(NodeId{at});
    for (std::uint32_t at = 0; at < plan_.populations.size(); ++at) step_of(PopulationId{at});
    for (std::uint32_t at = 0; at < plan_.nodes.size(); ++at) {
      for (const NodeId need : needs(plan_.nodes[at])) lasts_until(need, result_.of_node[at]);
    }
    return std::move(result_);
  }

 private:
  void add(NodeId id) {
    const Node& node = plan_[id];
    if (is_source(node)) return;
    std::size_t step = step_of(node.population);
    for (const NodeId need : needs(node)) step = std::max(step, result_.of_node[need.at]);
    step = next_step(step, is_local(node));
    result_.of_node[id.at] = step;
    at(step).nodes.push_back(id);
  }

  std::size_t step_of(PopulationId id) {
    if (known_[id.at]) return result_.of_population[id.at];
    known_[id.at] = true;
    const Population& population = plan_.populations[id.at];
    std::size_t step = id.at == 0 ? 0 : step_of(population.parent);
    for (const Requirement& requirement : population.requirements) {
      step = std::max(step, result_.of_node[requirement.flag.at]);
    }
    step = next_step(step, true);
    for (const Requirement& requirement : population.requirements) lasts_until(requirement.flag, step);
    result_.of_population[id.at] = step;
    at(step).populations.push_back(id);
    return step;
  }

  void lasts_until(NodeId need, std::size_t step) {
    if (result_.of_node[need.at] != step) result_.lasting[need.at] = true;
  }

  Step& at(std::size_t step) {
    if (result_.steps.size() <= step) result_.steps.resize(step + 1);
    return result_.steps[step];
  }

  const Plan& plan_;
  Schedule result_;
  std::vector<bool> known_;
};

}  // namespace

bool is_source(const Node& node) {
  return std::holds_alternative<Fact>(node.rule) || std::holds_alternative<Mark>(node.rule) ||
         std::holds_alternative<Constant>(node.rule);
}

bool is_local(const Node& node) { return node.domain.of == Domain::Of::entry && !needs_others(node.rule); }

Schedule schedule(const Plan& plan) { return Scheduler(plan).run(); }

}  // namespace engine
