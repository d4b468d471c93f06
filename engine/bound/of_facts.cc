#include "engine/bound/of_facts.h"

#include "engine/plan/inputs.h"
#include "engine/score/score.h"

namespace engine {

namespace {

/// With whatever they come from.
std::vector<bool> needed(const Plan& plan, const std::vector<NodeId>& wanted) {
  std::vector<bool> needed(plan.nodes.size(), false);
  needed[plan.nomination.at] = true;
  for (const NodeId id : wanted) needed[id.at] = true;
  for (std::size_t at = plan.nodes.size(); at-- > 0;) {
    if (!needed[at]) continue;
    for (const NodeId input : inputs(plan.nodes[at].rule)) needed[input.at] = true;
    for (const NodeId choice : plan.nodes[at].domain.by) needed[choice.at] = true;
  }
  return needed;
}

/// The others stay in their places, empty: nodes know each other by position.
Plan only(Plan plan, const std::vector<bool>& keep) {
  for (std::size_t at = 0; at < plan.nodes.size(); ++at) {
    plan.nodes[at].population = {};
    if (keep[at]) continue;
    plan.nodes[at].domain = {.of = Domain::Of::group};
    plan.nodes[at].rule = Constant{Absent{}};
  }
  plan.stages.clear();
  plan.populations.assign(1, {});
  for (Sheets& sheets : plan.sheets) {
    for (MarkColumn& column : sheets.columns) column.comment_required.reset();
  }
  return plan;
}

/// What the kept nodes look at; a sheet has no rows.
Tables read_by(const Plan& kept, const Tables& tables) {
  Tables read;
  read.entries = tables.entries;
  read.status = tables.status;
  read.nominations = tables.nominations;
  read.nomination_titles = tables.nomination_titles;
  read.items = tables.items;
  read.rounds = tables.rounds;
  read.item_ids = tables.item_ids;
  read.round_ids = tables.round_ids;
  read.facts.resize(tables.facts.size());
  for (const Node& node : kept.nodes)
    if (const Fact* fact = std::get_if<Fact>(&node.rule)) read.facts[fact->fact.at] = tables.facts[fact->fact.at];
  SheetRows empty;
  empty.of_entry.start.assign(tables.entries.size() + 1, 0);
  read.sheets.assign(kept.sheets.size(), empty);
  return read;
}

}  // namespace

OfFacts::OfFacts(const Plan& plan, const Tables& tables, const std::vector<NodeId>& wanted)
    : plan_(only(plan, needed(plan, wanted))),
      tables_(read_by(plan_, tables)),
      frames_(plan_, tables_),
      scored_(score(plan_, tables_, {.threads = 1, .keep_every_node = true})) {}

Value OfFacts::value(NodeId id, const Cell& cell) const {
  const EntryFrame& frame = frames_.entry(plan_[id].domain);
  const Extent extent = frame.extent(cell.entry);
  const std::size_t round = frame.axes.round ? cell.round : 0;
  const std::size_t item = frame.axes.item ? cell.item : 0;
  const std::size_t row = frame.start(cell.entry) + round * extent.items + item;
  return scored_.value(id, static_cast<std::uint32_t>(row));
}

}  // namespace engine
