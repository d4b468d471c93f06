/// Any bytes as a formula of a definition with facts of every type, a table, items, rounds and marks: parsing and
/// lowering must end, in a plan or in diagnostics with every place inside the text. Built and run by tests/fuzz/run.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "rules/formula/formula.h"
#include "rules/rules.h"

namespace {

constexpr std::string_view before = R"(format: 1
contest: {id: fuzz, title: Fuzz, language: en}
nominations: {yard: Yard, house: House}
facts:
  area: {type: number, min: 0, max: 100}
  people: {type: count, optional: true}
  cost: {type: money}
  share: {type: percent}
  clean: {type: flag}
  day: {type: moment}
  words: {type: text}
  district: {type: choice, of: {north: North, south: South}}
items: {facts: {mass: {type: number}}}
rounds: {count: 2}
tables:
  bonus: {by: district, rows: {north: 1, south: 2}}
jury: {marks: {missing: leave_out}, combine: {what: criterion, by: mean}}
criteria:
  design: {type: mark, scale: 0..5}
  jump: {type: mark, scale: 0..10, per: [round, item], across: [{over: item, by: sum}, {over: round, by: best}]}
tests:
  - name: one
    given: {nomination: yard, facts: {area: 1, clean: true, district: north}, marks: {design: [1, 2]}}
    expect: {criteria: {design: 1.5}}
)";

/// Where a formula may stand: of the entry, and of each item of each round.
constexpr std::array<std::string_view, 2> rest = {"'\n", "'\n    per: [round, item]\n"};

void demand(bool holds) {
  if (!holds) std::abort();
}

/// Within single quotes YAML knows one escape.
std::string quoted(std::string_view formula) {
  std::string made;
  for (const char c : formula) made += c == '\'' ? std::string("''") : std::string(1, c);
  return made;
}

std::string definition(std::string_view formula, std::string_view end) {
  return std::string(before) + "quantities:\n  asked:\n    formula: '" + quoted(formula) + std::string(end);
}

void check_places(const base::Diagnostics& found, int lines) {
  for (const auto& each : found) {
    demand(each.place.line >= 0 && each.place.column >= 0 && each.place.length >= 0);
    demand(each.place.line <= lines);
    demand(!each.message.ru.empty() && !each.message.en.empty());
  }
}

int lines_of(std::string_view text) { return 1 + static_cast<int>(std::ranges::count(text, '\n')); }

}  // namespace

/// A definition that is wrong from the start would hide all that comes after reading it.
extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/) {
  for (const std::string_view end : rest) demand(bool(rules::compile(definition("1", end), "contest.yaml")));
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view formula(reinterpret_cast<const char*>(data), size);
  const auto parsed = rules::parse({.text = std::string(formula), .place = {"contest.yaml", 1, 1, 0}});
  if (!parsed) check_places(parsed.diagnostics(), lines_of(formula));
  for (const std::string_view end : rest) {
    const std::string text = definition(formula, end);
    check_places(rules::compile(text, "contest.yaml").diagnostics(), lines_of(text));
  }
  return 0;
}
