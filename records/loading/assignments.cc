#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "records/loading/known_names.h"
#include "records/loading/loading.h"
#include "records/loading/stage_jury.h"

namespace records {
namespace {

/// assignments.csv while it is read.
class AssignmentRows {
 public:
  AssignmentRows(Loading& loading, const Csv& csv)
      : loading_(loading),
        csv_(csv),
        rows_(csv.rows()),
        stage_(csv.column("stage")),
        juror_(csv.column("juror")),
        entry_(csv.column("entry")) {
    for (const engine::Sheets& sheets : loading.plan.sheets) stages_.push_back(sheets.stage);
  }

  void read() {
    loading_.assignments_known = juror_ && entry_;
    if (!loading_.assignments_known) return;
    while (rows_.next()) take();
    for (std::vector<Assignment>& each : loading_.assignments) {
      std::ranges::sort(each);
      each.erase(std::ranges::unique(each).begin(), each.end());
    }
    tell_unknown();
    const bool none = std::ranges::all_of(loading_.assignments, &std::vector<Assignment>::empty);
    const bool whole = !rows_.problems().has_error() && !none;
    loading_.assignments_known = add_problems(loading_, csv_, std::move(rows_.problems())) && whole;
  }

 private:
  void take() {
    const std::optional<std::size_t> sheets = stage();
    const std::optional<std::uint32_t> juror = find_juror();
    const std::optional<std::uint32_t> entry = find_entry();
    if (juror && sheets && may_mark(*juror, *sheets) && entry)
      loading_.assignments[*sheets].push_back({*entry, *juror});
  }

  std::optional<std::size_t> stage() {
    if (!stage_) return stages_.size() == 1 ? std::optional<std::size_t>{0} : std::nullopt;
    const std::string cell = stage_id(loading_.plan, cell_at(rows_, stage_));
    const auto found = std::ranges::find(stages_, cell);
    if (found != stages_.end()) return static_cast<std::size_t>(found - stages_.begin());
    rows_.problems().add([&] {
      return unknown_name(rows_.place(*stage_), problems::Named::stage, cell, stage_names(loading_.plan, stages_));
    });
    return std::nullopt;
  }

  std::optional<std::uint32_t> find_juror() {
    const std::string id = id_text(cell_at(rows_, juror_));
    const std::optional<std::uint32_t> juror = loading_.jurors.find(id);
    if (!juror && loading_.jury_known) note_unknown(problems::Named::juror, id, *juror_);
    return juror;
  }

  std::optional<std::uint32_t> find_entry() {
    const std::string id = id_text(cell_at(rows_, entry_));
    const std::optional<std::uint32_t> entry = loading_.entries.find(id);
    if (!entry && loading_.entries_known) note_unknown(problems::Named::entry, id, *entry_);
    return entry;
  }

  void note_unknown(problems::Named what, const std::string& id, int column) {
    const auto [name, is_new] = unknown_.try_emplace({what, id}, Unknown{});
    if (is_new) name->second.first = rows_.place(column);
    ++name->second.rows;
  }

  /// A name that is not known is one mistake, however many rows repeat it.
  void tell_unknown() {
    for (const auto& [name, seen] : unknown_) {
      const auto& [what, id] = name;
      rows_.problems().add([&] {
        const std::string near = what == problems::Named::juror ? juror_meant(loading_, id) : entry_meant(loading_, id);
        return problems::unknown(seen.first, {.what = what, .name = id, .nearest = near, .rows = seen.rows});
      });
    }
  }

  bool may_mark(std::uint32_t juror, std::size_t sheets) {
    const engine::Juror& who = loading_.tables.jury[juror];
    if (is_secretary(who)) {
      rows_.problems().add([&] { return problems::secretary_marks(rows_.place(*juror_), who.id); });
      return false;
    }
    if (is_of_panel(who, loading_.plan.sheets[sheets].panels)) return true;
    if (loading_.limits[juror].in_doubt) return false;
    rows_.problems().add([&] {
      const base::Words stage = stage_title(loading_.plan, stages_[sheets]);
      return problems::assignment_outside_panel(rows_.place(*juror_), who.id, stage);
    });
    return false;
  }

  Loading& loading_;
  const Csv& csv_;
  CsvRows rows_;
  std::optional<int> stage_, juror_, entry_;
  std::vector<std::string> stages_;
  struct Unknown {
    base::Place first = {};
    std::int64_t rows = 0;
  };
  std::map<std::pair<problems::Named, std::string>, Unknown> unknown_;
};

// Rows of sheets are counted in 32 bits. Stages that need not know who is missing have only the sheets that are there.
void check_that_sheets_fit(Loading& loading) {
  for (std::uint32_t at = 0; at < loading.plan.sheets.size(); ++at) {
    const std::size_t entries = loading.tables.entries.size(), jurors = jurors_of(loading, {at}).size();
    if (!loading.plan.sheets[at].complete || entries * jurors < std::numeric_limits<std::uint32_t>::max()) continue;
    loading.sheets_fit = false;
    return loading.add(problems::sheets_too_many(loading.path("jury.csv"), entries, jurors));
  }
}

}  // namespace

void load_assignments(Loading& loading) {
  if (loading.plan.sheets.empty()) return;
  if (!loading.has("assignments.csv")) return check_that_sheets_fit(loading);
  const std::optional<Csv> csv = open(loading, "assignments.csv");
  if (!csv) return;
  const std::vector<KnownColumn> known = {
      {"stage", "", loading.plan.sheets.size() > 1}, {"juror", "", true}, {"entry", "", true}};
  check_columns(loading, *csv, known);
  loading.assignments.resize(loading.plan.sheets.size());
  AssignmentRows(loading, *csv).read();
}

}  // namespace records
