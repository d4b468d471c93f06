#include "rules/read_parts.h"

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

std::vector<Test::Expected> read_expected_points(const Fields& fields) {
  std::vector<Test::Expected> expected;
  for (const auto* entry : fields.entries("criteria"))
    expected.push_back({text_of(entry->key), number_of(entry->value)});
  return expected;
}

}  // namespace

Test read_test(const Fields& fields) {
  const auto given = fields.inner("given");
  const auto expect = fields.inner("expect");
  return {.name = fields.text("name"),
          .nomination = given.text("nomination"),
          .stage = given.text("stage"),
          .entry = given.cells("entry"),
          .marks = read_marks(given),
          .items = read_items(given, "items", read_row),
          .rounds = read_items(given, "rounds", read_round),
          .total = expect.number("total"),
          .criteria = read_expected_points(expect),
          .ranked = expect.flag("ranked"),
          .reason = expect.text("reason"),
          .place = fields.place()};
}

}  // namespace rules
