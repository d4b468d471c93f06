#pragma once
/// Everything that can be wrong with what a contest's files say, one function per mistake, all wording here: Russian
/// and English side by side. What is wrong with a file itself, its letters or its rows: problems.h.
/// docs/diagnostics-data.md lists all codes.
///
///   columns    column_missing, column_unknown
///   names      unknown (…-unknown), id_missing, id_repeated, nomination_missing
///   facts      fact_missing, fact_problem: number-…, fact-…, flag-unreadable, choice-unknown, moment-unreadable
///   marks      mark_…, marks_differ, criterion_not_in_stage, round_missing, item_missing
///   the jury   secretary_marks, juror_without_panel, panel_without_jurors, assignment_outside_panel, sheets_too_many
///   decisions  (decision_problems.h)
///   folders    contest_not_found, folder_expected, file_misnamed

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/bound/corridor.h"
#include "engine/plan/plan.h"
#include "records/cells/fact_cells.h"

namespace records::problems {

using base::Diagnostic;
using base::Place;
using base::Words;

struct ColumnName {
  std::string_view name, title = {};  ///< Without a title the name is all there is.
};
/// `instead`: a column of the file that may be meant, or empty.
Diagnostic column_missing(const Place& header, const ColumnName& column, std::string_view instead);
/// How many entries state a day only, and how many the hour, too.
struct MixedTimes {
  std::int64_t days = 0, times = 0;
};
/// Warnings about a whole file.
Diagnostic times_mixed(const std::string& entries, const engine::FactColumn& fact, const MixedTimes& found);
Diagnostic jurors_without_marks(const std::string& scores, std::span<const std::string> names, const Words& stage);
/// Of a table without rows.
Diagnostic column_missing_in_blank(const Place& header, const ColumnName& column);
/// A warning. `nearest`: a declared column, or empty.
Diagnostic column_unknown(const Place& at, std::string_view name, std::string_view nearest);

/// Of what a name was not found; the code is `entry-unknown`, `juror-unknown`, …
enum class Named {
  entry,
  juror,
  nomination,
  stage,
  panel,
  criterion,
  round,
  item,
  level,
  choice,
  status,
  role,
  decision,
  award,
  decided
};
struct Unknown {
  Named what;
  std::string_view name;
  std::string nearest = {};                  ///< May be empty.
  std::span<const std::string> known = {};   ///< Told when there are few and none is near …
  std::span<const std::string> titles = {};  ///< … in Russian by these, as far as there are any.
  std::int64_t rows = 1;                     ///< How many rows of the file say so.
};
Diagnostic unknown(const Place& at, const Unknown& name);
Diagnostic id_missing(const Place& at, std::string_view column);
Diagnostic id_repeated(const Place& at, const Place& first, std::string_view id);
Diagnostic nomination_missing(const Place& at);
/// The definition has the nomination, nominations.csv has no row for it.
Diagnostic nomination_row_missing(const Place& header, std::string_view nomination);

/// A round of an entry has facts that are needed and no row.
Diagnostic round_row_missing(const Place& header, std::string_view entry, std::string_view round);

Diagnostic fact_missing(const Place& at, const engine::FactColumn& fact);
/// A cell that nobody asks for.
Diagnostic fact_not_asked(const Place& at, const engine::FactColumn& fact);
/// Why the reader refused the cell.
Diagnostic fact_problem(const Place& at, const FactReader& reader, std::string_view cell);
/// A cell that is no decimal.
Diagnostic not_a_number(const Place& at, std::string_view cell, NumberForm form);
Diagnostic flag_unreadable(const Place& at, std::string_view cell);

/// `cell` is off the column's scale, or on it but between its steps.
Diagnostic mark_off_scale(const Place& at, std::string_view cell, const engine::MarkColumn& column);
/// On the scale, but not among what the entry's facts leave of it.
Diagnostic mark_off_corridor(const Place& at, const base::Exact& mark, const engine::Corridors::Ends& ends);
Diagnostic mark_off_step(const Place& at, std::string_view cell, const engine::MarkColumn& column);
struct Sheet {
  std::string_view juror, entry;
};
/// `finer`: the part of an entry, "round" or "item", that the rows name and the criterion does not; else empty.
struct TwoMarks {
  std::string first, second;
  std::string_view finer = {};
};
Diagnostic marks_differ(const Place& at, const Place& first, const Sheet& sheet, const TwoMarks& marks);
/// A warning: the same mark twice.
Diagnostic mark_repeated(const Place& at, const Place& first, const Sheet& sheet);
struct TwoEntries {
  std::string_view first, second;
};
/// A juror gives two entries one place.
Diagnostic place_repeated(const Place& at, const Place& first, std::string_view juror, const TwoEntries& entries);
/// A place greater than the number of entries that the juror has placed: some place before it is missing.
Diagnostic place_beyond(const Place& at, std::string_view juror, std::string_view place, std::size_t placed);

// ---- one juror's marks together: data_problems_each_juror.cc

Diagnostic ballot_repeats(const Place& at, const Place& first, std::string_view juror, std::string_view mark);
Diagnostic ballot_size(const Place& at, std::string_view juror, std::size_t given, const engine::BallotRule& rule);
Diagnostic ballot_sum(const Place& at, std::string_view juror, const base::Exact& sum, const engine::BallotRule& rule);

// ---- one entry's jurors and marks together

struct TwoChairs {
  std::string_view first, second, entry;
};
Diagnostic chair_repeated(const Place& at, const Place& first, const TwoChairs& chairs);

/// `most` are given already.
Diagnostic too_many_marks(const Place& at, std::string_view entry, std::uint32_t most,
                          const engine::MarkColumn& column);

Diagnostic mark_by_recused(const Place& at, const Sheet& sheet);
Diagnostic mark_not_assigned(const Place& at, const Sheet& sheet);
/// The juror is of none of the panels that give this mark.
Diagnostic mark_not_asked(const Place& at, std::string_view juror, const engine::MarkColumn& column);
/// `criterion` and `stage` as people call them.
Diagnostic criterion_not_in_stage(const Place& at, std::string_view criterion, const Words& stage);
Diagnostic round_missing(const Place& at);
Diagnostic item_missing(const Place& at);

Diagnostic secretary_marks(const Place& at, std::string_view juror);
/// A warning.
Diagnostic juror_without_panel(const Place& at, std::string_view juror);
/// A warning: a stage that nobody marks.
Diagnostic panel_without_jurors(const Place& jury, const Words& stage, std::span<const std::string> panels);
Diagnostic assignment_outside_panel(const Place& at, std::string_view juror, const Words& stage);

/// Everybody marks everything, and that is too much.
Diagnostic sheets_too_many(const std::string& jury, std::size_t entries, std::size_t jurors);

/// A warning: a file whose name is nearly that of one that the folder may hold.
Diagnostic file_misnamed(const std::string& path, std::string_view meant);
Diagnostic contest_not_found(const std::string& folder);
Diagnostic folder_expected(const std::string& path);

}  // namespace records::problems
