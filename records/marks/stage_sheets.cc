#include "records/marks/stage_sheets.h"

#include <algorithm>

namespace records {
namespace {

using engine::Column;
using engine::State;

std::vector<MarkScale> scales_of(const Loading& loading, const engine::Sheets& sheets, DecimalStyle style) {
  std::vector<MarkScale> scales;
  for (const engine::MarkColumn& column : sheets.columns) {
    const bool choice = column.type == engine::Type::choice;
    scales.emplace_back(column, choice ? &loading.choices[column.list.at] : nullptr, style);
  }
  return scales;
}

bool gives(const engine::Juror& juror, const engine::MarkColumn& column) {
  return column.panel.empty() || std::ranges::find(juror.panels, column.panel) != juror.panels.end();
}

bool has_axes(const engine::MarkColumn& column) { return column.per_round || column.per_item; }

void blank_row(Column& cells, std::size_t row, State state) {
  if (cells.states.empty()) {
    const std::size_t rows = std::visit([](const auto& values) { return values.size(); }, cells.values);
    cells.states.assign(rows, State::present);
  }
  cells.states[row] = state;
}

}  // namespace

StageSheets::StageSheets(const Loading& loading, engine::SheetsId id, Form form, engine::SheetRows rows)
    : loading_(&loading),
      sheets_(&loading.plan.sheets[id.at]),
      rows_(std::move(rows)),
      scales_(scales_of(loading, *sheets_, form.style)),
      positions_(loading.tables.jury.size(), nobody),
      claims_rows_(!form.is_long && std::ranges::none_of(sheets_->columns, has_axes)),
      marks_(scales_, shape(), loading.threads) {
  for (std::uint32_t at = 0; at < rows_.jurors.size(); ++at) positions_[rows_.jurors[at]] = at;
  mark_who_is_asked();
}

std::size_t StageSheets::row_count() const {
  return rows_.uniform != 0 ? loading_->tables.entries.size() * rows_.uniform : rows_.juror.size();
}

std::uint32_t StageSheets::items_of(std::uint32_t entry) const {
  const std::vector<std::uint32_t>& start = loading_->tables.items.start;
  return start.empty() ? 0 : start[entry + 1] - start[entry];
}

std::uint32_t StageSheets::rounds_of(std::uint32_t entry) const {
  const std::vector<std::uint32_t>& start = loading_->tables.rounds.start;
  if (start.empty()) return loading_->plan.rounds ? static_cast<std::uint32_t>(loading_->plan.rounds->ids.size()) : 0;
  return start[entry + 1] - start[entry];
}

std::uint32_t StageSheets::jurors_of_entry(std::uint32_t entry) const {
  if (rows_.uniform != 0) return rows_.uniform;
  return rows_.of_entry.start[entry + 1] - rows_.of_entry.start[entry];
}

std::uint32_t StageSheets::cells_each(const Frame& frame, std::uint32_t entry) const {
  return (frame.axes.round ? rounds_of(entry) : 1) * (frame.axes.item ? items_of(entry) : 1);
}

int StageSheets::frame_of(engine::Axes axes) {
  const auto known = std::ranges::find(frames_, axes, &Frame::axes);
  if (known != frames_.end()) return static_cast<int>(known - frames_.begin());
  frames_.push_back(new_frame(axes));
  return static_cast<int>(frames_.size()) - 1;
}

StageSheets::Frame StageSheets::new_frame(engine::Axes axes) const {
  Frame frame{axes};
  if (!axes.round && !axes.item) {
    frame.rows = row_count();
    return frame;
  }
  const auto entries = static_cast<std::uint32_t>(loading_->tables.entries.size());
  for (std::uint32_t entry = 0; entry < entries; ++entry) {
    frame.starts.push_back(frame.rows);
    frame.rows += std::size_t{jurors_of_entry(entry)} * cells_each(frame, entry);
  }
  return frame;
}

SheetMarks::Shape StageSheets::shape() {
  SheetMarks::Shape shape;
  first_claim_.push_back(0);
  for (const engine::MarkColumn& column : sheets_->columns) {
    const int frame = frame_of({column.per_round, column.per_item, false});
    frame_of_column_.push_back(frame);
    shape.group.push_back(frame);
    shape.rows.push_back(frames_[static_cast<std::size_t>(frame)].rows);
    first_claim_.push_back(first_claim_.back() + shape.rows.back());
  }
  return shape;
}

void StageSheets::mark_who_is_asked() {
  const std::vector<engine::Juror>& jury = loading_->tables.jury;
  for (const engine::Juror& juror : jury) {
    for (const engine::MarkColumn& column : sheets_->columns) asked_.push_back(gives(juror, column) ? 1 : 0);
  }
}

std::size_t StageSheets::cell_row(std::size_t column, std::uint32_t entry, RoundAndItem at,
                                  const SheetPosition& position) const {
  const Frame& frame = frames_[static_cast<std::size_t>(frame_of_column_[column])];
  if (frame.starts.empty()) return position.row;
  const std::size_t items = frame.axes.item ? items_of(entry) : 1;
  const std::size_t round = frame.axes.round ? at.round : 0;
  const std::size_t item = frame.axes.item ? at.item : 0;
  return frame.starts[entry] + (round * items + item) * position.count + (position.row - position.first);
}

void StageSheets::blank_cells(std::size_t column, Column& cells, std::uint32_t entry, Blanking how) const {
  const std::optional<SheetPosition> where = position(entry, how.juror);
  if (!where) return;
  const Frame& frame = frames_[static_cast<std::size_t>(frame_of_column_[column])];
  const std::uint32_t items = frame.axes.item ? items_of(entry) : 1;
  for (std::uint32_t at = 0; at < cells_each(frame, entry); ++at) {
    blank_row(cells, cell_row(column, entry, {at / items, at % items}, *where), how.state);
  }
}

void StageSheets::set_unasked(std::size_t column, Column& cells) const {
  const auto entries = static_cast<std::uint32_t>(loading_->tables.entries.size());
  for (const std::uint32_t juror : rows_.jurors) {
    if (is_asked(juror, column)) {
      for (const std::uint32_t entry : loading_->limits[juror].recused) {
        blank_cells(column, cells, entry, {juror, State::recused});
      }
    } else {
      for (std::uint32_t entry = 0; entry < entries; ++entry)
        blank_cells(column, cells, entry, {juror, State::not_asked});
    }
  }
}

engine::SheetRows StageSheets::finish() && {
  rows_.marks = std::move(marks_).columns();
  for (std::size_t column = 0; column < scales_.size(); ++column) set_unasked(column, rows_.marks[column]);
  return std::move(rows_);
}

}  // namespace records
