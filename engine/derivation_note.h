#pragma once
/// What a rule did with one entry, where its formula does not show it.

#include "engine/explain.h"

namespace engine {

/// «строка «свыше 25 %»».
base::Words bracket_note(const Plan& plan, const Brackets& rule, const Value& looked_up);

/// Who decided, when, with which votes; empty: nobody was asked about the entry.
base::Words decision_note(const Tables& tables, const Ask& rule, std::uint32_t entry);
/// Who accepted a value that would have waited, when; empty: nobody.
base::Words decision_note(const Tables& tables, const Hold& rule, std::uint32_t entry);
base::Words decision_note(const Decision& decision);

}  // namespace engine
