#include <fmt/format.h>

#include "base/decimal.h"
#include "base/text.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

Diagnostic error(std::string code, Place at, base::Words message, base::Words hint = {}) {
  return {std::move(code), base::Severity::error, std::move(at), std::move(message), std::move(hint)};
}

Diagnostic warning(std::string code, Place at, base::Words message, base::Words hint = {}) {
  return {std::move(code), base::Severity::warning, std::move(at), std::move(message), std::move(hint)};
}

}  // namespace

Diagnostic nomination_fact_missing(Place at, const std::string& nomination, const std::string& fact) {
  return error("nomination-fact-missing", std::move(at),
               {fmt::format("у номинации «{}» не указан показатель «{}»", nomination, fact),
                fmt::format("nomination “{}” does not state the fact “{}”", nomination, fact)},
               {fmt::format("добавьте номинации facts: {{{}: …}} или показателю optional: true", fact),
                fmt::format("add facts: {{{}: …}} to the nomination, or optional: true to the fact", fact)});
}

Diagnostic coefficient_missing(Place at, const std::string& id) {
  return error("coefficient-missing", std::move(at),
               {fmt::format("для «{}» не указан коэффициент", id), fmt::format("there is no coefficient for “{}”", id)},
               {fmt::format("добавьте {}: 1", id), fmt::format("add {}: 1", id)});
}

Diagnostic total_beside_weights(Place at, Place weight) {
  Diagnostic made =
      error("total-beside-weights", std::move(at),
            {"формула total не учитывает веса: они действуют только без неё",
             "a total formula does not see weights: they act only without one"},
            {"удалите weight и coefficient или саму формулу", "remove weight and coefficient, or the formula"});
  made.related.push_back({std::move(weight), {"вес стоит здесь", "a weight stands here"}});
  return made;
}

Diagnostic weight_idle(Place at) {
  return warning("weight-idle", std::move(at),
                 {"вес 0: критерий ничего не прибавляет к итогу", "weight 0: the criterion adds nothing to the total"},
                 {"исправьте вес; если критерий нужен только для сведения или при равенстве, напишите in_total: false",
                  "mend the weight; for a criterion that is only there to be seen or for ties, write in_total: false"});
}

Diagnostic weight_negative(Place at) {
  return warning("weight-negative", std::move(at),
                 {"вес меньше нуля: чем выше баллы, тем меньше итог",
                  "a weight below zero: the more points, the smaller the total"},
                 {"уберите минус; если это штраф, напишите, зачем так: accept: {weight-negative: причина}",
                  "drop the minus; where it is a penalty, say so: accept: {weight-negative: reason}"});
}

Diagnostic weights_sum(Place at, const base::Exact& stated, const base::Exact& found) {
  return error("weights-sum", std::move(at),
               {fmt::format("сумма весов — {}, а должна быть {}", base::to_text(found), base::to_text(stated)),
                fmt::format("weights add up to {}, not {}", base::to_text(found), base::to_text(stated))},
               stated > found ? base::Words{fmt::format("не хватает {}", base::to_text(stated - found)),
                                            fmt::format("{} more are needed", base::to_text(stated - found))}
                              : base::Words{fmt::format("больше, чем нужно, на {}", base::to_text(found - stated)),
                                            fmt::format("{} too many", base::to_text(found - stated))});
}

Diagnostic no_greatest_value(Place at) {
  return error("limit-without-maximum", std::move(at),
               {"предел в процентах считают от наибольшего возможного значения, а здесь оно не ограничено",
                "a limit in per cent needs a greatest possible value, and there is none"},
               {"укажите предел в баллах: limit: 20", "say the limit in points: limit: 20"});
}

Diagnostic maximum_unknown(Place at, const std::string& criterion) {
  return error(
      "maximum-unknown", std::move(at),
      {fmt::format("наибольший балл критерия «{}» неизвестен, а без него не привести одно к другому", criterion),
       fmt::format("the greatest points of “{}” are not known, and nothing can be brought to them", criterion)},
      {"скажите его: cap: 10", "say it: cap: 10"});
}

Diagnostic drop_without_trimming(Place at) {
  return error("drop-without-mean", std::move(at),
               {"отбрасывать крайние оценки можно только при среднем или сумме",
                "extreme marks are dropped from a mean or a sum only"},
               {"напишите by: mean или by: sum", "write by: mean or by: sum"});
}

Diagnostic group_mixed_with_totals(Place at, const std::string& group) {
  return error(
      "group-mixed-with-totals", std::move(at),
      {fmt::format("в группе «{}» есть и оценки жюри, и баллы по показателям, а итог каждого члена жюри складывается "
                   "из одних оценок",
                   group),
       fmt::format("group “{}” holds both marks and points from facts, while a juror's own total is made of marks only",
                   group)},
      {"разделите её на две группы: одну с оценками жюри, другую без них",
       "make two groups of it: one that jurors mark, one that they don't"});
}

