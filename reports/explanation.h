#pragma once
/// «Почему такое место»: an engine::Explanation as an indented derivation, as JSON and as a page. Every line names its
/// rule and the line of contest.yaml that says so.

#include <string>

#include "engine/explain/explain.h"

namespace reports {

/// `width`: cells of the terminal, 0: lines are not broken.
std::string explanation_text(const engine::Explanation& explanation, base::Language language, int width);

/// `konkurs-explanation` version 1: docs/results-format.md says every key.
std::string explanation_json(const engine::Explanation& explanation);

/// A whole page without any request to a server; parts fold.
std::string explanation_html(const engine::Explanation& explanation, base::Language language);

}  // namespace reports
