#pragma once
/// Where words may be parted at the end of a line. Browsers know it only where somebody has put their dictionaries.

#include <string>
#include <string_view>

namespace reports {

/// Of escaped text: &shy; wherever a Russian word may be parted, two letters at least on each side. Other words stay.
std::string hyphenated(std::string_view html);

}  // namespace reports