Diagnostic stage_without_criteria(Place at, const std::string& stage) {
  const std::string ru = stage.empty() ? "в конкурсе" : fmt::format("на этапе «{}»", stage);
  const std::string en = stage.empty() ? "the contest" : fmt::format("stage “{}”", stage);
  return error("stage-without-criteria", std::move(at),
               {fmt::format("{} нет ни одного критерия", ru), fmt::format("{} has no criteria", en)},
               {"перечислите их в criteria", "list them under criteria"});
}

Diagnostic nothing_to_carry(Place at) {
  return error(
      "nothing-to-carry", std::move(at),
      {"до первого этапа нет оценок, которые можно перенести", "before the first stage there are no marks to carry"});
}

Diagnostic not_on_carried_sheet(Place at, const std::string& criterion) {
  return error("nothing-to-carry", std::move(at),
               {fmt::format("критерия «{}» нет среди оценок предыдущего этапа", criterion),
                fmt::format("criterion “{}” was not marked in the stage before", criterion)},
               {"marks: own даст этому этапу свои оценки", "marks: own gives this stage marks of its own"});
}

Diagnostic brackets_gap(Place at, const Gap& gap) {
  base::Words where = {fmt::format("между {} и {}", gap.from, gap.to),
                       fmt::format("between {} and {}", gap.from, gap.to)};
  if (gap.from == gap.to) where = {"при значении " + gap.from, "at " + gap.from};
  if (gap.from.empty()) where = {fmt::format("до {}", gap.to), fmt::format("below {}", gap.to)};
  if (gap.to.empty()) where = {fmt::format("после {}", gap.from), fmt::format("above {}", gap.from)};
  return error("brackets-gap", std::move(at), {where.ru + " не подходит ни одна ступень", where.en + " no row fits"},
               {"закройте разрыв или укажите, сколько баллов тогда: miss: 0",
                "close the gap, or say how many points then: miss: 0"});
}

Diagnostic brackets_overlap(Place at, const std::string& from, const std::string& to) {
  const base::Words where =
      from == to ? base::Words{"значению " + from, "for " + from}
                 : base::Words{fmt::format("значениям от {} до {}", from, to), fmt::format("from {} to {}", from, to)};
  return warning(
      "brackets-overlap", std::move(at),
      {where.ru + " подходят две ступени; действует первая", where.en + " two rows fit; the first one counts"},
      {"сдвиньте границу одной из них", "move the end of one"});
}

Diagnostic brackets_order(Place at) {
  return error("brackets-order", std::move(at),
               {"ступени идут не по возрастанию", "the rows are not in ascending order"},
               {"переставьте эту ступень на её место", "put the row where it belongs"});
}

Diagnostic cases_open(Place at) {
  return error("cases-open", std::move(at),
               {"что будет, когда не подходит ни один случай, не сказано", "nothing is said for when no case fits"},
               {"добавьте последний случай без when (в остальных) или miss: 0",
                "add a last case without when (otherwise), or miss: 0"});
}

Diagnostic case_unreachable(Place at) {
  return error("case-unreachable", std::move(at),
               {"до этого случая дело не дойдёт: случай перед ним подходит всегда",
                "this case is never reached: the one before it always fits"},
               {"случай без when — последний", "the case without when goes last"});
}

Diagnostic off_the_scale(Place at) {
  return error("off-the-scale", std::move(at),
               {"таких оценок нет на шкале критерия", "the criterion's scale has no such marks"},
               {"исправьте оценки или шкалу (scale)", "correct the marks or the scale"});
}

Diagnostic awards_overlap(Place at, std::uint32_t place) {
  return error(
      "awards-overlap", std::move(at),
      {fmt::format("место {} уже награждено выше", place), fmt::format("place {} has its award above already", place)},
      {"оставьте это место в одной из строк", "keep the place in one of the lines"});
}

Diagnostic awards_hole(Place at, std::uint32_t from, std::uint32_t to) {
  const bool one = from == to;
  return warning("awards-hole", std::move(at),
                 {one ? fmt::format("место {} остаётся без награды, а следующее её получает", from)
                      : fmt::format("места {}–{} остаются без награды, а следующее её получает", from, to),
                  one ? fmt::format("place {} has no award, and the next one has", from)
                      : fmt::format("places {}–{} have no award, and the next one has", from, to)},
                 {"добавьте награду или напишите, почему её нет: accept: {awards-hole: причина}",
                  "add an award, or say why there is none: accept: {awards-hole: reason}"});
}

