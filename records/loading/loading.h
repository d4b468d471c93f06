#pragma once
/// A contest's folder while it is read: what load.cc hands from one file's reader to the next. Each reader fills its
/// part of the tables and adds what is wrong; nothing stops at the first mistake.
///
///   nominations.cc   entries.cc   items.cc   asked_facts.cc   jury.cc   assignments.cc   scores.cc   decisions.cc
///
/// Names that other files refer to are looked up only while all of them are known: a file that could not be read whole
/// is one mistake, not one for each reference to it.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "records/cells/choice_names.h"
#include "records/cells/fact_cells.h"
#include "records/cells/id_index.h"
#include "records/cells/moments.h"
#include "records/csv/csv.h"
#include "records/problems/data_problems.h"
#include "records/text/problem_list.h"
#include "records/text/source.h"

namespace records {

/// Which jurors mark which entries, besides their panels; beside Tables::jury.
struct JurorLimits {
  /// The entry's value of a choice fact must be this.
  struct Match {
    engine::FactId fact;
    std::int64_t choice;
  };
  std::vector<Match> matches;
  std::vector<std::uint32_t> recused;  ///< Entries, ascending.
  base::Place role = {};               ///< Of a chair: where jury.csv says so.
  bool in_doubt = false;               ///< The juror's row has a mistake: who knows what else it would allow.
};

/// One row of assignments.csv.
struct Assignment {
  std::uint32_t entry, juror;
  friend auto operator<=>(const Assignment&, const Assignment&) = default;
};

struct Loading {
  const engine::Plan& plan;
  const Source& source;
  unsigned threads;
  MomentReader moments;
  std::vector<ChoiceNames> choices;  ///< By ListId.
  engine::Tables tables = {};
  base::Diagnostics problems = {};
  std::vector<std::string_view> filled = {};            ///< Files that were opened and have rows.
  std::map<std::string, std::string_view> opened = {};  ///< By their paths: which table each is.

  IdIndex entries = {};
  IdIndex jurors = {};
  std::vector<std::string> juror_ids = {};  ///< Beside Tables::jury.
  bool entries_known = false;
  bool entries_wrong = false;  ///< Some cell of entries.csv has an error.
  bool jury_known = false;
  bool assignments_known = true;
  bool sheets_fit = true;  ///< Not too many to be held.
  bool nominations_known = true;
  bool listed_known = true;  ///< Items and rounds.
  std::vector<JurorLimits> limits = {};
  /// By SheetsId, sorted; empty list of lists: no assignments.csv.
  std::vector<std::vector<Assignment>> assignments = {};

  std::string path(std::string_view name) const { return source.path(name); }
  bool has(std::string_view name) const { return source.has(name); }

  void add(base::Diagnostics more);
  void add(base::Diagnostic one) { problems.push_back(std::move(one)); }
};

/// The readers, in the order in which they need each other.
void load_nominations(Loading& loading);
void load_entries(Loading& loading);
void load_items(Loading& loading);
/// Facts that only some applications state: empty cells where they are asked for, and cells that are not asked for.
void check_asked_facts(Loading& loading);
/// Where a moment decides ties: some entries state the hour, others only the day.
void tell_mixed_times(Loading& loading);
void load_jury(Loading& loading);
void load_assignments(Loading& loading);
void load_scores(Loading& loading);
void load_decisions(Loading& loading);

// ---------------------------------------------------------------- what several of them need

/// The file that rounds stand in: items.csv, where it is there alone and the contest has no items.
std::string_view rounds_file(const Loading& loading);

/// The file with its header read, or nothing (the problems are added).
std::optional<Csv> open(Loading& loading, std::string_view name);

/// What is wrong with the rows of a file. False: its cells stand under wrong names, and that was told instead.
bool add_problems(Loading& loading, const Csv& csv, ProblemList&& problems);

struct KnownColumn {
  std::string name;
  std::string title = {};
  bool needed = false;
};
void tell_column_missing(Loading& loading, const Csv& csv, const std::string& name, std::string_view instead);
/// Columns that are missing or that nobody reads.
void check_columns(Loading& loading, const Csv& csv, std::span<const KnownColumn> known);

/// Of one population: entries, nominations, items or rounds.
std::vector<engine::FactId> facts_of(const engine::Plan& plan, engine::FactColumn::Of of);
void add_columns(std::vector<KnownColumn>& known, const engine::Plan& plan, std::span<const engine::FactId> facts);
FactReader reader_of(const Loading& loading, engine::FactId fact, DecimalStyle style);

/// Where the header stands.
base::Place header_place(const Csv& csv);
/// A cell of the walk's row, trimmed; of a column that is not there: empty.
std::string_view cell_at(const CsvRows& rows, std::optional<int> column);
/// Trimmed ids in canonical composition, so that equal letters are equal bytes.
std::string id_text(std::string_view cell);

/// The id of the stage that the cell names by id or title; what names none comes back as it is.
std::string stage_id(const engine::Plan& plan, std::string_view cell);

/// The id of the round that the cell names by id or title; what names none comes back as it is.
std::string round_id(const engine::Plan& plan, std::string_view cell);

/// What people call the stage; its id where it has no title.
base::Words stage_title(const engine::Plan& plan, std::string_view id);

base::Diagnostic unknown_entry(const Loading& loading, std::string_view name, const base::Place& at);
/// The position of an entry; nothing and a problem at `where()` when there is none.
template <class Where>
std::optional<std::uint32_t> find_entry(const Loading& loading, std::string_view id, ProblemList& problems,
                                        Where where) {
  const std::string name = id_text(id);
  const std::optional<std::uint32_t> found = loading.entries.find(name);
  if (!found && loading.entries_known) problems.add([&] { return unknown_entry(loading, name, where()); });
  return found;
}
/// The nearest of a list, if it is short enough to look. Nothing for a name of one letter or digit: any other is as
/// near.
std::string nearest_of(std::string_view name, std::span<const std::string> known);
/// Words separated by blanks, commas or semicolons.
std::vector<std::string> words_of(std::string_view cell);
/// Numbers by value, then everything else bytewise.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace records
