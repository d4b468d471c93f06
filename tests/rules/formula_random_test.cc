/// Formulas of random words and random bytes: reading ends in a plan or in diagnostics, with places inside the file.

#include <catch2/catch.hpp>

#include <array>
#include <random>

#include "rules/rules.h"

namespace {

constexpr std::array words = {
    "a",      "size",       "zone", "north", "ok",    "when",    "mark",       "total", "x",        "x.marks", "t",
    "1",      "2.5",        "30%",  "5 RUB", "'n'",   "true",    "+",          "-",     "*",        "/",       "^",
    "==",     "<",          ">=",   "in",    "not",   "and",     "or",         "if",    "then",     "else",    "(",
    ")",      "[",          "]",    ",",     "sum(",  "best(",   "round(",     "sqrt(", "ln(",      "min(",    "rank(",
    "given(", "default(",   "over", "item",  "juror", "half_up", "2025-01-01", "days(", "year(",    "floor(",  "t[",
    "q",      "nomination", "я",    "≤",     "\\\"",  "#",       "count(",     "any(",  "percent(", "."};

std::string definition(const std::string& formula) {
  return R"(format: 1
contest: {id: c, title: C}
facts: {a: {type: number}, zone: {type: choice, of: [north, south]}, ok: {type: flag}, when: {type: moment}}
items: {facts: {size: {type: number}}}
tables: {t: {by: zone, rows: {north: 1, south: 2}}}
quantities: {q: a + 1}
criteria:
  x: {type: mark, scale: 0..5}
  y: {type: formula, formula: ")" +
         formula + R"("}
jury: {marks: {missing: leave_out}, combine: {what: criterion, by: mean}}
)";
}

void check(const std::string& formula) {
  CAPTURE(formula);
  const auto plan = rules::compile(definition(formula), "contest.yaml");
  CHECK((plan || base::has_error(plan.diagnostics())));
  for (const base::Diagnostic& each : plan.diagnostics()) {
    CHECK(each.place.line >= 1);
    CHECK(each.place.line <= 11);
    CHECK(each.place.column >= 1);
    CHECK_FALSE(each.message.ru.empty());
    CHECK_FALSE(each.message.en.empty());
  }
}

}  // namespace

TEST_CASE("any words make a plan or diagnostics") {
  std::mt19937 random(20251122);  // NOLINT: the same formulas every time
  for (int i = 0; i < 4000; ++i) {
    std::string formula;
    for (auto left = 1 + random() % 12; left > 0; --left) formula += std::string(words[random() % words.size()]) + " ";
    check(formula);
  }
}

TEST_CASE("any characters make a plan or diagnostics") {
  std::mt19937 random(7);  // NOLINT: the same formulas every time
  for (int i = 0; i < 1000; ++i) {
    std::string formula;
    for (auto left = random() % 30; left > 0; --left) {
      const char c = static_cast<char>(' ' + random() % 95);
      if (c != '"' && c != '\\') formula += c;
    }
    check(formula);
  }
}
