#pragma once
/// A group of a stage as a table of texts: what the terminal, the page and the printed protocol show. Every form of it has the same columns in the
/// same words.

#include <string>
#include <vector>

#include "engine/standing.h"

namespace reports {

struct SheetColumn {
  enum class Kind { place, entry, title, criterion, total, outcome, note };
  Kind kind;
  std::string title;
};

struct Sheet {
  std::string caption;                             ///< "Сказки зимнего двора" or "Ленинский район · Сказки зимнего двора"; empty: the whole contest.
  std::vector<SheetColumn> columns;
  std::vector<std::vector<std::string>> rows;      ///< Placed entries first, then those without a place and why.
};

/// Every group of the stage, and last, when there are any, those who were left out (withdrawn, not admitted …).
std::vector<Sheet> sheets(const engine::Results& results, const engine::Stage& stage, base::Language language);

/// What parted the entry from the one before it at an equal total; empty: the total did, or nothing.
base::Words parted_by(const engine::Results& results, const engine::Stage& stage, std::uint32_t entry);

}  // namespace reports
