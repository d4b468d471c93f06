/// Definitions that no person writes: they are compiled or told, at once and without a crash.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "rules/rules.h"

namespace {

using Told = std::vector<std::string>;

/// Each error as its code and the line of the definition, which begins with line 3.
Told errors(const std::string& definition) {
  const std::string text = "format: 1\ncontest: {id: c, title: C, language: en}\n" + definition;
  const auto compiled = rules::compile(text, "contest.yaml");
  Told all;
  for (const base::Diagnostic& each : compiled.diagnostics())
    if (each.severity == base::Severity::error) all.push_back(each.code + " " + std::to_string(each.place.line));
  return all;
}

const std::string facts = R"(facts:
  x: {type: number, min: 0}
  kind: {type: choice, of: [a, b]}
  y: {type: number, min: 0, applies_when: kind == a}
)";

/// q1 is made of q0 twice, q2 of q1: so many ways lead from the last one to the first.
std::string doubled(const std::string& first, const std::string& sign) {
  std::string all = "quantities:\n  q0: " + first + "\n";
  for (int i = 1; i <= 60; ++i) {
    const std::string before = "q" + std::to_string(i - 1);
    all += "  q" + std::to_string(i) + ": " + before + " " + sign + " " + before + "\n";
  }
  return all;
}

const std::string criterion = "criteria:\n  design: {type: formula, formula: x}\n";

/// q0: q1 + x, q1: q2 + x …
std::string chain(int links) {
  std::string all = "quantities:\n";
  for (int i = 0; i < links; ++i) all += "  q" + std::to_string(i) + ": q" + std::to_string(i + 1) + " + x\n";
  return all + "  q" + std::to_string(links) + ": x\n";
}

}  // namespace

TEST_CASE("a circle is told, whatever asks for it") {
  CHECK(errors("facts: {x: {type: number}}\nquantities:\n  a: b + 1\n  b: a + 1\n" + criterion +
               "ties: [commission_vote]\nawards: [{title: T, count: 3, prize: a * 1 RUB}]\n") == Told{"cycle 6"});
  CHECK(errors("facts:\n  x: {type: number}\n  kind: {type: choice, of: [a, b], applies_when: 'count(x over entries "
               "within [kind]) "
               "> 1'}\n" +
               criterion) == Told{"cycle 5"});
  CHECK(errors("facts:\n  x: {type: number}\n  kind: {type: choice, of: [a, b], applies_when: d >= 0}\n"
               "decided:\n  d: {type: number, title: D, within: [kind]}\n" +
               criterion) == Told{"cycle 5"});
}

TEST_CASE("many ways to one value are one way") {
  const auto among = [](const std::string& rules) { return errors(facts + rules); };
  const std::string count = criterion + "ties: [commission_vote]\n";
  CHECK(among(doubled("x + 1", "+") + count + "awards: [{title: T, count: 3, prize: q60 * 1 RUB}]\n").empty());
  CHECK(among(doubled("0", "+") + count + "awards: [{title: T, count: q60}]\n") == Told{});
  CHECK(among(doubled("x > 1", "and") + "criteria:\n  a: {type: formula, formula: if q60 then y else 0}\n") == Told{});
  CHECK(
      among(doubled("x", "+") + "criteria:\n  a: {type: formula, formula: if q60 > 0 then x / q60 else 0}\n").empty());
}

TEST_CASE("lists in lists are compared once each") {
  std::string formula = "x > 1";
  for (int i = 0; i < 80; ++i) formula = "(" + formula + ") in [true, true]";
  CHECK(errors(facts + "criteria:\n  a: {type: formula, formula: '" + std::string("if ") + formula +
               " then 1 else 0'}\n") == Told{});
}

TEST_CASE("a long chain of values is told before the stack ends") {
  CHECK(errors(facts + chain(200) + criterion).empty());
  CHECK(errors(facts + chain(300) + criterion) == Told{"formula-too-large 258"});
}
