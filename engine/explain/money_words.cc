#include "engine/explain/money_words.h"

#include <algorithm>

#include "base/text.h"
#include "engine/explain/decision_taken.h"
#include "engine/explain/derivation.h"
#include "engine/explain/enough_money.h"
#include "engine/order/order.h"
#include "engine/plan/order_keys.h"
#include "engine/score/why_outside.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Exact;
using base::Words;
using Fate = MoneyLine::Fate;

Words money(const Exact& amount) { return number_words(amount, Unit::money); }

Words shortage(const Exact& cost, const Exact& left) {
  return Words{"не хватает ", "short by "} + money(cost - left) + Words{": осталось ", ": left is "} + money(left) +
         Words{", просят ", ", asked for is "} + money(cost);
}

/// What there is to say of one budget.
class MoneyWords {
 public:
  MoneyWords(const Results& results, NodeId fund)
      : results_(results), fund_(fund), rule_(std::get<Fund>(results.plan[fund].rule)) {}

  Words why(const MoneyLine& line) const {
    switch (line.fate) {
      case Fate::paid: return {};
      case Fate::requirement:
        return Words{"не выполнено условие: ", "this does not hold: "} +
               Speaker{results_.plan, {}}.named(*rule_.require);
      case Fate::no_cost: return {"не указано, сколько просят", "it is not stated what is asked for"};
      case Fate::decided_against:
        return {"денег хватало не на все равные заявки, решение — в пользу другой",
                "the money was not enough for all of the tied, and another was chosen"};
      case Fate::outside: return is_out(line);
      case Fate::to_confirm: return {"рекомендована, утверждает " + by(), "recommended, to be confirmed by " + by()};
      case Fate::passed_over:
      case Fate::not_confirmed: return why_not_confirmed(results_, stage(), line.entry);
      case Fate::too_dear: return too_dear(line);
      case Fate::list_ended: return {"список закончился на заявке выше", "the list ended at an entry above"};
      case Fate::too_many_entries: return too_many(line);
      case Fate::too_much_money: return too_much(line);
      case Fate::not_in_set:
        return {"не входит в набор с наибольшей суммой баллов", "is not in the set with the most points"};
      case Fate::no_worth: return {"неизвестно, сколько баллов она даёт", "it is not known what it is worth"};
      case Fate::voters_short: return voters_short(line);
    }
    return {};
  }

  /// «; хватило бы: просить не больше 380 000 ₽ или стоять выше e03: больше 80, сейчас 70».
  Words change(const MoneyLine& line) const {
    const EnoughMoney enough = enough_money(results_, fund_, line);
    Words change;
    if (enough.asking) change = Words{"просить не больше ", "ask for at most "} + money(*enough.asking);
    if (enough.above) change = either(change, above(line, *enough.above));
    if (enough.points) change = either(change, more_points(line, *enough.points));
    return change.empty() ? change : Words{"; хватило бы: ", "; it would be enough to "} + change;
  }

  Words paid(const MoneyLine& line) const {
    const Words part = line.granted < line.cost ? Words{"просили ", "asked for was "} + money(line.cost) +
                                                      Words{", дана часть; ", ", a part is given; "}
                                                : Words{};
    return part + Words{"до неё оставалось ", "left before it "} + money(line.left_before) +
           Words{", после неё — ", ", after it "} + money(line.left_after);
  }

 private:
  const Stage& stage() const { return *std::ranges::find(results_.plan.stages, std::optional(fund_), &Stage::funded); }

  const std::string& by() const { return stage().confirmation->by; }

  Words is_out(const MoneyLine& line) const {
    const PopulationId population = results_.plan[fund_].population;
    return why_outside(results_, population, line.entry);
  }

  static Words either(const Words& one, const Words& other) {
    return one.empty() ? other : one + Words{" или ", " or "} + other;
  }

  const DownTheList* list() const { return std::get_if<DownTheList>(&rule_.select); }

  Words too_dear(const MoneyLine& line) const {
    const Words words = shortage(line.cost, line.left_before);
    const NotFitting not_fitting = list() == nullptr   ? NotFitting{SkipIt{}}
                                   : line.of_left_over ? list()->left_over->not_fitting
                                                       : list()->not_fitting;
    const auto* part = std::get_if<PayPart>(&not_fitting);
    if (part == nullptr || !line.list_open || part->at_least.sign() <= 0) return words;
    return words + Words{", а часть — не меньше ", ", and a part is at least "} + money(part->at_least * line.cost);
  }

