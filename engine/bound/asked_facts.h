#pragma once
/// Facts that only some applications state (FactColumn::asked_when). Where a fact is not asked for its value does not
/// apply, whatever the cell holds: the tables say so before anything is scored.

#include <optional>
#include <vector>

#include "engine/bound/of_facts.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace engine {

/// Of these there is a condition.
std::vector<FactId> conditional_facts(const Plan& plan);

class AskedFacts {
 public:
  AskedFacts(const Plan& plan, const Tables& tables);

  /// Nothing: what decides it is not known.
  std::optional<bool> is_asked(FactId fact, const OfFacts::Cell& cell) const;

 private:
  OfFacts values_;
};

/// Every value that is not asked for becomes `not_applicable`. Conditions may rest on such facts in turn: each sees the
/// others as they are left.
void leave_out_unasked(const Plan& plan, Tables& tables);

}  // namespace engine
