#include "engine/cells/gather.h"

#include "engine/cells/row_reducer.h"

namespace engine {

Column reduce_axes(Scene& scene, NodeId id) {
  const Node& node = scene.run.plan[id];
  const EntryFrame& frame = scene.run.frames.entry(node.domain);
  RowReducer reducer(scene, id);
  const std::size_t start = frame.start(scene.entries.first);
  Column result = new_column(node.type, frame.start(scene.entries.last) - start);
  std::size_t row = 0;
  for (std::uint32_t entry = scene.entries.first; entry < scene.entries.last; ++entry) {
    reducer.enter(entry);
    const Extent extent = frame.extent(entry);
    for (RowAt at; at.round < extent.rounds; ++at.round) {
      for (at.item = 0; at.item < extent.items; ++at.item) {
        for (at.juror = 0; at.juror < extent.jurors; ++at.juror) put(result, row++, reducer.value(at));
      }
    }
  }
  return result;
}

const Juror& juror_at(const Tables& tables, SheetsId sheets, std::uint32_t entry, std::uint32_t juror) {
  const SheetRows& rows = tables.sheets[sheets.at];
  const std::uint32_t position = rows.uniform != 0 ? juror : rows.juror[rows.of_entry.start[entry] + juror];
  return tables.jury[rows.jurors[position]];
}

}  // namespace engine
