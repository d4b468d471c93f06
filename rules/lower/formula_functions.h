#pragma once
/// What the functions of formulas are given, and those that look at other entries (formula_group.cc).

#include "rules/lower/formula_lower.h"

namespace rules {

struct Arguments {
  Compilation& work;
  const Scope& scope;
  const Expression& call;
  const Expression& operator[](std::size_t i) const { return call.operands[i]; }
  Where where() const { return at(scope, call); }
};

/// One value for each entry, compared with the others of its ranking group, or of the group that is named: of those
/// that the formula speaks of.
Term lower_rank(const Arguments& given);
/// What the juror in the chair has of a value of each juror.
Term lower_chair(const Arguments& given);
/// maximum(criterion): the greatest points that it can give this entry.
Term lower_greatest(const Arguments& given);
/// How far apart the entries are: the mean square of what parts each from the mean.
Term lower_variance(const Arguments& given);
Term lower_sample_variance(const Arguments& given);
Term lower_entries(const Arguments& given);

}  // namespace rules
