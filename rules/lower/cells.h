#pragma once
/// Values of facts and marks where the definition itself states them: nominations' facts, and the organizer's examples.

#include <optional>
#include <string_view>

#include "rules/lower/compilation.h"

namespace rules {

/// yes/no, да/нет, 1/0, true/false, +/-
std::optional<bool> flag_of(std::string_view text);

/// The value as kept (a percent as a share); nothing: it is no value of this type.
std::optional<engine::Value> cell_value(const Compilation& work, const Fact& fact, std::string_view text);

/// By id or title.
std::optional<engine::Choice> choice_of(const engine::ChoiceList& list, std::string_view text);

}  // namespace rules
