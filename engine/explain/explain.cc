#include "engine/explain/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <span>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "engine/data/column.h"
#include "engine/data/recorded.h"
#include "engine/explain/decision_taken.h"
#include "engine/explain/derivation.h"
#include "engine/explain/derivation_note.h"
#include "engine/explain/explain_waiting.h"
#include "engine/explain/prize_words.h"
#include "engine/plan/order_keys.h"
#include "engine/score/why_outside.h"
#include "engine/words/award_words.h"
#include "engine/words/rule_phrase.h"
#include "engine/words/rule_words.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Words;

/// «8 мин», «8 мин 20 с».
Words of_two(const Words& greater, const Words& smaller, std::int64_t how_many_smaller) {
  return how_many_smaller == 0 ? greater : greater + same_words(" ") + smaller;
}

/// «2 дня 3 ч»: the two largest units.
Words time_words(std::int64_t seconds) {
  const std::int64_t days = seconds / 86'400;
  const std::int64_t hours = seconds / 3'600 % 24;
  const std::int64_t minutes = seconds / 60 % 60;
  const std::int64_t rest = seconds % 60;
  const auto in = [](std::int64_t count, const char* ru, const char* en) {
    return Words{fmt::format("{} {}", count, ru), fmt::format("{} {}", count, en)};
  };
  if (days != 0)
    return of_two({base::counted(days, "день", "дня", "дней"), fmt::format("{} d", days)}, in(hours, "ч", "h"), hours);
  if (hours != 0) return of_two(in(hours, "ч", "h"), in(minutes, "мин", "min"), minutes);
  if (minutes != 0) return of_two(in(minutes, "мин", "min"), in(rest, "с", "s"), rest);
  return in(rest, "с", "s");
}

class Explainer {
 public:
  Explainer(const Results& results, const Stage& stage, std::uint32_t entry)
      : results_(results),
        stage_(stage),
        entry_(entry),
        ranking_(shown_ranking(results, stage)),
        frames_(results.plan, results.tables),
        deriver_(results, frames_, {stage.id, entry}) {}

  Explanation run() {
    Explanation result{.stage = stage_.id,
                       .stage_title = stage_.title,
                       .entry = results_.tables.entries[entry_],
                       .title = title(entry_)};
    result.group = group();
    result.why_no_place = why_no_place(results_, stage_, entry_);
    result.waits_for = waits_for(results_, stage_, entry_);
    result.first = ranking_.first[entry_];
    result.last = ranking_.last[entry_];
    result.place_text = place_text(results_, stage_, entry_);
    collect_not_met(stage_.ranked, result.not_met);
    if (result.first != 0) look_around(result);
    if (is_here()) result.place = derivation(result);
    result.advances = selected(stage_.advances);
    if (is_here()) result.awards = awards();
    result.prize = prize();
    result.funded = selected(stage_.funded);
    add_confirmation(result);
    return result;
  }

  Neighbour neighbour(std::uint32_t other) const {
    Neighbour result{.entry = results_.tables.entries[other],
                     .title = title(other),
                     .place = ranking_.first[other],
                     .place_text = place_text(results_, stage_, other)};
    const Deriver others(results_, frames_, {stage_.id, other});
    for (const Key& key : all_keys(results_.plan, stage_.order)) {
      const Value own = deriver_.value(key.of);
      const Value theirs = others.value(key.of);
      if (own == theirs) continue;
      result.key = key.of;
      result.key_words = Speaker{results_.plan, stage_.id}.title_or_formula(key.of);
      result.own = compared_words(key.of, own, Compared::own);
      result.other = compared_words(key.of, theirs, Compared::other);
      result.difference = difference(own, theirs);
      result.by_how_much = by_how_much(key.of, own, theirs);
      break;
    }
    return result;
  }

 private:
  enum class Compared : std::uint8_t { own, other };

