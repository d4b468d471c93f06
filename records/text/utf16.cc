#include "records/text/utf16.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace records {
namespace {

constexpr std::size_t head = 4096;  // bytes that tell the order when there is no BOM

struct HighBytes {
  std::size_t zero = 0;
  std::size_t usual = 0;  // 00 Latin, 04 Cyrillic, 20 dashes and quotes, 21 the number sign
};

HighBytes bytes_at(std::string_view bytes, std::size_t first) {
  HighBytes seen;
  for (std::size_t at = first; at < bytes.size(); at += 2) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte == 0) ++seen.zero;
    if (byte == 0 || byte == 0x04 || byte == 0x20 || byte == 0x21) ++seen.usual;
  }
  return seen;
}

bool high_bytes(const HighBytes& these, const HighBytes& others, std::size_t units) {
  return these.zero > 0 && others.zero == 0 && these.usual * 10 >= units * 9;
}

std::uint32_t unit_at(std::string_view bytes, std::size_t at, Order order) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  const std::uint32_t high = order == Order::big ? first : second;
  const std::uint32_t low = order == Order::big ? second : first;
  return high << 8 | low;
}

struct Character {
  char32_t code = 0;
  std::size_t bytes = 0;  // 0: damaged here
};

Character character_at(std::string_view bytes, std::size_t at, Order order) {
  if (bytes.size() - at < 2) return {};
  const std::uint32_t unit = unit_at(bytes, at, order);
  if (unit < 0xD800 || unit > 0xDFFF) return {unit, 2};
  if (unit > 0xDBFF || bytes.size() - at < 4) return {};
  const std::uint32_t second = unit_at(bytes, at + 2, order);
  if (second < 0xDC00 || second > 0xDFFF) return {};
  return {0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00), 4};
}

}  // namespace

std::optional<Order> utf16_order(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Order::little;
  if (bytes.starts_with("\xFE\xFF")) return Order::big;
  const std::string_view start = bytes.substr(0, std::min(head, bytes.size() / 2 * 2));
  const HighBytes even = bytes_at(start, 0);
  const HighBytes odd = bytes_at(start, 1);
  if (high_bytes(odd, even, start.size() / 2)) return Order::little;
  if (high_bytes(even, odd, start.size() / 2)) return Order::big;
  return std::nullopt;
}

Utf16Decoded decode_utf16(std::string_view bytes, Order order) {
  Utf16Decoded decoded;
  decoded.utf8.reserve(bytes.size());
  const bool has_bom = bytes.size() >= 2 && unit_at(bytes, 0, order) == 0xFEFF;
  for (std::size_t at = has_bom ? 2 : 0; at < bytes.size();) {
    const Character next = character_at(bytes, at, order);
    if (next.bytes == 0) return {std::move(decoded.utf8), false};
    base::append_utf8(decoded.utf8, next.code);
    at += next.bytes;
  }
  return decoded;
}

}  // namespace records
