#pragma once
/// A piece of a formula, and how tightly it holds together: what becomes an operand of something tighter gets
/// parentheses.

#include <span>
#include <string>
#include <vector>

#include "engine/plan/formula_signs.h"
#include "engine/plan/plan_rules.h"

namespace engine {

struct Phrase {
  std::string text;
  Grip grip = Grip::whole;
};

Grip tighter(Grip grip);

/// As an operand of what holds its operands together by `at_least`.
std::string held(const Phrase& inner, Grip at_least);

/// «наименьшее(20, «Публикации»)».
Phrase call_phrase(const std::string& name, const std::vector<std::string>& arguments);

/// A value: a negative number and a fraction hold together less than their digits.
Phrase number_phrase(const std::string& text);

/// What a postfix program makes of its arguments.
Phrase program_phrase(std::span<const RoundIrrational::Step> program, std::span<const Phrase> arguments);

}  // namespace engine