  /// «2-я среди равных» против «1-й»: what was decided is no value of its own.
  Words compared_words(NodeId key, const Value& value, Compared which) const {
    const auto* position = std::get_if<base::Exact>(&value);
    if (position == nullptr || !is_position_among_tied(results_.plan[key].rule))
      return value_words(results_, key, value);
    const std::string place = base::to_text(*position);
    if (which == Compared::other) return {place + "-й", "no. " + place};
    return {place + "-я среди равных", "no. " + place + " among the tied"};
  }

  std::string title(std::uint32_t entry) const {
    return results_.tables.titles.empty() ? std::string{} : results_.tables.titles[entry];
  }

  bool is_here() const { return why_outside(results_, stage_.entered, entry_).empty(); }

  std::vector<std::string> group() const {
    std::vector<std::string> labels;
    for (const NodeId choice : stage_.rank_within) {
      const Value value = deriver_.value(choice);
      if (state_of(value) == State::present) labels.push_back(value_words(results_, choice, value).ru);
    }
    return labels;
  }

  Derivation derivation(const Explanation& so_far) {
    if (!so_far.why_no_place.empty()) return deriver_.derive(stage_.total);
    Derivation place = deriver_.derive(stage_.order);
    std::size_t needed = so_far.sharing.empty() ? 1 : place.parts.size();
    for (const auto* other : {&so_far.above, &so_far.below})
      if (*other) needed = std::max(needed, position((*other)->key, place.parts));
    place.parts.resize(std::min(needed, place.parts.size()));
    if (!so_far.place_text.empty()) place.text = same_words(so_far.place_text);
    if (const Decision* divided = divided_by(results_, stage_, entry_))
      place.note =
          Words{"место разделено решением: ", "the place is divided by a decision: "} + decision_note(*divided);
    return place;
  }

  /// How many keys it took to part the entry by this one.
  static std::size_t position(NodeId key, const std::vector<Derivation>& parts) {
    const auto found = std::ranges::find(parts, key, &Derivation::node);
    return static_cast<std::size_t>(found - parts.begin()) + (found == parts.end() ? 0 : 1);
  }

  std::optional<Derivation> selected(const std::optional<NodeId>& node) {
    if (!node || !is_here() || deriver_.value(*node) == Value{Absent{State::outside}}) return std::nullopt;
    return deriver_.derive(*node);
  }

  /// The list, and what it has besides.
  std::vector<Derivation> awards() {
    std::vector<Derivation> made;
    const std::vector<AwardWon> won = engine::awards(results_, stage_, entry_);
    for (const NodeId award : stage_.awards) {
      if (award != stage_.awards.front() && is_absent(results_.scored.state(award, entry_))) continue;
      made.push_back(deriver_.derive(award));
      made.back().rule = {};
      made.back().parts.clear();
      const std::vector<AwardLine>& lines = std::get<Award>(results_.plan[award].rule).lines;
      for (const AwardWon& each : won)
        if (each.line >= lines.data() && each.line < lines.data() + lines.size()) add_award(each, made.back());
    }
    return made;
  }

  /// Who confirmed what the stage gives.
  void add_confirmation(Explanation& result) const {
    const Words said = confirmation_note(results_, stage_, entry_);
    if (said.empty()) return;
    switch (stage_.confirmation->of) {
      case Confirmation::Of::places:
        if (result.place) add_note(*result.place, said);
        return;
      case Confirmation::Of::awards:
        if (!result.awards.empty()) add_note(result.awards.front(), said);
        return;
      case Confirmation::Of::budget:
        if (result.funded) add_note(*result.funded, said);
        return;
    }
  }

  static void add_note(Derivation& made, const Words& more) {
    made.note = made.note.empty() ? more : made.note + same_words("; ") + more;
  }

  void add_award(const AwardWon& won, Derivation& award) const {
    award.text = won.title;
    award.rule = award_condition({results_.plan, stage_.id}, *won.line);
    if (won.decision != nullptr) award.note = decision_note(*won.decision);
  }

  std::optional<Derivation> prize() {
    if (!stage_.prize || is_absent(results_.scored.state(*stage_.prize, entry_))) return std::nullopt;
    Derivation made = deriver_.derive(*stage_.prize);
    if (made.value != Value{Absent{State::waiting}}) made.rule = prize_words(results_, *stage_.prize, entry_);
    return made;
  }

