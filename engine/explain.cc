#include "engine/explain.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/clock.h"
#include "engine/column.h"
#include "engine/derivation.h"
#include "engine/formula_text.h"

namespace engine {

namespace {

class Explainer {
 public:
  Explainer(const Results& results, const Stage& stage, std::uint32_t entry)
      : results_(results),
        stage_(stage),
        entry_(entry),
        ranking_(results.scored.rankings[stage.order.at]),
        frames_(results.plan, results.tables),
        deriver_(results, frames_, {stage.id, entry}) {}

  Explanation run() {
    Explanation result{
        .stage = stage_.id, .stage_title = stage_.title, .entry = results_.tables.entries[entry_], .title = title()};
    result.why_no_place = why_no_place(results_, stage_, entry_);
    result.first = ranking_.first[entry_];
    result.last = ranking_.last[entry_];
    result.place = deriver_.derive(result.why_no_place.empty() ? stage_.order : stage_.total);
    collect_not_met(stage_.ranked, result.not_met);
    if (result.first != 0) look_around(result);
    result.advances = selected(stage_.advances);
    result.award = selected(stage_.award);
    result.funded = selected(stage_.funded);
    result.money = money();
    return result;
  }

 private:
  std::string title() const { return results_.tables.titles.empty() ? std::string{} : results_.tables.titles[entry_]; }

  std::optional<Derivation> selected(const std::optional<NodeId>& node) {
    return node ? std::optional(deriver_.derive(*node)) : std::nullopt;
  }

  void collect_not_met(PopulationId id, std::vector<Derivation>& not_met) {
    const Population& population = results_.plan.populations[id.at];
    if (id.at != 0) collect_not_met(population.parent, not_met);
    for (const Requirement& requirement : population.requirements) {
      if (deriver_.value(requirement.flag) == Value{true}) continue;
      not_met.push_back(deriver_.derive(requirement.flag));
      not_met.back().title = requirement.otherwise;
      not_met.back().place = requirement.place;
    }
  }

  std::optional<MoneyLine> money() const {
    if (!stage_.funded) return std::nullopt;
    const std::vector<MoneyLine>& lines = results_.scored.money[stage_.funded->at];
    const auto found = std::ranges::find(lines, entry_, &MoneyLine::entry);
    return found == lines.end() ? std::nullopt : std::optional(*found);
  }

  void look_around(Explanation& result) const {
    const std::uint32_t group = ranking_.group_of[entry_];
    const auto at = [&](std::size_t row) { return ranking_.sequence.begin() + ranking_.group_start[row]; };
    const auto mine = [&](std::uint32_t entry) { return ranking_.first[entry] == ranking_.first[entry_]; };
    const auto from = std::find_if(at(group), at(group + std::size_t{1}), mine);
    const auto to = std::find_if_not(from, at(group + std::size_t{1}), mine);
    result.sharing = static_cast<std::uint32_t>(to - from) - 1;
    if (from != at(group)) result.above = neighbour(*std::prev(from));
    if (to != at(group + std::size_t{1})) result.below = neighbour(*to);
  }

  Neighbour neighbour(std::uint32_t other) const {
    Neighbour result{.entry = results_.tables.entries[other], .place = ranking_.first[other]};
    const Deriver others(results_, frames_, {stage_.id, other});
    for (const Key& key : std::get<Order>(results_.plan[stage_.order].rule).keys) {
      const Value own = deriver_.value(key.of);
      const Value theirs = others.value(key.of);
      if (own == theirs) continue;
      result.key = key.of;
      result.key_words = key_words(key.of);
      result.own = value_words(results_, key.of, own);
      result.other = value_words(results_, key.of, theirs);
      result.difference = difference(own, theirs);
      break;
    }
    return result;
  }

  base::Words key_words(NodeId key) const {
    const Node& node = results_.plan[key];
    if (!node.title.empty()) return node.title;
    if (!node.name.empty()) return {node.name, node.name};
    return {formula_text(results_.plan, key, {base::Language::ru, stage_.id}),
            formula_text(results_.plan, key, {base::Language::en, stage_.id})};
  }

  static std::optional<base::Exact> difference(const Value& a, const Value& b) {
    const base::Exact* one = std::get_if<base::Exact>(&a);
    const base::Exact* two = std::get_if<base::Exact>(&b);
    if (one == nullptr || two == nullptr) return std::nullopt;
    return base::abs(*one - *two);
  }

  const Results& results_;
  const Stage& stage_;
  std::uint32_t entry_;
  const Ranking& ranking_;
  Frames frames_;
  Deriver deriver_;
};

base::Words both(std::string text) { return {text, text}; }

/// Awards by their titles, choices by theirs.
base::Words choice_words(const Results& results, const Node& node, Choice choice) {
  const auto at = static_cast<std::size_t>(choice.index);
  if (const Award* award = std::get_if<Award>(&node.rule)) {
    const AwardLine& line = award->lines[at];
    return line.title.empty() ? both(line.id) : line.title;
  }
  const bool from_file = results.plan.nominations_from_file && node.list == results.plan.nominations;
  const std::vector<std::string>& ids = from_file ? results.tables.nominations : results.plan.lists[node.list.at].ids;
  const std::vector<std::string>& titles =
      from_file ? results.tables.nomination_titles : results.plan.lists[node.list.at].titles;
  return both(at < titles.size() && !titles[at].empty() ? titles[at] : ids[at]);
}

}  // namespace

Explanation explain(const Results& results, const Stage& stage, std::uint32_t entry) {
  return Explainer(results, stage, entry).run();
}

base::Words value_words(const Results& results, NodeId id, const Value& value) {
  const Node& node = results.plan[id];
  return std::visit(base::Overloaded{
                        [](const Absent& absent) { return words(absent.why); },
                        [&](const base::Exact& number) {
                          return base::Words{number_text(number, node.unit, base::Language::ru),
                                             number_text(number, node.unit, base::Language::en)};
                        },
                        [](const bool& flag) {
                          return flag ? base::Words{"да", "yes"} : base::Words{"нет", "no"};
                        },
                        [&](const Choice& choice) { return choice_words(results, node, choice); },
                        [&](const Moment& moment) { return both(moment_text(moment, results.plan.clock)); },
                        [](const std::string& text) { return both(text); },
                    },
                    value);
}

}  // namespace engine
