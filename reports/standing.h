#pragma once
/// Results as text for a terminal: a table for each group of each stage, aligned for Cyrillic.

#include <string>

#include "engine/standing.h"

namespace reports {

enum class Detail { totals, criteria };

struct TextOptions {
  base::Language language = base::Language::ru;
  int width = 0;                     ///< Cells of the terminal; titles and notes are cut to fit. 0: nothing is cut.
  Detail detail = Detail::totals;    ///< criteria: a column for each of them too.
};

std::string standing_text(const engine::Results& results, const TextOptions& options);

/// What has to be done before there is a result, a line each; empty when nothing has.
std::string questions_text(const std::vector<engine::Question>& questions, base::Language language);

}  // namespace reports
