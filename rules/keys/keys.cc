#include "rules/keys/keys.h"

#include <algorithm>
#include <array>

namespace rules::keys {

const Key* find(std::span<const Key> keys, std::string_view name) {
  const auto found = std::ranges::find(keys, name, &Key::name);
  return found == keys.end() ? nullptr : &*found;
}

const Variant* find(std::span<const Variant> variants, std::string_view word) {
  const auto found = std::ranges::find(variants, word, &Variant::word);
  return found == variants.end() ? nullptr : &*found;
}

std::span<const std::string_view> reserved_words() {
  static constexpr std::array<std::string_view, 15> words = {"and",  "or",         "not",        "if",    "then",
                                                             "else", "in",         "over",       "true",  "false",
                                                             "mark", "nomination", "jury_total", "total", "place"};
  return words;
}

}  // namespace rules::keys
