#include "records/marks/score_reader.h"

#include <algorithm>

#include "base/text.h"
#include "records/csv/csv_write.h"
#include "records/loading/known_names.h"
#include "records/text/format_words.h"

namespace records {
namespace {

using problems::Named;

std::vector<std::string> judging_stages(const engine::Plan& plan) {
  std::vector<std::string> stages;
  for (const engine::Sheets& sheets : plan.sheets) stages.push_back(sheets.stage);
  return stages;
}

/// By the criterion's id, else by its title.
std::vector<engine::MarkColumn>::const_iterator column_called(const engine::Sheets& sheets,
                                                              std::string_view criterion) {
  const auto column = std::ranges::find(sheets.columns, criterion, &engine::MarkColumn::criterion);
  if (column != sheets.columns.end() || criterion.empty()) return column;
  const std::string title = folded(criterion);
  return std::ranges::find_if(sheets.columns,
                              [&](const engine::MarkColumn& each) { return folded(each.title) == title; });
}

/// The criterion's title in the first stage that marks it; its id where it has none.
std::string criterion_title(const engine::Plan& plan, const std::string& criterion) {
  for (const engine::Sheets& sheets : plan.sheets) {
    const auto column = std::ranges::find(sheets.columns, criterion, &engine::MarkColumn::criterion);
    if (column != sheets.columns.end() && !column->title.empty()) return column->title;
  }
  return criterion;
}

/// Ids of an entry's rounds or items.
std::span<const std::string> listed(const engine::Offsets& offsets, const std::vector<std::string>& ids,
                                    std::uint32_t entry) {
  if (offsets.start.empty()) return {};
  return std::span(ids).subspan(offsets.start[entry], offsets.start[entry + 1] - offsets.start[entry]);
}

std::optional<std::uint32_t> find_in(std::span<const std::string> ids, std::string_view id) {
  const auto found = std::ranges::find(ids, id);
  if (found == ids.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - ids.begin());
}

// Most ids are plain; the others are compared in canonical composition, and as they were before a sheet of ours defused
// them.
std::optional<std::uint32_t> find_id(const IdIndex& index, std::string_view cell) {
  std::optional<std::uint32_t> found = index.find(cell);
  if (!found) found = index.find(id_text(cell));
  return found ? found : index.find(id_text(undefused(cell)));
}

}  // namespace

ScoreReader::ScoreReader(const ScoreFile& file) : file_(&file), lines_(file.csv.text().view()) {
  for (const StageSheets& stage : file.stages) columns_needed_.emplace_back(stage.sheets().columns.size());
}

std::string_view ScoreReader::cell(const ScoreRow& row, std::optional<int> column) const {
  return column ? base::trim(row.cells[static_cast<std::size_t>(*column)]) : std::string_view{};
}

base::Place ScoreReader::place(const ScoreRow& row, int column) {
  return place_of_cell(file_->csv.text(), {row.offset, column, file_->csv.delimiter()}, lines_);
}

template <class Make>
void ScoreReader::tell(const ScoreRow& row, std::optional<int> column, Make make) {
  problems_.add([&] { return make(place(row, column.value_or(0))); });
}

std::optional<std::size_t> ScoreReader::stage_of(const ScoreRow& row) {
  if (!file_->layout.stage) return file_->stages.size() == 1 ? std::optional<std::size_t>{0} : std::nullopt;
  const std::string id = stage_id(file_->loading.plan, cell(row, file_->layout.stage));
  for (std::size_t at = 0; at < file_->stages.size(); ++at) {
    if (file_->stages[at].sheets().stage == id) return at;
  }
  tell(row, file_->layout.stage, [&](const base::Place& at) {
    const engine::Plan& plan = file_->loading.plan;
    return unknown_name(at, Named::stage, id, stage_names(plan, judging_stages(plan)));
  });
  return std::nullopt;
}

void ScoreReader::tell_unknown(const ScoreRow& row, Named what, int column) {
  const std::string_view id = cell(row, column);
  if (id.empty()) {
    const std::string& name = file_->csv.columns()[static_cast<std::size_t>(column)].name;
    return tell(row, column, [&](const base::Place& at) { return problems::id_missing(at, name); });
  }
  Seen& seen = unknown_.try_emplace({what, id_text(id)}, Seen{row.offset, 0}).first->second;
  ++seen.rows;
}

std::optional<std::uint32_t> ScoreReader::juror_of(const ScoreRow& row) {
  const std::optional<std::uint32_t> found = find_id(file_->loading.jurors, cell(row, file_->layout.juror));
  if (!found && file_->loading.jury_known) tell_unknown(row, Named::juror, *file_->layout.juror);
  return found;
}

std::optional<std::uint32_t> ScoreReader::entry_of(const ScoreRow& row) {
  const std::optional<std::uint32_t> found = find_id(file_->loading.entries, cell(row, file_->layout.entry));
  if (!found && file_->loading.entries_known) tell_unknown(row, Named::entry, *file_->layout.entry);
  return found;
}

// Of jurors of one panel nobody wants the columns of another.
void ScoreReader::need_columns(std::size_t stage, std::optional<std::uint32_t> juror) {
  const StageSheets& sheets = file_->stages[stage];
  for (std::size_t column = 0; column < columns_needed_[stage].size(); ++column) {
    const bool is_everybodys = sheets.sheets().columns[column].panel.empty();
    if (is_everybodys || (juror && sheets.is_asked(*juror, column))) columns_needed_[stage][column] = 1;
  }
}

std::span<const PlacedMark> ScoreReader::marks_of(const ScoreRow& row) {
  marks_.clear();
  where_.reset();
  const std::optional<std::size_t> stage = stage_of(row);
  const std::optional<std::uint32_t> juror = juror_of(row);
  if (stage) need_columns(*stage, juror);
  const std::optional<std::uint32_t> entry = entry_of(row);
  if (!stage || !juror || !entry) return {};
  where_ = Where{*stage, *entry, *juror};
  if (file_->layout.is_long()) {
    read_long(row, *where_);
  } else {
    read_wide(row, *where_);
  }
  return marks_;
}

std::optional<Comment> ScoreReader::comment_of(const ScoreRow& row) const {
  const std::string_view text = cell(row, file_->layout.comment);
  if (text.empty() || !where_) return std::nullopt;
  const std::uint32_t place = file_->stages[where_->stage].row(where_->entry, where_->juror);
  return place == no_row ? std::nullopt : std::optional(Comment{where_->stage, place, std::string(text)});
}

void ScoreReader::read_wide(const ScoreRow& row, Where& where) {
  for (const int column : file_->layout.other_stages[where.stage]) {
    if (cell(row, column).empty()) continue;
    tell(row, column, [&](const base::Place& at) {
      const std::string& criterion = file_->csv.columns()[static_cast<std::size_t>(column)].name;
      const engine::Plan& plan = file_->loading.plan;
      const base::Words stage = stage_title(plan, file_->stages[where.stage].sheets().stage);
      return problems::criterion_not_in_stage(at, criterion_title(plan, criterion), stage);
    });
  }
  bool allowed = false;
  for (const ScoreLayout::Marks mark : file_->layout.marks[where.stage]) {
    if (cell(row, mark.file_column).empty()) continue;
    if (!allowed && !may_mark(row, where, mark.file_column)) return;
    allowed = true;
    read_cell(row, where, mark);
  }
}

void ScoreReader::read_long(const ScoreRow& row, Where& where) {
  const std::string_view criterion = cell(row, file_->layout.criterion);
  const engine::Sheets& sheets = file_->stages[where.stage].sheets();
  const auto column = column_called(sheets, criterion);
  if (column == sheets.columns.end()) {
    return tell(row, file_->layout.criterion, [&](const base::Place& at) {
      return unknown_name(at, Named::criterion, criterion, names_of(sheets.columns));
    });
  }
  if (cell(row, file_->layout.mark).empty() || !may_mark(row, where, *file_->layout.mark)) return;
  read_cell(row, where, {*file_->layout.mark, static_cast<std::size_t>(column - sheets.columns.begin())});
}

// The juror has the entry and may mark it.
bool ScoreReader::may_mark(const ScoreRow& row, Where& where, int file_column) {
  const Loading& loading = file_->loading;
  const problems::Sheet sheet{loading.juror_ids[where.juror], loading.tables.entries[where.entry]};
  if (is_secretary(loading.tables.jury[where.juror])) {
    tell(row, file_->layout.juror, [&](const base::Place& at) { return problems::secretary_marks(at, sheet.juror); });
    return false;
  }
  const std::optional<SheetPosition> position = file_->stages[where.stage].position(where.entry, where.juror);
  if (!position) {
    if (is_surely_not_assigned(loading, where.juror, where.entry))
      tell(row, file_->layout.entry, [&](const base::Place& at) { return problems::mark_not_assigned(at, sheet); });
    return false;
  }
  if (is_recused(loading.limits[where.juror], where.entry)) {
    tell(row, file_column, [&](const base::Place& at) { return problems::mark_by_recused(at, sheet); });
    return false;
  }
  where.position = *position;
  return true;
}

void ScoreReader::read_cell(const ScoreRow& row, const Where& where, ScoreLayout::Marks mark) {
  StageSheets& stage = file_->stages[where.stage];
  const engine::MarkColumn& column = stage.sheets().columns[mark.column];
  if (!stage.is_asked(where.juror, mark.column)) {
    if (file_->loading.limits[where.juror].in_doubt) return;
    return tell(row, mark.file_column, [&](const base::Place& at) {
      return problems::mark_not_asked(at, file_->loading.juror_ids[where.juror], column);
    });
  }
  const std::optional<std::int64_t> value = value_of(row, stage.scales()[mark.column], mark.file_column);
  if (!value) return;
  const std::optional<StageSheets::RoundAndItem> axes = round_and_item(row, where.entry, column);
  if (!axes) return;
  const std::size_t cell_row = stage.cell_row(mark.column, where.entry, *axes, where.position);
  marks_.push_back({where.stage, mark.column, cell_row, where.entry, where.juror, *value, mark.file_column, *axes});
}

std::optional<std::int64_t> ScoreReader::value_of(const ScoreRow& row, const MarkScale& scale, int file_column) {
  const std::string_view text = cell(row, file_column);
  const MarkScale::Read read = scale.read(text);
  if (read.what == MarkScale::What::mark) return read.count;
  if (read.what == MarkScale::What::abstained) return abstained_cell;
  tell(row, file_column, [&](const base::Place& at) {
    const engine::MarkColumn& column = scale.column();
    if (read.what == MarkScale::What::off_scale) return problems::mark_off_scale(at, text, column);
    if (read.what == MarkScale::What::off_step) return problems::mark_off_step(at, text, column);
    if (column.type == engine::Type::flag) return problems::flag_unreadable(at, text);
    if (column.type != engine::Type::choice) return problems::not_a_number(at, text, {scale.style()});
    return unknown_name(at, Named::level, text, names_of(*scale.levels()));
  });
  return std::nullopt;
}

ScoreReader::Listed ScoreReader::rounds_of(std::uint32_t entry) const {
  const engine::Tables& tables = file_->loading.tables;
  const engine::Rounds& rounds = *file_->loading.plan.rounds;
  if (rounds.as_listed) return {file_->layout.round, Named::round, listed(tables.rounds, tables.round_ids, entry)};
  return {file_->layout.round, Named::round, rounds.ids, rounds.titles};
}

ScoreReader::Listed ScoreReader::items_of(std::uint32_t entry) const {
  const engine::Tables& tables = file_->loading.tables;
  return {file_->layout.item, Named::item, listed(tables.items, tables.item_ids, entry)};
}

base::Diagnostic ScoreReader::not_listed(const base::Place& at, std::string_view id, const Listed& listed) const {
  if (!id.empty())
    return problems::unknown(at, {listed.what, id, nearest_of(id, listed.ids), listed.ids, listed.titles});
  return listed.what == Named::round ? problems::round_missing(at) : problems::item_missing(at);
}

// Without such a column nothing more is said: its lack was told already.
std::optional<std::uint32_t> ScoreReader::find_listed(const ScoreRow& row, const Listed& listed) {
  const std::string_view named = cell(row, listed.column);
  const std::string id = listed.what == Named::round ? round_id(file_->loading.plan, named) : id_text(named);
  std::optional<std::uint32_t> found = find_in(listed.ids, id);
  if (!found) found = find_in(listed.ids, id_text(undefused(named)));
  const bool silent = found || !listed.column || !file_->loading.listed_known;
  if (!silent) tell(row, listed.column, [&](const base::Place& at) { return not_listed(at, id, listed); });
  return found;
}

std::optional<StageSheets::RoundAndItem> ScoreReader::round_and_item(const ScoreRow& row, std::uint32_t entry,
                                                                     const engine::MarkColumn& column) {
  const std::optional<std::uint32_t> round = column.per_round ? find_listed(row, rounds_of(entry)) : 0;
  const std::optional<std::uint32_t> item = column.per_item ? find_listed(row, items_of(entry)) : 0;
  if (!round || !item) return std::nullopt;
  return StageSheets::RoundAndItem{*round, *item};
}

}  // namespace records
