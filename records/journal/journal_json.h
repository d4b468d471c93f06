#pragma once
/// The JSON of a record: texts, whole numbers, lists, objects; nothing else. Writing is canonical (RFC 8785 with NFC
/// texts): one value has one text. Reading takes any spelling of these four; whoever wants the canonical one writes it
/// again.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace records::journal {

struct Json;
using JsonList = std::vector<Json>;
using JsonObject = std::map<std::string, Json>;

struct Json {
  std::variant<std::int64_t, std::string, JsonList, JsonObject> value = {};
  friend bool operator==(const Json&, const Json&) = default;
};

/// Numbers beyond ±(2⁵³ − 1) are none of ours.
inline constexpr std::int64_t largest_number = (std::int64_t{1} << 53) - 1;

std::string write_json(const Json& json);

/// The value, or the byte at which it is none: a syntax error, a number with a fraction or too large, a key twice,
/// bytes that are no UTF-8, more than 8 levels.
std::variant<Json, std::size_t> read_json(std::string_view text);

}  // namespace records::journal