Diagnostic title_repeated(Place at, const Place& first, std::string_view title) {
  Diagnostic problem = error("title-repeated", std::move(at),
                             {fmt::format("название «{}» уже есть: в таблицах их не отличить", title),
                              fmt::format("the title “{}” is there already: tables could not tell them apart", title)},
                             {"уточните одно из них", "make one of them more exact"});
  problem.related = {{first, {"впервые здесь", "first here"}}};
  return problem;
}

Diagnostic prize_negative(Place at, const base::Exact& least) {
  return error("prize-negative", std::move(at),
               {fmt::format("приз может оказаться меньше нуля: {} RUB", base::to_text(least)),
                fmt::format("the prize can be below zero: {} RUB", base::to_text(least))},
               {"max(0 RUB, …) не даст ему стать меньше нуля", "max(0 RUB, …) keeps it from falling below zero"});
}

Diagnostic out_of_reach(Place at, const base::Words& what, const base::Exact& most) {
  return error("out-of-reach", std::move(at),
               {fmt::format("столько не набрать: «{}» — самое большее {}", what.ru, base::to_text(most)),
                fmt::format("nobody can reach this: “{}” is at most {}", what.en, base::to_text(most))},
               {"уменьшите это число или проверьте шкалы и баллы", "lower this number, or look at scales and points"});
}

Diagnostic never_met(Place at) {
  return error("out-of-reach", std::move(at), {"это условие не выполнит никто", "nobody can meet this condition"});
}

Diagnostic tie_key_decides_nothing(Place at) {
  return warning("tie-key-decides-nothing", std::move(at),
                 {"этот признак ничего не решит: он у всех одинаков или уже учтён выше",
                  "this key decides nothing: it is the same for all, or stands above already"},
                 {"удалите его или замените", "remove it, or put another in its place"});
}

Diagnostic unequal_maxima(Place at, const base::Words& maxima) {
  return warning("unequal-maxima", std::move(at),
                 {fmt::format("наибольший возможный итог разный: {}, а места у них общие", maxima.ru),
                  fmt::format("the greatest possible total differs: {}, and they are ranked together", maxima.en)},
                 {"исправьте веса или коэффициенты, распределяйте места внутри (rank_within) или скажите: accept: "
                  "{unequal-maxima: причина}",
                  "correct the weights or coefficients, rank them apart (rank_within), or say so: accept: "
                  "{unequal-maxima: reason}"});
}

Diagnostic maxima_where_inapplicable(Place at, const base::Words& maxima) {
  Diagnostic made = unequal_maxima(std::move(at), maxima);
  made.hint = {
      "total: {not_applicable: zero} — критерий, который не применяется, ничего не даёт; rescale — остальные "
      "приводятся к общему наибольшему итогу; full — он засчитан полностью; или места внутри (rank_within)",
      "total: {not_applicable: zero}: a criterion that does not apply gives nothing; rescale brings the rest to "
      "the common greatest total; full counts it in full; or rank them apart (rank_within)"};
  return made;
}

Diagnostic quota_beyond_field(Place at, const base::Exact& quota, const base::Exact& field) {
  const std::string many = base::to_text(quota);
  const std::string few = base::to_text(field);
  return warning(
      "quota-beyond-field", std::move(at),
      {fmt::format("здесь названо место {}, а заявок в группе этого этапа не больше {} (если нет равных)", many, few),
       fmt::format("this reaches place {}, and at most {} enter a group of the stage (without ties)", many, few)},
      {"проверьте advance предыдущего этапа", "look at advance of the stage before"});
}

Diagnostic quorum_range(Place at) {
  return error("quorum-range", std::move(at),
               {"кворум — доля членов комиссии, больше 0 и не больше 1",
                "a quorum is a share of the members, more than 0 and at most 1"},
               {"quorum: 2/3 или quorum: 50%", "quorum: 2/3 or quorum: 50%"});
}

Diagnostic commission_idle(Place at) {
  return error(
      "commission-idle", std::move(at),
      {"сказано, как голосует комиссия, но голосовать ей не о чем: среди ties нет голосования",
       "it is said how the commission votes, but it never does: no vote is among ties"},
      {"ties: [commission_vote] — или уберите commission", "ties: [commission_vote], or leave commission out"});
}

Diagnostic nothing_to_confirm(Place at, engine::Confirmation::Of what) {
  const bool awards = what == engine::Confirmation::Of::awards;
  return error(
      "nothing-to-confirm", std::move(at),
      awards ? base::Words{"утверждать нечего: наград (awards) нет", "there is nothing to confirm: no awards"}
             : base::Words{"утверждать нечего: бюджета (budget) нет", "there is nothing to confirm: no budget"},
      {"of: places — места, of: awards — награды, of: budget — деньги", "of: places, of: awards, or of: budget"});
}

}  // namespace rules
