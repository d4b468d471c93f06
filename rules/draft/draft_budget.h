#pragma once
/// A budget, as written.

#include <optional>
#include <variant>
#include <vector>

#include "engine/plan/plan_budget.h"
#include "rules/draft/draft_values.h"

namespace rules {

/// What becomes of an entry that the money left is not enough for.
struct NotFitting {
  enum class Then { skip, stop, part } then = Then::skip;
  std::optional<FormulaText> stop_when;
  base::Exact at_least = 0;  ///< Of a part: the share of the cost.
  std::optional<Rounding> round;
  bool said = false;  ///< The key `not_fitting` is there.
};

/// An item of `at_most`.
struct FundCap {
  std::vector<Text> per;
  std::optional<FormulaText> entries, money;
};

struct LeftOver {
  std::optional<std::vector<Text>> within;  ///< The common list; or
  std::optional<std::vector<Text>> to;      ///< the groups whose lists it goes down.
  NotFitting not_fitting;
  base::Place place;
};

struct DownTheList {
  NotFitting not_fitting;
  std::vector<FundCap> at_most;
  std::optional<LeftOver> left_over;
};

struct MostPoints {
  std::optional<FormulaText> worth;  ///< None: the total.
};

struct EqualShares {
  engine::EqualShares::Satisfaction satisfaction = engine::EqualShares::Satisfaction::cost;
  engine::EqualShares::Completion completion = engine::EqualShares::Completion::none;
  std::optional<FormulaText> votes;  ///< None: the jurors' totals.
  std::optional<FormulaText> raise_by;
};

struct Budget {
  enum class Select { down_the_list, most_points, equal_shares };
  FormulaText amount, cost;
  std::vector<Text> within;
  std::optional<FormulaText> require;
  std::variant<DownTheList, MostPoints, EqualShares> select;
  base::Place place;
};

}  // namespace rules
