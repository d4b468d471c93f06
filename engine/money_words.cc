#include "engine/money_words.h"

#include <algorithm>

#include "engine/decision_taken.h"
#include "engine/derivation.h"
#include "engine/order.h"
#include "engine/speaker.h"

namespace engine {

namespace {

using base::Exact;
using base::Words;

Words money(const Exact& amount) { return number_words(amount, Unit::money); }

const MoneyLine* line_of(const Results& results, NodeId fund, std::uint32_t entry) {
  const std::vector<MoneyLine>& lines = results.scored.money[fund.at];
  const auto found = std::ranges::lower_bound(lines, entry, {}, &MoneyLine::entry);
  return found == lines.end() || found->entry != entry ? nullptr : &*found;
}

/// The stage whose budget it is; nullptr: none.
const Stage* stage_of(const Plan& plan, NodeId fund) {
  const auto found = std::ranges::find(plan.stages, std::optional(fund), &Stage::funded);
  return found == plan.stages.end() ? nullptr : &*found;
}

/// Something is recommended for it, or refused.
bool is_unconfirmed(const Results& results, NodeId fund, const MoneyLine& line) {
  const Stage* stage = stage_of(results.plan, fund);
  if (stage == nullptr || !stage->confirmation) return false;
  return line.left_before != line.left_after || !why_not_confirmed(results, *stage, line.entry).empty();
}

Words not_confirmed(const Results& results, const Stage& stage, std::uint32_t entry) {
  const Words why = why_not_confirmed(results, stage, entry);
  const std::string& by = stage.confirmation->by;
  return why.empty() ? Words{"рекомендована, утверждает " + by, "recommended, to be confirmed by " + by} : why;
}

/// How an entry got nothing.
enum class Refusal { not_confirmed, requirement, no_cost, too_dear, list_ended, decided_against };

class Refused {
 public:
  Refused(const Results& results, NodeId fund)
      : results_(results),
        fund_(fund),
        rule_(std::get<Fund>(results.plan[fund].rule)),
        ranking_(results.scored.rankings[rule_.order.at]) {}

  Refusal why(const MoneyLine& line) const {
    if (is_unconfirmed(results_, fund_, line)) return Refusal::not_confirmed;
    if (rule_.require && results_.scored.value(*rule_.require, line.entry) != Value{true}) return Refusal::requirement;
    const std::optional<Exact> price = cost(line.entry);
    if (!price) return Refusal::no_cost;
    if (*price > line.left_before) return Refusal::too_dear;
    if (!rule_.stop_at_first_misfit) return Refusal::decided_against;
    return !shares_place(line.entry) || ended_above(line.entry) ? Refusal::list_ended : Refusal::decided_against;
  }

  std::optional<Exact> cost(std::uint32_t entry) const {
    const Value value = results_.scored.value(rule_.cost, entry);
    const auto* number = std::get_if<Exact>(&value);
    return number == nullptr ? std::nullopt : std::optional(*number);
  }

  /// The nearest entry above before whose turn the list was open and the money would have been enough.
  std::optional<std::uint32_t> to_overtake(std::uint32_t entry, const Exact& cost) const {
    std::optional<std::uint32_t> nearest;
    for (const Tie& tie : above(entry)) {
      const MoneyLine* line = line_of(results_, fund_, ranking_.sequence[tie.first]);
      if (line != nullptr && line->left_before >= cost) nearest = line->entry;
      if (ends_list(tie)) break;
    }
    return nearest;
  }

  bool ended_above(std::uint32_t entry) const {
    return std::ranges::any_of(above(entry), [&](const Tie& tie) { return ends_list(tie); });
  }

  bool shares_place(std::uint32_t entry) const { return ranking_.first[entry] != ranking_.last[entry]; }

  /// «: больше 80, сейчас 70»; empty: the first thing that the list is ordered by does not part the two, or is no
  /// number.
  Words points_needed(std::uint32_t entry, std::uint32_t other) const {
    const Key key = all_keys(results_.plan, rule_.order).front();
    const Value own = results_.scored.value(key.of, entry);
    const Value theirs = results_.scored.value(key.of, other);
    const bool numbers = std::holds_alternative<Exact>(own) && std::holds_alternative<Exact>(theirs);
    if (!numbers || own == theirs) return {};
    const bool high = key.direction == Direction::highest_first;
    return Words{high ? ": больше " : ": меньше ", high ? ": more than " : ": less than "} +
           value_words(results_, key.of, theirs) + Words{", сейчас ", ", now "} + value_words(results_, key.of, own);
  }

