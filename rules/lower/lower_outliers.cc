/// Marks that lie too far from the middle of an entry's marks: left out before the marks are combined.
#include <algorithm>

#include "rules/keys/words.h"
#include "rules/lower/jury_rule.h"
#include "rules/lower/lower.h"
#include "rules/problems/problems_meaning.h"
#include "rules/problems/problems_shape.h"

namespace rules {
namespace {

std::optional<base::Exact> limit_of(Compilation& work, const Limit& written, NodeId points) {
  if (!written.percent) return written.value;
  const auto greatest = greatest_of(work, points);
  if (greatest) return written.value * base::Exact::fraction(1, 100) * *greatest;
  if (!work.is_broken(points)) work.report(no_greatest_value(written.place));
  return std::nullopt;
}

std::string_view word_of(CombineBy by) { return std::ranges::find(combine_ways, by, &Named<CombineBy>::meaning)->word; }

/// The middle of all marks that count; it waits, or is not there, as the rule for absent marks says.
NodeId middle(Compilation& work, const Where& where, NodeId points, const JuryRule& rule) {
  const bool median = rule.outliers->from == Outliers::From::median;
  const engine::Reduction how = median ? engine::Reduction{engine::Median{}} : engine::Reduction{engine::Mean{}};
  const engine::Axes left = without(work.node(points).domain.axes, {false, false, true});
  const NodeId made = reduced(work, where, {points, how, rule.marks}, left);
  name(work, made, "",
       median ? base::Words{"медиана оценок", "median of the marks"}
              : base::Words{"среднее оценок", "mean of the marks"});
  return made;
}

/// The mark where its distance from the middle has a row; elsewhere none.
NodeId near_ones(Compilation& work, const Where& where, NodeId points, engine::Brackets distance) {
  engine::Node node;
  node.title = work.node(points).title;
  node.unit = work.node(points).unit;
  node.domain = work.node(points).domain;
  node.population = where.population;
  node.place = where.place;
  node.rule = std::move(distance);
  return add(work, std::move(node));
}

}  // namespace

MarksToCombine without_outliers(Compilation& work, const Where& where, NodeId points, const JuryRule& rule) {
  const MarksToCombine all{points, rule.marks};
  if (!rule.outliers) return all;
  const base::Place& at = rule.outliers->place;
  if (rule.by == CombineBy::two_and_third || method(rule)) {
    work.report(problems::keys_conflict(at, rule.by_place, "outliers", word_of(rule.by)));
    return all;
  }
  const auto limit = limit_of(work, rule.outliers->further_than, points);
  if (!limit) return all;
  const NodeId counted = with_zeros(work, where, points, rule.marks);
  const NodeId apart = apply(work, where, engine::Operation::subtract, {counted, middle(work, where, counted, rule)});
  const NodeId distance = apply(work, where, engine::Operation::absolute, {apart});
  name(work, distance, "", {"отклонение оценки от середины", "the mark's distance from the middle"});
  engine::MarkRule marks = rule.marks;  // Those that are left out have been given; one must be left.
  marks.at_least = std::min(rule.marks.at_least, 1U);
  engine::Brackets near{distance, {{.upper = engine::End{*limit, true}, .points = counted}}};
  return {near_ones(work, {where.population, at}, counted, std::move(near)), marks};
}

}  // namespace rules
