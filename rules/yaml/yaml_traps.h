#pragma once
/// Words that YAML programs read as something else than is written: `no` is false to many, `010` eight, `1:30` ninety,
/// 2025-11-01 a date. Only words without quotes are traps; the cure is always to quote them or to write what is meant.

#include <string_view>

namespace rules::yaml {

enum class Trap {
  none,
  yes_no,        ///< yes, no, on, off
  true_false,    ///< true, false: no trap where a flag or formula is meant
  leading_zero,  ///< 010, 0x1F, 0o17
  sexagesimal,   ///< 1:30
  exponent,      ///< 1e3
  date,          ///< 2025-11-01, with or without a time: no trap where a moment is meant
};

Trap trap_in(std::string_view plain);

/// yes, on, true and their capitals.
bool says_yes(std::string_view plain);

}  // namespace rules::yaml
