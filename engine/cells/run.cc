#include "engine/cells/run.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <unordered_map>

#include "engine/cells/operand.h"
#include "engine/data/recorded.h"

namespace engine {

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// Those whose places are not confirmed.
void add_refused(Decisions decisions, const Stage& stage, std::vector<std::vector<std::uint32_t>>& departed) {
  const std::optional<PopulationId> from = refused_leave(stage);
  if (!from || decisions.by_entry.empty()) return;
  const Recorded recorded(decisions, "confirmed", stage.id);
  for (std::uint32_t entry = 0; entry < decisions.tables.entries.size(); ++entry) {
    const Decision* decision = confirmation_of(recorded, entry);
    if (decision != nullptr && yes_or_no(*decision) == false) departed[from->at].push_back(entry);
  }
}

/// By a decision: from the stage that it names.
void add_decided(const Plan& plan, const Tables& tables, std::vector<std::vector<std::uint32_t>>& departed) {
  std::unordered_multimap<std::string_view, PopulationId> leaving;
  for (const Decision& decision : tables.decisions)
    for (const PopulationId from : all_left_by(plan, decision)) leaving.emplace(decision.entry, from);
  for (std::uint32_t entry = 0; !leaving.empty() && entry < tables.entries.size(); ++entry) {
    const auto [first, last] = leaving.equal_range(tables.entries[entry]);
    for (auto each = first; each != last; ++each) departed[each->second.at].push_back(entry);
  }
}

/// By population: who leaves there; who does by entries.csv, from the beginning.
std::vector<std::vector<std::uint32_t>> departures(const Plan& plan, Decisions decisions) {
  const Tables& tables = decisions.tables;
  std::vector<std::vector<std::uint32_t>> departed(plan.populations.size());
  for (std::uint32_t entry = 0; entry < tables.status.size(); ++entry)
    if (tables.status[entry] != EntryStatus::competing) departed[0].push_back(entry);
  add_decided(plan, tables, departed);
  for (const Stage& stage : plan.stages) add_refused(decisions, stage, departed);
  return departed;
}

Column constant(const Node& node) {
  Column column = new_column(node.type, 1);
  put(column, 0, std::get<Constant>(node.rule).value);
  return column;
}

/// As groups stand (grouping.h).
std::vector<std::uint32_t> rows_of_groups(const Scene& scene, std::span<const NodeId> by) {
  const Grouping& groups = scene.run.frames.groups;
  if (const std::vector<std::uint32_t>* all = groups.rows_by_text(by))
    return {all->begin() + scene.entries.first, all->begin() + scene.entries.last};
  std::vector<std::uint32_t> rows(scene.entries.last - scene.entries.first, 0);
  for (const NodeId key : by) {
    const Operand choice(scene, key, Domain{}, Layout{});
    const std::uint32_t size = groups.rows({&key, 1});
    for (std::size_t entry = 0; entry < rows.size(); ++entry) {
      const auto digit = static_cast<std::uint64_t>(choice.at(entry));
      const bool there = rows[entry] != no_row && choice.state(entry) == State::present && digit < size;
      rows[entry] = there ? rows[entry] * size + static_cast<std::uint32_t>(digit) : no_row;
    }
  }
  return rows;
}

}  // namespace

Run::Run(const Plan& its_plan, const Tables& its_tables)
    : plan(its_plan),
      tables(its_tables),
      frames(its_plan, its_tables),
      decisions_by_entry(engine::decisions_by_entry(its_tables)),
      columns(its_plan.nodes.size()),
      members(its_plan.populations.size()),
      departed(departures(its_plan, decisions())),
      rankings(its_plan.nodes.size()),
      money(its_plan.nodes.size()),
      shared_prizes(its_plan.nodes.size()) {
  for (std::size_t at = 0; at < plan.nodes.size(); ++at) {
    if (std::holds_alternative<Constant>(plan.nodes[at].rule)) columns[at] = constant(plan.nodes[at]);
  }
}

const Column& Run::column(NodeId id) const {
  const Rule& rule = plan[id].rule;
  if (const Fact* fact = std::get_if<Fact>(&rule)) return tables.facts[fact->fact.at];
  if (const Mark* mark = std::get_if<Mark>(&rule)) return tables.sheets[mark->sheets.at].marks[mark->column];
  return columns[id.at];
}

Scene whole_scene(const Run& run) { return {.run = run, .entries = {0, run.frames.entries()}}; }

View Scene::view(NodeId id) const {
  const Node& node = run.plan[id];
  if (has.empty() || !has[id.at]) return {&run.column(id), node.type, 0};
  return {&own[id.at], node.type, run.frames.entry(node.domain).start(entries.first)};
}

const std::vector<std::uint32_t>& Scene::groups(std::span<const NodeId> by) const {
  const auto same = [&](const GroupRows& known) { return std::ranges::equal(known.by, by); };
  const auto known = std::ranges::find_if(group_rows, same);
  if (known != group_rows.end()) return known->rows;
  std::vector<std::uint32_t> rows = rows_of_groups(*this, by);
  group_rows.push_back({{by.begin(), by.end()}, std::move(rows)});
  return group_rows.back().rows;
}

Cursor::Cursor(const Scene& scene, NodeId id) : scene_(&scene), node_(&scene.run.plan[id]), view_(scene.view(id)) {
  if (std::holds_alternative<Constant>(node_->rule)) return;
  if (node_->domain.of == Domain::Of::entry) frame_ = &scene.run.frames.entry(node_->domain);
}

void Cursor::enter(std::uint32_t entry) {
  if (frame_ != nullptr) {
    const Extent extent = frame_->extent(entry);
    start_ = frame_->start(entry);
    by_juror_ = std::size_t{frame_->axes.juror};
    by_item_ = std::size_t{frame_->axes.item} * extent.jurors;
    by_round_ = std::size_t{frame_->axes.round} * extent.items * extent.jurors;
  } else if (!std::holds_alternative<Constant>(node_->rule) && !node_->domain.by.empty()) {
    if (groups_ == nullptr) groups_ = &scene_->groups(node_->domain.by);
    const std::uint32_t row = (*groups_)[entry - scene_->entries.first];
    start_ = row == no_row ? nowhere : row;
  }
}

void Cursor::enter_group(std::span<const NodeId> by, std::uint32_t row) {
  assert(frame_ == nullptr && "a group's value can't be made of one entry's");
  if (std::holds_alternative<Constant>(node_->rule)) return;
  start_ = scene_->run.frames.groups.coarser(by, row, node_->domain.by);
}

Value Cursor::at(std::uint32_t round, std::uint32_t item, std::uint32_t juror) const {
  if (start_ == nowhere) return Absent{State::not_given};
  return view_.cell(start_ + round * by_round_ + item * by_item_ + juror * by_juror_);
}

State Cursor::state_here() const { return start_ == nowhere ? State::not_given : view_.state(start_); }

}  // namespace engine
