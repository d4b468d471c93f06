#pragma once
/// Many values become one: the arithmetic of Reduce, for one row.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/plan/plan.h"

namespace engine {

/// The values that a row of a Reduce is made of.
struct Gathered {
  std::span<const Value> values;          ///< Along the axes, round outermost, juror innermost.
  bool over_jurors = false;               ///< Then MarkRule holds.
  std::optional<std::size_t> third = {};  ///< Whose value is the third expert's.
};

struct Reduced {
  enum class Asks : std::uint8_t { nothing, missing_marks, too_few, third_expert };
  Value value;
  Asks asks = Asks::nothing;         ///< Why it waits, where it waits for a juror.
  std::uint32_t have = 0, need = 0;  ///< With too_few.
};

Reduced reduce(const Reduce& rule, const Gathered& gathered);

/// With two experts and a third: the positions of the values that count; both experts', as long as that is open.
struct WhoCounts {
  std::vector<std::size_t> at;
  bool is_open = false;
  bool lacks_third = false;  ///< That is why.
};
WhoCounts who_counts(const Reduce& rule, const Gathered& gathered);

/// The combination alone, of values that are all there.
Value combine(const Reduction& how, std::vector<Value> values);

}  // namespace engine
