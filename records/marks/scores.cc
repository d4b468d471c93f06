#include <algorithm>
#include <functional>
#include <future>
#include <set>

#include "engine/bound/corridor.h"
#include "records/loading/known_names.h"
#include "records/loading/loading.h"
#include "records/marks/ballot_checks.h"
#include "records/marks/chairs.h"
#include "records/marks/corridor_marks.h"
#include "records/marks/each_entry.h"
#include "records/marks/each_juror.h"
#include "records/marks/repeated_marks.h"
#include "records/marks/score_batch.h"
#include "records/marks/score_keeper.h"
#include "records/marks/score_layout.h"
#include "records/marks/score_reader.h"
#include "records/marks/stage_sheets.h"

namespace records {
namespace {

/// What one thread read.
struct ReadPart {
  ProblemList problems;
  ScoreKeeper keeper;
  ScoreReader::UnknownNames unknown;
  ScoreReader::Columns columns_needed;
};

ReadPart read_part(const ScoreFile& file, CsvRows rows) {
  ScoreReader reader(file);
  ScoreKeeper keeper(file.stages);
  ScoreBatch batch(file, reader, keeper);
  while (rows.next()) batch.take(rows);
  batch.flush();
  ReadPart part{std::move(reader.problems()), std::move(keeper), std::move(reader.unknown_names()),
                reader.columns_needed()};
  part.problems.append(std::move(rows.problems()));
  return part;
}

void append(ReadPart& parts, ReadPart&& part) {
  parts.problems.append(std::move(part.problems));
  parts.keeper.append(std::move(part.keeper));
  for (const auto& [name, seen] : part.unknown) {
    ScoreReader::Seen& all = parts.unknown.try_emplace(name, ScoreReader::Seen{seen.offset, 0}).first->second;
    all.rows += seen.rows;  // the parts come in the order of the file
  }
  for (std::size_t stage = 0; stage < part.columns_needed.size(); ++stage) {
    std::vector<std::uint8_t>& all = parts.columns_needed[stage];
    std::ranges::transform(all, part.columns_needed[stage], all.begin(), std::bit_or<>());
  }
}

ReadPart read_parts(const ScoreFile& file) {
  std::vector<std::future<ReadPart>> parts;
  for (CsvRows& rows : file.csv.split(static_cast<int>(file.loading.threads))) {
    parts.push_back(std::async(
        std::launch::async, [&file, taken = std::move(rows)]() mutable { return read_part(file, std::move(taken)); }));
  }
  ReadPart read = parts.front().get();
  for (std::size_t at = 1; at < parts.size(); ++at) append(read, parts[at].get());
  return read;
}

/// Of one stage, as the rows showed which it needs; what the header alone tells was told.
std::set<std::string> missing_criteria(const ScoreFile& file, std::size_t stage,
                                       const std::vector<std::uint8_t>& needed) {
  const std::vector<engine::MarkColumn>& columns = file.stages[stage].sheets().columns;
  std::set<std::string> missing;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const std::string& criterion = columns[at].criterion;
    const bool is_told = is_told_by_header(file.loading.plan, columns[at]) || file.layout.misspelt.contains(criterion);
    if (needed[at] != 0 && !is_told && !file.csv.column(criterion)) missing.insert(criterion);
  }
  return missing;
}

// A stage that has begun needs a column for each of its criteria, those of a panel once one of its jurors is there.
void tell_missing_columns(Loading& loading, const ScoreFile& file, const ScoreReader::Columns& needed) {
  if (file.layout.is_long()) return;
  std::set<std::string> missing;
  for (std::size_t stage = 0; stage < file.stages.size(); ++stage) {
    missing.merge(missing_criteria(file, stage, needed[stage]));
  }
  for (const std::string& criterion : missing) tell_column_missing(loading, file.csv, criterion, "");
}

ProblemList problems_of(const ScoreFile& file, const ScoreReader::UnknownNames& unknown) {
  using Found = ScoreReader::UnknownNames::const_pointer;
  std::vector<Found> in_order;
  for (const auto& each : unknown) in_order.push_back(&each);
  std::ranges::sort(in_order, {}, [](Found each) { return each->second.offset; });
  ProblemList problems;
  LineCounter lines(file.csv.text().view());
  for (const Found each : in_order) {
    const auto& [what, id] = each->first;
    const bool juror = what == problems::Named::juror;
    problems.add([&] {
      const CellAddress cell{each->second.offset, *(juror ? file.layout.juror : file.layout.entry),
                             file.csv.delimiter()};
      const std::string near = juror ? juror_meant(file.loading, id) : entry_meant(file.loading, id);
      return problems::unknown(place_of_cell(file.csv.text(), cell, lines),
                               {.what = what, .name = id, .nearest = near, .rows = each->second.rows});
    });
  }
  return problems;
}

void read_file(Loading& loading, const ScoreFile& file) {
  ReadPart read = read_parts(file);
  read.problems.append(problems_of(file, read.unknown));
  const std::vector<Repeated> repeated = std::move(read.keeper).repeated();
  if (!repeated.empty()) read.problems.append(settle_repeated(file, repeated));
  if (has_places(loading.plan)) read.problems.append(check_ballots(file));
  read.problems.append(check_each_juror(file));
  read.problems.append(check_each_entry(file));
  tell_missing_columns(loading, file, read.columns_needed);
  const bool sound = !base::has_error(loading.problems) && !read.problems.has_error();
  if (sound && engine::has_corridors(loading.plan)) read.problems.append(marks_off_corridor(file));
  add_problems(loading, file.csv, std::move(read.problems));
  for (Comment& comment : read.keeper.comments()) {
    std::vector<std::string>& comments = file.stages[comment.stage].comments();
    std::string& kept = comments[comment.row];
    if (kept.empty()) {
      kept = std::move(comment.text);
    } else if (kept != comment.text) {
      kept += "; " + comment.text;
    }
  }
}

/// At most so many rows can a table have.
std::size_t most_rows(const Csv& csv) { return csv.text().view().size() / (csv.columns().size() + 1); }

// Where nobody has to know who is missing, and the sheets of everybody for everything would be far more than there are,
// those that are there will do.
bool is_sparse(const Loading& loading, engine::SheetsId id, const Csv& csv) {
  constexpr std::size_t many = 1'000'000, far_more = 4;
  if (loading.plan.sheets[id.at].complete || !loading.assignments.empty()) return false;
  const std::size_t all = jurors_of(loading, id).size() * loading.tables.entries.size();
  return all > many && all / far_more > most_rows(csv);
}

/// Who has which entry, by the rows of scores.csv. Rows that name nobody, or somebody who may not mark, are told later.
std::vector<Assignment> given_pairs(const Loading& loading, engine::SheetsId id, const Csv& csv,
                                    const ScoreLayout& layout) {
  const engine::Sheets& sheets = loading.plan.sheets[id.at];
  std::vector<Assignment> pairs;
  for (CsvRows rows = csv.rows(); rows.next();) {
    if (layout.stage && cell_at(rows, layout.stage) != sheets.stage) continue;
    const auto juror = loading.jurors.find(id_text(cell_at(rows, layout.juror)));
    const auto entry = loading.entries.find(id_text(cell_at(rows, layout.entry)));
    if (!juror || !entry) continue;
    const engine::Juror& who = loading.tables.jury[*juror];
    const bool marks = !is_secretary(who) && is_of_panel(who, sheets.panels) && fits(loading, *juror, *entry);
    if (marks) pairs.push_back({*entry, *juror});
  }
  std::ranges::sort(pairs);
  pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
  return pairs;
}

std::vector<StageSheets> sheets_of(const Loading& loading, const Csv& csv, const ScoreLayout& layout) {
  const StageSheets::Form form{decimal_style(csv), layout.is_long()};
  std::vector<StageSheets> stages;
  for (std::uint32_t at = 0; at < loading.plan.sheets.size(); ++at) {
    const engine::SheetsId id{at};
    const bool sparse = layout.is_readable() && is_sparse(loading, id, csv);
    stages.emplace_back(loading, id, form,
                        sparse ? rows_of(loading, jurors_of(loading, id), given_pairs(loading, id, csv, layout))
                               : expected_rows(loading, id));
  }
  return stages;
}

bool is_judged(const engine::Plan& plan) {
  return std::ranges::any_of(plan.sheets, [](const engine::Sheets& sheets) { return !sheets.columns.empty(); });
}

}  // namespace

void load_scores(Loading& loading) {
  if (!is_judged(loading.plan)) {
    loading.tables.sheets.resize(loading.plan.sheets.size());
    return;
  }
  const std::optional<Csv> csv = open(loading, "scores.csv");
  if (!csv) return;
  const ScoreLayout layout = layout_of(loading, *csv);
  std::vector<StageSheets> stages = sheets_of(loading, *csv, layout);
  if (layout.is_readable()) read_file(loading, {loading, *csv, layout, stages});
  for (StageSheets& stage : stages) loading.tables.sheets.push_back(std::move(stage).finish());
  check_chairs(loading);
}

}  // namespace records
