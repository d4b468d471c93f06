#include "engine/cells/ask_jurors.h"

#include <algorithm>
#include <set>

#include "engine/cells/gather.h"
#include "engine/data/round_name.h"
#include "engine/plan/inputs.h"

namespace engine {

namespace {

/// The Mark nodes of these sheets that the node is made of.
void collect_marks(const Plan& plan, NodeId id, SheetsId sheets, std::set<NodeId>& found) {
  const Node& node = plan[id];
  const Mark* mark = std::get_if<Mark>(&node.rule);
  if (mark != nullptr && mark->sheets == sheets) found.insert(id);
  for (const NodeId input : inputs(node.rule)) {
    if (plan[input].domain.axes.juror) collect_marks(plan, input, sheets, found);
  }
}

std::set<NodeId> marks_of(const Plan& plan, const Reduce& rule) {
  std::set<NodeId> found;
  collect_marks(plan, rule.of, plan[rule.of].domain.sheets, found);
  return found;
}

const MarkColumn& column_of(const Plan& plan, NodeId mark_node) {
  const Mark& mark = std::get<Mark>(plan[mark_node].rule);
  return plan.sheets[mark.sheets.at].columns[mark.column];
}

/// The rounds in which the juror's mark is missing, be it for one item only.
std::set<std::uint32_t> rounds_without(const Scene& scene, NodeId mark, std::uint32_t entry, std::uint32_t juror) {
  const Extent extent = scene.run.frames.entry(scene.run.plan[mark].domain).extent(entry);
  Cursor cursor(scene, mark);
  cursor.enter(entry);
  std::set<std::uint32_t> rounds;
  for (std::uint32_t round = 0; round < extent.rounds; ++round) {
    for (std::uint32_t item = 0; item < extent.items; ++item) {
      if (state_of(cursor.at(round, item, juror)) == State::not_given) rounds.insert(round);
    }
  }
  return rounds;
}

struct Missing {
  std::vector<CriterionName> criteria;
  std::vector<base::Words> rounds;
};

Missing missing_of(const Scene& scene, const std::set<NodeId>& marks, std::uint32_t entry, std::uint32_t juror) {
  const Run& run = scene.run;
  Missing missing;
  std::set<std::uint32_t> rounds;
  for (const NodeId mark : marks) {
    const std::set<std::uint32_t> without = rounds_without(scene, mark, entry, juror);
    if (without.empty()) continue;
    const MarkColumn& column = column_of(run.plan, mark);
    missing.criteria.push_back(name_of(column));
    if (column.per_round) rounds.insert(without.begin(), without.end());
  }
  for (const std::uint32_t round : rounds) missing.rounds.push_back(round_name(run.plan, run.tables, entry, round));
  return missing;
}

/// The third of those who are not recused.
std::optional<std::uint32_t> third_marking(const Scene& scene, NodeId of, std::uint32_t entry, const Extent& extent) {
  if (extent.rounds == 0 || extent.items == 0) return std::nullopt;
  Cursor cursor(scene, of);
  cursor.enter(entry);
  std::uint32_t marking = 0;
  for (std::uint32_t juror = 0; juror < extent.jurors; ++juror) {
    if (state_of(cursor.at(0, 0, juror)) != State::recused && ++marking == 3) return juror;
  }
  return std::nullopt;
}

/// With two experts and a third, the third's missing mark is nobody's debt.
bool is_spare(const Scene& scene, const Reduce& rule, std::uint32_t entry, std::uint32_t juror) {
  return third_juror(scene, rule, entry) == juror;
}

void ask_for_marks(Scene& scene, const OpenReduce& open, const std::string& stage) {
  const Plan& plan = scene.run.plan;
  const Reduce& rule = std::get<Reduce>(plan[open.node].rule);
  const Domain& domain = plan[rule.of].domain;
  const std::set<NodeId> marks = marks_of(plan, rule);
  const std::uint32_t jurors = scene.run.frames.entry(domain).extent(open.entry).jurors;
  for (std::uint32_t juror = 0; juror < jurors; ++juror) {
    if (is_spare(scene, rule, open.entry, juror)) continue;
    const auto [criteria, rounds] = missing_of(scene, marks, open.entry, juror);
    if (criteria.empty()) continue;
    const Juror& who = juror_at(scene.run.tables, domain.sheets, open.entry, juror);
    scene.questions.emplace_back(MissingMarks{stage, scene.run.tables.entries[open.entry], who.id, criteria, rounds});
  }
}

CriterionName criterion_of(const Plan& plan, NodeId id) {
  const std::set<NodeId> marks = marks_of(plan, std::get<Reduce>(plan[id].rule));
  if (marks.size() == 1) return name_of(column_of(plan, *marks.begin()));
  return {plan[id].name, plan[id].title};
}

/// Who may mark the entry at all: of the criterion's panel, and not recused.
std::uint32_t jurors_of(const Scene& scene, const Reduce& rule, std::uint32_t entry) {
  const Domain& domain = scene.run.plan[rule.of].domain;
  const std::set<NodeId> marks = marks_of(scene.run.plan, rule);
  const std::string panel = marks.size() == 1 ? column_of(scene.run.plan, *marks.begin()).panel : std::string{};
  const std::uint32_t jurors = scene.run.frames.entry(domain).extent(entry).jurors;
  std::uint32_t found = 0;
  for (std::uint32_t at = 0; at < jurors; ++at) {
    const Juror& juror = juror_at(scene.run.tables, domain.sheets, entry, at);
    const bool is_asked = panel.empty() || std::ranges::find(juror.panels, panel) != juror.panels.end();
    if (is_asked && !std::ranges::binary_search(juror.recused, entry)) ++found;
  }
  return found;
}

TooFewMarks too_few(const Scene& scene, const OpenReduce& open, const std::string& stage) {
  const Plan& plan = scene.run.plan;
  TooFewMarks asks{stage, scene.run.tables.entries[open.entry], criterion_of(plan, open.node), open.reduced.have,
                   open.reduced.need};
  const std::uint32_t jurors = jurors_of(scene, std::get<Reduce>(plan[open.node].rule), open.entry);
  if (jurors < asks.need) asks.jurors = jurors;
  return asks;
}

}  // namespace

CriterionName name_of(const MarkColumn& column) { return {column.criterion, {column.title, column.title}}; }

std::optional<std::uint32_t> third_juror(const Scene& scene, const Reduce& rule, std::uint32_t entry) {
  if (!std::holds_alternative<TwoAndThird>(rule.how)) return std::nullopt;
  const Domain& domain = scene.run.plan[rule.of].domain;
  const Extent extent = scene.run.frames.entry(domain).extent(entry);
  for (std::uint32_t juror = 0; juror < extent.jurors; ++juror) {
    if (juror_at(scene.run.tables, domain.sheets, entry, juror).role == "third") return juror;
  }
  return third_marking(scene, rule.of, entry, extent);
}

void ask_jurors(Scene& scene, const OpenReduce& open) {
  const Run& run = scene.run;
  const Node& node = run.plan[open.node];
  if (run.members[node.population.at][open.entry] != State::present) return;
  const SheetsId sheets = run.plan[std::get<Reduce>(node.rule).of].domain.sheets;
  const std::string& stage = run.plan.sheets[sheets.at].stage;
  switch (open.reduced.asks) {
    case Reduced::Asks::nothing: return;
    case Reduced::Asks::missing_marks: return ask_for_marks(scene, open, stage);
    case Reduced::Asks::too_few: scene.questions.emplace_back(too_few(scene, open, stage)); return;
    case Reduced::Asks::third_expert:
      scene.questions.emplace_back(ThirdExpert{stage, run.tables.entries[open.entry]});
      return;
  }
}

}  // namespace engine
