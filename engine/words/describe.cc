#include "engine/words/describe.h"

#include <algorithm>
#include <set>

#include "base/quotes.h"
#include "engine/bound/bound.h"
#include "engine/plan/inputs.h"
#include "engine/words/ballot_words.h"
#include "engine/words/describe_order.h"
#include "engine/words/describe_quantities.h"
#include "engine/words/describe_tables.h"
#include "engine/words/rule_phrase.h"
#include "engine/words/rule_words.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Words;

/// What it takes, and what is said to whom it keeps out.
struct Threshold {
  Words who_meets_it, else_said;
};

/// «Заявка допускается, если …; иначе — отказ: «нет договора».»
Words requirement(const Speaker& speak, const Threshold& words, const Requirement& rule) {
  return words.who_meets_it + speak.named(rule.flag) + words.else_said + base::in_quotes(rule.otherwise) +
         same_words(".");
}

const Threshold admitted = {{"Заявка допускается, если ", "An entry is admitted if "},
                            {"; иначе — отказ: ", "; otherwise it is refused: "}};
const Threshold ranked = {{"Место получает заявка, если ", "An entry is ranked if "},
                          {"; иначе она вне рейтинга: ", "; otherwise it is not ranked: "}};

/// The populations from `to` up to, and without, `from`.
struct Span {
  PopulationId from, to;
};

std::vector<Words> requirements(const Speaker& speak, const Span& span, const Threshold& words) {
  std::vector<Words> lines;
  for (PopulationId at = span.to; at != span.from && at.at != 0; at = speak.plan.populations[at.at].parent)
    for (const Requirement& rule : speak.plan.populations[at.at].requirements)
      lines.push_back(requirement(speak, words, rule));
  return lines;
}

/// With more of them nobody reads what each can reach.
constexpr std::size_t most_nominations = 20;

std::vector<std::string> nominations(const Plan& plan) {
  if (!plan.has_nominations || plan.nominations_from_file) return {};
  const ChoiceList& list = plan.lists[plan.nominations.at];
  std::vector<std::string> titles = list.titles;
  for (std::size_t k = 0; k < titles.size(); ++k)
    if (titles[k].empty()) titles[k] = list.ids[k];
  return titles;
}

class StageWriter {
 public:
  StageWriter(const Plan& plan, const Stage& stage)
      : plan_(plan), stage_(stage), speak_{plan, stage.id}, reach_(bound(plan)) {
    for (std::size_t k = 0; k < nominations(plan).size() && k < most_nominations; ++k)
      known_.push_back(bound(plan, {{plan.nomination, Reach{.only = Choice{static_cast<std::int32_t>(k)}}}}));
  }

  StageWords write() {
    StageWords words;
    words.title = stage_.title;
    words.order = order_sentences(speak_, stage_);
    if (!stage_.joins.empty()) return words;  // Nothing is judged there.
    words.jury = jury();
    for (std::size_t k = 0; k < stage_.criteria.size(); ++k)
      words.criteria.push_back(criterion(k, words.jury.empty() ? JuryRule::said_here : JuryRule::said_once));
    std::ranges::move(people(), std::back_inserter(words.jury));
    std::ranges::move(ballots(), std::back_inserter(words.jury));
    words.result.push_back(total());
    for (Words& line : requirements(speak_, {stage_.entered, stage_.ranked}, ranked))
      words.result.push_back(std::move(line));
    words.outcome = outcome_sentences(speak_, stage_);
    if (&stage_ == &plan_.stages.front()) words.facts = conditional_facts(speak_);
    words.quantities = quantity_sentences(speak_, stage_, met());
    words.tables = table_words(speak_, met());
    return words;
  }

 private:
  const Plan& plan_;
  const Stage& stage_;
  Speaker speak_;
  std::vector<Reach> reach_;
  std::vector<std::vector<Reach>> known_;  ///< For each nomination that the definition names.

  enum class JuryRule { said_here, said_once };

  CriterionWords criterion(std::size_t k, JuryRule said) const {
    const NodeId id = stage_.criteria[k];
    const JudgedPhrase phrase = judged_phrase(speak_, id);
    const bool here = said == JuryRule::said_here && !phrase.rule.empty();
    return {.id = std::string(local_name(plan_[id], stage_.id)),
            .title = plan_[id].title,
            .points = here ? phrase.marks + same_words("; ") + phrase.rule : phrase.marks,
            .weight = stage_.weights[k],
            .reach = reach_[id.at].range,
            .by_nomination = by_nomination(id)};
  }

