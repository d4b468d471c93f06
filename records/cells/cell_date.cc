#include "records/cells/cell_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"

namespace records {
namespace {

struct MonthName {
  std::string_view stem;  // without what the cases of Russian change
  int month;
};

constexpr std::array<MonthName, 25> month_names = {
    {{"январ", 1},   {"феврал", 2},    {"март", 3},     {"апрел", 4},     {"май", 5},
     {"мая", 5},     {"июн", 6},       {"июл", 7},      {"август", 8},    {"сентябр", 9},
     {"октябр", 10}, {"ноябр", 11},    {"декабр", 12},  {"january", 1},   {"february", 2},
     {"march", 3},   {"april", 4},     {"may", 5},      {"june", 6},      {"july", 7},
     {"august", 8},  {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12}}};
constexpr std::size_t longest_ending = std::string_view("я").size();

/// A run of digits or a run of letters.
struct Token {
  std::string_view text;
  int number = -1;  // -1: letters
  int month = 0;    // 1..12 when letters that name a month
};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool separator(char c) { return c == '.' || c == '-' || c == '/' || c == ' ' || c == ','; }

// The name, its first three letters or more, or the name with one letter for its case.
bool names(std::string_view word, const MonthName& name) {
  if (name.stem.starts_with(word)) return base::code_points(word) >= 3;
  return word.starts_with(name.stem) && word.size() <= name.stem.size() + longest_ending;
}

int month_of(std::string_view word) {
  const auto* found = std::ranges::find_if(month_names, [&](const MonthName& name) { return names(word, name); });
  return found == month_names.end() ? 0 : found->month;
}

Token token_of(std::string_view text) {
  Token token{.text = text};
  if (!digit(text.front())) {
    token.month = month_of(text);
  } else if (text.size() <= 4) {
    std::from_chars(text.data(), text.data() + text.size(), token.number);
  }
  return token;
}

std::vector<Token> tokens_of(std::string_view cell) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < cell.size();) {
    std::size_t end = at;
    while (end < cell.size() && !separator(cell[end]) && digit(cell[end]) == digit(cell[at])) ++end;
    if (end > at) tokens.push_back(token_of(cell.substr(at, end - at)));
    at = std::max(end, at + 1);
  }
  return tokens;
}

// "4.5.2025 0:00:00", "2025-05-04t00:00": only the date.
std::string_view without_time(std::string_view cell) {
  if (cell.find(':') == std::string_view::npos) return cell;
  return cell.substr(0, cell.find_first_of(" t"));
}

bool day(const Token& token) { return token.number >= 1 && token.number <= 31; }
bool month(const Token& token) { return token.number >= 1 && token.number <= 12; }
bool year(const Token& token) { return token.number >= 0 && (token.text.size() == 2 || token.text.size() == 4); }

std::optional<std::string> named_month(const std::vector<Token>& tokens) {
  const bool short_enough = tokens.size() == 2 || (tokens.size() == 3 && year(tokens[2]));
  if (!short_enough) return std::nullopt;
  if (tokens[1].month != 0 && day(tokens[0])) return fmt::format("{}.{}", tokens[0].number, tokens[1].month);
  const bool month_first = tokens.size() == 2 && tokens[0].month != 0 && tokens[1].number >= 0;
  return month_first ? std::optional(fmt::format("{}.{}", tokens[0].month, tokens[1].text)) : std::nullopt;
}

std::optional<std::string> all_digits(std::string_view cell, const std::vector<Token>& tokens) {
  if (tokens.size() != 3) return std::nullopt;
  if (tokens[0].text.size() == 4 && month(tokens[1]) && day(tokens[2])) {
    return fmt::format("{}.{}", tokens[2].number, tokens[1].number);
  }
  if (!year(tokens[2])) return std::nullopt;
  if (cell.find('/') != std::string_view::npos && day(tokens[0]) && day(tokens[1])) return std::string();
  if (!day(tokens[0]) || !month(tokens[1])) return std::nullopt;
  return fmt::format("{}.{}", tokens[0].number, tokens[1].number);
}

}  // namespace

std::optional<std::string> decimal_behind_date(std::string_view cell) {
  const std::string_view date = without_time(cell);
  const std::vector<Token> tokens = tokens_of(date);
  const bool named = std::ranges::any_of(tokens, [](const Token& token) { return token.month != 0; });
  return named ? named_month(tokens) : all_digits(date, tokens);
}

}  // namespace records
