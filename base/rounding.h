#pragma once
/// Rounding, always by a named mode and to a stated step, and only where a rule says so.

#include <array>
#include <optional>
#include <string_view>

#include "base/exact.h"

namespace base {

enum class RoundingMode {
  half_up,    ///< To the nearest; ties away from zero: 2.5 → 3, -2.5 → -3.
  half_even,  ///< To the nearest; ties to the even multiple: 2.5 → 2, 3.5 → 4.
  half_down,  ///< To the nearest; ties toward zero: 2.5 → 2, -2.5 → -2.
  up,         ///< Away from zero.
  down,       ///< Toward zero.
  floor,      ///< Toward minus infinity.
  ceiling,    ///< Toward plus infinity.
};

inline constexpr std::array<RoundingMode, 7> rounding_modes = {
    RoundingMode::half_up, RoundingMode::half_even, RoundingMode::half_down, RoundingMode::up,
    RoundingMode::down,    RoundingMode::floor,     RoundingMode::ceiling};

/// The mode by its name above.
std::optional<RoundingMode> rounding_mode(std::string_view name);
std::string_view name(RoundingMode mode);

/// To a multiple of step, which is > 0 (asserted where it is used): 1/2 rounds to halves, 10 to tens.
struct Rounding {
  Exact step = 1;
  RoundingMode mode = RoundingMode::half_up;

  friend bool operator==(const Rounding&, const Rounding&) = default;
};

/// To n digits after the point (n < 0: to tens, hundreds, …).
Rounding to_digits(int digits, RoundingMode mode);

Exact round(const Exact& value, const Rounding& rounding);

}  // namespace base
