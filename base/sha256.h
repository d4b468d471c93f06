#pragma once
/// SHA-256 as `sha256sum` prints it: lower-case hexadecimal. Only sha256.cc knows the library.

#include <string>
#include <string_view>

namespace base {

std::string sha256(std::string_view bytes);

}  // namespace base
