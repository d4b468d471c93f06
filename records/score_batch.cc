#include "records/score_batch.h"

#include <algorithm>
#include <cstring>

#include "base/text.h"

namespace records {
namespace {

bool is_text_within(std::string_view text, std::string_view cell) {
  return cell.data() >= text.data() && cell.data() + cell.size() <= text.data() + text.size();
}

}  // namespace

ScoreBatch::ScoreBatch(const ScoreFile& file, ScoreReader& reader) : file_(&file), reader_(&reader) {
  for (std::size_t number = 0; number < file.stages.size(); ++number) {
    stages_.push_back(stage_of(number));
    bytes_ = std::max(bytes_, stages_.back().bytes);
  }
  cells_.resize(bytes_ * group);
}

ScoreBatch::Stage ScoreBatch::stage_of(std::size_t number) const {
  StageSheets& sheets = file_->stages[number];
  const SheetMarks& marks = sheets.marks();
  const std::vector<ScoreLayout::Marks>* columns = file_->layout.is_long() ? nullptr : &file_->layout.marks[number];
  Stage stage;
  stage.name = sheets.sheets().stage;
  const bool narrow = std::ranges::all_of(sheets.scales(), [](const MarkScale& scale) { return scale.width() <= 2; });
  const bool whole = columns != nullptr && !columns->empty() && columns->size() == sheets.scales().size();
  stage.is_plain = whole && narrow && sheets.claims_rows();
  if (!stage.is_plain) return stage;
  stage.bytes = marks.row_bytes(0);
  for (const ScoreLayout::Marks mark : *columns) {
    stage.fields.push_back({static_cast<std::size_t>(mark.file_column), mark.column, marks.offset(mark.column),
                            marks.width(mark.column),
                            marks.width(mark.column) == 1 ? std::int16_t{no_mark<std::int8_t>} : no_mark<std::int16_t>,
                            &sheets.scales()[mark.column]});
  }
  for (const int column : file_->layout.other_stages[number])
    stage.other_columns.push_back(static_cast<std::size_t>(column));
  return stage;
}

void ScoreBatch::take(const CsvRows& rows) {
  if (!take_plain(rows)) {
    flush();  // so that problems come in the order of the file
    reader_->take({rows.cells(), rows.offset()});
  } else if (taken_ == group) {
    flush();
  }
}

const ScoreBatch::Stage* ScoreBatch::find_stage(std::span<const std::string_view> cells, Row& row) const {
  if (!file_->layout.stage) return stages_.size() == 1 && stages_[0].is_plain ? stages_.data() : nullptr;
  const std::string_view name = cells[static_cast<std::size_t>(*file_->layout.stage)];
  for (const Stage& stage : stages_) {
    if (stage.name != name) continue;
    row.stage = static_cast<std::uint32_t>(&stage - stages_.data());
    return stage.is_plain ? &stage : nullptr;
  }
  return nullptr;
}

void ScoreBatch::put_count(std::int16_t count, const Field& field, char* target) {
  if (field.width == 1) {
    target[field.offset] = static_cast<char>(count);
  } else {
    std::memcpy(target + field.offset, &count, sizeof count);
  }
}

// Whatever is not one or two digits: a blank cell, an abstention, 4.5; false: a mistake.
bool ScoreBatch::take_unusual(std::string_view cell, const Field& field, char* target) {
  const MarkScale::Read read = field.scale->read(base::trim(cell));
  switch (read.what) {
    case MarkScale::What::blank: put_count(field.blank, field, target); return cell.empty();
    case MarkScale::What::abstained: put_count(static_cast<std::int16_t>(field.blank + 1), field, target); return true;
    case MarkScale::What::mark: put_count(static_cast<std::int16_t>(read.count), field, target); return true;
    case MarkScale::What::unreadable:
    case MarkScale::What::off_scale:
    case MarkScale::What::off_step: return false;
  }
  return false;
}

bool ScoreBatch::take_cells(std::span<const std::string_view> cells, const Stage& stage, Row& row, char* target) const {
  row.has_marks = false;
  const std::span<const std::uint8_t> asked = file_->stages[row.stage].asked(row.juror);
  for (const Field& field : stage.fields) {
    const std::string_view cell = cells[field.file_column];
    const std::int16_t count = field.scale->simple(cell);
    if (count != MarkScale::not_simple) {
      put_count(count, field, target);
    } else if (!take_unusual(cell, field, target)) {
      return false;
    }
    if (cell.empty()) continue;
    if (asked[field.column] == 0) return false;
    row.has_marks = true;
  }
  return true;
}

// Nothing in it that only the careful reader keeps or words.
bool ScoreBatch::is_plain(std::span<const std::string_view> cells, const Stage& stage) const {
  const std::optional<int> comment = file_->layout.comment;
  if (comment && !cells[static_cast<std::size_t>(*comment)].empty()) return false;
  return std::ranges::all_of(stage.other_columns, [&](std::size_t column) { return cells[column].empty(); });
}

bool ScoreBatch::take_plain(const CsvRows& rows) {
  const std::span<const std::string_view> cells = rows.cells();
  Row& row = rows_[taken_];
  const Stage* stage = find_stage(cells, row);
  if (stage == nullptr || !is_plain(cells, *stage)) return false;
  const auto juror = file_->loading.jurors.find(cells[static_cast<std::size_t>(*file_->layout.juror)]);
  if (!juror) return false;
  row.juror = *juror;
  row.entry = cells[static_cast<std::size_t>(*file_->layout.entry)];
  if (!is_text_within(file_->csv.text().view(), row.entry)) return false;
  if (!take_cells(cells, *stage, row, cells_.data() + taken_ * bytes_)) return false;
  row.offset = rows.offset();
  row.key = file_->loading.entries.key(row.entry);
  file_->loading.entries.prefetch(row.key);
  ++taken_;
  return true;
}

void ScoreBatch::flush() {
  const std::span<Row> rows = std::span(rows_).first(taken_);
  taken_ = 0;
  for (const Row& row : rows) file_->loading.entries.prefetch_id(row.key);
  for (Row& row : rows) find_entry(row);
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (rows[at].found) {
      put(rows[at], cells_.data() + at * bytes_);
    } else {
      read_carefully(rows[at]);
    }
  }
}

