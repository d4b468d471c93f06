#include "rules/read/torn.h"

#include <algorithm>

#include "rules/problems/problems_shape.h"

namespace rules {
namespace {

using Entries = std::vector<yaml::Entry>;

/// No value, and in one line with the entry before.
bool is_piece(const Entries& all, std::size_t at) {
  const auto& [key, value] = all[at];
  const auto* nothing = std::get_if<yaml::Nothing>(&value.value);
  return nothing && !nothing->written && !key.quoted && at > 0 && all[at - 1].key.place.line == key.place.line;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// In a function's brackets a comma parts its arguments.
bool is_number_torn(const std::string& before, const std::string& piece) {
  const bool in_brackets = std::ranges::count(before, '(') > std::ranges::count(before, ')');
  return !before.empty() && !piece.empty() && !in_brackets && is_digit(before.back()) && is_digit(piece.front());
}

}  // namespace

std::optional<Torn> torn_at(const Entries& all, std::size_t at) {
  std::size_t begin = at;
  while (is_piece(all, begin)) --begin;
  const auto* said = all[begin].value.scalar();
  if (begin == at || !said || !said->plain()) return std::nullopt;
  Torn torn{&all[begin], said->text(), begin + 1 == at, is_number_torn(said->text(), all[begin + 1].key.text)};
  for (std::size_t piece = begin + 1; piece < all.size() && is_piece(all, piece); ++piece) {
    const auto& text = all[piece].key.text;
    torn.text += (is_number_torn(torn.text, text) ? "," : ", ") + text;
  }
  return torn;
}

base::Diagnostic torn_apart(const yaml::Key& piece, const Torn& torn, const keys::Value& meant) {
  const auto digits = piece.text.substr(0, piece.text.find_first_not_of("0123456789"));
  if (torn.in_number && meant.kind != keys::Kind::text) return problems::decimal_comma_in_braces(piece.place, digits);
  return problems::comma_in_braces(piece.place, piece.text, torn.whose->key.text, torn.text);
}

}  // namespace rules
