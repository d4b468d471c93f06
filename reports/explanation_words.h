#pragma once
/// The words of an explanation that its text and its page share.

#include <string>
#include <vector>

#include "engine/explain/explain.h"

namespace reports {

/// "Художественный уровень", «член жюри Иванова (j2)»; of a step without a name its rule.
std::string derivation_name(const engine::Derivation& part, base::Language language);

/// A requirement that the entry does not meet: what it asks for is said with what became of it.
engine::Derivation condition_not_met(engine::Derivation part);

/// How the value came about, as far as the name does not say it: the rule, then its numbers.
std::vector<std::string> derivation_rule(const engine::Derivation& part, base::Language language);

/// "[строка 24]"; empty: no line of contest.yaml says it.
std::string derivation_line(const engine::Derivation& part, base::Language language);

base::Words shown_before_words();
base::Words heading_waits();
base::Words heading_not_met();
base::Words heading_derivation();

/// «s04 «Двор: ул. Волгоградская, 33»».
std::string explanation_title(const engine::Explanation& explanation, base::Language language);

/// The stage and the group that it is ranked in; empty: there is one of each.
std::string explanation_where(const engine::Explanation& explanation, base::Language language);

/// The place, or why there is none.
std::string explanation_place(const engine::Explanation& explanation, base::Language language);

/// How it all came about: place, going on, awards, money; what there is of them.
std::vector<const engine::Derivation*> explanation_parts(const engine::Explanation& explanation);

/// Why not higher, why not lower.
std::vector<std::string> explanation_neighbours(const engine::Explanation& explanation, base::Language language);

}  // namespace reports
