#include <algorithm>

#include "rules/read/read_parts.h"

namespace rules {
namespace {

std::vector<Cell> read_cells(const yaml::Node& node, const Unusable& unusable) {
  if (!node.sequence()) return {cell_of(node)};
  std::vector<Cell> cells;
  for (const auto& item : node.sequence()->items) {
    if (!unusable.contains(&item)) cells.push_back(cell_of(item));
  }
  return cells;
}

std::vector<TestMarks> read_marks(const Fields& fields) {
  std::vector<TestMarks> marks;
  for (const auto* entry : fields.entries("marks")) {
    marks.push_back({text_of(entry->key), read_cells(entry->value, fields.unusable())});
  }
  return marks;
}

/// Every key but those of the row itself is a fact.
std::vector<NamedCell> read_row_facts(const Fields& fields) {
  std::vector<NamedCell> facts;
  for (const auto* entry : fields.entries()) {
    const bool own = entry->key.text == "marks" || entry->key.text == "items";
    if (!own) facts.push_back({text_of(entry->key), cell_of(entry->value)});
  }
  return facts;
}

TestRow read_row(const Fields& fields) {
  return {.facts = read_row_facts(fields), .marks = read_marks(fields), .items = {}, .place = fields.place()};
}

TestRow read_round(const Fields& fields) {
  auto row = read_row(fields);
  row.items = read_items(fields, "items", read_row);
  return row;
}

std::vector<TestPoints> read_points(const Fields& fields, std::string_view key) {
  std::vector<TestPoints> points;
  for (const auto* entry : fields.entries(key)) points.push_back({text_of(entry->key), number_of(entry->value)});
  return points;
}

TestExpectation read_expectation(const Fields& expect) {
  return {.total = expect.number("total"),
          .prize = expect.number("prize"),
          .criteria = read_points(expect, "criteria"),
          .place = expect.optional_text("place"),
          .award = expect.texts("award"),
          .ranked = expect.flag("ranked"),
          .advances = expect.flag("advances"),
          .funded = expect.flag("funded"),
          .waits = expect.flag("waits"),
          .reason = expect.text("reason")};
}

TestEntry read_given(const Fields& given) {
  return {.id = {},
          .nomination = given.text("nomination"),
          .facts = given.cells("facts"),
          .marks = read_marks(given),
          .points = read_points(given, "points"),
          .items = read_items(given, "items", read_row),
          .rounds = read_items(given, "rounds", read_round),
          .expect = {},
          .place = given.place()};
}

/// What the entry does not say itself.
template <class Named, class Name>
void add_missing(std::vector<Named>& own, const std::vector<Named>& common, Name Named::*name) {
  const auto said = own;
  for (const Named& each : common) {
    const auto is_it = [&](const Named& one) { return (one.*name).value == (each.*name).value; };
    if (std::ranges::none_of(said, is_it)) own.push_back(each);
  }
}

TestEntry with_common(TestEntry entry, const TestEntry& common) {
  if (entry.nomination.value.empty()) entry.nomination = common.nomination;
  add_missing(entry.facts, common.facts, &NamedCell::id);
  add_missing(entry.marks, common.marks, &TestMarks::criterion);
  add_missing(entry.points, common.points, &TestPoints::criterion);
  if (entry.items.empty()) entry.items = common.items;
  if (entry.rounds.empty()) entry.rounds = common.rounds;
  return entry;
}

std::vector<TestEntry> read_entries(const Fields& fields) {
  const TestEntry common = read_given(fields.inner("given"));
  std::vector<TestEntry> entries;
  for (const auto* entry : fields.entries("entries")) {
    const Fields own(entry->value, fields.unusable());
    entries.push_back(with_common(read_given(own), common));
    entries.back().id = text_of(entry->key);
    entries.back().expect = read_expectation(own.inner("expect"));
  }
  std::ranges::sort(entries, {}, [](const TestEntry& each) { return each.id.value; });
  return entries;
}

TestEntry read_only_entry(const Fields& fields) {
  TestEntry only = read_given(fields.inner("given"));
  only.expect = read_expectation(fields.inner("expect"));
  return only;
}

std::optional<Cell> read_cell(const Fields& fields, std::string_view key) {
  const auto* node = fields.find(key);
  return node ? std::optional(cell_of(*node)) : std::nullopt;
}

TestDecision read_decision(const Fields& fields) {
  return {.decision = fields.text("decision"),
          .entry = fields.text("entry"),
          .nomination = fields.text("nomination"),
          .value = read_cell(fields, "value"),
          .title = fields.text("title"),
          .amount = fields.number("amount"),
          .place = fields.place()};
}

}  // namespace

Test read_test(const Fields& fields) {
  const bool several = fields.find("entries") != nullptr;
  return {.name = fields.text("name"),
          .stage = fields.inner("given").text("stage"),
          .entries = several ? read_entries(fields) : std::vector{read_only_entry(fields)},
          .decisions = read_items(fields, "decisions", read_decision),
          .place = fields.place()};
}

}  // namespace rules
