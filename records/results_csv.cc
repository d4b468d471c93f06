#include "records/results_csv.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "engine/formula_text.h"
#include "records/number_column.h"

namespace records {

namespace {

using engine::Decided;
using engine::Results;
using engine::Stage;

constexpr std::size_t rows_ahead = 12;
constexpr std::size_t part_size = std::size_t{1} << 20;

void add_once(std::vector<std::string>& names, std::string_view name) {
  if (std::ranges::find(names, name) == names.end()) names.emplace_back(name);
}

/// Each once, in the order in which the stages first name them.
std::vector<std::string> within_names(const Results& results) {
  std::vector<std::string> found;
  for (const Stage& stage : results.plan.stages)
    for (const engine::NodeId node : stage.rank_within) add_once(found, results.plan[node].name);
  return found;
}
std::vector<std::string> criteria_names(const Results& results) {
  std::vector<std::string> found;
  for (const Stage& stage : results.plan.stages)
    for (const engine::NodeId node : stage.criteria) add_once(found, engine::local_name(results.plan[node], stage.id));
  return found;
}

std::string_view decided(Decided answer) {
  switch (answer) {
    case Decided::yes: return "yes";
    case Decided::no: return "no";
    case Decided::waiting: return "waiting";
    case Decided::not_asked: return "";
  }
  return "";
}

class Writer {
 public:
  Writer(const Results& results, const CsvStyle& style, const std::function<void(std::string_view)>& write)
      : results_(results), write_(write), csv_(part_, style) {}

  void file() {
    header();
    for (const Stage& stage : results_.plan.stages) stage_rows(stage);
    if (!part_.empty()) write_(part_);
  }

 private:
  /// What is the same in every row of a stage.
  struct Columns {
    const Stage& stage;
    const engine::Ranking& ranking;
    NumberColumn total;
    std::vector<std::optional<NumberColumn>> criteria;  ///< Beside criteria_.
    bool places_are_counted;                            ///< A place is its number or its range, as the ranking has it.
  };

  void header() {
    csv_.text("stage");
    for (const std::string& name : within_) csv_.text(name);
    for (const char* name : {"entry", "title", "place", "place_first", "place_last", "total", "total_exact"})
      csv_.text(name);
    for (const std::string& name : criteria_) csv_.text(name);
    for (const char* name : {"advances", "funded", "award", "award_title", "prize", "reason"}) csv_.text(name);
    csv_.end_row();
  }

  Columns columns(const Stage& stage) const {
    const auto& order = std::get<engine::Order>(results_.plan[stage.order].rule);
    Columns made = {
        .stage = stage,
        .ranking = results_.scored.rankings[stage.order.at],
        .total = NumberColumn(results_.scored, stage.total),
        .criteria = {},
        .places_are_counted = results_.plan.shared_as_range && order.numbering == engine::Numbering::competition};
    for (const std::string& name : criteria_) made.criteria.push_back(criterion(stage, name));
    return made;
  }

  std::optional<NumberColumn> criterion(const Stage& stage, const std::string& name) const {
    for (const engine::NodeId node : stage.criteria)
      if (engine::local_name(results_.plan[node], stage.id) == name) return NumberColumn(results_.scored, node);
    return std::nullopt;
  }

  void stage_rows(const Stage& stage) {
    const Columns made = columns(stage);
    const engine::Standing standing = engine::standing(results_, stage);
    for (const engine::StandingGroup& group : standing.groups) {
      placed_rows(made, group);
      for (const std::uint32_t entry : group.others) row(made, &group, entry);
    }
    for (const std::uint32_t entry : standing.left_out) row(made, nullptr, entry);
  }

  /// Places go all over the columns: what a row needs is fetched a few rows ahead.
  void placed_rows(const Columns& columns, const engine::StandingGroup& group) {
    for (std::size_t k = 0; k < group.placed.size(); ++k) {
      if (k + rows_ahead < group.placed.size()) prefetch(columns, group.placed[k + rows_ahead]);
      row(columns, &group, group.placed[k]);
    }
  }

  void prefetch(const Columns& columns, std::uint32_t entry) const {
    __builtin_prefetch(&results_.tables.entries[entry]);
    if (!results_.tables.titles.empty()) __builtin_prefetch(&results_.tables.titles[entry]);
    __builtin_prefetch(&columns.ranking.first[entry]);
    __builtin_prefetch(&columns.ranking.last[entry]);
    columns.total.prefetch(entry);
    for (const std::optional<NumberColumn>& criterion : columns.criteria)
      if (criterion) criterion->prefetch(entry);
  }

  void row(const Columns& columns, const engine::StandingGroup* group, std::uint32_t entry) {
    csv_.text(columns.stage.id);
    for (const std::string& name : within_) csv_.text(label(columns.stage, group, name));
    csv_.text(results_.tables.entries[entry]);
    csv_.text(results_.tables.titles.empty() ? std::string_view() : results_.tables.titles[entry]);
    place(columns, entry);
    numbers(columns, entry);
    outcome(columns.stage, entry);
    csv_.text(columns.ranking.first[entry] != 0
                  ? ""
                  : engine::why_no_place(results_, columns.stage, entry).in(results_.plan.language));
    csv_.end_row();
    if (part_.size() < part_size) return;
    write_(part_);
    part_.clear();
  }

  std::string_view label(const Stage& stage, const engine::StandingGroup* group, const std::string& name) const {
    for (std::size_t k = 0; group != nullptr && k < stage.rank_within.size(); ++k)
      if (results_.plan[stage.rank_within[k]].name == name) return group->ids[k];
    return {};
  }

  void place(const Columns& columns, std::uint32_t entry) {
    const std::uint32_t first = columns.ranking.first[entry], last = columns.ranking.last[entry];
    if (first == 0) {
      for (int k = 0; k < 3; ++k) csv_.empty();
      return;
    }
    if (columns.places_are_counted && first == last) {
      csv_.number(first);
    } else {
      csv_.text(engine::place_text(results_, columns.stage, entry));
    }
    csv_.number(first);
    csv_.number(last);
  }

  void numbers(const Columns& columns, std::uint32_t entry) {
    csv_.number(columns.total.decimal(entry, cell_));
    columns.total.fraction(entry, cell_);
    csv_.text(cell_);
    for (const std::optional<NumberColumn>& criterion : columns.criteria)
      csv_.number(criterion ? criterion->decimal(entry, cell_) : std::string_view());
  }

  void outcome(const Stage& stage, std::uint32_t entry) {
    csv_.text(decided(engine::advances(results_, stage, entry)));
    csv_.text(decided(engine::funded(results_, stage, entry)));
    const engine::AwardLine* line = engine::award(results_, stage, entry);
    csv_.text(line == nullptr ? std::string_view() : line->id);
    csv_.text(line == nullptr ? std::string_view() : line->title.in(results_.plan.language));
    csv_.number(line == nullptr || !line->prize ? std::string() : base::to_text(*line->prize));
  }

  const Results& results_;
  const std::function<void(std::string_view)>& write_;
  std::string part_, cell_;
  CsvWriter csv_;
  const std::vector<std::string> within_ = within_names(results_);
  const std::vector<std::string> criteria_ = criteria_names(results_);
};

}  // namespace

void write_results_csv(const Results& results, const CsvStyle& style,
                       const std::function<void(std::string_view)>& write) {
  Writer(results, style, write).file();
}

}  // namespace records
