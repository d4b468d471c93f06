#include "engine/bound/asked_facts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "engine/data/column.h"

namespace engine {

namespace {

std::vector<NodeId> conditions(const Plan& plan) {
  std::vector<NodeId> flags;
  for (const FactId fact : conditional_facts(plan)) flags.push_back(*plan.facts[fact.at].asked_when);
  return flags;
}

/// As many as the entry lists, or as every entry has.
std::uint32_t how_many(const Offsets& listed, std::uint32_t entry, std::size_t fixed) {
  const bool by_entry = !listed.start.empty();
  return by_entry ? listed.start[entry + 1] - listed.start[entry] : static_cast<std::uint32_t>(fixed);
}

void add_cells(std::vector<OfFacts::Cell>& cells, std::uint32_t entry, std::uint32_t rounds, std::uint32_t items) {
  for (std::uint32_t round = 0; round < rounds; ++round)
    for (std::uint32_t item = 0; item < items; ++item) cells.push_back({entry, round, item});
}

/// The rows of a fact, as its column has them.
std::vector<OfFacts::Cell> cells_of(const Plan& plan, const Tables& tables, FactColumn::Of of) {
  const std::size_t fixed = plan.rounds ? plan.rounds->ids.size() : 0;
  std::vector<OfFacts::Cell> cells;
  for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry)
    add_cells(cells, entry, of == FactColumn::Of::round ? how_many(tables.rounds, entry, fixed) : 1,
              of == FactColumn::Of::item ? how_many(tables.items, entry, 0) : 1);
  return cells;
}

/// Nothing: what decides it is not known.
std::optional<bool> asked(const OfFacts& values, FactId fact, const OfFacts::Cell& cell) {
  const Value value = values.value(*values.plan().facts[fact.at].asked_when, cell);
  const auto* flag = std::get_if<bool>(&value);
  if (flag != nullptr) return *flag;
  // A condition on what does not apply does not hold.
  return state_of(value) == State::not_applicable ? std::optional{false} : std::nullopt;
}

void leave_out(const Plan& plan, FactId fact, Tables& tables) {
  const OfFacts values(plan, tables, {*plan.facts[fact.at].asked_when});
  const std::vector<OfFacts::Cell> cells = cells_of(plan, tables, plan.facts[fact.at].of);
  Column& column = tables.facts[fact.at];
  with_states(column);
  for (std::size_t row = 0; row < cells.size(); ++row)
    if (!asked(values, fact, cells[row]).value_or(true)) put_state(column, row, State::not_applicable);
}

}  // namespace

std::vector<FactId> conditional_facts(const Plan& plan) {
  std::vector<FactId> facts;
  for (std::uint32_t at = 0; at < plan.facts.size(); ++at)
    if (plan.facts[at].asked_when) facts.push_back({at});
  return facts;
}

AskedFacts::AskedFacts(const Plan& plan, const Tables& tables) : values_(plan, tables, conditions(plan)) {}

std::optional<bool> AskedFacts::is_asked(FactId fact, const OfFacts::Cell& cell) const {
  return asked(values_, fact, cell);
}

void leave_out_unasked(const Plan& plan, Tables& tables) {
  std::vector<FactId> facts = conditional_facts(plan);
  // A condition stands behind the facts that it is made of, and these behind their own conditions.
  std::ranges::sort(facts, {}, [&](FactId fact) { return plan.facts[fact.at].asked_when->at; });
  for (const FactId fact : facts) leave_out(plan, fact, tables);
}

}  // namespace engine
