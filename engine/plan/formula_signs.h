#pragma once
/// Operators that stand between their arguments.

#include <cstdint>

#include "engine/plan/plan.h"

namespace engine {

/// How tightly a text holds together: as an operand of something tighter it needs parentheses.
enum class Grip : std::uint8_t { choice, either, both, negation, comparison, sum, product, sign, power, whole };

struct Infix {
  Operation operation;
  base::Words sign;
  Grip grip;
};

/// nullptr: it stands before them, as a function.
const Infix* infix(Operation operation);

}  // namespace engine
