#include "engine/order/select.h"

namespace engine {

Ordering::Ordering(const Run& run, NodeId order) : Ordering(run, order, run.rankings[order.at]) {}

Ordering::Ordering(const Run& run, NodeId order, const Ranking& instead)
    : ranking(instead), places(run.column(order)), within(std::get<Order>(run.plan[order].rule).within) {}

Column positions_unparted(const Run& run, const Ordering& ordering) {
  Column positions{.values = Column::Wide(run.frames.entries())};
  for (std::uint32_t entry = 0; entry < run.frames.entries(); ++entry) {
    if (!ordering.has_place(entry)) put_state(positions, entry, state(ordering.places, entry));
  }
  return positions;
}

void mask_members(const Run& run, NodeId id, Column& column) {
  const std::vector<State>& members = run.members[run.plan[id].population.at];
  const EntryFrame& frame = run.frames.entry(run.plan[id].domain);
  for (std::uint32_t entry = 0; entry < run.frames.entries(); ++entry) {
    if (members[entry] != State::outside) continue;
    const std::size_t start = frame.start(entry);
    for (std::size_t row = start; row < start + frame.extent(entry).rows(); ++row)
      put_state(column, row, State::outside);
  }
}

std::vector<std::string> entry_ids(const Tables& tables, std::span<const std::uint32_t> entries) {
  std::vector<std::string> ids;
  for (const std::uint32_t entry : entries) ids.push_back(tables.entries[entry]);
  return ids;
}

}  // namespace engine