  void collect_not_met(PopulationId id, std::vector<Derivation>& not_met) {
    const Population& population = results_.plan.populations[id.at];
    if (id.at != 0) collect_not_met(population.parent, not_met);
    for (const Requirement& requirement : population.requirements) {
      const Value value = deriver_.value(requirement.flag);
      if (value == Value{true} || value == Value{Absent{State::outside}}) continue;
      not_met.push_back(deriver_.derive(requirement.flag));
      if (not_met.back().rule.empty()) not_met.back().rule = Speaker{results_.plan, stage_.id}.quoted(requirement.flag);
      not_met.back().title = requirement.otherwise;
      not_met.back().place = requirement.place;
    }
  }

  void look_around(Explanation& result) const {
    const std::uint32_t group = ranking_.group_of[entry_];
    const auto at = [&](std::size_t row) { return ranking_.sequence.begin() + ranking_.group_start[row]; };
    const auto mine = [&](std::uint32_t entry) { return ranking_.first[entry] == ranking_.first[entry_]; };
    const auto from = std::find_if(at(group), at(group + std::size_t{1}), mine);
    const auto to = std::find_if_not(from, at(group + std::size_t{1}), mine);
    for (auto other = from; other != to; ++other)
      if (*other != entry_) result.sharing.push_back(results_.tables.entries[*other]);
    if (from != at(group)) result.above = neighbour(last_at(*std::prev(from)));
    if (to != at(group + std::size_t{1})) result.below = neighbour(first_at(*to));
  }

  /// Its group as the order has it: results show equal winners as they are listed instead.
  std::span<const std::uint32_t> in_order() const {
    const Ranking& order = results_.scored.rankings[stage_.order.at];
    const std::uint32_t group = ranking_.group_of[entry_];
    const std::uint32_t start = order.group_start[group], end = order.group_start[group + std::size_t{1}];
    return std::span(order.sequence).subspan(start, end - start);
  }

  /// Of those who share its place, whom the order has first.
  std::uint32_t first_at(std::uint32_t other) const {
    const std::span<const std::uint32_t> all = in_order();
    const auto there = [&](std::uint32_t entry) { return ranking_.first[entry] == ranking_.first[other]; };
    return *std::find_if(all.begin(), all.end(), there);
  }

  std::uint32_t last_at(std::uint32_t other) const {
    const std::span<const std::uint32_t> all = in_order();
    const auto there = [&](std::uint32_t entry) { return ranking_.first[entry] == ranking_.first[other]; };
    return *std::find_if(all.rbegin(), all.rend(), there);
  }

  static std::optional<base::Exact> difference(const Value& a, const Value& b) {
    const base::Exact* one = std::get_if<base::Exact>(&a);
    const base::Exact* two = std::get_if<base::Exact>(&b);
    if (one == nullptr || two == nullptr) return std::nullopt;
    return base::abs(*one - *two);
  }

  Words by_how_much(NodeId key, const Value& a, const Value& b) const {
    const Moment* one = std::get_if<Moment>(&a);
    const Moment* two = std::get_if<Moment>(&b);
    if (one != nullptr && two != nullptr) return time_words(std::abs(one->seconds - two->seconds));
    const bool asked = is_position_among_tied(results_.plan[key].rule);
    const std::optional<base::Exact> number = asked ? std::nullopt : difference(a, b);
    return number ? value_words(results_, key, *number) : Words{};
  }

  const Results& results_;
  const Stage& stage_;
  std::uint32_t entry_;
  const Ranking& ranking_;
  Frames frames_;
  Deriver deriver_;
};

}  // namespace

Explanation explain(const Results& results, const Stage& stage, std::uint32_t entry) {
  return Explainer(results, stage, entry).run();
}

Neighbour beside(const Results& results, const Stage& stage, std::uint32_t entry, std::uint32_t other) {
  return Explainer(results, stage, entry).neighbour(other);
}

}  // namespace engine
