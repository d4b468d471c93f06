#include "engine/describe.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "engine/bound.h"
#include "engine/inputs.h"
#include "engine/rule_phrase.h"
#include "engine/rule_words.h"
#include "engine/speaker.h"

namespace engine {

namespace {

using base::Words;

/// «… (нет договора), если не выполнено: contract»: whom the requirement keeps out, and what it needs.
Words requirement(const Speaker& speak, const Words& whom, const Requirement& rule) {
  return whom + Words{" (" + rule.otherwise.ru + "), если не выполнено: ", " (" + rule.otherwise.en + ") unless: "} +
         speak.named(rule.flag);
}

/// The populations from `to` up to, and without, `from`.
struct Span {
  PopulationId from, to;
};

std::vector<Words> requirements(const Speaker& speak, const Span& span, const Words& whom) {
  std::vector<Words> lines;
  for (PopulationId at = span.to; at != span.from && at.at != 0; at = speak.plan.populations[at.at].parent)
    for (const Requirement& rule : speak.plan.populations[at.at].requirements)
      lines.push_back(requirement(speak, whom, rule));
  return lines;
}

class StageWriter {
 public:
  StageWriter(const Plan& plan, const Stage& stage)
      : plan_(plan), stage_(stage), speak_{plan, stage.id}, reach_(bound(plan)) {}