  /// «у «ТОС «Мир»» уже 3 заявки, больше нельзя».
  Words too_many(const MoneyLine& line) const {
    const auto had = line.had.as_int64().value_or(0);
    return applicant(line) + Words{": поддержанных заявок уже ", ": funded are already "} +
           same_words(std::to_string(had)) + Words{", больше нельзя", ", there may be no more"};
  }

  Words too_much(const MoneyLine& line) const {
    return applicant(line) + Words{": вышло бы ", ": it would come to "} + money(line.had + line.cost) +
           Words{", а можно не больше ", ", and the most is "} + money(line.most);
  }

  Words applicant(const MoneyLine& line) const {
    Words words;
    for (const NodeId node : list()->caps[line.cap].per)
      words = words + same_words(words.empty() ? "" : ", ") +
              value_words(results_, node, results_.scored.value(node, line.entry));
    return words;
  }

  static Words voters_short(const MoneyLine& line) {
    return Words{"голосовавшим за неё не хватает ", "those who voted for it are short by "} +
           money(line.cost - line.had) + Words{": у них осталось ", ": they have left "} + money(line.had) +
           Words{", просят ", ", asked for is "} + money(line.cost);
  }

  /// «стоять выше e03: больше 80, сейчас 70»; without numbers where the first thing that the list is ordered by does
  /// not part the two, or is no number.
  Words above(const MoneyLine& line, std::uint32_t other) const {
    const Words words = Words{"стоять выше ", "stand above "} + same_words(results_.tables.entries[other]);
    const NodeId order = line.of_left_over ? list()->left_over->order : rule_.order;
    const Key key = all_keys(results_.plan, order).front();
    const Value own = results_.scored.value(key.of, line.entry);
    const Value theirs = results_.scored.value(key.of, other);
    const bool numbers = std::holds_alternative<Exact>(own) && std::holds_alternative<Exact>(theirs);
    if (!numbers || own == theirs) return words;
    const bool high = key.direction == Direction::highest_first;
    return words + Words{high ? ": больше " : ": меньше ", high ? ": more than " : ": less than "} +
           value_words(results_, key.of, theirs) + Words{", сейчас ", ", now "} + value_words(results_, key.of, own);
  }

  Words more_points(const MoneyLine& line, const Exact& points) const {
    const NodeId worth = std::get<MostPoints>(rule_.select).worth;
    return Words{"набрать больше ", "have more than "} + value_words(results_, worth, points) +
           Words{", сейчас ", ", now "} + value_words(results_, worth, results_.scored.value(worth, line.entry));
  }

  const Results& results_;
  NodeId fund_;
  const Fund& rule_;
};

}  // namespace

std::span<const MoneyLine> money_lines(const Results& results, NodeId fund, std::uint32_t entry) {
  const auto found = std::ranges::equal_range(results.scored.money[fund.at], entry, {}, &MoneyLine::entry);
  const std::span<const MoneyLine> lines(found.begin(), found.end());
  const bool waits = results.scored.state(fund, entry) == State::waiting;
  return waits && (lines.empty() || lines.back().fate != Fate::to_confirm) ? std::span<const MoneyLine>{} : lines;
}

const MoneyLine* money_line(const Results& results, const Stage& stage, std::uint32_t entry) {
  if (!stage.funded) return nullptr;
  const std::span<const MoneyLine> lines = money_lines(results, *stage.funded, entry);
  return lines.empty() ? nullptr : &lines.back();
}

Words why_no_money(const Results& results, const Stage& stage, std::uint32_t entry) {
  const MoneyLine* line = money_line(results, stage, entry);
  return line == nullptr ? Words{} : why_refused(results, *stage.funded, *line);
}

Words why_refused(const Results& results, NodeId fund, const MoneyLine& line) {
  return MoneyWords(results, fund).why(line);
}

Words money_note(const Results& results, NodeId fund, std::uint32_t entry) {
  const MoneyWords say(results, fund);
  Words note;
  const std::span<const MoneyLine> lines = money_lines(results, fund, entry);
  for (const MoneyLine& line : lines) {
    if (!note.empty()) note = note + Words{"; из общего остатка: ", "; of what is left over: "};
    note = note + (line.fate == Fate::paid ? say.paid(line) : say.why(line));
  }
  return lines.empty() ? note : note + say.change(lines.back());
}

}  // namespace engine
