#include "analysis/same_for_all.h"

#include "engine/bound/bound.h"

namespace analysis {

engine::Plan same_for_all(const engine::Plan& plan, engine::NodeId quantity) {
  const engine::Interval range = engine::bound(plan)[quantity.at].range;
  engine::Plan changed = plan;
  engine::Node& node = changed.nodes[quantity.at];
  node.rule = engine::Constant{engine::Value{range.high.value_or(base::Exact{0})}};
  node.domain = {.of = engine::Domain::Of::group, .axes = {}, .sheets = {}, .by = {}};
  return changed;
}

}  // namespace analysis
