#pragma once
/// Integers that say when they no longer fit: 62 bits, so that the sum or difference of two always does.

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>

#include "engine/cells/layout.h"

namespace engine {

__extension__ typedef __int128 Int128;

inline constexpr Int128 safe_limit = Int128{1} << 62;

inline bool is_safe(Int128 value) { return -safe_limit <= value && value <= safe_limit; }

/// The layout, when all of it is safe. 0 is always among the counts.
inline std::optional<Layout> safe_layout(Int128 denominator, Int128 low, Int128 high) {
  if (!is_safe(denominator) || !is_safe(low) || !is_safe(high)) return std::nullopt;
  return Layout{static_cast<std::int64_t>(denominator), std::min<std::int64_t>(0, static_cast<std::int64_t>(low)),
                std::max<std::int64_t>(0, static_cast<std::int64_t>(high))};
}

/// None: beyond 62 bits.
inline std::optional<std::int64_t> safe_lcm(std::int64_t a, std::int64_t b) {
  const Int128 result = Int128{a / std::gcd(a, b)} * b;
  return is_safe(result) ? std::optional(static_cast<std::int64_t>(result)) : std::nullopt;
}

/// The same values in counts of a finer part; `denominator` is a multiple of the layout's.
inline std::optional<Layout> rescaled(const Layout& layout, std::int64_t denominator) {
  const Int128 factor = denominator / layout.denominator;
  return safe_layout(denominator, layout.low * factor, layout.high * factor);
}

/// All in one denominator.
std::optional<std::vector<Layout>> in_common(const std::vector<Layout>& layouts);

}  // namespace engine
