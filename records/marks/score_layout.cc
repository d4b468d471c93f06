#include "records/marks/score_layout.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "base/text.h"

namespace records {
namespace {

using engine::MarkColumn;
using engine::Sheets;

/// What a sheet may show for the reader's sake.
constexpr std::array<std::string_view, 3> for_people = {"title", "name", "nomination"};

bool any_column(const engine::Plan& plan, bool MarkColumn::*axis) {
  return std::ranges::any_of(plan.sheets,
                             [&](const Sheets& sheets) { return std::ranges::any_of(sheets.columns, axis); });
}

std::vector<std::string> criteria_of(const engine::Plan& plan) {
  std::vector<std::string> names;
  for (const Sheets& sheets : plan.sheets) {
    for (const MarkColumn& column : sheets.columns) {
      if (std::ranges::find(names, column.criterion) == names.end()) names.push_back(column.criterion);
    }
  }
  return names;
}

/// Beside them; as the first stage that marks each calls it.
std::vector<std::string> titles_of(const engine::Plan& plan, const std::vector<std::string>& criteria) {
  std::map<std::string_view, std::string_view> called;
  for (const Sheets& sheets : plan.sheets)
    for (const MarkColumn& column : sheets.columns) called.emplace(column.criterion, column.title);
  std::vector<std::string> titles;
  for (const std::string& criterion : criteria) titles.emplace_back(called[criterion]);
  return titles;
}

/// The columns that are no criteria, as the contest needs them.
std::vector<KnownColumn> frame_columns(const engine::Plan& plan) {
  return {{"stage", "", plan.sheets.size() > 1},
          {"juror", "", true},
          {"entry", "", true},
          {"round", "", any_column(plan, &MarkColumn::per_round)},
          {"item", "", any_column(plan, &MarkColumn::per_item)},
          {"comment"}};
}

bool is_for_people(std::string_view name) { return std::ranges::find(for_people, name) != for_people.end(); }

struct Meant {
  std::string criterion = {}, said = {};
};

/// By its name, else by its title.
Meant meant_by(const engine::Plan& plan, const std::string& name) {
  const std::vector<std::string> names = criteria_of(plan), titles = titles_of(plan, names);
  if (const auto near = base::nearest(name, names)) return {std::string(*near), std::string(*near)};
  const auto near = base::nearest(name, titles);
  if (!near) return {};
  const auto at = std::ranges::find(titles, *near) - titles.begin();
  return {names[static_cast<std::size_t>(at)], std::string(*near)};
}

/// The criteria that the unknown ones seem to mean.
std::set<std::string> check_wide(Loading& loading, const Csv& csv, const std::vector<KnownColumn>& frame) {
  std::set<std::string> misspelt;
  const std::vector<std::string> criteria = criteria_of(loading.plan), titles = titles_of(loading.plan, criteria);
  for (const CsvColumn& column : csv.columns()) {
    const bool known = std::ranges::find(frame, column.name, &KnownColumn::name) != frame.end() ||
                       std::ranges::find(criteria, column.name) != criteria.end() || is_for_people(column.name);
    if (known) continue;
    const Meant near = meant_by(loading.plan, column.name);
    loading.add(
        problems::unknown(column.place, {problems::Named::criterion, column.name, near.said, criteria, titles}));
    misspelt.insert(near.criterion);
  }
  return misspelt;
}

void check_needed(Loading& loading, const Csv& csv, const std::vector<KnownColumn>& known) {
  for (const KnownColumn& column : known) {
    if (column.needed && !csv.column(column.name)) tell_column_missing(loading, csv, column.name, "");
  }
}

// One whose name is misspelt was told as unknown.
void check_criteria(Loading& loading, const Csv& csv, const std::set<std::string>& misspelt) {
  for (const Sheets& sheets : loading.plan.sheets) {
    for (const MarkColumn& column : sheets.columns) {
      const bool is_there = csv.column(column.criterion) || misspelt.contains(column.criterion);
      if (!is_there && is_told_by_header(loading.plan, column)) tell_column_missing(loading, csv, column.criterion, "");
    }
  }
}

void find_marks(ScoreLayout& layout, const engine::Plan& plan, const Csv& csv) {
  for (const Sheets& sheets : plan.sheets) {
    std::vector<ScoreLayout::Marks> marks;
    std::vector<int> others;
    for (const std::string& name : criteria_of(plan)) {
      const std::optional<int> file_column = csv.column(name);
      if (!file_column) continue;
      const auto own = std::ranges::find(sheets.columns, name, &MarkColumn::criterion);
      if (own == sheets.columns.end()) {
        others.push_back(*file_column);
      } else {
        marks.push_back({*file_column, static_cast<std::size_t>(own - sheets.columns.begin())});
      }
    }
    std::ranges::sort(marks, {}, &ScoreLayout::Marks::file_column);
    std::ranges::sort(others);
    layout.marks.push_back(std::move(marks));
    layout.other_stages.push_back(std::move(others));
  }
}

}  // namespace

bool is_told_by_header(const engine::Plan& plan, const MarkColumn& column) {
  return plan.sheets.size() == 1 && column.panel.empty();
}

ScoreLayout layout_of(Loading& loading, const Csv& csv) {
  ScoreLayout layout;
  layout.stage = csv.column("stage");
  layout.juror = csv.column("juror");
  layout.entry = csv.column("entry");
  layout.round = csv.column("round");
  layout.item = csv.column("item");
  layout.comment = csv.column("comment");
  layout.criterion = csv.column("criterion");
  layout.mark = csv.column("mark");
  std::vector<KnownColumn> frame = frame_columns(loading.plan);
  if (layout.is_long()) {
    for (const std::string_view name : {"criterion", "mark", "title", "name", "nomination"})
      frame.push_back({std::string(name)});
    check_columns(loading, csv, frame);
    return layout;
  }
  check_needed(loading, csv, frame);
  layout.misspelt = check_wide(loading, csv, frame);
  check_criteria(loading, csv, layout.misspelt);
  find_marks(layout, loading.plan, csv);
  return layout;
}

}  // namespace records