  StageWords write() {
    StageWords words;
    words.title = stage_.title;
    words.jury = jury();
    for (std::size_t k = 0; k < stage_.criteria.size(); ++k)
      words.criteria.push_back(criterion(k, words.jury.empty() ? JuryRule::said_here : JuryRule::said_once));
    words.result.push_back(total());
    for (Words& line : requirements(speak_, {stage_.entered, stage_.ranked}, {"Места не получает", "Not ranked"}))
      words.result.push_back(std::move(line));
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

  enum class JuryRule { said_here, said_once };

  CriterionWords criterion(std::size_t k, JuryRule said) const {
    const NodeId id = stage_.criteria[k];
    const JudgedPhrase phrase = judged_phrase(speak_, id);
    const bool here = said == JuryRule::said_here && !phrase.rule.empty();
    return {.id = std::string(local_name(plan_[id], stage_.id)),
            .title = plan_[id].title,
            .points = here ? phrase.marks + same_words("; ") + phrase.rule : phrase.marks,
            .weight = stage_.weights[k],
            .reach = reach_[id.at].range};
  }

  /// How marks become points, when it is the same for every judged criterion or done with jurors' totals.
  std::vector<Words> jury() const {
    if (const std::optional<NodeId> totals = find("jury_total")) return {juror_total(), jury_total(*totals)};
    std::vector<Words> rules;
    for (const NodeId criterion : stage_.criteria) {
      const JudgedPhrase phrase = judged_phrase(speak_, criterion);
      if (!phrase.rule.empty() && std::ranges::count(rules, phrase.rule) == 0) rules.push_back(phrase.rule);
    }
    if (rules.size() != 1) return {};
    return {Words{"По каждому критерию ", "For each criterion: "} + rules.front()};
  }

  Words juror_total() const {
    const std::optional<NodeId> each = find("juror_total");
    return Words{"Итог члена жюри = ", "A juror's total = "} + (each ? speak_.formula(*each) : Words{});
  }

  Words jury_total(NodeId totals) const {
    return Words{"Итог жюри: ", "The jury's total: "} + judged_phrase(speak_, totals).rule;
  }

  std::optional<NodeId> find(std::string_view name) const {
    for (std::uint32_t at = 0; at <= stage_.total.at; ++at)
      if (plan_.nodes[at].name.starts_with(stage_.id) || plan_.stages.size() == 1)
        if (local_name(plan_.nodes[at], stage_.id) == name) return NodeId{at};
    return std::nullopt;
  }

  Words total() const {
    const Interval& range = reach_[stage_.total.at].range;
    const Words words = Words{"Итог = ", "Total = "} + speak_.formula(stage_.total);
    if (!range.low || !range.high) return words;
    return words + Words{" (от ", " (from "} + number_words(*range.low) + Words{" до ", " to "} +
           number_words(*range.high) + same_words(")");
  }

  Words within() const {
    if (stage_.rank_within.empty()) return {"Места распределяются среди всех.", "Places are given among all."};
    Words words = {"Места распределяются отдельно для каждого сочетания: ", "Places are given separately by: "};
    for (std::size_t k = 0; k < stage_.rank_within.size(); ++k)
      words = words + same_words(k == 0 ? "" : ", ") + speak_.title(stage_.rank_within[k]);
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
             (high ? Words{": позже – выше", ": later is better"} : Words{": раньше – выше", ": earlier is better"});
    return what + (high ? Words{": больше – выше", ": more is better"} : Words{": меньше – выше", ": less is better"});
  }

  std::vector<Words> order() const {
    std::vector<Words> keys;
    add_keys(stage_.order, keys);
    std::vector<Words> lines = {within()};
    for (std::size_t k = 0; k < keys.size(); ++k)
      lines.push_back(Words{k == 0 ? "Выше тот, у кого " : fmt::format("при равенстве {}) ", k),
                            k == 0 ? "First comes: " : fmt::format("then {}) ", k)} +
                      keys[k]);
    lines.push_back(numbering());
    return lines;
  }

  Words numbering() const {
    switch (std::get<Order>(plan_[stage_.order].rule).numbering) {
      case Numbering::competition:
        return stage_.shared_as_range ? Words{"Оставшиеся равными делят места: 1, 2–3, 2–3, 4.",
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
      case TiedAtCut::all: return {"равные на границе – все", "of those tied at the cut all"};
      case TiedAtCut::none: return {"равные на границе – никто", "of those tied at the cut none"};
      case TiedAtCut::wait: return {"о равных на границе решает комиссия", "those tied at the cut are decided on"};
    }
    return {};
  }

  Words cut_words(const Cut& cut) const {
    return Words{"Дальше проходят места до ", "Going on: places up to "} + speak_.named(cut.places) + same_words("; ") +
           tied_words(cut.tied) + same_words(".");
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
    if (line.prize) words = words + Words{" – ", " – "} + number_words(*line.prize, Unit::money);
    return words;
  }

  Words fund_words(const Fund& fund) const {
    const Words misfit = fund.stop_at_first_misfit
                             ? Words{"на первой, что не помещается, список заканчивается",
                                     "the list ends at the first that does not fit"}
                             : Words{"те, что не помещаются, пропускаются", "those that do not fit are skipped"};
    return Words{"Финансируются сверху вниз в пределах ", "Funded from the top within "} + speak_.named(fund.amount) +
           Words{", стоимость – ", ", the cost being "} + speak_.named(fund.cost) + same_words("; ") + misfit +
           same_words(".");
  }

  /// Named values, other than facts and criteria, that the stage's rules are made of.
  std::vector<Words> quantities() const {
    std::set<NodeId> met;
    for (const NodeId criterion : stage_.criteria) collect(criterion, met);
    collect(stage_.total, met);
    collect(stage_.order, met);
    std::vector<Words> lines;
    for (const NodeId id : met)
      if (is_quantity(id)) lines.push_back(speak_.title(id) + same_words(": ") + rule_phrase(speak_, id));
    return lines;
  }

  void collect(NodeId id, std::set<NodeId>& met) const {
    if (!met.insert(id).second) return;
    for (const NodeId input : inputs(plan_[id].rule)) collect(input, met);
  }

  bool is_quantity(NodeId id) const {
    const Node& node = plan_[id];
    if (node.name.empty() || node.domain.axes.juror || id == stage_.total || id == find("jury_total")) return false;
    if (std::ranges::count(stage_.criteria, id) > 0) return false;
    return !std::holds_alternative<Fact>(node.rule) && !std::holds_alternative<Mark>(node.rule) &&
           !std::holds_alternative<Constant>(node.rule) && !std::holds_alternative<Order>(node.rule);
  }
};

std::vector<Words> admission(const Plan& plan) {
  if (plan.stages.empty()) return {};
  return requirements({plan}, {{}, plan.stages.front().entered}, {"Не допускается", "Not admitted"});
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
