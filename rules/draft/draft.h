#pragma once
/// contest.yaml as written: every key of docs/contest-format.md as plain data, each value with its place. Only shape is
/// checked here (kinds of values, enumerations, ids, scales); names, types and formulas are still text, and what was
/// left out stays absent: defaults belong to compile. read.h makes a Draft, compile.cc makes a plan of it.
///
///   draft_values.h     Text, Number, Cell, FormulaText
///   draft_facts.h      Fact, Nomination, Table
///   draft_criteria.h   Criterion, CriterionKind, JuryRules, Quantity
///   draft_results.h    Stage, StageRules, TieKey, Award, Budget
///   draft_tests.h      Test, TestEntry
///
/// Lists keep the order of the file. An id is the key it stood under.

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/draft/draft_criteria.h"
#include "rules/draft/draft_facts.h"
#include "rules/draft/draft_results.h"
#include "rules/draft/draft_tests.h"

namespace rules {

struct Accepted {
  Text code;
  Text reason;
};

// ---------------------------------------------------------------- the file

struct ContestHead {
  Text id, title, edition, basis, time_zone;
  std::optional<Sourced<base::Language>> language;
};

/// Where errors of shape stand. What was read there may lack something: it is neither compared nor called missing.
struct Spoilt {
  std::set<std::string, std::less<>> parts;  ///< Top-level keys with an error somewhere below.
  std::set<std::pair<int, int>> heads;       ///< Line and column of each key and list item with an error below.
};

struct Draft {
  ContestHead contest;
  std::vector<Nomination> nominations;
  std::optional<base::Place> nominations_from_file;
  std::vector<Fact> nomination_facts, facts, decided;
  std::optional<Items> items;
  std::optional<Rounds> rounds;
  std::vector<Table> tables;
  std::vector<Condition> admission;
  std::vector<Quantity> quantities;
  std::vector<Criterion> criteria;
  base::Place criteria_place;  ///< Of the key.
  StageRules rules;
  std::vector<Stage> stages;
  std::optional<Overall> overall;
  std::optional<Number> weights_sum;
  std::vector<Test> tests;
  std::vector<Accepted> accept;
  std::string file;
  Spoilt spoilt;
  bool criteria_lost = false;                   ///< Some of `criteria` are left out for their mistakes.
  std::set<std::string, std::less<>> left_out;  ///< Names of criteria, facts, … left out: not to be called unknown.

  /// Of a criterion, a fact, a stage …: of its id or its list item.
  bool is_spoilt(const base::Place& head) const { return spoilt.heads.contains({head.line, head.column}); }
  bool any_spoilt(std::initializer_list<std::string_view> parts) const {
    return std::ranges::any_of(parts, [&](std::string_view part) { return spoilt.parts.contains(part); });
  }
};

}  // namespace rules