void ScoreBatch::find_entry(Row& row) {
  row.found = false;
  const std::optional<std::uint32_t> entry = file_->loading.entries.find(row.entry, row.key);
  if (!entry || is_recused(file_->loading.limits[row.juror], *entry)) return;
  StageSheets& sheets = file_->stages[row.stage];
  const std::optional<SheetPosition> position = sheets.position(*entry, row.juror);
  if (!position) return;
  row.found = true;
  row.row = position->row;
  sheets.claims().prefetch(row.row);
  __builtin_prefetch(sheets.marks().row_cells(0, row.row), 1);
}

void ScoreBatch::put(const Row& row, const char* cells) {
  if (!row.has_marks) return;  // and claims nothing
  StageSheets& sheets = file_->stages[row.stage];
  if (!sheets.claims().take(row.row)) return reader_->repeated().push_back({row.stage, row.row});
  std::memcpy(sheets.marks().row_cells(0, row.row), cells, stages_[row.stage].bytes);
}

void ScoreBatch::read_carefully(const Row& row) {
  const std::string_view text = file_->csv.text().view();
  const RawRow raw = read_row_carefully(text, row.offset, file_->csv.delimiter());
  std::vector<std::string> unquoted_cells;
  for (const RawCell cell : raw.cells)
    unquoted_cells.push_back(unquoted(text.substr(cell.begin, cell.end - cell.begin)));
  const std::vector<std::string_view> cells(unquoted_cells.begin(), unquoted_cells.end());
  reader_->take({cells, row.offset});
}

}  // namespace records
