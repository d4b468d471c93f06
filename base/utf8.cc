#include "base/utf8.h"

#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>

#include "base/text.h"

namespace base {
namespace {

struct Lead {
  int length;            // of the sequence; 0: no sequence starts with this byte
  std::uint8_t payload;  // the bits of the lead byte that belong to the character
  std::uint8_t low;      // the second byte's range: narrower than 80..BF where an overlong form or a surrogate would be
  std::uint8_t high;
};

Lead three_byte_lead(std::uint8_t byte) {
  const std::uint8_t low = byte == 0xE0 ? 0xA0 : 0x80;
  const std::uint8_t high = byte == 0xED ? 0x9F : 0xBF;
  return {3, static_cast<std::uint8_t>(byte & 0x0F), low, high};
}

Lead four_byte_lead(std::uint8_t byte) {
  const std::uint8_t low = byte == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t high = byte == 0xF4 ? 0x8F : 0xBF;
  return {4, static_cast<std::uint8_t>(byte & 0x07), low, high};
}

Lead lead_of(std::uint8_t byte) {
  if (byte < 0x80) return {1, byte, 0, 0};
  if (byte < 0xC2) return {0, 0, 0, 0};
  if (byte < 0xE0) return {2, static_cast<std::uint8_t>(byte & 0x1F), 0x80, 0xBF};
  if (byte < 0xF0) return three_byte_lead(byte);
  if (byte < 0xF5) return four_byte_lead(byte);
  return {0, 0, 0, 0};
}

std::uint8_t byte_at(std::string_view text, std::size_t index) { return static_cast<std::uint8_t>(text[index]); }

bool continues(std::string_view text, std::size_t index, const Lead& lead) {
  const std::uint8_t byte = byte_at(text, index);
  return index == 1 ? byte >= lead.low && byte <= lead.high : (byte & 0xC0) == 0x80;
}

std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  return bytes;
}

// Where the next byte that is not ASCII may be: skips whole groups of 32 at once.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
  for (; at + 32 <= text.size(); at += 32) {
    std::uint64_t words[4];
    std::memcpy(words, text.data() + at, sizeof words);
    if (((words[0] | words[1] | words[2] | words[3]) & high_bits) != 0) break;
  }
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t high = eight_bytes(text, at) & high_bits;
    if (high == 0) continue;
    if constexpr (std::endian::native == std::endian::little)
      return at + static_cast<std::size_t>(std::countr_zero(high)) / 8;
    break;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

// Past ASCII and Cyrillic letters of two bytes, D0 or D1 and a continuation: eight bytes, or up to four letters, at
// once.
std::size_t skip_usual(std::string_view text, std::size_t at) {
  constexpr std::uint64_t looked_at = 0xC0FEC0FEC0FEC0FEULL, letters = 0x80D080D080D080D0ULL;
  if constexpr (std::endian::native != std::endian::little) return skip_ascii(text, at);
  while (true) {
    at = skip_ascii(text, at);
    if (at + 8 > text.size()) return at;
    const std::uint64_t differing = (eight_bytes(text, at) & looked_at) ^ letters;
    const auto same = static_cast<std::size_t>(std::countr_zero(differing)) / 16;
    if (same == 0) return at;
    at += 2 * same;
  }
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
  assert(!text.empty());
  const Lead lead = lead_of(byte_at(text, 0));
  const CodePoint bad{.code = byte_at(text, 0), .length = 1, .valid = false};
  if (lead.length == 0 || text.size() < static_cast<std::size_t>(lead.length)) return bad;
  char32_t code = lead.payload;
  for (std::size_t index = 1; index < static_cast<std::size_t>(lead.length); ++index) {
    if (!continues(text, index, lead)) return bad;
    code = (code << 6) | (byte_at(text, index) & 0x3FU);
  }
  return {.code = code, .length = lead.length, .valid = true};
}

void append_utf8(std::string& text, char32_t code) {
  const auto add = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code < 0x80) return add(code);
  if (code < 0x800) {
    add(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    add(0xE0 | code >> 12);
    add(0x80 | (code >> 6 & 0x3F));
  } else {
    add(0xF0 | code >> 18);
    add(0x80 | (code >> 12 & 0x3F));
    add(0x80 | (code >> 6 & 0x3F));
  }
  add(0x80 | (code & 0x3F));
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
  for (std::size_t at = skip_usual(text, 0); at < text.size(); at = skip_usual(text, at)) {
    const CodePoint here = first_code_point(text.substr(at));
    if (!here.valid) return at;
    at += static_cast<std::size_t>(here.length);
  }
  return std::nullopt;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(static_cast<std::size_t>(first_code_point(text).length));
  return count;
}

int column_of(std::string_view line, std::size_t offset) {
  assert(offset <= line.size());
  return static_cast<int>(code_points(line.substr(0, offset))) + 1;
}

}  // namespace base
