#include "engine/words/describe_order.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/decimal.h"
#include "base/quotes.h"
#include "engine/plan/order_keys.h"
#include "engine/words/award_words.h"
#include "engine/words/fund_words.h"
#include "engine/words/rule_phrase.h"
#include "engine/words/rule_words.h"

namespace engine {

namespace {

using base::Words;

Words within(const Speaker& by, const Stage& stage) {
  if (stage.rank_within.empty())
    return {"Места распределяются среди всех заявок вместе.", "Places are given among all entries together."};
  Words keys;
  for (const NodeId choice : stage.rank_within) keys = keys + same_words(keys.empty() ? "" : " × ") + by.quoted(choice);
  return Words{"Места распределяются отдельно в каждой группе: ", "Places are given separately in each group: "} +
         keys + same_words(".");
}

/// «больше «Безопасность»», «раньше «Дата подачи»», «голосование комиссии».
Words key_words(const Speaker& by, const Key& key) {
  const Node& node = by[key.of];
  if (const auto* ask = std::get_if<Ask>(&node.rule)) return decision_words(*ask);
  if (std::holds_alternative<OneByOne>(node.rule) || std::holds_alternative<Among>(node.rule))
    return rule_phrase(by, key.of);
  const bool high = key.direction == Direction::highest_first;
  const Words more = high ? Words{"больше ", "the greater "} : Words{"меньше ", "the lesser "};
  const Words later = high ? Words{"позже ", "the later "} : Words{"раньше ", "the earlier "};
  return (node.type == Type::moment ? later : more) + by.named(key.of);
}

Words first_key(const Speaker& by, const Key& key) {
  return Words{"Выше стоит заявка, у которой ", "The entry stands higher that has "} + key_words(by, key) +
         same_words(".");
}

/// One sentence over all keys after the first.
Words tie_words(const Speaker& by, const std::vector<Key>& keys) {
  if (keys.size() == 2)
    return Words{"При равенстве решает: ", "Ties are decided by: "} + key_words(by, keys[1]) + same_words(".");
  Words words = {"При равенстве решает по порядку: ", "Ties are decided, in this order, by: "};
  for (std::size_t k = 1; k < keys.size(); ++k)
    words = words + same_words(k == 1 ? "" : "; ") + same_words(fmt::format("{}) ", k)) + key_words(by, keys[k]);
  return words + same_words(".");
}

Words majority_words(Commission::Majority majority) {
  if (majority == Commission::Majority::of_present)
    return {"; первым становится тот, за кого больше половины проголосовавших",
            "; who comes first has more than half of those who voted"};
  return {"; первым становится тот, за кого больше половины всех членов",
          "; who comes first has more than half of all members"};
}

/// «Голосует комиссия «city»; кворум — 2/3 членов; …»
Words commission_words(const Commission& commission) {
  Words words = commission.panel.empty()
                    ? Words{"Голосует всё жюри", "The whole jury votes"}
                    : Words{"Голосует комиссия «" + commission.panel + "»", "Panel “" + commission.panel + "” votes"};
  if (commission.quorum) {
    const std::string share = base::to_text(*commission.quorum);
    words = words + Words{"; кворум — " + share + " членов", "; the quorum is " + share + " of the members"};
  }
  if (commission.majority) words = words + majority_words(*commission.majority);
  return words + Words{"; отведённые не голосуют.", "; the recused do not vote."};
}

Words numbering(const Speaker& by, const Stage& stage) {
  switch (std::get<Order>(by[stage.order].rule).numbering) {
    case Numbering::competition:
      return stage.shared_as_range ? Words{"Заявки, которые остались равными, делят места: 1, 2–3, 2–3, 4.",
                                           "Entries still equal share the places: 1, 2–3, 2–3, 4."}
                                   : Words{"Заявки, которые остались равными, делят место: 1, 2, 2, 4.",
                                           "Entries still equal share the place: 1, 2, 2, 4."};
    case Numbering::dense:
      return {"Заявки, которые остались равными, делят место: 1, 2, 2, 3.",
              "Entries still equal share the place: 1, 2, 2, 3."};
    case Numbering::mean:
      return {"Заявки, которые остались равными, получают среднее своих мест: 1; 2,5; 2,5; 4.",
              "Entries still equal get the mean of their places: 1, 2.5, 2.5, 4."};
  }
  return {};
}

/// «Финал», then «Отбор».
Words joined_titles(const Speaker& by, const Stage& stage) {
  Words titles;
  for (const std::uint32_t at : stage.joins) {
    const Words& title = by.plan.stages[at].title;
    titles = titles + (titles.empty() ? Words{} : Words{", за ними — ", ", then "}) + base::in_quotes(title);
  }
  return titles;
}

Words listing(const Speaker& by, const Listing& listed) {
  const Words what = listed.by ? Words{"по показателю ", "by "} + by.quoted(*listed.by)
                               : Words{"по алфавиту названий", "by the alphabet of their titles"};
  return Words{"Те, кто делит место, стоят в списке ", "Those who share a place are listed "} + what + same_words(".");
}

/// What people may do with places, and what becomes of those that are lost.
void add_powers(const Speaker& by, const Stage& stage, std::vector<Words>& lines) {
  const Order& order = std::get<Order>(by[stage.order].rule);
  if (order.listed_by) lines.push_back(listing(by, *order.listed_by));
  if (!order.divided_in.empty())
    lines.push_back({"Комиссия вправе разделить место между заявками, стоящими подряд.",
                     "The commission may let neighbours share a place."});
  if (!stage.may_withhold)
    lines.push_back({"Не присудить награду комиссия не вправе.", "The commission may not leave an award ungiven."});
  if (stage.disqualified_leave_empty)
    lines.push_back(
        {"Место дисквалифицированной заявки остаётся пустым: следующие не поднимаются, её баллы остаются в "
         "таблице.",
         "The place of a disqualified entry stays empty: nobody moves up, and its points stay in the "
         "table."});
}

Words tied_words(TiedAtCut tied) {
  switch (tied) {
    case TiedAtCut::all: return {"при равенстве на границе проходят все равные", "of those tied at the cut all go on"};
    case TiedAtCut::none:
      return {"при равенстве на границе не проходит никто из равных", "of those tied at the cut none goes on"};
    case TiedAtCut::wait: return {"о равных на границе решает комиссия", "those tied at the cut are decided on"};
  }
  return {};
}

Words cut_words(const Speaker& by, const Cut& cut) {
  const Words require = cut.require ? Words{", при условии: ", ", given that "} + by.named(*cut.require) : Words{};
  return Words{"На следующий этап проходят первые места группы; их число — ",
               "The first places of each group go on to the next stage; their number is "} +
         by.named(cut.places) + require + same_words("; ") + tied_words(cut.tied) + same_words(".");
}

Words confirmed_words(Confirmation::Of what) {
  switch (what) {
    case Confirmation::Of::places: return {"Места", "Places"};
    case Confirmation::Of::awards: return {"Награды", "Awards"};
    case Confirmation::Of::budget: return {"Деньги", "Money"};
  }
  return {};
}

Words refused_words(const Confirmation& rule) {
  const bool moves_up = rule.refused == Confirmation::Refused::moves_up;
  if (rule.of == Confirmation::Of::places)
    return moves_up ? Words{"вместо тех, кому отказано, поднимаются следующие", "the next move up past who is refused"}
                    : Words{"место того, кому отказано, остаётся пустым", "the place of who is refused stays empty"};
  return moves_up ? Words{"то, в чём отказано, получает следующий по списку", "what is refused goes to the next"}
                  : Words{"то, в чём отказано, не получает никто", "what is refused goes to nobody"};
}

Words confirmation_words(const Confirmation& rule) {
  return confirmed_words(rule.of) +
         Words{" — рекомендация комиссии: утверждает " + rule.by + "; ",
               " are recommended by the commission and confirmed by " + rule.by + "; "} +
         refused_words(rule) + same_words(".");
}

}  // namespace

std::vector<Words> order_sentences(const Speaker& by, const Stage& stage) {
  if (!stage.joins.empty())
    return {within(by, stage),
            Words{"Первыми стоят места этапа ", "First come the places of "} + joined_titles(by, stage) +
                Words{"; нумерация сквозная.", "; they are numbered on."},
            numbering(by, stage)};
  const std::vector<Key> keys = all_keys(by.plan, stage.order);
  std::vector<Words> lines = {within(by, stage), first_key(by, keys.front())};
  if (keys.size() > 1) lines.push_back(tie_words(by, keys));
  if (stage.commission) lines.push_back(commission_words(*stage.commission));
  lines.push_back(numbering(by, stage));
  add_powers(by, stage, lines);
  return lines;
}

std::vector<Words> outcome_sentences(const Speaker& by, const Stage& stage) {
  std::vector<Words> lines;
  if (stage.advances) lines.push_back(cut_words(by, std::get<Cut>(by[*stage.advances].rule)));
  std::ranges::move(award_sentences(by, stage), std::back_inserter(lines));
  if (stage.funded) std::ranges::move(fund_sentences(by, stage), std::back_inserter(lines));
  if (stage.confirmation) lines.push_back(confirmation_words(*stage.confirmation));
  return lines;
}

}  // namespace engine
