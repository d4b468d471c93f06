#pragma once
/// UTF-16 to UTF-8: "Unicode text" of a spreadsheet program.

#include <optional>
#include <string>
#include <string_view>

namespace records {

enum class Order { little, big };

/// The order of the bytes if this is UTF-16: by its BOM; without one, when zero bytes stand only at odd (or only at
/// even) offsets and nearly all others there are what Russian and English text has.
std::optional<Order> utf16_order(std::string_view bytes);

struct Utf16Decoded {
  std::string utf8;      ///< Without BOM; up to the damage when not complete.
  bool complete = true;  ///< False: a lone surrogate or half a unit follows.
};

Utf16Decoded decode_utf16(std::string_view bytes, Order order);

}  // namespace records
