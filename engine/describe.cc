#include "engine/describe.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/decimal.h"
#include "engine/bound.h"
#include "engine/formula_text.h"
#include "engine/inputs.h"
#include "engine/overloaded.h"

namespace engine {

namespace {

using base::Words;

Words operator+(const Words& a, const Words& b) { return {a.ru + b.ru, a.en + b.en}; }
Words same(const std::string& text) { return {text, text}; }

Words formula(const Plan& plan, NodeId id) {
  if (!plan[id].name.empty()) return same(plan[id].name);
  return {formula_text(plan, id, base::Language::ru), formula_text(plan, id, base::Language::en)};
}

Words title(const Node& node) {
  return {node.title.ru.empty() ? node.name : node.title.ru, node.title.en.empty() ? node.name : node.title.en};
}

Words requirement(const Plan& plan, const Requirement& rule) {
  const Words condition = formula(plan, rule.flag);
  return Words{rule.otherwise.ru + ", если не выполнено: ", rule.otherwise.en + ", unless: "} + condition;
}

/// The requirements from `to` up to, and without, `from`.
std::vector<Words> requirements(const Plan& plan, PopulationId from, PopulationId to) {
  std::vector<Words> lines;
  for (PopulationId at = to; at != from && at.at != 0; at = plan.populations[at.at].parent)
    for (const Requirement& rule : plan.populations[at.at].requirements)
      lines.push_back(Words{"Места не получает: ", "Not ranked: "} + requirement(plan, rule));
  return lines;
}

class StageWriter {
 public:
  StageWriter(const Plan& plan, const Stage& stage) : plan_(plan), stage_(stage), reach_(bound(plan)) {}

  StageWords write() {
    StageWords words;
    words.title = stage_.title;
    for (std::size_t k = 0; k < stage_.criteria.size(); ++k) words.criteria.push_back(criterion(k));
    words.result.push_back(total());
    for (Words& line : requirements(plan_, stage_.entered, stage_.ranked)) words.result.push_back(std::move(line));
    words.order = order();
    words.outcome = outcome();
    words.quantities = quantities();
    return words;
  }

 private:
  const Plan& plan_;
  const Stage& stage_;
  std::vector<Reach> reach_;

  CriterionWords criterion(std::size_t k) const {
    const Node& node = plan_[stage_.criteria[k]];
    return {.id = node.name,
            .title = node.title,
            .points = rule_phrase(plan_, stage_.criteria[k]),
            .weight = stage_.weights[k],
            .reach = reach_[stage_.criteria[k].at].range};
  }

  Words total() const {
    const Words rule = {formula_text(plan_, stage_.total, base::Language::ru),
                        formula_text(plan_, stage_.total, base::Language::en)};
    const Interval& range = reach_[stage_.total.at].range;
    const Words words = Words{"Итог = ", "Total = "} + rule;
    if (!range.low || !range.high) return words;
    const std::string low = base::to_text(*range.low), high = base::to_text(*range.high);
    return words + Words{fmt::format(" (от {} до {})", low, high), fmt::format(" (from {} to {})", low, high)};
  }

  Words within() const {
    if (stage_.rank_within.empty()) return {"Места распределяются среди всех.", "Places are given among all."};
    Words words = {"Места распределяются отдельно по: ", "Places are given separately by: "};
    for (std::size_t k = 0; k < stage_.rank_within.size(); ++k)
      words = words + same(k == 0 ? "" : ", ") + title(plan_[stage_.rank_within[k]]);
    return words;
  }

  /// A later order begins with an earlier one: its keys come first.
  void add_keys(NodeId id, std::vector<Words>& lines) const {
    for (const Key& key : std::get<Order>(plan_[id].rule).keys) {
      if (std::holds_alternative<Order>(plan_[key.of].rule)) {
        add_keys(key.of, lines);
      } else {
        lines.push_back(key_words(key));
      }
    }
  }

  Words key_words(const Key& key) const {
    const Node& node = plan_[key.of];
    if (const auto* ask = std::get_if<Ask>(&node.rule)) return decision_words(ask->decision);
    const bool high = key.direction == Direction::highest_first;
    const Words what = node.name.empty() ? formula(plan_, key.of) : title(node);
    if (node.type == Type::moment)
      return what +
             (high ? Words{": позже — выше", ": later is better"} : Words{": раньше — выше", ": earlier is better"});
    return what + (high ? Words{": больше — выше", ": more is better"} : Words{": меньше — выше", ": less is better"});
  }

  static Words decision_words(const std::string& decision) {
    if (decision == "commission_vote") return {"голосование комиссии", "a vote of the commission"};
    if (decision == "casting_vote") return {"решающий голос председателя", "the chair's casting vote"};
    if (decision == "lot") return {"жребий", "a lot"};
    return same(decision);
  }

  std::vector<Words> order() const {
    std::vector<Words> keys;
    add_keys(stage_.order, keys);
    std::vector<Words> lines = {within()};
    for (std::size_t k = 0; k < keys.size(); ++k)
      lines.push_back(Words{k == 0 ? "Выше тот, у кого: " : fmt::format("при равенстве {}) ", k),
                            k == 0 ? "First comes: " : fmt::format("then {}) ", k)} +
                      keys[k]);
    lines.push_back(numbering());
    return lines;
  }

