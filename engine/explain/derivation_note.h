#pragma once
/// What a rule did with one entry, where its formula does not show it.

#include "engine/explain/explain.h"

namespace engine {

/// «строка «свыше 25 %»».
base::Words bracket_note(const Plan& plan, const Brackets& rule, const Value& looked_up);

/// Who decided, when, with which votes; empty: nobody was asked about the entry.
base::Words decision_note(const Results& results, const Ask& rule, std::uint32_t entry);
/// The same, of a lot only the number that it was drawn from.
base::Words short_note(const Results& results, const Ask& rule, std::uint32_t entry);
/// Who accepted a value that would have waited, when; empty: nobody.
base::Words decision_note(const Results& results, const Hold& rule, std::uint32_t entry);
base::Words decision_note(const Decision& decision);
/// Who decided the value for these choices, and when; empty: it was stated, not decided.
base::Words value_note(const Results& results, const Fact& rule, const std::vector<std::string>& group);

}  // namespace engine
