/// Rows of brackets: which points an entry gets.
#include <algorithm>

#include "rules/lower/check_brackets.h"
#include "rules/lower/implied.h"
#include "rules/lower/lower.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

// ---------------------------------------------------------------- rows

std::optional<engine::End> end_of(const std::optional<Number>& open, const std::optional<Number>& closed,
                                  const base::Exact& scale) {
  if (closed) return engine::End{closed->value * scale, true};
  if (open) return engine::End{open->value * scale, false};
  return std::nullopt;
}

/// Where the row before ends, this one begins.
std::optional<engine::End> begin_after(const std::vector<engine::Bracket>& rows) {
  if (rows.empty() || !rows.back().upper) return std::nullopt;
  return engine::End{rows.back().upper->value, !rows.back().upper->inclusive};
}

}  // namespace

engine::Bracket bracket(const std::vector<engine::Bracket>& before, const RowEnds& row, NodeId points,
                        const base::Exact& scale) {
  if (row.at) {
    const engine::End end{row.at->value * scale, true};
    return {end, end, points};
  }
  engine::Bracket made{end_of(row.above, row.from, scale), end_of(row.below, row.up_to, scale), points};
  if (!made.lower) made.lower = begin_after(before);
  return made;
}

NodeId looked_up(Compilation& work, const Where& where, engine::Brackets rule) {
  engine::Node node;
  node.domain = work.node(rule.of).domain;
  for (const engine::Bracket& row : rule.rows) node.domain = join(node.domain, work.node(row.points).domain);
  node.population = where.population;
  node.rule = std::move(rule);
  node.place = where.place;
  return add(work, std::move(node));
}

namespace {

// ---------------------------------------------------------------- cases

struct Case {
  Term when;
  NodeId points;
};

/// What all cases have in common.
struct Bracketed {
  const Scope& scope;
  const Criterion& criterion;
  NodeId of;
};

NodeId points_of_case(Compilation& work, const Bracketed& all, const BracketCase& written) {
  const auto& kind = std::get<BracketsCriterion>(all.criterion.kind);
  const Where where{all.scope.population, kind.cases.size() > 1 ? written.place : all.criterion.id.place};
  if (written.rows.empty()) return stand_in(work, where);  // they have a mistake that is told already
  engine::Brackets rule;
  rule.of = all.of;
  const base::Exact scale = scale_of(work, rule.of);
  std::vector<base::Place> places;
  for (const BracketRow& row : written.rows) {
    const NodeId points = or_stand_in(work, where, points_formula(work, all.scope, row.points));
    rule.rows.push_back(bracket(rule.rows, row.ends, points, scale));
    places.push_back(row.ends.place);
  }
  rule.interpolated = kind.interpolate.has_value();
  if (kind.miss) rule.miss = kind.miss->value;
  const std::size_t mistakes = work.found.size();
  if (!work.is_broken(rule.of)) check_brackets(work, places, rule);
  const NodeId made = looked_up(work, where, std::move(rule));
  return work.found.size() == mistakes ? made : spoilt(work, made);
}

Case lowered(Compilation& work, const Bracketed& all, const BracketCase& written) {
  const Where where{all.scope.population, all.criterion.id.place};
  Term when;
  if (written.when) when = or_stand_in(work, where, flag_formula(work, all.scope, *written.when), engine::Type::flag);
  return {when, points_of_case(work, all, written)};
}

/// One of the cases always holds: the last has no condition, or holds where none of the others does.
bool cover_everything(const Compilation& work, const std::vector<Case>& cases) {
  if (!cases.back().when) return true;
  Conditions others;
  for (const Case& each : cases) others.insert({*each.when, Truth::no});
  others.erase({*cases.back().when, Truth::no});
  return is_implied(work, others, *cases.back().when);
}

/// The first whose condition holds; otherwise, unless the last one stands for all that is left, this many.
NodeId chosen(Compilation& work, const Where& where, std::vector<Case> cases, const std::optional<Number>& otherwise) {
  NodeId made = otherwise ? number(work, where, otherwise->value) : cases.back().points;
  if (!otherwise) cases.pop_back();
  std::ranges::reverse(cases);
  for (const Case& each : cases) made = apply(work, where, engine::Operation::choose, {*each.when, each.points, made});
  return made;
}

/// Whichever case will hold, where there is nothing to look up it gives nothing: nobody waits for its condition.
NodeId where_there(Compilation& work, const Where& where, NodeId of, NodeId points) {
  if (!work.node(of).may_be_absent) return points;
  return apply(work, where, engine::Operation::where_given, {of, points});
}

bool check_order(Compilation& work, const std::vector<BracketCase>& written) {
  const auto open = std::ranges::find_if(written, [](const BracketCase& each) { return !each.when; });
  if (open == written.end() || open + 1 == written.end()) return true;
  work.report(case_unreachable((open + 1)->place));
  return false;
}

}  // namespace

NodeId points_of_brackets(Compilation& work, StageWork& stage, const Criterion& criterion,
                          const BracketsCriterion& kind) {
  const Scope scope = scope_of(stage, criterion);
  const Where where = where_of(stage, criterion);
  const bool ordered = check_order(work, kind.cases);
  const Bracketed all{scope, criterion, or_stand_in(work, where, number_formula(work, scope, kind.of))};
  std::vector<Case> cases;
  for (const BracketCase& written : kind.cases) cases.push_back(lowered(work, all, written));
  const auto broken = [&](const Case& each) { return each.when && work.is_broken(*each.when); };
  if (!ordered || std::ranges::any_of(cases, broken)) return stand_in(work, where);
  if (!cover_everything(work, cases)) {
    if (kind.miss) return chosen(work, where, std::move(cases), kind.miss);
    work.report(cases_open(kind.cases.back().place));
    return stand_in(work, where);
  }
  const bool several = cases.size() > 1;
  const NodeId made = chosen(work, where, std::move(cases), {});
  return several ? where_there(work, where, all.of, made) : made;
}

}  // namespace rules
