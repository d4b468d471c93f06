#pragma once
/// The organizer's own examples, `tests:`, as written: entries with what is given of them and what must come out.

#include <optional>
#include <vector>

#include "rules/draft/draft_values.h"

namespace rules {

struct TestMarks {
  Text criterion;
  std::vector<Cell> marks;  ///< One for each juror; a single value counts as one.
};

/// One item or round of an example; a round may have items of its own.
struct TestRow {
  std::vector<NamedCell> facts;
  std::vector<TestMarks> marks;
  std::vector<TestRow> items;
  base::Place place;
};

struct TestPoints {
  Text criterion;
  Number points;
};

/// What is not said is not looked at.
struct TestExpectation {
  std::optional<Number> total, prize;
  std::vector<TestPoints> criteria;
  std::optional<Text> place;               ///< As results write it.
  std::optional<std::vector<Text>> award;  ///< Ids; `none`: no award.
  std::optional<Flag> ranked, advances, funded, waits;
  Text reason;
};

struct TestEntry {
  Text id;
  Text nomination;
  std::vector<NamedCell> facts;
  std::vector<TestMarks> marks;
  std::vector<TestPoints> points;  ///< Combined already.
  std::vector<TestRow> items, rounds;
  TestExpectation expect;
  base::Place place;
};

/// A row of decisions.csv.
struct TestDecision {
  Text decision, entry, nomination;
  std::optional<Cell> value;
  Text title;
  std::optional<Number> amount;
  base::Place place;
};

struct Test {
  Text name;
  Text stage;
  std::vector<TestEntry> entries;  ///< By id; what is given of all of them is in each.
  std::vector<TestDecision> decisions;
  base::Place place;
};

}  // namespace rules
