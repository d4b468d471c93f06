#include "engine/describe.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/decimal.h"
#include "engine/bound.h"
#include "engine/formula_text.h"
#include "engine/inputs.h"
#include "engine/rule_words.h"

namespace engine {

namespace {

using base::Words;

Words operator+(const Words& a, const Words& b) { return {a.ru + b.ru, a.en + b.en}; }
Words same(const std::string& text) { return {text, text}; }

Words number(const base::Exact& value) {
  return {number_text(value, Unit::none, base::Language::ru), number_text(value, Unit::none, base::Language::en)};
}

/// Whoever describes: the plan, and the stage whose names need no prefix.
struct Speaker {
  const Plan& plan;
  std::string_view stage = {};

  Words formula(NodeId id) const {
    return {formula_text(plan, id, base::Language::ru, stage), formula_text(plan, id, base::Language::en, stage)};
  }

  Words named(NodeId id) const {
    const std::string name(local_name(plan[id], stage));
    return name.empty() ? formula(id) : same(name);
  }

  Words title(NodeId id) const {
    const Node& node = plan[id];
    const std::string name(local_name(node, stage));
    return {node.title.ru.empty() ? name : node.title.ru, node.title.en.empty() ? name : node.title.en};
  }

  /// «… (нет договора): нужно contract»: whom the requirement keeps out, and what it needs.
  Words requirement(const Words& whom, const Requirement& rule) const {
    return whom + Words{" (" + rule.otherwise.ru + "), если не выполнено: ", " (" + rule.otherwise.en + ") unless: "} +
           named(rule.flag);
  }

  /// The requirements from `to` up to, and without, `from`.
  void add_requirements(PopulationId from, PopulationId to, const Words& whom, std::vector<Words>& lines) const {
    for (PopulationId at = to; at != from && at.at != 0; at = plan.populations[at.at].parent)
      for (const Requirement& rule : plan.populations[at.at].requirements) lines.push_back(requirement(whom, rule));
  }
};

class StageWriter {
 public:
  StageWriter(const Plan& plan, const Stage& stage)
      : plan_(plan), stage_(stage), speak_{plan, stage.id}, reach_(bound(plan)) {}

  StageWords write() {
    StageWords words;
    words.title = stage_.title;
    for (std::size_t k = 0; k < stage_.criteria.size(); ++k) words.criteria.push_back(criterion(k));
    words.result.push_back(total());
    speak_.add_requirements(stage_.entered, stage_.ranked, {"Места не получает", "Not ranked"}, words.result);
    words.order = order();
    words.outcome = outcome();
    words.quantities = quantities();
    return words;
  }

 private:
  const Plan& plan_;
  const Stage& stage_;
  Speaker speak_;
  std::vector<Reach> reach_;

  CriterionWords criterion(std::size_t k) const {
    const Node& node = plan_[stage_.criteria[k]];
    return {.id = std::string(local_name(node, stage_.id)),
            .title = node.title,
            .points = rule_phrase(plan_, stage_.criteria[k], stage_.id),
            .weight = stage_.weights[k],
            .reach = reach_[stage_.criteria[k].at].range};
  }

  Words total() const {
    const Interval& range = reach_[stage_.total.at].range;
    const Words words = Words{"Итог = ", "Total = "} + speak_.formula(stage_.total);
    if (!range.low || !range.high) return words;
    return words + Words{" (от ", " (from "} + number(*range.low) + Words{" до ", " to "} + number(*range.high) +
           same(")");
  }

  Words within() const {
    if (stage_.rank_within.empty()) return {"Места распределяются среди всех.", "Places are given among all."};
    Words words = {"Места распределяются отдельно по: ", "Places are given separately by: "};
    for (std::size_t k = 0; k < stage_.rank_within.size(); ++k)
      words = words + same(k == 0 ? "" : ", ") + speak_.title(stage_.rank_within[k]);
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
    const Words what = node.name.empty() ? speak_.formula(key.of) : speak_.title(key.of);
    if (node.type == Type::moment)
      return what +
             (high ? Words{": позже — выше", ": later is better"} : Words{": раньше — выше", ": earlier is better"});
    return what + (high ? Words{": больше — выше", ": more is better"} : Words{": меньше — выше", ": less is better"});
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
    return Words{"Дальше проходят места до ", "Going on: places up to "} + speak_.named(cut.places) + same("; ") +
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
      words = words + Words{": следующие по порядку, ", ": the next in order, "} + speak_.named(*line.count);
    if (line.when) words = words + Words{": если ", ": when "} + speak_.named(*line.when);
    if (line.require) words = words + Words{", при условии ", ", given "} + speak_.named(*line.require);
    if (line.prize)
      words = words + Words{" — ", " — "} +
              Words{number_text(*line.prize, Unit::money, base::Language::ru),
                    number_text(*line.prize, Unit::money, base::Language::en)};
    return words;
  }

  Words fund_words(const Fund& fund) const {
    const Words misfit = fund.stop_at_first_misfit
                             ? Words{"на первой, что не помещается, список заканчивается",
                                     "the list ends at the first that does not fit"}
                             : Words{"те, что не помещаются, пропускаются", "those that do not fit are skipped"};
    return Words{"Финансируются сверху вниз в пределах ", "Funded from the top within "} + speak_.named(fund.amount) +
           Words{", стоимость — ", ", the cost being "} + speak_.named(fund.cost) + same("; ") + misfit + same(".");
  }

  /// Named values, other than facts and criteria, that the stage's rules are made of.
  std::vector<Words> quantities() const {
    std::set<NodeId> met;
    for (const NodeId criterion : stage_.criteria) collect(criterion, met);
    collect(stage_.total, met);
    collect(stage_.order, met);
    std::vector<Words> lines;
    for (const NodeId id : met)
      if (is_quantity(id)) lines.push_back(speak_.title(id) + same(": ") + rule_phrase(plan_, id, stage_.id));
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
  const Speaker speak = {plan};
  if (!plan.stages.empty())
    speak.add_requirements({}, plan.stages.front().entered, {"Не допускается", "Not admitted"}, lines);
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
