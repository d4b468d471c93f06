#include "engine/words/fund_words.h"

#include <algorithm>
#include <iterator>

#include "base/overloaded.h"
#include "engine/words/rule_words.h"

namespace engine {

namespace {

using base::Words;
using Sentences = std::vector<Words>;
using Satisfaction = EqualShares::Satisfaction;
using Completion = EqualShares::Completion;

Words keys_words(const Speaker& by, const std::vector<NodeId>& keys) {
  Words words;
  for (const NodeId key : keys) words = words + same_words(words.empty() ? "" : " × ") + by.quoted(key);
  return words;
}

Words part_words(const PayPart& part) {
  const Words rounded = part.round ? same_words(" (") + rounding_words(*part.round) + same_words(")") : Words{};
  const Words least = part.at_least.sign() <= 0 ? Words{}
                                                : Words{", если это не меньше ", ", when that is at least "} +
                                                      number_words(part.at_least, Unit::percent) +
                                                      Words{" того, что она просит", " of what it asks for"};
  return Words{"Первая заявка, на которую денег не хватает, получает, сколько осталось",
               "The first entry that the money left is not enough for gets what is left"} +
         rounded + least + Words{"; на ней список заканчивается.", "; the list ends there."};
}

Words not_fitting_words(const Speaker& by, const NotFitting& rule) {
  return std::visit(
      base::Overloaded{
          [](const SkipIt&) {
            return Words{"Заявка, на которую денег не хватает, пропускается.",
                         "An entry that the money left is not enough for is skipped."};
          },
          [&](const StopThere& stop) {
            const Words where =
                stop.when ? Words{", если выполнено условие: ", ", given that "} + by.named(*stop.when) : Words{};
            return Words{"На первой заявке, на которую денег не хватает, список заканчивается",
                         "The list ends at the first entry that the money left is not enough for"} +
                   where + (stop.when ? Words{"; иначе она пропускается.", "; else it is skipped."} : same_words("."));
          },
          [](const PayPart& part) { return part_words(part); },
      },
      rule);
}

Words cap_words(const Speaker& by, const FundCap& cap) {
  const Words entries =
      cap.entries ? Words{" — заявок не больше, чем ", ": entries at most "} + by.named(*cap.entries) : Words{};
  const Words money = cap.money ? Words{cap.entries ? ", денег не больше, чем " : " — денег не больше, чем ",
                                        cap.entries ? ", money at most " : ": money at most "} +
                                      by.named(*cap.money)
                                : Words{};
  return Words{"Тем, у кого одно и то же: ", "For all who have the same "} + keys_words(by, cap.per) +
         Words{" (в одном списке)", " (in one list)"} + entries + money + same_words(".");
}

/// By their titles, where the definition has them.
std::string named_groups(const Speaker& by, NodeId choice, const std::vector<std::string>& ids) {
  const ChoiceList& list = by.plan.lists[by[choice].list.at];
  std::string text;
  for (const std::string& id : ids) {
    const auto at = static_cast<std::size_t>(std::ranges::find(list.ids, id) - list.ids.begin());
    const std::string& title = at < list.titles.size() && !list.titles[at].empty() ? list.titles[at] : id;
    text += (text.empty() ? "" : ", ") + title;
  }
  return text;
}

Words left_over_words(const Speaker& by, const LeftOver& rule) {
  const std::vector<NodeId>& within = std::get<Order>(by[rule.order].rule).within;
  if (!rule.to.empty())
    return Words{
               "Что осталось, распределяется так же сверху вниз между теми, кто ничего не получил, по очереди: ",
               "What is left over goes in the same way down the lists of those who got nothing, one after another: "} +
           same_words(named_groups(by, within.front(), rule.to)) + same_words(". ") +
           not_fitting_words(by, rule.not_fitting);
  const Words where = within.empty() ? Words{"среди всех заявок вместе", "among all entries together"}
                                     : Words{"в каждой группе ", "in each group "} + keys_words(by, within);
  return Words{"Что осталось, распределяется так же сверху вниз между теми, кто ничего не получил, ",
               "What is left over goes in the same way down the list of those who got nothing, "} +
         where + same_words(". ") + not_fitting_words(by, rule.not_fitting);
}

Words entry_gets(const Speaker& by, const Fund& fund, const Words& condition) {
  const Words require =
      fund.require ? Words{" и выполнено условие: ", " and this holds: "} + by.named(*fund.require) : Words{};
  return Words{". Заявка получает ", ". An entry gets "} + by.named(fund.cost) + condition + require + same_words(".");
}

Sentences down_the_list(const Speaker& by, const Fund& fund, const DownTheList& list) {
  const Words first = Words{"Деньги распределяются по местам сверху вниз. Всего: ",
                            "The money goes down the list of places. In all: "} +
                      by.named(fund.amount) +
                      entry_gets(by, fund, {", если этих денег хватает", ", if that much is left"}) + same_words(" ") +
                      not_fitting_words(by, list.not_fitting);
  Sentences lines = {first};
  for (const FundCap& cap : list.caps) lines.push_back(cap_words(by, cap));
  if (list.left_over) lines.push_back(left_over_words(by, *list.left_over));
  return lines;
}

Sentences most_points(const Speaker& by, const Fund& fund, const MostPoints& set) {
  const Words whose = {"Деньги получает набор заявок с наибольшей суммой по величине ",
                       "The money goes to the set of entries with the greatest sum of "};
  const Words equal = {
      " Из наборов с равной суммой — тот, где заявок больше, затем тот, что дешевле, затем тот, где места выше; что и "
      "так равно, решает комиссия.",
      " Of sets with equal sums: the one with more entries, then the cheaper, then the one with better places; what is "
      "equal even so is decided on."};
  return {whose + by.named(set.worth) + Words{", в пределах суммы ", ", within "} + by.named(fund.amount) +
          entry_gets(by, fund, {", если входит в набор", ", if it is in the set"}) + equal};
}

Words completion_words(const Speaker& by, const EqualShares& shares) {
  switch (shares.completion) {
    case Completion::none: return {"Что осталось, не тратится.", "What is left is not spent."};
    case Completion::raise:
      return Words{"Потом доли увеличиваются снова и снова на ", "Then the shares are raised again and again by "} +
             (shares.raise ? by.named(*shares.raise) : number_words(base::Exact{1}, Unit::money)) +
             Words{", пока выбранное умещается в деньги.", ", as long as what is chosen is within the money."};
    case Completion::down_the_list:
      return {"Что осталось, распределяется по местам сверху вниз; на что не хватает, пропускается.",
              "What is left goes down the list of places; what it is not enough for is skipped."};
  }
  return {};
}

Sentences equal_shares(const Speaker& by, const Fund& fund, const EqualShares& shares) {
  const Words worth =
      shares.satisfaction == Satisfaction::cost
          ? Words{"столько, сколько она стоит", "what it costs"}
          : Words{"одну заявку (или столько баллов, сколько он дал)", "one entry (or the points given)"};
  return {
      Words{"Деньги делятся поровну между теми, кто голосует (", "The money is divided equally among the voters ("} +
          by.named(shares.votes) +
          Words{"), и заявку оплачивают те, кто за неё. Всего: ",
                "), and an entry is paid by those who want it. In all: "} +
          by.named(fund.amount) + entry_gets(by, fund, {", если её оплатили", ", if it is paid"}),
      Words{"Каждый раз выбирается заявка, у которой голосующий меньше всего платит за единицу пользы; польза — ",
            "Each time that entry is chosen for which a voter pays the least for what it is worth to him: "} +
          worth +
          Words{". При равенстве — у кого место выше; что и так равно, решает комиссия.",
                ". Of equal ones: the one with the better place; what is equal even so is decided on."},
      completion_words(by, shares)};
}

const std::vector<NodeId>& groups_of(const Speaker& by, NodeId order) { return std::get<Order>(by[order].rule).within; }

/// Whose money it is, where that could be taken otherwise.
Sentences group_words(const Speaker& by, const Fund& fund, const Stage& stage) {
  const std::vector<NodeId>& within = groups_of(by, fund.order);
  if (!within.empty())
    return {Words{"Эти деньги — в каждой группе свои: ", "Each group has this money for itself: "} +
            keys_words(by, within) + same_words(".")};
  if (groups_of(by, stage.order).empty()) return {};
  return {Words{"Эти деньги — одни на все группы, и заявки стоят для них в одном списке.",
                "This money is for all groups together, and for it the entries stand in one list."}};
}

Sentences spending(const Speaker& by, const Fund& fund) {
  return std::visit(base::Overloaded{
                        [&](const DownTheList& list) { return down_the_list(by, fund, list); },
                        [&](const MostPoints& set) { return most_points(by, fund, set); },
                        [&](const EqualShares& shares) { return equal_shares(by, fund, shares); },
                    },
                    fund.select);
}

}  // namespace

Sentences fund_sentences(const Speaker& by, const Stage& stage) {
  const Fund& fund = std::get<Fund>(by[*stage.funded].rule);
  Sentences sentences = spending(by, fund);
  std::ranges::move(group_words(by, fund, stage), std::back_inserter(sentences));
  return sentences;
}

}  // namespace engine
