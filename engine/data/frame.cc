#include "engine/data/frame.h"

#include <algorithm>
#include <cassert>

namespace engine {

namespace {

Counts counts(const Offsets& offsets, std::uint32_t otherwise) {
  if (offsets.start.empty()) return {.uniform = otherwise};
  return {.uniform = 0, .offsets = &offsets};
}

/// The axes of which entries have different numbers.
std::vector<const Counts*> varying_axes(const EntryFrame& frame) {
  std::vector<const Counts*> axes = {&frame.rounds, &frame.items, &frame.jurors};
  std::erase_if(axes, [](const Counts* axis) { return axis->offsets == nullptr; });
  return axes;
}

std::size_t rows_of_uniform_axes(const EntryFrame& frame) {
  std::size_t rows = 1;
  for (const Counts* axis : {&frame.rounds, &frame.items, &frame.jurors}) {
    if (axis->offsets == nullptr) rows *= axis->uniform;
  }
  return rows;
}

/// Where the entries' rows start when more than one thing decides how many each has.
std::vector<std::uint32_t> sums(const EntryFrame& frame, std::uint32_t entries) {
  std::vector<std::uint32_t> starts(entries + std::size_t{1});
  for (std::uint32_t entry = 0; entry < entries; ++entry) {
    const std::size_t next = starts[entry] + frame.extent(entry).rows();
    assert(next < no_row && "rows of one quantity are counted in 32 bits");
    starts[entry + 1] = static_cast<std::uint32_t>(next);
  }
  return starts;
}

}  // namespace

Frames::Frames(const Plan& plan, const Tables& tables)
    : groups(plan, tables), tables_(&tables), entries_(static_cast<std::uint32_t>(tables.entries.size())) {
  const auto rounds = plan.rounds ? static_cast<std::uint32_t>(plan.rounds->ids.size()) : 0U;
  rounds_ = counts(tables.rounds, rounds);
  items_ = counts(tables.items, 0);
  add({});
  for (const Node& node : plan.nodes) {
    if (node.domain.of == Domain::Of::entry) add(node.domain);
  }
}

Frames::Key Frames::key(const Domain& domain) { return {domain.axes, domain.axes.juror ? domain.sheets : SheetsId{}}; }

Counts Frames::jurors(SheetsId sheets) const {
  const SheetRows& rows = tables_->sheets[sheets.at];
  if (rows.uniform != 0) return {.uniform = rows.uniform};
  return counts(rows.of_entry, 0);
}

void Frames::add(const Domain& domain) {
  const auto [place, added] = frames_.try_emplace(key(domain));
  if (!added) return;
  EntryFrame& frame = place->second;
  frame.axes = domain.axes;
  if (domain.axes.round) frame.rounds = rounds_;
  if (domain.axes.item) frame.items = items_;
  if (domain.axes.juror) frame.jurors = jurors(domain.sheets);
  const std::vector<const Counts*> varying = varying_axes(frame);
  const std::size_t uniform = rows_of_uniform_axes(frame);
  frame.stride = varying.empty() ? uniform : 0;
  if (frame.stride != 0) return;
  const bool has_its_offsets = varying.size() == 1 && uniform == 1;
  if (!has_its_offsets) frame.own = sums(frame, entries_);
  frame.starts = has_its_offsets ? &varying.front()->offsets->start : &frame.own;
}

const EntryFrame& Frames::entry(const Domain& domain) const {
  assert(domain.of == Domain::Of::entry);
  return frames_.at(key(domain));
}

std::size_t Frames::rows(const Domain& domain) const {
  return domain.of == Domain::Of::group ? groups.rows(domain.by) : entry(domain).start(entries_);
}

}  // namespace engine
