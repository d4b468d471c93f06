#include "records/problems/decision_problems.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/words/speaker.h"
#include "engine/words/table_words.h"
#include "records/cells/moments.h"
#include "records/problems/data_problems.h"

namespace records::problems {
namespace {

using engine::Decision;
using engine::Misfit;
using engine::operator+;

Diagnostic problem(std::string code, const Place& at, Words message, Words hint = {}) {
  return {.code = std::move(code), .place = at, .message = std::move(message), .hint = std::move(hint)};
}

Diagnostic warning(std::string code, const Place& at, Words message, Words hint = {}) {
  Diagnostic made = problem(std::move(code), at, std::move(message), std::move(hint));
  made.severity = base::Severity::warning;
  return made;
}

/// «жребий (city)»: as the two columns say it.
Words with_stage(std::string_view kind, std::string_view stage) {
  const std::string_view russian = engine::in_russian(engine::TableWord::decision, kind);
  if (stage.empty()) return {std::string(russian), std::string(kind)};
  return {fmt::format("{} ({})", russian, stage), fmt::format("{} ({})", kind, stage)};
}

/// The stage is told where decisions of several are foreseen.
Words listed(std::span<const engine::Foreseen> foreseen, bool by_stage) {
  std::vector<std::string> russian, english;
  for (const engine::Foreseen& each : foreseen) {
    Words kind = with_stage(each.kind, by_stage ? each.stage : std::string_view{});
    if (std::ranges::find(english, kind.en) != english.end()) continue;
    russian.push_back(std::move(kind.ru));
    english.push_back(std::move(kind.en));
  }
  return {fmt::format("{}", fmt::join(russian, ", ")), fmt::format("{}", fmt::join(english, ", "))};
}

/// «Двор у реки» (e07)
std::string named(const engine::Tables& tables, const std::string& id) {
  const auto entry = std::ranges::lower_bound(tables.entries, id);
  const auto at = static_cast<std::size_t>(entry - tables.entries.begin());
  const bool has_title = at < tables.titles.size() && !tables.titles[at].empty();
  return has_title ? fmt::format("«{}» ({})", tables.titles[at], id) : id;
}

Words named(const engine::Tables& tables, const engine::TiedEntries& tied) {
  std::vector<std::string> names;
  for (const std::string& id : tied.first) names.push_back(named(tables, id));
  const Words listed = engine::same_words(fmt::format("{}", fmt::join(names, ", ")));
  const std::size_t more = tied.number - tied.first.size();
  return more == 0 ? listed : listed + Words{fmt::format(" и ещё {}", more), fmt::format(" and {} more", more)};
}

Diagnostic decision_not_needed(const engine::Tables& tables, const Misfit& misfit) {
  const std::string entry = named(tables, misfit.decision->entry);
  Words hint{"возможно, оценки изменились с тех пор; строку можно удалить",
             "perhaps marks have changed since; the row can go"};
  if (misfit.tied.number > 0)
    hint = Words{"решения ждут: ", "a decision is awaited about: "} + named(tables, misfit.tied);
  if (misfit.decision->kind == "confirmed")
    return warning("decision-not-needed", misfit.decision->place,
                   {fmt::format("утверждать о заявке {} нечего: рекомендации о ней нет", entry),
                    fmt::format("there is nothing to confirm about {}: nothing is recommended for it", entry)},
                   std::move(hint));
  return warning(
      "decision-not-needed", misfit.decision->place,
      {fmt::format("решать о заявке {} нечего: она ни с кем не делит места, от которого что-то зависит", entry),
       fmt::format("there is nothing to decide about {}: no tie that matters holds it", entry)},
      std::move(hint));
}

Diagnostic decision_position(const engine::Tables& tables, const Misfit& misfit) {
  const Words tied = named(tables, misfit.tied);
  const std::size_t most = misfit.tied.number;
  return problem("decision-position", misfit.decision->place,
                 {fmt::format("номер {} больше числа равных: их {}", misfit.decision->value, most),
                  fmt::format("position {} is greater than the number of the tied, {}", misfit.decision->value, most)},
                 {fmt::format("равны: {}; номера от 1 до {}", tied.ru, most),
                  fmt::format("tied: {}; positions are 1 to {}", tied.en, most)});
}

Diagnostic decision_gap(const engine::Tables& tables, const Misfit& misfit) {
  const Words tied = named(tables, misfit.tied);
  return problem("decision-gap", misfit.decision->place,
                 {fmt::format("номер {} не следует за другими: перед ним есть пропуск", misfit.decision->value),
                  fmt::format("position {} does not follow the others: one is skipped", misfit.decision->value)},
                 {fmt::format("равны: {}; их номера — 1, 2, 3 …, общий номер — у тех, кто остаётся равным", tied.ru),
                  fmt::format("tied: {}; positions are 1, 2, 3 …, the same for those who stay tied", tied.en)});
}

Diagnostic decision_entry_out(const engine::Tables& tables, const Misfit& misfit) {
  const std::string entry = named(tables, misfit.decision->entry);
  return warning(
      "decision-entry-out", misfit.decision->place,
      {fmt::format("заявка {} и так не участвует ({}): решение ничего не меняет", entry, misfit.reason.ru),
       fmt::format("{} does not compete anyway ({}): the decision changes nothing", entry, misfit.reason.en)},
      {"строку можно удалить", "the row can go"});
}

}  // namespace

Diagnostic decision_value(const Place& at, std::string_view decision, DecisionValue expected) {
  Words needed{"нужен номер среди равных: 1, 2, …", "the position among the tied is needed: 1, 2, …"};
  if (expected == DecisionValue::yes_or_no) needed = {"нужно да или нет", "yes or no is needed"};
  if (expected == DecisionValue::seed)
    needed = {"жребий тянут по одному числу на всех: значение (value) — число, заявка (entry) — пусто",
              "the lot is drawn from one number for all: value is the number, column entry is empty"};
  if (expected == DecisionValue::place)
    needed = {"нужно место, которое делят: 1, 2, …", "the place that is shared is needed: 1, 2, …"};
  if (expected == DecisionValue::award) needed = {"нужно обозначение награды", "the id of an award is needed"};
  const Words kind = with_stage(decision, {});
  return problem(
      "decision-value", at,
      {fmt::format("у решения «{}» неверное значение", kind.ru), fmt::format("the value of {} is wrong", kind.en)},
      std::move(needed));
}

Diagnostic votes_not_counted(const Place& at, std::string_view cell) {
  return problem("number-unreadable", at,
                 {fmt::format("«{}» — не число голосов", cell), fmt::format("“{}” is no number of votes", cell)},
                 {"напишите целое число, от 0", "write a whole number, from 0"});
}

Diagnostic amount_wrong(const Place& at, std::string_view cell, NumberForm form) {
  if (!parse_number_cell(cell, form)) return not_a_number(at, cell, form);
  return problem(
      "number-unreadable", at,
      {fmt::format("«{}»: денег не бывает меньше нуля", cell), fmt::format("“{}”: no money is below zero", cell)},
      {"напишите, сколько дают: от 0", "write how much is given: 0 or more"});
}

Diagnostic decision_incomplete(const Place& at, std::string_view decision, std::string_view column) {
  const Words kind = with_stage(decision, {}), name = engine::quoted_column(column);
  return problem("decision-incomplete", at,
                 {fmt::format("у решения «{}» не заполнен столбец {}", kind.ru, name.ru),
                  fmt::format("decision {} needs column {}", kind.en, name.en)});
}

Diagnostic decision_date(const Place& at, const std::string& cell) {
  Words hint = {"например, 2025-11-01 или 01.11.2025", "for instance 2025-11-01 or 01.11.2025"};
  const Words probable = probable_date(cell);
  if (!probable.empty()) hint = {"возможно, " + probable.ru, "perhaps " + probable.en};
  return problem("decision-date", at, {fmt::format("«{}» — не дата", cell), fmt::format("“{}” is no date", cell)},
                 std::move(hint));
}

Diagnostic decision_unsigned(const Place& at, std::string_view column) {
  const Words missing = column == "by" ? Words{"не записано, кто решил", "it is not recorded who decided"}
                                       : Words{"не записано, почему так решено", "it is not recorded why"};
  const Words name = engine::quoted_column(column);
  return warning("decision-unsigned", at, missing,
                 {fmt::format("заполните столбец {}: решение должно быть объяснимо и потом", name.ru),
                  fmt::format("fill in column {}: a decision must be explicable later, too", name.en)});
}

Diagnostic decision_not_foreseen(const Decision& decision, std::span<const engine::Foreseen> foreseen) {
  const bool of_award = decision.kind == "award" || decision.kind == "not_awarded";
  const bool by_stage =
      !std::ranges::all_of(foreseen, [&](const engine::Foreseen& each) { return each.stage == decision.stage; });
  const Words what = with_stage(decision.kind, by_stage ? decision.stage : std::string_view{});
  const std::string award = of_award ? " " + decision.value : "";
  const Words known = listed(foreseen, by_stage);
  Words hint = {"правила предусматривают: " + known.ru, "the rules provide for: " + known.en};
  if (known.empty())
    hint = {"правила конкурса ничего не оставляют на решение людей", "the rules leave nothing to people"};
  return problem("decision-not-foreseen", decision.place,
                 {fmt::format("правила не предусматривают решения «{}»{}", what.ru, award),
                  fmt::format("the rules do not provide for decision {}{}", what.en, award)},
                 std::move(hint));
}

Diagnostic decision_repeated(const Place& at, const Place& first, base::Severity severity) {
  const bool same = severity == base::Severity::warning;
  Diagnostic made = problem("decision-repeated", at,
                            same ? Words{"это решение записано дважды", "this decision stands here twice"}
                                 : Words{"это уже решено иначе", "this was already decided, and differently"},
                            same ? Words{"лишнюю строку можно удалить", "the second row can go"}
                                 : Words{"оставьте верное", "keep the right one"});
  made.severity = severity;
  made.related = {{first, {"первое решение здесь", "the first decision is here"}}};
  return made;
}

base::Diagnostics misfit_problems(const engine::Tables& tables, std::span<const Misfit> misfits) {
  base::Diagnostics problems;
  for (const Misfit& misfit : misfits) {
    switch (misfit.why) {
      case Misfit::Why::not_tied: problems.push_back(decision_not_needed(tables, misfit)); break;
      case Misfit::Why::position_too_great: problems.push_back(decision_position(tables, misfit)); break;
      case Misfit::Why::gap: problems.push_back(decision_gap(tables, misfit)); break;
      case Misfit::Why::entry_out: problems.push_back(decision_entry_out(tables, misfit)); break;
    }
  }
  return problems;
}

}  // namespace records::problems
