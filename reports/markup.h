#pragma once
/// Text inside HTML.

#include <string>
#include <string_view>

namespace reports {

/// For element content and for attribute values in either quotes. Control characters that HTML forbids become U+FFFD.
std::string escaped(std::string_view text);

}  // namespace reports
