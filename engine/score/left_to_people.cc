#include "engine/score/left_to_people.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "engine/data/recorded.h"

namespace engine {

namespace {

std::optional<Matter> matter_of(const Question& question) {
  if (const TieWaits* tie = std::get_if<TieWaits>(&question)) {
    return Matter{{tie->decision, tie->stage}, tie->entries, true};
  }
  if (const MarksApart* marks = std::get_if<MarksApart>(&question))
    return Matter{{"divergence", marks->stage}, {marks->entry}, false};
  if (const ConfirmationOpen* confirmation = std::get_if<ConfirmationOpen>(&question))
    return Matter{{"confirmed", confirmation->stage}, confirmation->entries, false};
  const CutWaits* cut = std::get_if<CutWaits>(&question);
  if (cut == nullptr) return std::nullopt;
  return Matter{{cut->decision, cut->stage, cut->award}, cut->entries, false};
}

}  // namespace

bool is_about(const Decision& decision, const Foreseen& one) {
  return is_about(decision, one.kind, one.stage) && (one.award.empty() || decision.value == one.award);
}

LeftToPeople::LeftToPeople(const std::vector<Question>& questions) {
  for (const Question& question : questions) {
    if (const std::optional<Matter> matter = matter_of(question)) add(*matter);
  }
}

std::vector<std::size_t> LeftToPeople::about(const Decision& decision) const {
  std::vector<std::size_t> about;
  const auto found = by_entry_.find(decision.entry);
  if (found == by_entry_.end()) return about;
  const auto is_this = [&](std::size_t at) { return is_about(decision, matters_[at].what); };
  std::ranges::copy_if(found->second, std::back_inserter(about), is_this);
  return about;
}

void LeftToPeople::add(const Matter& matter) {
  const std::vector<std::size_t> ties = matter.is_tie ? ties_with(matter) : std::vector<std::size_t>{};
  const std::size_t into = ties.empty() ? matters_.size() : ties.front();
  if (ties.empty()) matters_.push_back({matter.what, {}, matter.is_tie});
  for (const std::size_t at : ties) {
    if (at == into) continue;
    const std::vector<std::string> entries = std::exchange(matters_[at].entries, {});
    for (const std::string& entry : entries) std::erase(by_entry_[entry], at);
    put(entries, into);
  }
  put(matter.entries, into);
}

std::vector<std::size_t> LeftToPeople::ties_with(const Matter& matter) const {
  std::set<std::size_t> ties;
  for (const std::string& entry : matter.entries) {
    const auto found = by_entry_.find(entry);
    if (found == by_entry_.end()) continue;
    for (const std::size_t at : found->second) {
      const Matter& other = matters_[at];
      if (other.is_tie && other.what.kind == matter.what.kind && other.what.stage == matter.what.stage) ties.insert(at);
    }
  }
  return {ties.begin(), ties.end()};
}

void LeftToPeople::put(const std::vector<std::string>& entries, std::size_t into) {
  for (const std::string& entry : entries) {
    std::vector<std::size_t>& here = by_entry_[entry];
    if (std::ranges::find(here, into) != here.end()) continue;
    here.push_back(into);
    matters_[into].entries.push_back(entry);
  }
}

}  // namespace engine
