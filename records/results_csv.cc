#include "records/results_csv.h"

#include <algorithm>
#include <future>
#include <span>
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
constexpr std::size_t rows_in_part = 16384;
constexpr std::size_t side_by_side = 2;  // More threads wait for the memory.
using Write = std::function<void(std::string_view)>;

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

/// What is the same in every row of a stage.
struct Columns {
  const Stage& stage;
  const engine::Ranking& ranking;
  NumberColumn total;
  std::vector<std::optional<NumberColumn>> criteria;  ///< Beside Layout::criteria.
  bool places_are_counted;                            ///< A place is its number or its range, as the ranking has it.
};

/// The columns of the file that depend on the contest.
struct Layout {
  std::vector<std::string> within, criteria;
};

/// One row to write: an entry and its group; none: it is in no group.
struct Line {
  const engine::StandingGroup* group;
  std::uint32_t entry;
};

std::optional<NumberColumn> criterion(const Results& results, const Stage& stage, const std::string& name) {
  for (const engine::NodeId node : stage.criteria)
    if (engine::local_name(results.plan[node], stage.id) == name) return NumberColumn(results.scored, node);
  return std::nullopt;
}

Columns columns_of(const Results& results, const Stage& stage, const Layout& layout) {
  const auto& order = std::get<engine::Order>(results.plan[stage.order].rule);
  Columns made = {.stage = stage,
                  .ranking = results.scored.rankings[stage.order.at],
                  .total = NumberColumn(results.scored, stage.total),
                  .criteria = {},
                  .places_are_counted = stage.shared_as_range && order.numbering == engine::Numbering::competition};
  for (const std::string& name : layout.criteria) made.criteria.push_back(criterion(results, stage, name));
  return made;
}

std::vector<Line> lines_of(const engine::Standing& standing) {
  std::vector<Line> lines;
  for (const engine::StandingGroup& group : standing.groups) {
    for (const std::uint32_t entry : group.placed) lines.push_back({&group, entry});
    for (const std::uint32_t entry : group.others) lines.push_back({&group, entry});
  }
  for (const std::uint32_t entry : standing.left_out) lines.push_back({nullptr, entry});
  return lines;
}

/// Rows as text; several of them, each with rows of its own, may work side by side.
class Rows {
 public:
  Rows(const Results& results, const Layout& layout, const CsvStyle& style)
      : results_(results), layout_(layout), csv_(text_, style) {}

  std::string take() && { return std::move(text_); }

  void header() {
    csv_.text("stage");
    for (const std::string& name : layout_.within) csv_.text(name);
    for (const char* name : {"entry", "title", "place", "place_first", "place_last", "total", "total_exact"})
      csv_.text(name);
    for (const std::string& name : layout_.criteria) csv_.text(name);
    for (const char* name : {"advances", "funded", "award", "award_title", "prize", "reason"}) csv_.text(name);
    csv_.end_row();
  }

  /// Places go all over the columns: what a row needs is fetched a few rows ahead.
  void add(const Columns& columns, std::span<const Line> lines) {
    for (std::size_t k = 0; k < lines.size(); ++k) {
      if (k + rows_ahead < lines.size()) prefetch(columns, lines[k + rows_ahead].entry);
      row(columns, lines[k].group, lines[k].entry);
    }
  }

 private:
  void prefetch(const Columns& columns, std::uint32_t entry) const {
    __builtin_prefetch(&results_.tables.entries[entry]);
    if (!results_.tables.titles.empty()) __builtin_prefetch(&results_.tables.titles[entry]);
    __builtin_prefetch(&columns.ranking.first[entry]);
    __builtin_prefetch(&columns.ranking.last[entry]);
    columns.total.prefetch(entry);
    for (const std::optional<NumberColumn>& each : columns.criteria)
      if (each) each->prefetch(entry);
  }

  void row(const Columns& columns, const engine::StandingGroup* group, std::uint32_t entry) {
    csv_.text(columns.stage.id);
    for (const std::string& name : layout_.within) csv_.text(label(columns.stage, group, name));
    csv_.text(results_.tables.entries[entry]);
    csv_.text(results_.tables.titles.empty() ? std::string_view() : results_.tables.titles[entry]);
    place(columns, entry);
    numbers(columns, entry);
    outcome(columns.stage, entry);
    csv_.text(columns.ranking.first[entry] != 0
                  ? ""
                  : engine::why_no_place(results_, columns.stage, entry).in(results_.plan.language));
    csv_.end_row();
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
  const Layout& layout_;
  std::string text_, cell_;
  CsvWriter csv_;
};

/// The text of `lines`, in parts that threads make side by side; the parts go out in order.
class Parts {
 public:
  Parts(const Results& results, const Layout& layout, const CsvStyle& style)
      : results_(results), layout_(layout), style_(style) {}

  void write(const Columns& columns, std::span<const Line> lines, const Write& write) const {
    while (!lines.empty()) {
      std::vector<std::future<std::string>> parts;
      while (parts.size() < side_by_side && !lines.empty()) {
        const std::span<const Line> own = lines.first(std::min(rows_in_part, lines.size()));
        parts.push_back(std::async(launch(own), [this, &columns, own] { return text(columns, own); }));
        lines = lines.subspan(own.size());
      }
      for (std::future<std::string>& part : parts) write(part.get());
    }
  }

 private:
  /// A thread is worth it for a full part only.
  static std::launch launch(std::span<const Line> lines) {
    return lines.size() == rows_in_part ? std::launch::async : std::launch::deferred;
  }

  std::string text(const Columns& columns, std::span<const Line> lines) const {
    CsvStyle style = style_;
    style.begin_of_file = "";
    Rows rows(results_, layout_, style);
    rows.add(columns, lines);
    return std::move(rows).take();
  }

  const Results& results_;
  const Layout& layout_;
  const CsvStyle& style_;
};

}  // namespace

void write_results_csv(const Results& results, const CsvStyle& style, const Write& write) {
  const Layout layout = {within_names(results), criteria_names(results)};
  Rows header(results, layout, style);
  header.header();
  write(std::move(header).take());
  for (const Stage& stage : results.plan.stages) {
    const engine::Standing standing = engine::standing(results, stage);
    Parts(results, layout, style).write(columns_of(results, stage, layout), lines_of(standing), write);
  }
}

}  // namespace records
