#pragma once
/// The rules in words (engine/words/describe.h) as text for a terminal and as a page to print: criteria table, maxima,
/// ties, stages.

#include <string>

#include "engine/words/describe.h"

namespace reports {

/// `width`: cells of the terminal, 0: lines are not broken.
std::string description_text(const engine::Description& description, base::Language language, int width);

std::string description_html(const engine::Description& description, base::Language language);

}  // namespace reports
