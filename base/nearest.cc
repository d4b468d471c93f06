#include <algorithm>
#include <array>
#include <numeric>

#include <utf8proc.h>

#include "base/text.h"
#include "base/utf8.h"

namespace base {
namespace {

constexpr std::size_t longest_name = 64;  // longer names get no suggestion

struct LookAlike {
  char32_t cyrillic;
  char32_t latin;
};

// In lower case; "в" and "н" stand here for their capitals, which look like B and H.
constexpr std::array<LookAlike, 17> look_alikes = {{{U'а', U'a'},
                                                    {U'в', U'b'},
                                                    {U'е', U'e'},
                                                    {U'ё', U'e'},
                                                    {U'к', U'k'},
                                                    {U'м', U'm'},
                                                    {U'н', U'h'},
                                                    {U'о', U'o'},
                                                    {U'р', U'p'},
                                                    {U'с', U'c'},
                                                    {U'т', U't'},
                                                    {U'у', U'y'},
                                                    {U'х', U'x'},
                                                    {U'і', U'i'},
                                                    {U'ј', U'j'},
                                                    {U'ѕ', U's'},
                                                    {U'ԁ', U'd'}}};

char32_t seen(char32_t code) {
  const auto* found = std::ranges::find(look_alikes, code, &LookAlike::cyrillic);
  return found == look_alikes.end() ? code : found->latin;
}

char32_t lowered(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + 32 : code;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code)));
}

/// A name as the eye takes it: case and alphabet of look-alike letters gone.
struct Shape {
  std::array<char32_t, longest_name> letters;
  std::size_t size = 0;
};

std::optional<Shape> shape_of(std::string_view name) {
  Shape shape;
  for (; !name.empty(); ++shape.size) {
    if (shape.size == longest_name) return std::nullopt;
    const CodePoint here = first_code_point(name);
    shape.letters[shape.size] = here.code < 0x80 ? lowered(here.code) : seen(lowered(here.code));
    name.remove_prefix(static_cast<std::size_t>(here.length));
  }
  return shape;
}

using Row = std::array<int, longest_name + 1>;

/// The two rows of the table above the one that is being filled.
struct RowsAbove {
  Row next{};
  Row farther{};
};

// Distances from a's first i letters to all prefixes of b.
Row distance_row(const Shape& a, const Shape& b, std::size_t i, const RowsAbove& above) {
  Row row;
  row[0] = static_cast<int>(i);
  for (std::size_t j = 1; j <= b.size; ++j) {
    const bool same = a.letters[i - 1] == b.letters[j - 1];
    row[j] = std::min({above.next[j] + 1, row[j - 1] + 1, above.next[j - 1] + (same ? 0 : 1)});
    const bool swapped = i > 1 && j > 1 && a.letters[i - 1] == b.letters[j - 2] && a.letters[i - 2] == b.letters[j - 1];
    if (swapped) row[j] = std::min(row[j], above.farther[j - 2] + 1);
  }
  return row;
}

// Damerau-Levenshtein (optimal string alignment), given up above the limit.
int distance(const Shape& a, const Shape& b, int limit) {
  RowsAbove above;
  const auto cells = static_cast<std::ptrdiff_t>(b.size) + 1;
  std::iota(above.next.begin(), above.next.begin() + cells, 0);
  for (std::size_t i = 1; i <= a.size; ++i) {
    const Row row = distance_row(a, b, i, above);
    if (*std::min_element(row.begin(), row.begin() + cells) > limit) return limit + 1;
    above = {row, above.next};
  }
  return above.next[b.size];
}

// Most candidates are told from the name by their length alone.
bool too_different_in_size(std::string_view name, std::string_view candidate) {
  const std::size_t larger = std::max(name.size(), candidate.size());
  const std::size_t smaller = std::min(name.size(), candidate.size());
  return larger > 2 * smaller + 8;
}

int limit_for(const Shape& name, const Shape& candidate) { return std::min(name.size, candidate.size) <= 4 ? 1 : 2; }

// How far the candidate is from the name, unless farther than `most` or than names of that length may be.
std::optional<int> nearness(const Shape& name, std::string_view candidate, int most) {
  const std::optional<Shape> other = shape_of(candidate);
  if (!other || other->size == 0) return std::nullopt;
  const int limit = std::min(most, limit_for(name, *other));
  const auto [smaller, larger] = std::minmax(name.size, other->size);
  if (larger - smaller > static_cast<std::size_t>(limit)) return std::nullopt;
  const int found = distance(name, *other, limit);
  return found <= limit ? std::optional(found) : std::nullopt;
}

template <class Text>
std::optional<std::string_view> nearest_of(std::string_view name, std::span<const Text> candidates) {
  const std::optional<Shape> shape = shape_of(name);
  if (!shape || shape->size == 0) return std::nullopt;
  std::optional<std::string_view> best;
  int still_better = 2;  // the distance at which a candidate replaces the best one
  for (const Text& candidate : candidates) {
    if (still_better < 0 || too_different_in_size(name, candidate)) continue;
    const std::optional<int> found = nearness(*shape, candidate, still_better);
    if (!found) continue;
    best = candidate;
    still_better = *found - 1;
  }
  return best;
}

bool latin(char32_t code) { return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z'); }
bool cyrillic(char32_t code) { return code >= 0x400 && code <= 0x52F; }

}  // namespace

std::optional<std::string_view> nearest(std::string_view name, std::span<const std::string> candidates) {
  return nearest_of(name, candidates);
}

std::optional<std::string_view> nearest(std::string_view name, std::span<const std::string_view> candidates) {
  return nearest_of(name, candidates);
}

bool mixes_alphabets(std::string_view word) {
  bool has_latin = false;
  bool has_cyrillic = false;
  while (!word.empty()) {
    const CodePoint here = first_code_point(word);
    has_latin = has_latin || latin(here.code);
    has_cyrillic = has_cyrillic || (here.valid && cyrillic(here.code));
    word.remove_prefix(static_cast<std::size_t>(here.length));
  }
  return has_latin && has_cyrillic;
}

}  // namespace base
