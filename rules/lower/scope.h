#pragma once
/// Names: what each means in a stage, lowered when first asked for. That way criteria, quantities and totals may stand
/// in any order in the file, nodes stand in the order in which they are used, and a cycle is seen at its last link.

#include "rules/lower/formula_lower.h"

namespace rules {

bool is_known(const Compilation& work, const Scope& scope, const std::string& name);

/// The forms of a name of this stage (or of the contest): null when there is no such name. State failed or under_way:
/// its mistake is told.
const Definition* define(Compilation& work, StageWork* stage, const std::string& name, const base::Place& from);

/// Of a fact, or of the nomination, that there is, the finest form; nothing: it is needed for itself, which is told.
Term first_form(Compilation& work, const Text& name);

/// The stage of this id, no later than `current`.
StageWork* earlier_stage(Compilation& work, const StageWork* current, const std::string& id);

/// The total, the place or a criterion as a number of the entry, for the rules that need it without naming it.
NodeId entry_value(Compilation& work, StageWork& stage, const std::string& name);

/// Does it name a choice of each entry, by its fact, or `nomination`? Tells when it does not.
bool is_choice(Compilation& work, const Text& name);
Term choice_named(Compilation& work, const Text& name);
/// What groups are made of: choices, or texts of each entry. Those that are known; where there is one nomination only,
/// it makes no groups.
struct NamedGroups {
  std::vector<NodeId> keys = {};
  bool all_known = true;
};
NamedGroups groups_named(Compilation& work, const std::vector<Text>& names);

const Criterion* criterion_named(const StageWork* stage, const std::string& name);

/// Of each quantity: does it read nothing but facts, and mean the same in every stage? Does it follow from the place?
void sort_quantities(Compilation& work);
/// Itself, or through a quantity.
bool mentions_place(const Compilation& work, const FormulaText& formula);

}  // namespace rules
