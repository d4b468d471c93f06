#include "records/journal/journal_frame_checks.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/decimal.h"
#include "base/exact.h"
#include "base/overloaded.h"
#include "records/journal/journal_problems.h"

namespace records::journal {
namespace {

using base::Diagnostic;

/// Ascending by `of`, none twice, none empty.
template <class Each, class Of>
bool is_ordered(const std::vector<Each>& list, Of of) {
  const auto not_below = [](const std::string& one, const std::string& next) { return one >= next; };
  return std::ranges::adjacent_find(list, not_below, of) == list.end() &&
         (list.empty() || !std::invoke(of, list.front()).empty());
}

bool is_ordered(const std::vector<std::string>& list) { return is_ordered(list, std::identity{}); }

/// None twice, none empty, in any order.
bool is_distinct(std::vector<std::string> list) {
  std::ranges::sort(list);
  return is_ordered(list);
}

std::optional<base::Exact> decimal(const std::string& text) {
  const std::optional<base::Exact> value = base::parse_decimal(text);
  return value && base::to_text(*value) == text ? value : std::nullopt;
}

bool is_sound(const Scale& scale) {
  return std::visit(base::Overloaded{
                        [](const Steps& steps) {
                          const std::optional<base::Exact> step = decimal(steps.step);
                          return decimal(steps.lowest) && step && *step > base::Exact{0} && steps.top >= 0;
                        },
                        [](const Levels& levels) { return !levels.levels.empty() && is_distinct(levels.levels); },
                    },
                    scale);
}

bool is_sound(const Criterion& criterion) {
  const bool is_known =
      std::ranges::all_of(criterion.per, [](const std::string& each) { return each == "item" || each == "round"; });
  return !criterion.criterion.empty() && is_known && is_ordered(criterion.per) && is_sound(criterion.scale);
}

bool is_sound(const Stage& stage) {
  std::vector<std::string> names;
  for (const Criterion& criterion : stage.criteria) names.push_back(criterion.criterion);
  return is_distinct(names) &&
         std::ranges::all_of(stage.criteria, [](const Criterion& each) { return is_sound(each); });
}

bool is_sound(const Entry& entry) { return is_distinct(entry.items) && is_distinct(entry.rounds); }

bool are_stages_sound(const std::vector<Stage>& stages) {
  std::vector<std::string> names;
  for (const Stage& stage : stages) names.push_back(stage.stage);
  return (stages.size() == 1 || is_distinct(names)) &&
         std::ranges::all_of(stages, [](const Stage& each) { return is_sound(each); });
}

const Criterion* find(const Known& knows, const Cell& cell) {
  const auto stage = knows.stages.find(cell.stage);
  if (stage == knows.stages.end()) return nullptr;
  const auto criterion = stage->second.find(cell.criterion);
  return criterion == stage->second.end() ? nullptr : &criterion->second;
}

/// A cell with a mark keeps its place and its scale.
bool is_kept(const Known& before, const Known& after, const Cell& cell) {
  const Criterion* old = find(before, cell);
  const Criterion* now = find(after, cell);
  const auto entry = after.entries.find(cell.entry);
  if (now == nullptr || *now != *old || entry == after.entries.end()) return false;
  const auto has = [](const std::vector<std::string>& list, const std::string& id) {
    return id.empty() || std::ranges::count(list, id) > 0;
  };
  return has(entry->second.rounds, cell.round) && has(entry->second.items, cell.item);
}

}  // namespace

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<Diagnostic> files_fault(const std::vector<FileHash>& files) {
  if (files.empty() || !is_ordered(files, &FileHash::file)) return problems::frame_wrong("files");
  const bool are_hashes = std::ranges::all_of(files, [](const FileHash& each) { return is_sha256(each.sha256); });
  return are_hashes ? std::nullopt : std::optional(problems::hash_wrong("sha256"));
}

std::optional<Diagnostic> frame_fault(const Frame& frame) {
  if (auto fault = files_fault(frame.files)) return fault;
  if (!are_stages_sound(frame.stages)) return problems::frame_wrong("stages");
  const bool are_entries_sound = is_ordered(frame.entries, &Entry::entry) &&
                                 std::ranges::all_of(frame.entries, [](const Entry& each) { return is_sound(each); });
  return are_entries_sound ? std::nullopt : std::optional(problems::frame_wrong("entries"));
}

std::optional<Diagnostic> correction_fault(const State& state, const Frame& frame) {
  if (auto fault = frame_fault(frame)) return fault;
  const Known after = known(frame);
  for (const auto& [cell, given] : state.marks.values()) {
    if (given.what != Given::What::cleared && !is_kept(*state.knows, after, cell))
      return problems::correction_loses_mark(cell);
  }
  return std::nullopt;
}

}  // namespace records::journal
