#pragma once
/// Results as text for a terminal: a table for each group of each stage, aligned for Cyrillic.

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "engine/score/standing.h"
#include "reports/write.h"

namespace reports {

enum class Detail { totals, criteria };

struct TextOptions {
  base::Language language = base::Language::ru;
  int width = 0;                   ///< Cells of the terminal; titles and notes are cut to fit. 0: nothing is cut.
  Detail detail = Detail::totals;  ///< criteria: a column for each of them too.
  std::size_t leaders = std::numeric_limits<std::size_t>::max();  ///< So many rows of each group; then how many more.
};

/// Says first when questions are open.
void standing_text(const engine::Results& results, const TextOptions& options, const Write& write);

/// What has to be done before there is a result, a line each, at most `most` and then how many more; empty when nothing
/// has.
std::string questions_text(const std::vector<engine::Question>& questions, base::Language language, std::size_t most);

}  // namespace reports
