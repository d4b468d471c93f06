#include "engine/score/why_outside.h"

#include <algorithm>

#include "engine/data/column.h"
#include "engine/data/grouping.h"
#include "engine/data/recorded.h"
#include "engine/order/confirmed.h"

namespace engine {

namespace {

base::Words with_reason(base::Words words, const std::string& reason) {
  if (reason.empty()) return words;
  return {words.ru + ": " + reason, words.en + ": " + reason};
}

base::Words left(EntryStatus status, const std::string& reason) {
  switch (status) {
    case EntryStatus::competing: return {};
    case EntryStatus::withdrawn: return with_reason({"заявка снята", "withdrawn"}, reason);
    case EntryStatus::disqualified: return with_reason({"заявка дисквалифицирована", "disqualified"}, reason);
  }
  return {};
}

bool leaves(const Plan& plan, const Decision& decision, PopulationId population) {
  const std::vector<PopulationId> left = all_left_by(plan, decision);
  return std::ranges::find(left, population) != left.end();
}

/// Whose place is not confirmed.
base::Words why_refused(const Results& from, PopulationId population, std::uint32_t entry) {
  for (const Stage& stage : from.plan.stages) {
    if (refused_leave(stage) != population) continue;
    const Decision* decision = confirmation_of(Recorded(decisions(from), "confirmed", stage.id), entry);
    if (decision != nullptr && yes_or_no(*decision) == false)
      return with_reason({"место не утверждено", "its place is not confirmed"}, decision->reason);
  }
  return {};
}

/// By entries.csv, else by the last decision about it; of those that take effect with this population.
base::Words why_left(const Results& from, PopulationId population, std::uint32_t entry) {
  const Tables& tables = from.tables;
  if (population.at == 0 && !tables.status.empty() && tables.status[entry] != EntryStatus::competing) {
    return left(tables.status[entry], tables.status_reason.empty() ? std::string{} : tables.status_reason[entry]);
  }
  base::Words words = why_refused(from, population, entry);
  for (const std::uint32_t at : decisions(from).about(tables.entries[entry])) {
    const Decision& decision = tables.decisions[at];
    if (!leaves(from.plan, decision, population)) continue;
    const bool withdrawn = decision.kind == "withdrawn";
    words = left(withdrawn ? EntryStatus::withdrawn : EntryStatus::disqualified, decision.reason);
  }
  return words;
}

Value value_at(const Results& from, NodeId id, std::uint32_t entry);

std::uint32_t group_row(const Results& from, const std::vector<NodeId>& by, std::uint32_t entry) {
  std::vector<Value> keys;
  for (const NodeId key : by) keys.push_back(value_at(from, key, entry));
  return Grouping(from.plan, from.tables).row(by, keys);
}

/// A value of the entry itself or of its group; groups are made of facts.
Value value_at(const Results& from, NodeId id, std::uint32_t entry) {
  const Node& node = from.plan[id];
  if (const Constant* constant = std::get_if<Constant>(&node.rule)) return constant->value;
  const bool of_entry = node.domain.of == Domain::Of::entry;
  const std::uint32_t row = of_entry ? entry : group_row(from, node.domain.by, entry);
  if (row == no_row) return Absent{State::not_given};
  const Fact* fact = std::get_if<Fact>(&node.rule);
  return fact == nullptr ? from.scored.value(id, row) : cell(from.tables.facts[fact->fact.at], node.type, row);
}

base::Words why_not(const Requirement& requirement, const Value& met) {
  const Absent* absent = std::get_if<Absent>(&met);
  if (absent == nullptr) return std::get<bool>(met) ? base::Words{} : requirement.otherwise;
  const base::Words why = words(absent->why);
  if (absent->why == State::waiting || requirement.otherwise.empty()) return why;
  return {requirement.otherwise.ru + " (" + why.ru + ")", requirement.otherwise.en + " (" + why.en + ")"};
}

}  // namespace

base::Words why_left_here(const Results& results, const Stage& stage, std::uint32_t entry) {
  const Population& here = results.plan.populations[stage.entered.at];
  if (!stage.joins.empty() || results.tables.decisions.empty()) return {};
  const auto met = [&](const Requirement& each) { return value_at(results, each.flag, entry) == Value{true}; };
  if (!std::ranges::all_of(here.requirements, met)) return {};
  if (!why_outside(results, here.parent, entry).empty()) return {};
  return why_left(results, stage.entered, entry);
}

Outside outside(const Results& results, PopulationId population, std::uint32_t entry) {
  const Population& here = results.plan.populations[population.at];
  Outside found;
  if (population.at != 0) found = outside(results, here.parent, entry);
  const bool surely_out = !found.why.empty() && found.why != words(State::waiting);  // That outweighs what still waits.
  base::Words gone = surely_out ? base::Words{} : why_left(results, population, entry);
  if (!gone.empty()) found = {std::move(gone), {}};
  for (const Requirement& requirement : here.requirements) {
    if (!found.why.empty() && found.why != words(State::waiting)) return found;
    base::Words own = why_not(requirement, value_at(results, requirement.flag, entry));
    if (!own.empty()) found = {std::move(own), &requirement};
  }
  return found;
}

base::Words why_outside(const Results& results, PopulationId population, std::uint32_t entry) {
  return outside(results, population, entry).why;
}

}  // namespace engine
