#pragma once
/// What a contest.yaml says about data: facts, nominations, items, rounds, tables, admission.

#include <optional>
#include <string>
#include <vector>

#include "rules/draft/draft_values.h"

namespace rules {

struct Choice {
  Text id;
  Text title;
};

enum class FactType { number, count, money, percent, flag, choice, moment, text };
enum class Access { open, staff };  ///< `public` is a word of C++.

struct Fact {
  Text id;
  Sourced<FactType> type;
  Text title;
  std::optional<Flag> optional;
  std::optional<FormulaText> applies_when;
  std::optional<Sourced<Access>> access;
  std::optional<Number> minimum, maximum, step;  ///< As written: a percent in per cent.
  std::optional<Text> earliest, latest;          ///< `min` and `max` of a moment.
  std::vector<Choice> choices;                   ///< `of` of a choice.
  std::vector<Text> within;                      ///< Of a decided value: one for each of these choices.
};

struct Nomination {
  Text id;
  Text title;
  std::vector<NamedCell> facts;
};

struct Items {
  Text title;
  std::vector<Fact> facts;
  base::Place place;
};

/// Exactly one of count, ids, from_file.
struct Rounds {
  std::optional<Whole> count;
  std::optional<std::vector<Choice>> ids;
  bool from_file = false;
  Text title;
  std::vector<Fact> facts;
  base::Place place;
};

/// With one word in `by` there are no columns, and each row has one value. Keys are numbers or ids, as text.
struct Table {
  struct Row {
    Text key;
    std::vector<Sourced<std::optional<base::Exact>>> values;  ///< As many as columns.
  };
  Text id;
  Text title;
  std::vector<Text> by;
  std::vector<Text> columns;
  std::vector<Row> rows;
};

/// `require … otherwise …` of admission and passing.
struct Condition {
  FormulaText require;
  Text otherwise;
};

}  // namespace rules
