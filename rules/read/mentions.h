#pragma once
/// The names that a text mentions, whatever it means by them.

#include <string_view>
#include <vector>

namespace rules {

/// Every word of Latin letters, digits and `_`, as often as it stands there.
std::vector<std::string_view> names_in(std::string_view text);

}  // namespace rules
