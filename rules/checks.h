#pragma once
/// Checks of a whole definition, after everything in it was lowered: what no single formula can see. They only report.
///
///   check_orders.cc     how jurors' orders are combined
///   check_rules.cc      weights, awards, facts that nobody reads, jury rules      check_absent.cc   absent values that
///   decide places check_brackets.cc   gaps, overlaps, order                                     check_reach.cc    what
///   can never happen, by bounds

#include "rules/compilation.h"

namespace rules {

void check_rules(Compilation& work);
void check_orders(Compilation& work);
void check_absent(Compilation& work);
void check_reach(Compilation& work);
void check_maxima(Compilation& work);

/// Told while the criterion is lowered: its rows, and where each is written.
void check_brackets(Compilation& work, const std::vector<base::Place>& places, const engine::Brackets& rule);

/// Of the awards of the stage, as far as they are values.
std::vector<NodeId> prizes_of(const Compilation& work, const engine::Stage& stage);

}  // namespace rules
