#include <algorithm>

#include "records/loading.h"
#include "records/stage_jury.h"

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
    if (!juror_ || !entry_) return;
    while (rows_.next()) take();
    for (std::vector<Assignment>& each : loading_.assignments) {
      std::ranges::sort(each);
      each.erase(std::ranges::unique(each).begin(), each.end());
    }
    loading_.add(std::move(rows_.problems()).finish(csv_.path()));
  }

 private:
  void take() {
    const auto entry_place = [this] { return rows_.place(*entry_); };
    const std::optional<std::size_t> sheets = stage();
    const std::optional<std::uint32_t> juror = find_juror();
    const auto entry = find_entry(loading_, cell_at(rows_, entry_), rows_.problems(), entry_place);
    if (juror && sheets && may_mark(*juror, *sheets) && entry)
      loading_.assignments[*sheets].push_back({*entry, *juror});
  }

  std::optional<std::size_t> stage() {
    if (!stage_) return stages_.size() == 1 ? std::optional<std::size_t>{0} : std::nullopt;
    const std::string_view cell = cell_at(rows_, stage_);
    const auto found = std::ranges::find(stages_, cell);
    if (found != stages_.end()) return static_cast<std::size_t>(found - stages_.begin());
    rows_.problems().add([&] {
      return problems::unknown(rows_.place(*stage_),
                               {problems::Named::stage, cell, nearest_of(cell, stages_), stages_});
    });
    return std::nullopt;
  }

  std::optional<std::uint32_t> find_juror() {
    const std::string id = id_text(cell_at(rows_, juror_));
    const std::optional<std::uint32_t> juror = loading_.jurors.find(id);
    if (juror || !loading_.jury_known) return juror;
    rows_.problems().add([&] {
      return problems::unknown(rows_.place(*juror_), {problems::Named::juror, id, nearest_of(id, loading_.juror_ids)});
    });
    return std::nullopt;
  }

  bool may_mark(std::uint32_t juror, std::size_t sheets) {
    const engine::Juror& who = loading_.tables.jury[juror];
    if (is_secretary(who)) {
      rows_.problems().add([&] { return problems::secretary_marks(rows_.place(*juror_), who.id); });
      return false;
    }
    if (is_of_panel(who, loading_.plan.sheets[sheets].panels)) return true;
    rows_.problems().add(
        [&] { return problems::assignment_outside_panel(rows_.place(*juror_), who.id, stages_[sheets]); });
    return false;
  }

  Loading& loading_;
  const Csv& csv_;
  CsvRows rows_;
  std::optional<int> stage_, juror_, entry_;
  std::vector<std::string> stages_;
};

}  // namespace

void load_assignments(Loading& loading) {
  if (loading.plan.sheets.empty() || !loading.has("assignments.csv")) return;
  const std::optional<Csv> csv = open(loading, "assignments.csv");
  if (!csv) return;
  const std::vector<KnownColumn> known = {
      {"stage", "", loading.plan.sheets.size() > 1}, {"juror", "", true}, {"entry", "", true}};
  check_columns(loading, *csv, known);
  loading.assignments.resize(loading.plan.sheets.size());
  AssignmentRows(loading, *csv).read();
}

}  // namespace records
