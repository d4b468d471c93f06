#pragma once
/// Which of many values counted when they became one, and why: what a reader of a derivation crosses out.

#include <vector>

#include "engine/data/reduce.h"

namespace engine {

struct CountedValue {
  enum class As : std::uint8_t { itself, zero, nothing } as = As::itself;
  base::Words why = {};  ///< Why it does not count as it is; empty: it does.
};

struct Counting {
  std::vector<CountedValue> values;  ///< Beside Gathered::values.
  base::Words note = {};  ///< What was decided over all of them: «расхождение 24, предел 20: …».
};

Counting count_values(const Reduce& rule, const Gathered& gathered);

/// How the values that count make the result, with their numbers put in: «(5 + 4 + 4) / 3»; empty: it is one of them,
/// or no arithmetic.
base::Words sum_of_counted(const Reduce& rule, const Gathered& gathered, const Counting& counting, Unit unit);

}  // namespace engine
