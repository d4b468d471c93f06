#include "engine/plan/formula_signs.h"

#include <array>

namespace engine {

const Infix* infix(Operation operation) {
  static const std::array<Infix, 13> table = {{
      {Operation::add, {" + ", " + "}, Grip::sum},
      {Operation::subtract, {" − ", " − "}, Grip::sum},
      {Operation::multiply, {" × ", " × "}, Grip::product},
      {Operation::divide, {" / ", " / "}, Grip::product},
      {Operation::power, {"^", "^"}, Grip::power},
      {Operation::equal, {" = ", " = "}, Grip::comparison},
      {Operation::not_equal, {" ≠ ", " ≠ "}, Grip::comparison},
      {Operation::less, {" < ", " < "}, Grip::comparison},
      {Operation::less_equal, {" ≤ ", " ≤ "}, Grip::comparison},
      {Operation::greater, {" > ", " > "}, Grip::comparison},
      {Operation::greater_equal, {" ≥ ", " ≥ "}, Grip::comparison},
      {Operation::both, {" и ", " and "}, Grip::both},
      {Operation::either, {" или ", " or "}, Grip::either},
  }};
  for (const Infix& each : table) {
    if (each.operation == operation) return &each;
  }
  return nullptr;
}

}  // namespace engine
