#include "rules/read/mentions.h"

#include <algorithm>

namespace rules {

std::vector<std::string_view> names_in(std::string_view text) {
  static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  std::vector<std::string_view> names;
  for (auto at = text.find_first_of(letters); at != text.npos; at = text.find_first_of(letters, at)) {
    const auto end = std::min(text.find_first_not_of(letters, at), text.size());
    names.push_back(text.substr(at, end - at));
    at = end;
  }
  return names;
}

}  // namespace rules
