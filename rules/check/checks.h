#pragma once
/// Checks of a whole definition, after everything in it was lowered: what no single formula can see. They only report.
///
///   check_rules.cc    weights, awards, facts that nobody reads, jury rules
///   check_orders.cc   how jurors' orders are combined
///   check_third.cc    two experts and a third
///   check_absent.cc   absent values that decide places
///   check_maxima.cc   maxima that are not what the criteria can give
///   check_reach.cc    what can never happen, by bounds
///   check_unsaid.cc   what a regulation has to say and this one does not
///   check_titles.cc   titles that people could not tell apart
///   check_exact.cc    fractions without end that nobody said to round, or not to

#include "rules/lower/compilation.h"

namespace rules {

void check_rules(Compilation& work);
void check_orders(Compilation& work);
void check_third(Compilation& work);
void check_absent(Compilation& work);
void check_reach(Compilation& work);
void check_maxima(Compilation& work);
void check_unsaid(Compilation& work);
void check_titles(Compilation& work);
void check_exact(Compilation& work);

/// Of the awards of the stage, as far as they are values.
std::vector<NodeId> prizes_of(const Compilation& work, const engine::Stage& stage);

}  // namespace rules
