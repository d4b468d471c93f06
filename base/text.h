#pragma once
/// Text as people and terminals see it. Everything here takes UTF-8 and survives bytes that are not: each bad byte
/// then counts as one character of width 1. Nothing depends on the locale.
///
///   UTF-8      first_bad_byte, code_points, column_of, nfc, lower
///   Trimming   trim (spaces, tabs, line breaks, NBSP and its kin, zero-width space, BOM)
///   Terminal   width, pad, truncate: in terminal cells (a combining mark 0, a CJK character or emoji 2)
///   Names      nearest ("did you mean …"), mixes_alphabets (a Cyrillic "с" inside "score")
///   Russian    plural, counted: 1 балл, 2 балла, 5 баллов

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace base {

/// Offset of the first byte that no well-formed UTF-8 text has there (overlong forms, surrogates and an unfinished
/// sequence at the end included). Runs at memory speed over ASCII.
std::optional<std::size_t> first_bad_byte(std::string_view text);

/// How many characters (code points): what columns of a Place count.
std::size_t code_points(std::string_view text);

/// The column, from 1, of the character at byte `offset` of `line`.
int column_of(std::string_view line, std::size_t offset);

/// Canonical composition: "и" + combining breve becomes "й". Text that is not UTF-8 comes back as it is.
std::string nfc(std::string_view text);

/// Every letter in its lower case, by Unicode's simple mapping.
std::string lower(std::string_view text);

std::string_view trim_unusual(std::string_view text);

/// Without the blanks at both ends. Costs two comparisons when there are none.
inline std::string_view trim(std::string_view text) {
  const auto plain = [](char c) { return c > ' ' && c < '\x7f'; };
  return text.empty() || (plain(text.front()) && plain(text.back())) ? text : trim_unusual(text);
}

/// Terminal cells that the text takes; control characters take none.
int width(std::string_view text);

enum class Align { left, right, centre };

/// Filled with spaces to `cells`; longer text stays whole.
std::string pad(std::string_view text, int cells, Align align = Align::left);

/// Cut to at most `cells`, the last of which then is "…".
std::string truncate(std::string_view text, int cells);

/// The candidate that a person most likely meant by `name`, or nothing when none is near: at most two letters wrong,
/// missing, extra or swapped with a neighbour; at most one in names of up to four letters. Capitals and Cyrillic
/// letters that look Latin count as right. Among equally near ones the first. At most 0.3 µs per candidate.
std::optional<std::string_view> nearest(std::string_view name, std::span<const std::string> candidates);
std::optional<std::string_view> nearest(std::string_view name, std::span<const std::string_view> candidates);

/// Latin and Cyrillic letters in one word: nearly always a slip of the keyboard.
bool mixes_alphabets(std::string_view word);

/// The form that goes with `n`: plural(21, "балл", "балла", "баллов") is "балл". After a fraction the second form
/// is right whatever the number: 1,5 балла.
std::string_view plural(std::int64_t n, std::string_view one, std::string_view few, std::string_view many);

/// The number with its noun: "5 баллов".
std::string counted(std::int64_t n, std::string_view one, std::string_view few, std::string_view many);

}  // namespace base