  /// Where nominations differ in what can be reached.
  std::vector<NominationReach> by_nomination(NodeId id) const {
    const std::vector<std::string> titles = nominations(plan_);
    std::vector<NominationReach> reaches;
    for (std::size_t k = 0; k < known_.size(); ++k) {
      const Reach& reach = known_[k][id.at];
      reaches.push_back({titles[k], reach.never ? std::nullopt : std::optional(reach.range)});
    }
    const auto differs = [&](const NominationReach& each) { return each.reach != reaches.front().reach; };
    if (std::ranges::none_of(reaches, differs)) return {};
    return reaches;
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
    return {Words{"По каждому критерию: ", "For each criterion: "} + rules.front() + same_words(".")};
  }

  /// How many must take part, and whose marks count.
  std::vector<Words> people() const {
    std::vector<Words> lines;
    for (const NodeId id : met()) {
      const auto* hold = std::get_if<Hold>(&plan_[id].rule);
      if (hold != nullptr && hold->why == Hold::Why::quorum)
        lines.push_back(Words{"Кворум: ", "Quorum: "} + speak_.formula(hold->flag) +
                        Words{"; без него итога нет.", "; without it there is no result."});
      if (local_name(plan_[id], stage_.id) == "juror_counts")
        lines.push_back(Words{"Член жюри считается, если ", "A juror counts if "} + speak_.formula(id) +
                        same_words("."));
    }
    return lines;
  }

  /// What one juror's marks must be together.
  std::vector<Words> ballots() const {
    std::vector<Words> lines;
    for (const NodeId id : met()) {
      const auto* mark = std::get_if<Mark>(&plan_[id].rule);
      if (mark == nullptr) continue;
      const MarkColumn& column = plan_.sheets[mark->sheets.at].columns[mark->column];
      if (!column.ballot) continue;
      lines.push_back(Words{"У одного члена жюри: ", "Of one juror: "} + speak_.quoted(id) + same_words(" — ") +
                      ballot_words(speak_, *column.ballot) + same_words("."));
    }
    return lines;
  }

  Words juror_total() const {
    const std::optional<NodeId> each = find("juror_total");
    return Words{"Итог члена жюри: ", "A juror's total: "} + (each ? speak_.formula(*each) : Words{}) + same_words(".");
  }

  Words jury_total(NodeId totals) const {
    return Words{"Итог жюри: ", "The jury's total: "} + judged_phrase(speak_, totals).rule + same_words(".");
  }

  std::optional<NodeId> find(std::string_view name) const {
    for (std::uint32_t at = 0; at <= stage_.total.at; ++at)
      if (plan_.nodes[at].name.starts_with(stage_.id) || plan_.stages.size() == 1)
        if (local_name(plan_.nodes[at], stage_.id) == name) return NodeId{at};
    return std::nullopt;
  }

  Words total() const {
    const Interval& range = reach_[stage_.total.at].range;
    const Words words =
        Words{"Считается так: ", "It is computed so: "} + speak_.formula(stage_.total) + same_words(".");
    if (!range.low || !range.high) return words + total_by_nomination();
    return words + Words{" Он может быть от ", " It can be from "} + number_words(*range.low) + Words{" до ", " to "} +
           number_words(*range.high) + same_words(".") + total_by_nomination();
  }

  /// « Больше всего в номинации «Двор» — 30, …»; empty: everywhere the same.
  Words total_by_nomination() const {
    Words words;
    for (const NominationReach& each : by_nomination(stage_.total)) {
      if (!each.reach || !each.reach->high) continue;
      words = words + (words.empty() ? Words{" Больше всего: ", " At most: "} : same_words("; ")) +
              base::in_quotes(same_words(each.nomination)) + same_words(" — ") + number_words(*each.reach->high);
    }
    return words.empty() ? words : words + same_words(".");
  }

  /// Everything that the stage's rules are made of.
  std::set<NodeId> met() const {
    std::set<NodeId> found;
    for (const NodeId criterion : stage_.criteria) collect(criterion, found);
    collect(stage_.total, found);
    collect(stage_.order, found);
    for (const std::optional<NodeId>& node : {stage_.advances, stage_.funded})
      if (node) collect(*node, found);
    for (const NodeId award : stage_.awards) collect(award, found);
    return found;
  }

  void collect(NodeId id, std::set<NodeId>& met) const {
    if (!met.insert(id).second) return;
    for (const NodeId input : inputs(plan_[id].rule)) collect(input, met);
  }
};

std::vector<Words> admission(const Plan& plan) {
  if (plan.stages.empty()) return {};
  return requirements({plan}, {{}, plan.stages.front().entered}, admitted);
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
