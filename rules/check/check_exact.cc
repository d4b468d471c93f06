/// A mean or a quotient may be a fraction without end. A regulation says whether it is rounded, and where; one that
/// does not leaves exact values to be compared, and two totals that a protocol writes alike are no tie.
#include <algorithm>
#include <cstdint>
#include <set>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "engine/plan/inputs.h"
#include "rules/check/checks.h"
#include "rules/lower/nodes.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Node;

/// As a decimal: 1/8 does, 1/3 does not.
bool ends(const base::Exact& value) { return base::to_text(value).find('/') == std::string::npos; }

bool quotients_end(const base::Exact& divisor) {
  const auto one = base::divide(base::Exact{1}, divisor);
  return !one || ends(*one);
}

bool divides_endlessly(const Compilation& work, const engine::Apply& rule) {
  if (rule.operation != engine::Operation::divide) return false;
  const auto divisor = constant_number(work, rule.arguments[1]);
  return !divisor || !quotients_end(*divisor);
}

bool interpolates_endlessly(const engine::Brackets& rule) {
  if (!rule.interpolated) return false;
  const auto apart = [](const engine::Bracket& a, const engine::Bracket& b) {
    return !quotients_end(b.lower->value - a.lower->value);
  };
  return std::ranges::adjacent_find(rule.rows, apart) != rule.rows.end();
}

bool is_mean(const engine::Reduction& how) {
  return std::visit(
      base::Overloaded{[](const engine::Mean&) { return true; },
                       [](const engine::Trimmed& trimmed) { return trimmed.mean; },
                       [](const engine::BestOf& best) { return best.mean && best.n > 2; },
                       [](const engine::TwoAndThird& two) { return two.third != engine::TwoAndThird::Third::replaces; },
                       [](const auto&) { return false; }},
      how);
}

/// Of two, four or five the mean ends, of three it does not.
bool means_end(const Combined& marks) {
  if (!marks.most) return false;
  std::uint32_t many = marks.least;
  while (many <= *marks.most && quotients_end(base::Exact{std::int64_t{many}})) ++many;
  return many > *marks.most;
}

/// Of one or two the mean ends; how many rounds there are is said at most once for all.
bool are_more_than_two(const Compilation& work, const Node& node, NodeId of) {
  const engine::Axes gone = without(work.node(of).domain.axes, node.domain.axes);
  const bool only_rounds = gone.round && !gone.item && !gone.juror;
  const auto& rounds = work.plan.rounds;
  return !only_rounds || !rounds || rounds->as_listed || rounds->ids.size() > 2;
}

bool is_endless_mean(const Compilation& work, NodeId id, const engine::Reduce& rule) {
  if (!is_mean(rule.how)) return false;
  const auto of_marks = work.combined.find(id);
  const bool by_experts = std::holds_alternative<engine::TwoAndThird>(rule.how);
  if (of_marks != work.combined.end() && !by_experts) return !means_end(of_marks->second);
  return are_more_than_two(work, work.node(id), rule.of);
}

bool is_endless(const Compilation& work, NodeId id) {
  return std::visit(base::Overloaded{[&](const engine::Apply& rule) { return divides_endlessly(work, rule); },
                                     [&](const engine::Brackets& rule) { return interpolates_endlessly(rule); },
                                     [&](const engine::Reduce& rule) { return is_endless_mean(work, id, rule); },
                                     [&](const engine::PerJuror& rule) { return is_mean(rule.how); },
                                     [](const auto&) { return false; }},
                    work.node(id).rule);
}

/// What the value itself is made of: not what it is chosen, looked up or ordered by, nor what is rounded on the way.
std::vector<NodeId> made_of(const engine::Rule& rule) {
  const auto nothing = [](const auto&) { return std::vector<NodeId>{}; };
  return std::visit(base::Overloaded{[&](const engine::Apply&) { return engine::inputs(rule); },
                                     [&](const engine::Reduce&) { return engine::inputs(rule); },
                                     [&](const engine::PerJuror&) { return engine::inputs(rule); },
                                     [](const engine::Hold& hold) { return std::vector{hold.of}; },
                                     [](const engine::Brackets& brackets) {
                                       std::vector<NodeId> points;
                                       for (const engine::Bracket& row : brackets.rows) points.push_back(row.points);
                                       return points;
                                     },
                                     nothing},
                    rule);
}

/// What may make the value of a node a fraction without end.
class Walk {
 public:
  explicit Walk(const Compilation& work) : work_(work) {}

  void from(NodeId id) {
    const Node& node = work_.node(id);
    const bool looks_on = node.type == engine::Type::number && !work_.exact.contains(id) && !work_.is_broken(id);
    if (!looks_on || !seen_.insert(id).second) return;
    if (is_endless(work_, id)) found_.push_back(id);
    for (const NodeId part : made_of(node.rule)) from(part);
  }

  const std::vector<NodeId>& found() const { return found_; }

 private:
  const Compilation& work_;
  std::set<NodeId> seen_ = {};
  std::vector<NodeId> found_ = {};
};

bool is_left_exact(const StageWork& stage) {
  const Total* total = stage.rules.total;
  return total != nullptr && total->round && !total->round->value;
}

/// Of one jury all means have one cause, also where nothing of it is written.
void ask_of_means(Compilation& work, const std::vector<NodeId>& found, std::set<base::Place>& told) {
  for (const NodeId id : found) {
    const auto marks = work.combined.find(id);
    if (marks == work.combined.end() || !told.insert(marks->second.said).second) continue;
    work.report(mean_rounding_unsaid(marks->second.said.line > 0 ? marks->second.said : work.node(id).place));
  }
}

/// The total is rounded once, however many divisions there are.
void ask_of_total(Compilation& work, const std::vector<NodeId>& found, std::set<base::Place>& told) {
  std::set<base::Place> divisions;
  for (const NodeId id : found) {
    if (!work.combined.contains(id) && told.insert(work.node(id).place).second) divisions.insert(work.node(id).place);
  }
  if (!divisions.empty()) work.report(total_rounding_unsaid({divisions.begin(), divisions.end()}));
}

}  // namespace

void check_exact(Compilation& work) {
  std::set<base::Place> told;
  for (std::size_t at = 0; at < work.stages.size(); ++at) {
    if (is_left_exact(work.stages[at]) || work.draft.any_spoilt({"jury", "total"})) continue;
    Walk walk(work);
    walk.from(work.plan.stages[at].total);
    ask_of_means(work, walk.found(), told);
    ask_of_total(work, walk.found(), told);
  }
}

}  // namespace rules