  Words numbering() const {
    switch (std::get<Order>(plan_[stage_.order].rule).numbering) {
      case Numbering::competition:
        return plan_.shared_as_range ? Words{"Оставшиеся равными делят места: 1, 2–3, 2–3, 4.",
                                             "Those still equal share the places: 1, 2–3, 2–3, 4."}
                                     : Words{"Оставшиеся равными делят место: 1, 2, 2, 4.",
                                             "Those still equal share the place: 1, 2, 2, 4."};
      case Numbering::dense:
        return {"Оставшиеся равными делят место: 1, 2, 2, 3.", "Those still equal share the place: 1, 2, 2, 3."};
      case Numbering::mean:
        return {"Оставшиеся равными получают среднее мест: 1, 2,5, 2,5, 4.",
                "Those still equal get the mean place: 1, 2.5, 2.5, 4."};
    }
    return {};
  }

  std::vector<Words> outcome() const {
    std::vector<Words> lines;
    if (stage_.advances) lines.push_back(cut_words(std::get<Cut>(plan_[*stage_.advances].rule)));
    if (stage_.award)
      for (const AwardLine& line : std::get<Award>(plan_[*stage_.award].rule).lines) lines.push_back(award_words(line));
    if (stage_.funded) lines.push_back(fund_words(std::get<Fund>(plan_[*stage_.funded].rule)));
    return lines;
  }

  static Words tied_words(TiedAtCut tied) {
    switch (tied) {
      case TiedAtCut::all: return {"равные на границе — все", "of those tied at the cut all"};
      case TiedAtCut::none: return {"равные на границе — никто", "of those tied at the cut none"};
      case TiedAtCut::wait: return {"о равных на границе решает комиссия", "those tied at the cut are decided on"};
    }
    return {};
  }

  Words cut_words(const Cut& cut) const {
    return Words{"Дальше проходят места до ", "Going on: places up to "} + formula(plan_, cut.places) + same("; ") +
           tied_words(cut.tied) + same(".");
  }

  Words award_words(const AwardLine& line) const {
    Words words =
        Words{line.title.ru.empty() ? line.id : line.title.ru, line.title.en.empty() ? line.id : line.title.en};
    if (line.places && line.places->first == line.places->second)
      words =
          words + Words{fmt::format(": {} место", line.places->first), fmt::format(": place {}", line.places->first)};
    else if (line.places)
      words = words + Words{fmt::format(": места {}–{}", line.places->first, line.places->second),
                            fmt::format(": places {}–{}", line.places->first, line.places->second)};
    if (line.count)
      words = words + Words{": следующие по порядку, ", ": the next in order, "} + formula(plan_, *line.count);
    if (line.when) words = words + Words{": если ", ": when "} + formula(plan_, *line.when);
    if (line.require) words = words + Words{", при условии ", ", given "} + formula(plan_, *line.require);
    if (line.prize) words = words + Words{" — ", " — "} + same(number_text(*line.prize, Unit::money));
    return words;
  }

  Words fund_words(const Fund& fund) const {
    const Words misfit = fund.stop_at_first_misfit
                             ? Words{"на первой, что не помещается, список заканчивается",
                                     "the list ends at the first that does not fit"}
                             : Words{"те, что не помещаются, пропускаются", "those that do not fit are skipped"};
    return Words{"Финансируются сверху вниз в пределах ", "Funded from the top within "} + formula(plan_, fund.amount) +
           Words{", стоимость — ", ", the cost being "} + formula(plan_, fund.cost) + same("; ") + misfit + same(".");
  }

  /// Named values, other than facts and criteria, that the stage's rules are made of.
  std::vector<Words> quantities() const {
    std::set<NodeId> met;
    for (const NodeId criterion : stage_.criteria) collect(criterion, met);
    collect(stage_.total, met);
    collect(stage_.order, met);
    std::vector<Words> lines;
    for (const NodeId id : met)
      if (is_quantity(id)) lines.push_back(title(plan_[id]) + same(": ") + rule_phrase(plan_, id));
    return lines;
  }

  void collect(NodeId id, std::set<NodeId>& met) const {
    if (!met.insert(id).second) return;
    for (const NodeId input : inputs(plan_[id].rule)) collect(input, met);
  }

  bool is_quantity(NodeId id) const {
    const Node& node = plan_[id];
    if (node.name.empty() || id == stage_.total || std::ranges::count(stage_.criteria, id) > 0) return false;
    return !std::holds_alternative<Fact>(node.rule) && !std::holds_alternative<Mark>(node.rule) &&
           !std::holds_alternative<Constant>(node.rule) && !std::holds_alternative<Order>(node.rule);
  }
};

std::vector<Words> admission(const Plan& plan) {
  std::vector<Words> lines;
  if (plan.stages.empty()) return lines;
  for (PopulationId at = plan.stages.front().entered; at.at != 0; at = plan.populations[at.at].parent)
    for (const Requirement& rule : plan.populations[at.at].requirements)
      lines.push_back(Words{"Не допускается: ", "Not admitted: "} + requirement(plan, rule));
  return lines;
}

std::vector<std::string> nominations(const Plan& plan) {
  if (!plan.has_nominations || plan.nominations_from_file) return {};
  const ChoiceList& list = plan.lists[plan.nominations.at];
  std::vector<std::string> titles = list.titles;
  for (std::size_t k = 0; k < titles.size(); ++k)
    if (titles[k].empty()) titles[k] = list.ids[k];
  return titles;
}

}  // namespace

Description describe(const Plan& plan) {
  Description words = {.title = plan.title,
                       .edition = plan.edition,
                       .basis = plan.basis,
                       .nominations = nominations(plan),
                       .admission = admission(plan),
                       .stages = {}};
  for (const Stage& stage : plan.stages) words.stages.push_back(StageWriter(plan, stage).write());
  return words;
}

}  // namespace engine
