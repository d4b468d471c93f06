#include "base/collate.h"

#include <algorithm>

#include "base/text.h"

namespace base {
namespace {

constexpr std::string_view yo = "ё";
constexpr std::string_view ye = "е";

constexpr std::string_view no_break_space = "\u00a0";

bool is_letter_or_digit(unsigned char byte) { return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z'); }

/// U+0080 … U+00BF, U+2000 … U+206F and U+2100 … U+213F: quotation marks, dashes, №; nothing that names begin with.
bool is_sign(std::string_view rest) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(rest[at]); };
  if (rest.size() >= 2 && byte(0) == 0xC2) return true;
  return rest.size() >= 3 && byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81 || byte(1) == 0x84);
}

std::size_t length(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest.front());
  const std::size_t bytes = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  return std::min(bytes, rest.size());
}

/// What decides first. UTF-8 keeps the order of code points: space, digits, Latin, Cyrillic.
std::string letters(std::string_view lowered) {
  std::string key;
  for (std::size_t at = 0; at < lowered.size();) {
    const std::string_view rest = lowered.substr(at);
    const std::size_t bytes = length(rest);
    const auto first = static_cast<unsigned char>(rest.front());
    if (rest.starts_with(yo)) {
      key += ye;
    } else if (first == ' ' || rest.starts_with(no_break_space)) {
      if (!key.empty() && key.back() != ' ') key += ' ';
    } else if (bytes > 1 ? !is_sign(rest) : is_letter_or_digit(first)) {
      key += rest.substr(0, bytes);
    }
    at += bytes;
  }
  return key;
}

}  // namespace

std::string collation_key(std::string_view text) {
  const std::string lowered = lower(nfc(text));
  // Beside equal letters a ё is greater than any е: its code point is.
  return letters(lowered) + std::string(1, '\0') + lowered + std::string(1, '\0') + std::string(text);
}

}  // namespace base
