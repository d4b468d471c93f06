#include "engine/words/question_words.h"

#include <fmt/format.h>

#include <initializer_list>
#include <string_view>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "base/quotes.h"
#include "base/text.h"
#include "engine/words/speaker.h"
#include "engine/words/table_words.h"

namespace engine {

namespace {

std::string listed(const std::vector<std::string>& ids) { return fmt::format("{}", fmt::join(ids, ", ")); }

/// « (Двор)»; nothing for the whole contest.
std::string in_group(const GroupName& group) {
  return group.titles.empty() ? std::string{} : fmt::format(" ({})", listed(group.titles));
}

std::string places(std::uint32_t first, std::uint32_t last) {
  return first == last ? std::to_string(first) : fmt::format("{}–{}", first, last);
}

/// «место 3», «места 2–3».
base::Words place_words(const TieWaits& asks) {
  const std::string numbers = places(asks.first, asks.last);
  const bool one = asks.first == asks.last;
  return {(one ? "место " : "места ") + numbers, (one ? "place " : "places ") + numbers};
}

struct CellSays {
  std::string_view column;
  base::Words what;
};

/// «: решение — голосование (commission_vote), значение (value) — да», “: decision commission_vote, value yes”: what a
/// row of decisions.csv must say.
base::Words row_of(std::string_view kind, std::initializer_list<CellSays> cells) {
  base::Words words = base::Words{": решение — ", ": decision "} + named(TableWord::decision, kind);
  for (const CellSays& each : cells)
    words = words + same_words(", ") + named(TableWord::column, each.column) + base::Words{" — ", " "} + each.what;
  return words;
}

const base::Words yes_or_no = {"да или нет", "yes or no"};
const base::Words each_of_them = {"каждая из них", "each of them"};

/// «Художественный уровень» (design), “Artistic level” (design).
base::Words named(const CriterionName& criterion) {
  if (criterion.title.empty()) return {criterion.id, criterion.id};
  return {fmt::format("«{}» ({})", criterion.title.ru, criterion.id),
          fmt::format("“{}” ({})", criterion.title.en, criterion.id)};
}

base::Words listed(const std::vector<CriterionName>& criteria) {
  std::vector<std::string> ru, en;
  for (const CriterionName& each : criteria) {
    base::Words name = named(each);
    ru.push_back(std::move(name.ru));
    en.push_back(std::move(name.en));
  }
  return {listed(ru), listed(en)};
}

/// « (Выезд 1, Выезд 2)»; nothing where there are no rounds.
base::Words in_rounds(const std::vector<base::Words>& rounds) {
  if (rounds.empty()) return {};
  std::vector<std::string> ru, en;
  for (const base::Words& each : rounds) {
    ru.push_back(each.ru);
    en.push_back(each.en);
  }
  return {fmt::format(" ({})", listed(ru)), fmt::format(" ({})", listed(en))};
}

base::Words of_marks(const MissingMarks& asks) {
  const base::Words criteria = listed(asks.criteria), rounds = in_rounds(asks.rounds);
  return {
      fmt::format("нет оценок члена жюри {} заявке {}{}: {}. Внесите их в scores.csv или отметьте самоотвод в jury.csv",
                  asks.juror, asks.entry, rounds.ru, criteria.ru),
      fmt::format("juror {} has not marked {}{}: {}. Add the marks to scores.csv, or recuse the juror in jury.csv",
                  asks.juror, asks.entry, rounds.en, criteria.en)};
}

base::Words of_comment(const CommentMissing& asks) {
  const base::Words criteria = listed(asks.criteria);
  const base::Words column = quoted_column("comment");
  return {fmt::format("{}: член жюри {} не пояснил оценку: {}. Внесите пояснение в столбец {} файла scores.csv",
                      asks.entry, asks.juror, criteria.ru, column.ru),
          fmt::format("{}: juror {} has not explained a mark: {}. Add the explanation to column {} of scores.csv",
                      asks.entry, asks.juror, criteria.en, column.en)};
}

base::Words more_marks(const TooFewMarks& asks) {
  if (!asks.jurors) return {"Внесите недостающие в scores.csv", "Add the missing ones to scores.csv"};
  const std::uint32_t jurors = *asks.jurors;
  const std::string ru = base::counted(jurors, "член жюри", "члена жюри", "членов жюри");
  return {fmt::format("Оценивать её {} только {}: назначьте ещё или измените правило в contest.yaml (jury.marks: "
                      "at_least, below)",
                      jurors == 1 ? "может" : "могут", ru),
          fmt::format("Only {} of the jury may mark it: assign more, or change the rule in contest.yaml (jury.marks: "
                      "at_least, below)",
                      jurors)};
}

base::Words of_few(const TooFewMarks& asks) {
  const base::Words criterion = named(asks.criterion);
  const std::string ru = base::counted(asks.have, "оценка", "оценки", "оценок");
  return base::Words{
             fmt::format("у заявки {} по критерию {} {}, нужно не меньше {}. ", asks.entry, criterion.ru, ru,
                         asks.need),
             fmt::format("{} has {} of at least {} marks for {}. ", asks.entry, asks.have, asks.need, criterion.en)} +
         more_marks(asks);
}

base::Words of_third(const ThirdExpert& asks) {
  return {fmt::format("нужен третий эксперт: {}. Назначьте его в assignments.csv и внесите его оценки в scores.csv",
                      asks.entry),
          fmt::format("a third expert is needed for {}. Assign one in assignments.csv and add the marks to scores.csv",
                      asks.entry)};
}

base::Words of_quorum(const NoQuorum& asks) {
  const std::string present = base::to_text(asks.present), members = base::to_text(asks.members);
  return {fmt::format("{}: нет кворума — оценивали {} из {} членов комиссии. Внесите оценки остальных в scores.csv",
                      asks.entry, present, members),
          fmt::format("{}: no quorum, {} of {} members of the commission have marked. Add the others' marks to "
                      "scores.csv",
                      asks.entry, present, members)};
}

base::Words of_divergence(const MarksApart& asks) {
  const base::Words apart = number_words(asks.apart), limit = number_words(asks.limit);
  const base::Words name = named(asks.criterion);
  const base::Words of =
      asks.criterion.id.empty() ? base::Words{} : base::Words{" по критерию " + name.ru, " for " + name.en};
  return base::Words{fmt::format("оценки {}{} расходятся на {}, а можно на {}: пусть их согласуют. Исправьте их в "
                                 "scores.csv или запишите в decisions.csv, что они остаются",
                                 asks.entry, of.ru, apart.ru, limit.ru),
                     fmt::format("the marks of {}{} differ by {}, at most {} is allowed: the jurors are to agree. "
                                 "Correct them in scores.csv, or record in decisions.csv that they stand",
                                 asks.entry, of.en, apart.en, limit.en)} +
         row_of("divergence", {{"entry", same_words(asks.entry)}, {"value", {"да", "yes"}}});
}

/// «равенство за места 2–3 (Двор): e03, e07. »
base::Words tied(const TieWaits& asks) {
  const std::string entries = listed(asks.entries);
  const std::string where = in_group(asks.group);
  const base::Words place = place_words(asks);
  return {fmt::format("равенство за {}{}: {}. ", place.ru, where, entries),
          fmt::format("tied for {}{}: {}. ", place.en, where, entries)};
}

base::Words of_tie(const TieWaits& asks) {
  const base::Words lot = {"Нужен жребий: запишите одну строку в decisions.csv",
                           "A lot is needed: record one row in decisions.csv"};
  const base::Words number = {"число, вытянутое при всех (одно на все равенства)",
                              "a number drawn in public (one for all ties)"};
  const base::Words position = {"её порядок среди равных: 1, 2 …", "its position among the tied: 1, 2 …"};
  if (asks.by_seed) return tied(asks) + lot + row_of(asks.decision, {{"entry", {"пусто", "empty"}}, {"value", number}});
  return tied(asks) + base::Words{"Запишите в decisions.csv", "Record in decisions.csv"} +
         row_of(asks.decision, {{"entry", each_of_them}, {"value", position}});
}

base::Words of_value(const ValueOpen& asks) {
  const std::string where = in_group(asks.group);
  return base::Words{fmt::format("нужно решение: {}{}. Запишите его в decisions.csv", asks.title, where),
                     fmt::format("a decision is needed: {}{}. Record it in decisions.csv", asks.title, where)} +
         row_of("decided", {{"what", same_words(asks.what)}, {"value", {"сколько", "how much"}}});
}

base::Words of_confirmation(const ConfirmationOpen& asks) {
  const std::string entries = listed(asks.entries);
  return base::Words{fmt::format("решение комиссии — рекомендация: утверждает {}. Запишите в decisions.csv", asks.by),
                     fmt::format("the commission only recommends, {} confirms. Record in decisions.csv", asks.by)} +
         row_of("confirmed", {{"entry",
                               {fmt::format("каждая ({}) или пусто, тогда обо всех сразу", entries),
                                fmt::format("each ({}), or empty for all", entries)}},
                              {"value", yes_or_no}});
}

/// Each of the tied gets a yes or a no.
base::Words of_yes_or_no(const CutWaits& asks, const base::Words& what) {
  const std::string where = in_group(asks.group), entries = listed(asks.entries);
  return base::Words{fmt::format("{}{}: {}. Запишите в decisions.csv", what.ru, where, entries),
                     fmt::format("{}{}: {}. Record in decisions.csv", what.en, where, entries)} +
         row_of(asks.decision, {{"entry", each_of_them}, {"value", yes_or_no}});
}

/// Who gets the award is to be recorded.
base::Words of_winners(const base::Words& why, const std::string& award) {
  return why + base::Words{". Запишите получателей в decisions.csv", ". Record who gets it in decisions.csv"} +
         row_of("award", {{"entry", {"кто получает", "who gets it"}}, {"value", same_words(award)}});
}

base::Words of_sets(const TooManySets& asks) {
  const std::string where = in_group(asks.group);
  const base::Words money = number_words(asks.money, Unit::money);
  return {
      fmt::format("лучший набор (most_points){}: заявок {}, денег {} — так много наборов точно не сравнить. "
                  "Округлите cost до тысяч, разделите деньги (within) или возьмите другой выбор (select)",
                  where, asks.entries, money.ru),
      fmt::format("the best set (most_points){}: {} entries and {}: too many sets to compare exactly. Round cost to "
                  "thousands, divide the money (within) or choose in another way (select)",
                  where, asks.entries, money.en)};
}

base::Words of_raises(const TooManyRaises& asks) {
  const std::string where = in_group(asks.group);
  const base::Words raise = number_words(asks.raise, Unit::money);
  return {
      fmt::format("равные доли{}: если прибавлять по {}, деньги не кончаются слишком долго. Укажите прибавку больше "
                  "(raise_by) или другой добор (completion)",
                  where, raise.ru),
      fmt::format("equal shares{}: raised by {} they leave money for too long. Raise by more (raise_by) or complete "
                  "in another way (completion)",
                  where, raise.en)};
}

base::Words of_award(const AwardOpen& asks) {
  const std::string where = in_group(asks.group);
  return of_winners({fmt::format("награда «{}» присуждена {} раз из {}{}", asks.award, asks.have, asks.need, where),
                     fmt::format("award {} is given {} times of {}{}", asks.award, asks.have, asks.need, where)},
                    asks.award);
}

base::Words of_choice(const AwardsToChoose& asks) {
  std::string entries;
  for (std::size_t k = 0; k < asks.entries.size(); ++k)
    entries += fmt::format("{}{} ({})", k == 0 ? "" : ", ", asks.entries[k], asks.awards[k]);
  return base::Words{fmt::format("у участника «{}» наград больше, чем можно ({}): {}. Запишите в decisions.csv, какая "
                                 "остаётся",
                                 asks.applicant, asks.most, entries),
                     fmt::format("“{}” has more awards than one applicant may ({}): {}. Record in decisions.csv which "
                                 "one stays",
                                 asks.applicant, asks.most, entries)} +
         row_of("award", {{"entry", {"та, чья награда остаётся", "whose award stays"}},
                          {"value", {"эта награда", "this award"}}});
}

base::Words of_cut(const CutWaits& asks) {
  if (asks.decision == "advance")
    return of_yes_or_no(asks,
                        {"равенство на границе выхода в следующий этап", "tied across the cut to the next stage"});
  if (asks.decision == "budget")
    return of_yes_or_no(asks, {"денег хватает не на все равные заявки", "the money is not enough for all of the tied"});
  if (asks.decision == "left_over")
    return of_yes_or_no(asks, {"общего остатка хватает не на все равные заявки",
                               "what is left over is not enough for all of the tied"});
  const std::string where = in_group(asks.group), entries = listed(asks.entries);
  return of_winners({fmt::format("наград «{}» меньше, чем равных заявок{}: {}", asks.award, where, entries),
                     fmt::format("fewer awards {} than tied entries{}: {}", asks.award, where, entries)},
                    asks.award);
}

base::Words of_many(const TooManyToOrder& asks) {
  const std::string where = in_group(asks.group);
  return {fmt::format("метод Кемени{}: заявок {}, а наверняка лучший порядок находится не больше чем для {}. Разделите "
                      "группу (rank_within) или назовите другой способ (jury: combine: by)",
                      where, asks.entries, asks.most),
          fmt::format("Kemeny's method{}: {} entries, and the best order is certain for at most {}. Divide the group "
                      "(rank_within) or name another method (jury: combine: by)",
                      where, asks.entries, asks.most)};
}

}  // namespace

base::Words words(const Question& question) {
  return base::nested_quotes(std::visit(base::Overloaded{
                                            [](const MissingMarks& asks) { return of_marks(asks); },
                                            [](const TooFewMarks& asks) { return of_few(asks); },
                                            [](const ThirdExpert& asks) { return of_third(asks); },
                                            [](const TieWaits& asks) { return of_tie(asks); },
                                            [](const CutWaits& asks) { return of_cut(asks); },
                                            [](const CommentMissing& asks) { return of_comment(asks); },
                                            [](const TooManyToOrder& asks) { return of_many(asks); },
                                            [](const NoQuorum& asks) { return of_quorum(asks); },
                                            [](const MarksApart& asks) { return of_divergence(asks); },
                                            [](const AwardOpen& asks) { return of_award(asks); },
                                            [](const AwardsToChoose& asks) { return of_choice(asks); },
                                            [](const ValueOpen& asks) { return of_value(asks); },
                                            [](const ConfirmationOpen& asks) { return of_confirmation(asks); },
                                            [](const TooManySets& asks) { return of_sets(asks); },
                                            [](const TooManyRaises& asks) { return of_raises(asks); },
                                        },
                                        question));
}

}  // namespace engine
