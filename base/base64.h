#pragma once
/// Bytes as letters. Reading is strict: exactly what writing would have written, so that no two texts are the same
/// bytes.
///
///   to_base64, from_base64   RFC 4648, section 4, with padding
///   to_hex, from_hex         lower case
///   to_crockford             digits and capitals without I, L, O and U, for people to read aloud and compare
///   as_text, as_bytes        an array of bytes as a string's, and back

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

std::string to_hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view text);

/// The first bits of `bytes`, five for each of `letters`, in groups of four: "7K3M-9QXD". There must be enough of them.
std::string to_crockford(std::string_view bytes, int letters);

template <std::size_t Size>
std::string_view as_text(const std::array<std::uint8_t, Size>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), Size};
}

/// Nothing when the text has another size.
template <std::size_t Size>
std::optional<std::array<std::uint8_t, Size>> as_bytes(std::string_view text) {
  if (text.size() != Size) return std::nullopt;
  std::array<std::uint8_t, Size> bytes{};
  std::ranges::transform(text, bytes.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
  return bytes;
}

}  // namespace base
