#pragma once
/// SHA-256. Only sha256.cc knows the library.
///
///   sha256          as `sha256sum` prints it: lower-case hexadecimal
///   sha256_bytes   the 32 bytes, of several parts one after another

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace base {

using Digest = std::array<std::uint8_t, 32>;

std::string sha256(std::string_view bytes);
Digest sha256_bytes(std::initializer_list<std::string_view> parts);

}  // namespace base
