#pragma once
/// Numbers as people write them outside of formulas: 06.08.2025, 6 000 000, 1,5 млн, 15000 руб.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rules {

struct NumberSlip {
  std::size_t bytes = 0;  ///< Of the text, from its beginning.
  std::string instead;    ///< How a formula says it.
};

/// What the text begins with, where that is a number that formulas write otherwise.
std::optional<NumberSlip> number_slip(std::string_view text);

}  // namespace rules
