#pragma once
/// Where words may be parted at the end of a line. Browsers know it only where somebody has put their dictionaries.

#include <string>
#include <string_view>

namespace reports {

/// Of escaped text: &shy; wherever a Russian word of more than 12 letters may be parted, two of them at least on each
/// side. Shorter words stay whole: they fit the narrowest column that has words over it.
std::string hyphenated(std::string_view html);

}  // namespace reports
