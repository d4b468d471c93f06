/// What one juror's marks must be together: for records/, which refuses ballots that are otherwise.
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::BallotRule;

std::optional<std::uint32_t> count_of(const std::optional<Whole>& exactly, const std::optional<Whole>& bound) {
  const auto& said = exactly ? exactly : bound;
  if (!said) return std::nullopt;
  return static_cast<std::uint32_t>(said->value);
}

std::optional<base::Exact> value_of(const std::optional<Number>& number) {
  return number ? std::optional(number->value) : std::nullopt;
}

/// How many different marks there are.
base::Exact marks_of(const Compilation& work, const engine::MarkColumn& column) {
  if (column.type == engine::Type::choice) return base::Exact{work.plan.lists[column.list.at].ids.size()};
  return *divide(column.maximum - column.minimum, column.step) + 1;
}

bool has_enough_marks(const Compilation& work, const engine::MarkColumn& column, const BallotRule& rule) {
  return !rule.distinct || !rule.at_least || marks_of(work, column) >= base::Exact{*rule.at_least};
}

/// Can so many marks add up to the sum?
bool has_sum(const engine::MarkColumn& column, const BallotRule& rule) {
  const auto most = rule.sum ? rule.sum : rule.sum_at_most;
  const bool too_much = most && rule.at_least && base::Exact{*rule.at_least} * column.minimum > *most;
  const bool too_little = rule.sum && rule.at_most && base::Exact{*rule.at_most} * column.maximum < *rule.sum;
  return !too_much && !too_little;
}

}  // namespace

void require_ballot(Compilation& work, const StageWork& stage, const EachJuror& written, NodeId mark) {
  const auto& where = std::get<engine::Mark>(work.node(mark).rule);
  if (stage.carried) return;
  const BallotRule rule{.distinct = written.distinct,
                        .at_least = count_of(written.exactly, written.at_least),
                        .at_most = count_of(written.exactly, written.at_most),
                        .sum = value_of(written.sum),
                        .sum_at_most = value_of(written.sum_at_most),
                        .within = groups_named(work, written.within).keys};
  engine::MarkColumn& column = work.plan.sheets[where.sheets.at].columns[where.column];
  if (!has_enough_marks(work, column, rule) || !has_sum(column, rule)) work.report(never_met(written.place));
  column.ballot = rule;
}

}  // namespace rules
