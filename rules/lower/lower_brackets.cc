/// Rows of brackets: which points an entry gets.
#include <algorithm>
#include <set>

#include "rules/lower/check_brackets.h"
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

/// What one choice or flag must be for a condition to hold.
struct Choices {
  NodeId of;
  std::set<std::int32_t> values;  ///< Of a flag: 0, 1.
};

std::optional<Choices> choices_of_equality(const Compilation& work, const engine::Apply& rule) {
  const auto* constant = std::get_if<engine::Constant>(&work.node(rule.arguments[1]).rule);
  const auto* choice = constant == nullptr ? nullptr : std::get_if<engine::Choice>(&constant->value);
  if (choice == nullptr) return std::nullopt;
  return Choices{rule.arguments[0], {choice->index}};
}

std::optional<Choices> choices_of(const Compilation& work, NodeId condition) {
  const auto* rule = std::get_if<engine::Apply>(&work.node(condition).rule);
  if (rule == nullptr) return Choices{condition, {1}};
  if (rule->operation == engine::Operation::negation) return Choices{rule->arguments[0], {0}};
  if (rule->operation == engine::Operation::equal) return choices_of_equality(work, *rule);
  if (rule->operation != engine::Operation::either) return std::nullopt;
  std::optional<Choices> all = choices_of(work, rule->arguments[0]);
  for (const NodeId side : rule->arguments) {
    const std::optional<Choices> more = choices_of(work, side);
    if (!all || !more || more->of != all->of) return std::nullopt;
    all->values.insert(more->values.begin(), more->values.end());
  }
  return all;
}

/// How many values the flag or choice can have; 0: not known yet.
std::size_t number_of_values(const Compilation& work, NodeId of) {
  const engine::Node& node = work.node(of);
  return node.type == engine::Type::flag ? 2 : work.plan.lists[node.list.at].ids.size();
}

/// One of the cases always holds: the last has no condition, or together they name every value of one choice or flag.
bool cover_everything(const Compilation& work, const std::vector<Case>& cases) {
  if (!cases.back().when) return true;
  std::optional<Choices> all = choices_of(work, *cases.front().when);
  for (const Case& each : cases) {
    const std::optional<Choices> more = choices_of(work, *each.when);
    if (!all || !more || more->of != all->of) return false;
    all->values.insert(more->values.begin(), more->values.end());
  }
  return all->values.size() == number_of_values(work, all->of);
}

/// The first whose condition holds.
NodeId chosen(Compilation& work, const Where& where, std::vector<Case> cases, const std::optional<Number>& miss) {
  const bool covered = cover_everything(work, cases);
  NodeId made = covered ? cases.back().points : number(work, where, miss->value);
  if (covered) cases.pop_back();
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
  const bool covered = cover_everything(work, cases), several = cases.size() > 1;
  if (kind.miss || covered) {
    const NodeId made = chosen(work, where, std::move(cases), kind.miss);
    return covered && several ? where_there(work, where, all.of, made) : made;
  }
  work.report(cases_open(kind.cases.back().place));
  return stand_in(work, where);
}

}  // namespace rules