 private:
  /// The places before the entry's own in its list.
  std::vector<Tie> above(std::uint32_t entry) const {
    std::vector<Tie> result = ties(ranking_);
    std::erase_if(result, [&](const Tie& tie) {
      const std::uint32_t other = ranking_.sequence[tie.first];
      return tie.group != ranking_.group_of[entry] || ranking_.first[other] >= ranking_.first[entry];
    });
    return result;
  }

  bool ends_list(const Tie& tie) const {
    if (!rule_.stop_at_first_misfit) return false;
    const auto tied = std::span(ranking_.sequence).subspan(tie.first, tie.size());
    return std::ranges::any_of(tied, [&](std::uint32_t entry) {
      const MoneyLine* line = line_of(results_, fund_, entry);
      const std::optional<Exact> price = cost(entry);
      const bool asks = !rule_.require || results_.scored.value(*rule_.require, entry) == Value{true};
      return line != nullptr && !line->funded && asks && price && *price > line->left_before;
    });
  }

  const Results& results_;
  NodeId fund_;
  const Fund& rule_;
  const Ranking& ranking_;
};

Words shortage(const Exact& cost, const Exact& left) {
  return Words{"не хватает ", "short by "} + money(cost - left) + Words{": осталось ", ": left is "} + money(left) +
         Words{", просят ", ", asked for is "} + money(cost);
}

Words requirement_words(const Results& results, NodeId fund) {
  const NodeId require = *std::get<Fund>(results.plan[fund].rule).require;
  return Words{"не выполнено условие: ", "this does not hold: "} + Speaker{results.plan, {}}.named(require);
}

/// «; хватило бы: просить не больше 380 000 ₽ или стоять выше e03: больше 80, сейчас
/// 70».
Words change_words(const Results& results, NodeId fund, std::uint32_t entry) {
  const EnoughMoney enough = enough_money(results, fund, entry);
  Words change;
  if (enough.asking) change = Words{"просить не больше ", "ask for at most "} + money(*enough.asking);
  if (enough.above) {
    change = change + (change.empty() ? Words{} : Words{" или ", " or "}) + Words{"стоять выше ", "stand above "} +
             same_words(results.tables.entries[*enough.above]) +
             Refused(results, fund).points_needed(entry, *enough.above);
  }
  return change.empty() ? change : Words{"; хватило бы: ", "; it would be enough to "} + change;
}

}  // namespace

const MoneyLine* money_line(const Results& results, const Stage& stage, std::uint32_t entry) {
  return stage.funded ? line_of(results, *stage.funded, entry) : nullptr;
}

Words why_no_money(const Results& results, const Stage& stage, std::uint32_t entry) {
  return stage.funded ? why_refused(results, *stage.funded, entry) : Words{};
}

Words why_refused(const Results& results, NodeId fund, std::uint32_t entry) {
  const MoneyLine* line = line_of(results, fund, entry);
  if (line == nullptr || line->funded) return {};
  const Refused refused(results, fund);
  switch (refused.why(*line)) {
    case Refusal::not_confirmed: return not_confirmed(results, *stage_of(results.plan, fund), entry);
    case Refusal::requirement: return requirement_words(results, fund);
    case Refusal::no_cost: return {"не указано, сколько просят", "it is not stated what is asked for"};
    case Refusal::too_dear: return shortage(*refused.cost(entry), line->left_before);
    case Refusal::list_ended: return {"список закончился на заявке выше", "the list ended at an entry above"};
    case Refusal::decided_against:
      return {"денег хватало не на все равные заявки, решение — в пользу другой",
              "the money was not enough for all of the tied, and another was chosen"};
  }
  return {};
}

EnoughMoney enough_money(const Results& results, NodeId fund, std::uint32_t entry) {
  const Refused refused(results, fund);
  const MoneyLine* line = line_of(results, fund, entry);
  if (line == nullptr || line->funded || refused.shares_place(entry)) return {};
  const std::optional<Exact> cost = refused.cost(entry);
  const Refusal why = refused.why(*line);
  if (!cost || (why != Refusal::too_dear && why != Refusal::list_ended)) return {};
  EnoughMoney enough{.above = refused.to_overtake(entry, *cost)};
  if (why == Refusal::too_dear && line->left_before > Exact{0} && !refused.ended_above(entry))
    enough.asking = line->left_before;
  return enough;
}

Words money_note(const Results& results, NodeId fund, std::uint32_t entry) {
  const MoneyLine* line = line_of(results, fund, entry);
  if (line == nullptr) return {};
  if (line->funded)
    return Words{"до неё оставалось ", "left before it "} + money(line->left_before) +
           Words{", после неё — ", ", after it "} + money(line->left_after);
  return why_refused(results, fund, entry) + change_words(results, fund, entry);
}

}  // namespace engine
