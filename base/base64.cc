#include "base/base64.h"

#include <cassert>

namespace base {
namespace {

constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view crockford_digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The bits of bytes, taken a few at a time, the highest first; after the last byte zeros.
class Bits {
 public:
  explicit Bits(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return at_ >= bytes_.size() * 8; }
  unsigned take(unsigned count) {
    unsigned value = 0;
    for (unsigned taken = 0; taken < count; ++taken, ++at_) value = value << 1U | bit();
    return value;
  }

 private:
  unsigned bit() const {
    if (at_end()) return 0;
    return static_cast<unsigned char>(bytes_[at_ / 8]) >> (7 - at_ % 8) & 1U;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// Gathers bits into bytes; what does not fill the last byte is lost.
struct Gathered {
  std::string bytes = {};
  unsigned pending = 0, bits = 0;

  void put(std::size_t digit, unsigned width) {
    pending = (pending << width | static_cast<unsigned>(digit)) & 0xffffU;
    bits += width;
    if (bits < 8) return;
    bits -= 8;
    bytes += static_cast<char>(pending >> bits & 0xffU);
  }
};

std::string written(std::string_view bytes, std::string_view digits, unsigned width) {
  std::string text;
  text.reserve(bytes.size() * 8 / width + 4);
  for (Bits bits(bytes); !bits.at_end();) text += digits[bits.take(width)];
  return text;
}

std::optional<std::string> gathered(std::string_view text, std::string_view digits, unsigned width) {
  Gathered result;
  result.bytes.reserve(text.size());
  for (const char letter : text) {
    const std::size_t digit = digits.find(letter);
    if (digit == std::string_view::npos) return std::nullopt;
    result.put(digit, width);
  }
  return std::move(result.bytes);
}

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string text = written(bytes, base64_digits, 6);
  while (text.size() % 4 != 0) text += '=';
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  std::optional<std::string> bytes = gathered(text.substr(0, text.size() - padding), base64_digits, 6);
  return bytes && to_base64(*bytes) == text ? bytes : std::nullopt;
}

std::string to_hex(std::string_view bytes) { return written(bytes, hex_digits, 4); }

std::optional<std::string> from_hex(std::string_view text) {
  return text.size() % 2 == 0 ? gathered(text, hex_digits, 4) : std::nullopt;
}

std::string to_crockford(std::string_view bytes, int letters) {
  assert(bytes.size() * 8 >= static_cast<std::size_t>(letters) * 5);
  std::string text;
  Bits bits(bytes);
  for (int at = 0; at < letters; ++at) {
    if (at > 0 && at % 4 == 0) text += '-';
    text += crockford_digits[bits.take(5)];
  }
  return text;
}

}  // namespace base
