#include "records/text/problem_list.h"

#include <algorithm>
#include <iterator>

#include "records/text/problems.h"

namespace records {
namespace {

std::int64_t errors_in(const base::Diagnostics& diagnostics) {
  return std::ranges::count(diagnostics, base::Severity::error, &base::Diagnostic::severity);
}

}  // namespace

void ProblemList::append(ProblemList other) {
  count_ += other.count_;
  errors_ += other.errors_;
  std::ranges::move(other.kept_, std::back_inserter(kept_));
}

base::Diagnostics ProblemList::finish(const std::string& path) && {
  const auto found = static_cast<std::int64_t>(kept_.size());
  base::sort_by_place(kept_);
  const std::int64_t repeated = found - static_cast<std::int64_t>(kept_.size());
  if (kept_.size() > most_kept) kept_.resize(most_kept);
  const std::int64_t hidden = count_ - repeated - static_cast<std::int64_t>(kept_.size());
  if (hidden > 0) {
    const bool only_warnings = errors_in(kept_) >= errors_;
    const base::Place after = {.file = path, .line = kept_.back().place.line + 1, .column = 1};
    kept_.push_back(problems::and_more(after, hidden, only_warnings ? base::Severity::warning : base::Severity::error));
  }
  return std::move(kept_);
}

}  // namespace records
