#pragma once
/// Numbers as people write them outside of formulas: 06.08.2025, 6 000 000, 1,5 млн, 15000 руб.

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/amount.h"

namespace rules {

struct NumberSlip {
  std::size_t bytes = 0;   ///< Of the text, from its beginning.
  base::Readings instead;  ///< How a formula says it.
  std::string_view unit;   ///< Behind each of them.
};

/// What the text begins with, where that is a number that formulas write otherwise.
std::optional<NumberSlip> number_slip(std::string_view text);

/// `15000`, `15000.50 RUB`: digits, a point, and RUB behind a blank, and no other way to read it.
bool is_written_here(std::string_view text, const base::Amount& amount);

}  // namespace rules
