#pragma once
/// A formula becomes nodes of the plan: names get their meaning from the Scope, types and units are checked on the way,
/// and every mistake of the formula is told at its own column. Nothing is lowered of a part that has a mistake.

#include "rules/formula/formula.h"
#include "rules/lower/compilation.h"
#include "rules/lower/nodes.h"

namespace rules {

/// What names mean where a formula stands.
struct Scope {
  StageWork* stage = nullptr;  ///< None: before the first stage; only facts and quantities of facts are known.
  engine::PopulationId population = {};
  engine::Axes axes = {};  ///< Over what the value may vary as it is; a finer name needs a reduction.
  Term mark = {};          ///< What `mark` means, inside `points:` and `comment_required_when:`.
};

Term lower(Compilation& work, const Scope& scope, const Expression& expression);

/// A whole formula, of any type or of one that its rule asks for.
Term any_formula(Compilation& work, const Scope& scope, const FormulaText& formula);
Term number_formula(Compilation& work, const Scope& scope, const FormulaText& formula);
/// A number that counts points: neither per cent nor money.
Term points_formula(Compilation& work, const Scope& scope, const FormulaText& formula);
Term flag_formula(Compilation& work, const Scope& scope, const FormulaText& formula);
Term choice_formula(Compilation& work, const Scope& scope, const FormulaText& formula);

// ---------------------------------------------------------------- the parts, for each other

Term lower_operation(Compilation& work, const Scope& scope, const Expression& expression, const Operation& what);
Term lower_one_of(Compilation& work, const Scope& scope, const Expression& expression);
Term lower_conditional(Compilation& work, const Scope& scope, const Expression& expression);
Term lower_call(Compilation& work, const Scope& scope, const Expression& expression, const Call& what);
Term lower_table(Compilation& work, const Scope& scope, const Expression& expression, const TableAccess& what);
Term lower_name(Compilation& work, const Scope& scope, const Expression& expression, const Name& what);
/// sum(x), best(2, x over round): many become one. None of these: not a reduction, told by nobody.
bool reduces(const Call& what, std::size_t arguments);
Term lower_reduction(Compilation& work, const Scope& scope, const Expression& expression, const Call& what);
/// What makes the groups of `x over entries`: as it says itself, else as the stage ranks within.
std::optional<std::vector<NodeId>> groups_of(Compilation& work, const Scope& scope, const Expression& call);
/// What `x over entries` looks at: one value for each entry; where the formula is about one juror's mark, for each of
/// the juror's.
Term of_each_entry(Compilation& work, const Scope& scope, const Expression& argument);
struct OverThese {
  NodeId of;
  engine::Reduction how;
};
/// Of the entries of each group; values of each juror: of that juror's entries.
NodeId over_entries(Compilation& work, const Where& where, const OverThese& what, const std::vector<NodeId>& by);
/// round(…), floor(…): `inside` is rounded; irrational steps are decided here.
Term lower_rounded(Compilation& work, const Scope& scope, const Expression& inside, const Rounding& rounding);

/// All of them, so that every mistake is told; nothing when one has a mistake.
std::optional<std::vector<NodeId>> lower_all(Compilation& work, const Scope& scope, const std::vector<Expression>& all);
/// Is it of this type? Tells when it is not.
bool is_type(Compilation& work, const Expression& expression, NodeId node, engine::Type wanted);
/// A number that is known now: `2`, `-3`.
std::optional<base::Exact> literal_number(const Expression& expression);

inline Where at(const Scope& scope, const Expression& expression) { return {scope.population, expression.place}; }

}  // namespace rules
