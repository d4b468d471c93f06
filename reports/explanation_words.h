#pragma once
/// The words of an explanation that its text and its page share.

#include <string>
#include <vector>

#include "engine/explain.h"

namespace reports {

/// "Художественный уровень (design), эксперт j2".
std::string derivation_name(const engine::Derivation& part, base::Language language);

/// "[строка 24]"; empty: no line of contest.yaml says it.
std::string derivation_line(const engine::Derivation& part, base::Language language);

base::Words shown_before_words();

/// Whose explanation it is; the stage; the place, or why there is none; why not higher, why not lower.
std::vector<std::string> explanation_summary(const engine::Explanation& explanation, base::Language language);

}  // namespace reports
