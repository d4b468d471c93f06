#include "records/marks/score_batch.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include "base/text.h"

namespace records {
namespace {

bool is_text_within(std::string_view text, std::string_view cell) {
  return cell.data() >= text.data() && cell.data() + cell.size() <= text.data() + text.size();
}

std::vector<std::uint8_t> asks_all(const StageSheets& sheets, std::size_t jurors) {
  std::vector<std::uint8_t> by_juror;
  for (std::uint32_t juror = 0; juror < jurors; ++juror)
    by_juror.push_back(std::ranges::count(sheets.asked(juror), 0) == 0 ? 1 : 0);
  return by_juror;
}

}  // namespace

ScoreBatch::ScoreBatch(const ScoreFile& file, ScoreReader& reader, ScoreKeeper& keeper)
    : file_(&file), reader_(&reader), keeper_(&keeper) {
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
  stage.bytes = marks.row_bytes();
  for (const ScoreLayout::Marks mark : *columns) {
    stage.fields.push_back({static_cast<std::size_t>(mark.file_column), mark.column, marks.offset(mark.column),
                            marks.width(mark.column),
                            marks.width(mark.column) == 1 ? std::int16_t{no_mark<std::int8_t>} : no_mark<std::int16_t>,
                            &sheets.scales()[mark.column]});
  }
  stage.has_bytes = stage.bytes == stage.fields.size();
  stage.asks_all = asks_all(sheets, file_->loading.tables.jury.size());
  for (const int column : file_->layout.other_stages[number])
    stage.other_columns.push_back(static_cast<std::size_t>(column));
  return stage;
}

void ScoreBatch::take(const CsvRows& rows) {
  if (!take_plain(rows)) {
    flush();  // so that problems come in the order of the file
    read_carefully({rows.cells(), rows.offset()});
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

// A mark of one or two digits in each cell: what most rows are.
bool ScoreBatch::take_digits(std::span<const std::string_view> cells, const Stage& stage, char* target) {
  std::int16_t least = 0;
  for (const Field& field : stage.fields) {
    const std::int16_t count = field.scale->simple(cells[field.file_column]);
    least = std::min(least, count);
    target[field.offset] = static_cast<char>(count);
  }
  return least != MarkScale::not_simple;
}

bool ScoreBatch::take_cells(std::span<const std::string_view> cells, const Stage& stage, Row& row, char* target) const {
  row.has_marks = true;
  if (stage.has_bytes && stage.asks_all[row.juror] != 0 && take_digits(cells, stage, target)) return true;
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
  const IdIndex& jurors = file_->loading.jurors;
  const std::string_view juror = cells[static_cast<std::size_t>(*file_->layout.juror)];
  row.juror = jurors.position(juror, jurors.key(juror));
  if (row.juror == IdIndex::none) return false;
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
      read_again(rows[at]);
    }
  }
}

void ScoreBatch::find_entry(Row& row) {
  row.found = false;
  const std::uint32_t entry = file_->loading.entries.position(row.entry, row.key);
  if (entry == IdIndex::none || is_recused(file_->loading.limits[row.juror], entry)) return;
  row.row = file_->stages[row.stage].row(entry, row.juror);
  if (row.row == no_row) return;
  row.found = true;
  keeper_->prefetch_row(row.stage, row.row);
}

void ScoreBatch::put(const Row& row, const char* cells) {
  if (!row.has_marks) return;  // and claims nothing
  keeper_->put_row(row.stage, row.row, cells);
}

void ScoreBatch::read_carefully(const ScoreRow& row) {
  keeper_->put(reader_->marks_of(row));
  if (std::optional<Comment> comment = reader_->comment_of(row)) keeper_->comment(*std::move(comment));
}

void ScoreBatch::read_again(const Row& row) {
  const std::string_view text = file_->csv.text().view();
  const RawRow raw = read_row_carefully(text, row.offset, file_->csv.delimiter());
  std::vector<std::string> unquoted_cells;
  for (const RawCell cell : raw.cells)
    unquoted_cells.push_back(unquoted(text.substr(cell.begin, cell.end - cell.begin)));
  const std::vector<std::string_view> cells(unquoted_cells.begin(), unquoted_cells.end());
  read_carefully({cells, row.offset});
}

}  // namespace records
