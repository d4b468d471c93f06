#include "records/cells/choice_names.h"

#include <algorithm>

#include "base/text.h"
#include "records/text/format_words.h"

namespace records {
namespace {

std::vector<std::string> joined(std::vector<std::string> ids, const std::vector<std::string>& titles) {
  ids.insert(ids.end(), titles.begin(), titles.end());
  return ids;
}

}  // namespace

ChoiceNames::ChoiceNames(const std::vector<std::string>& ids, const std::vector<std::string>& titles)
    : names_(std::make_shared<const std::vector<std::string>>(joined(ids, titles))),
      count_(static_cast<std::uint32_t>(ids.size())),
      index_(*names_) {}

std::optional<int> ChoiceNames::find(std::string_view cell) const {
  const std::optional<std::uint32_t> found = index_.find(cell);
  if (found) return static_cast<int>(*found % count_);
  const auto same = std::ranges::find(*names_, folded(cell), [](const std::string& name) { return folded(name); });
  if (same == names_->end() || same->empty()) return std::nullopt;
  return static_cast<int>(same - names_->begin()) % static_cast<int>(count_);
}

std::optional<std::string> ChoiceNames::nearest(std::string_view cell) const {
  const std::optional<std::string_view> name = base::nearest(cell, *names_);
  return name ? std::optional<std::string>(*name) : std::nullopt;
}

std::vector<std::string> ChoiceNames::ids() const { return {names_->begin(), names_->begin() + count_}; }

std::vector<std::string> ChoiceNames::titles() const { return {names_->begin() + count_, names_->end()}; }

}  // namespace records
