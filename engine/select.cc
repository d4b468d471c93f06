#include "engine/select.h"

namespace engine {

Ordering::Ordering(const Run& run, NodeId order)
    : ranking(run.rankings[order.at]),
      places(run.column(order)),
      within(std::get<Order>(run.plan[order].rule).within) {}

void mask_members(const Run& run, NodeId id, Column& column) {
  const std::vector<State>& members = run.members[run.plan[id].population.at];
  for (std::uint32_t entry = 0; entry < run.frames.entries(); ++entry) {
    if (members[entry] == State::outside) put_state(column, entry, State::outside);
    if (members[entry] == State::waiting && !is_absent(state(column, entry))) put_state(column, entry, State::waiting);
  }
}

std::vector<std::string> entry_ids(const Tables& tables, std::span<const std::uint32_t> entries) {
  std::vector<std::string> ids;
  for (const std::uint32_t entry : entries) ids.push_back(tables.entries[entry]);
  return ids;
}

}  // namespace engine
