#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/decimal.h"
#include "base/text.h"
#include "records/cells/cell_date.h"
#include "records/cells/moments.h"
#include "records/problems/data_problems.h"

namespace records::problems {
namespace {

std::string named(const engine::MarkColumn& column) { return column.title.empty() ? column.criterion : column.title; }

Diagnostic error(std::string code, const Place& at, Words message, Words hint = {}) {
  return {.code = std::move(code), .place = at, .message = std::move(message), .hint = std::move(hint)};
}

Diagnostic warning(std::string code, const Place& at, Words message, Words hint = {}) {
  Diagnostic problem = error(std::move(code), at, std::move(message), std::move(hint));
  problem.severity = base::Severity::warning;
  return problem;
}

/// What a spreadsheet makes of 4.5: first the date 04.05, then its number 45416.
Words behind_serial(std::string_view cell) {
  const Words date = probable_date(cell);
  const std::optional<std::string> decimal = decimal_behind_date(date.en);
  if (!decimal || decimal->empty()) return {};
  return {fmt::format("похоже, таблица сделала из числа дату {}; возможно, это {}", date.ru, *decimal),
          fmt::format("it seems that a spreadsheet made the date {} of it; perhaps it is {}", date.en, *decimal)};
}

Words which_is_right(std::string_view finer) {
  if (finer.empty()) return {"оставьте верную", "keep the right one"};
  const Words each =
      finer == "round" ? Words{"в каждом туре", "in each round"} : Words{"каждому объекту", "to each item"};
  return {
      fmt::format("оставьте верную; если оценку дают {}, напишите у критерия в contest.yaml per: {}", each.ru, finer),
      fmt::format("keep the right one; where marks are given {}, the criterion in contest.yaml needs per: {}", each.en,
                  finer)};
}

}  // namespace

Diagnostic mark_off_scale(const Place& at, std::string_view cell, const engine::MarkColumn& column) {
  const std::string low = base::to_text(column.minimum), high = base::to_text(column.maximum);
  return error("mark-off-scale", at,
               {fmt::format("{} вне шкалы: «{}» — от {} до {}", cell, named(column), low, high),
                fmt::format("{} is off the scale: “{}” is from {} to {}", cell, named(column), low, high)},
               behind_serial(cell));
}

Diagnostic mark_off_corridor(const Place& at, const base::Exact& mark, const engine::Corridors::Ends& ends) {
  const std::string low = base::to_text(ends.lowest), high = base::to_text(ends.highest), given = base::to_text(mark);
  const bool one = ends.lowest == ends.highest;
  Words when;
  if (ends.decides) {
    const std::string fact = fmt::format("«{}» = {}", ends.title, base::to_text(*ends.decides));
    when = {"при " + fact + " ", "with " + fact + " "};
  }
  return error("mark-off-corridor", at,
               {fmt::format("оценка {}, а {}можно {}", given, when.ru,
                            one ? "только " + low : fmt::format("от {} до {}", low, high)),
                fmt::format("the mark is {}, while {}it may be {}", given, when.en,
                            one ? "only " + low : fmt::format("from {} to {}", low, high))});
}

Diagnostic chair_repeated(const Place& at, const Place& first, const TwoChairs& chairs) {
  Diagnostic problem =
      error("chair-repeated", at,
            {fmt::format("у заявки {} два председателя: {} и {}", chairs.entry, chairs.first, chairs.second),
             fmt::format("{} has two chairs: {} and {}", chairs.entry, chairs.first, chairs.second)},
            {"оставьте роль «председатель» одному из них или назначьте их разным заявкам",
             "leave the role chair to one of them, or assign them to different entries"});
  problem.related = {{first, {"первый здесь", "the first is here"}}};
  return problem;
}

Diagnostic too_many_marks(const Place& at, std::string_view entry, std::uint32_t most,
                          const engine::MarkColumn& column) {
  const std::string ru = base::counted(most, "оценка", "оценки", "оценок");
  return error("too-many-marks", at,
               {fmt::format("лишняя оценка: у заявки {} по «{}» может быть не больше чем {}", entry, named(column), ru),
                fmt::format("one mark too many: {} may have at most {} for “{}”", entry, most, named(column))});
}

Diagnostic mark_off_step(const Place& at, std::string_view cell, const engine::MarkColumn& column) {
  const std::string step = base::to_text(column.step), low = base::to_text(column.minimum);
  return error(
      "mark-off-step", at,
      {fmt::format("{} между делениями шкалы: «{}» оценивают с шагом {}, начиная с {}", cell, named(column), step, low),
       fmt::format("{} is between the steps of the scale: “{}” goes by {} from {}", cell, named(column), step, low)},
      {"если положение разрешает такие оценки, скажите это критерию: step: 0.5 — половины, 0.1 — десятые",
       "where the regulation allows such marks, say so for the criterion: step: 0.5 for halves, 0.1 for tenths"});
}

Diagnostic marks_differ(const Place& at, const Place& first, const Sheet& sheet, const TwoMarks& marks) {
  Diagnostic problem = error("marks-differ", at,
                             {fmt::format("две разные оценки члена жюри «{}» заявке «{}»: {} и {}", sheet.juror,
                                          sheet.entry, marks.first, marks.second),
                              fmt::format("two different marks of “{}” for “{}”: {} and {}", sheet.juror, sheet.entry,
                                          marks.first, marks.second)},
                             which_is_right(marks.finer));
  problem.related = {{first, {"первая здесь", "the first is here"}}};
  return problem;
}

Diagnostic mark_repeated(const Place& at, const Place& first, const Sheet& sheet) {
  Diagnostic problem =
      warning("mark-repeated", at,
              {fmt::format("оценка члена жюри «{}» заявке «{}» записана дважды", sheet.juror, sheet.entry),
               fmt::format("the mark of “{}” for “{}” stands here twice", sheet.juror, sheet.entry)},
              {"лишнюю строку можно удалить", "the second row can go"});
  problem.related = {{first, {"первая здесь", "the first is here"}}};
  return problem;
}

Diagnostic place_repeated(const Place& at, const Place& first, std::string_view juror, const TwoEntries& entries) {
  Diagnostic problem =
      error("place-repeated", at,
            {fmt::format("член жюри «{}» ставит на одно место «{}» и «{}»", juror, entries.first, entries.second),
             fmt::format("juror “{}” gives “{}” and “{}” one place", juror, entries.first, entries.second)},
            {"исправьте место; если равные места разрешены, критерию нужно equal: true",
             "mend the place; where equal places are allowed, the criterion needs equal: true"});
  problem.related = {{first, {"первое здесь", "the first is here"}}};
  return problem;
}

Diagnostic place_beyond(const Place& at, std::string_view juror, std::string_view place, std::size_t placed) {
  return error("place-gap", at,
               {fmt::format("член жюри «{}» ставит место {}, а расставил только {}", juror, place,
                            base::counted(static_cast<std::int64_t>(placed), "заявку", "заявки", "заявок")),
                fmt::format("juror “{}” gives place {}, having placed only {}", juror, place, placed)},
               {"места идут подряд с первого: 1, 2, 3 …", "places follow each other from the first on: 1, 2, 3 …"});
}

Diagnostic mark_by_recused(const Place& at, const Sheet& sheet) {
  return error("mark-by-recused", at,
               {fmt::format("у члена жюри «{}» самоотвод по «{}», но оценка есть", sheet.juror, sheet.entry),
                fmt::format("“{}” is recused from “{}” and yet marks it", sheet.juror, sheet.entry)},
               {"удалите оценку или самоотвод в jury.csv", "delete the mark, or the recusal in jury.csv"});
}

Diagnostic mark_not_assigned(const Place& at, const Sheet& sheet) {
  return error("mark-not-assigned", at,
               {fmt::format("член жюри «{}» не оценивает «{}»", sheet.juror, sheet.entry),
                fmt::format("“{}” is not assigned to “{}”", sheet.entry, sheet.juror)},
               {"кто что оценивает, говорят assignments.csv и столбцы jury.csv",
                "assignments.csv and the columns of jury.csv say who marks what"});
}

Diagnostic mark_not_asked(const Place& at, std::string_view juror, const engine::MarkColumn& column) {
  return error(
      "mark-not-asked", at,
      {fmt::format("член жюри «{}» не оценивает «{}»: это дело комиссии «{}»", juror, named(column), column.panel),
       fmt::format("“{}” does not mark “{}”: panel “{}” does", juror, named(column), column.panel)},
      {"оставьте ячейку пустой или добавьте комиссию в jury.csv", "leave the cell empty or add the panel in jury.csv"});
}

Diagnostic criterion_not_in_stage(const Place& at, std::string_view criterion, const Words& stage) {
  return error("criterion-not-in-stage", at,
               {fmt::format("«{}» на этапе «{}» не оценивают", criterion, stage.ru),
                fmt::format("“{}” is not marked in stage “{}”", criterion, stage.en)},
               {"оставьте ячейку пустой", "leave the cell empty"});
}

Diagnostic round_missing(const Place& at) {
  return error("round-missing", at, {"не указан тур, в котором дана оценка", "the round of the mark is not given"});
}

Diagnostic item_missing(const Place& at) {
  return error("item-missing", at,
               {"не указано, какому объекту заявки дана оценка", "the item that is marked is not given"});
}

Diagnostic secretary_marks(const Place& at, std::string_view juror) {
  return error("secretary-marks", at,
               {fmt::format("«{}» — секретарь, а секретарь не оценивает", juror),
                fmt::format("“{}” is the secretary, who does not mark", juror)},
               {"исправьте роль в jury.csv или удалите строку", "correct the role in jury.csv or delete the row"});
}

Diagnostic juror_without_panel(const Place& at, std::string_view juror) {
  return warning("juror-without-panel", at,
                 {fmt::format("«{}» не входит ни в одну комиссию и ничего не оценивает", juror),
                  fmt::format("“{}” is of no panel and marks nothing", juror)});
}

Diagnostic jurors_without_marks(const std::string& scores, std::span<const std::string> names, const Words& stage) {
  const std::string who = fmt::format("{}", fmt::join(names, ", "));
  const Words where =
      stage.empty() ? Words{} : Words{fmt::format("на этапе «{}» ", stage.ru), fmt::format("in stage “{}” ", stage.en)};
  return warning("jurors-without-marks", {.file = scores},
                 {fmt::format("{}нет ни одной оценки: {}; всё считается без них", where.ru, who),
                  fmt::format("{}there is no mark by {}; everything is computed without", where.en, who)},
                 {"внесите их листы; кто не оценивает, а только голосует, — в другой комиссии (panel)",
                  "enter their sheets; who does not mark and only votes is of another panel"});
}

Diagnostic panel_without_jurors(const Place& jury, const Words& stage, std::span<const std::string> panels) {
  const std::string list = fmt::format("{}", fmt::join(panels, ", "));
  return warning(
      "panel-without-jurors", jury,
      {fmt::format("на этапе «{}» некому оценивать", stage.ru), fmt::format("nobody marks in stage “{}”", stage.en)},
      panels.empty() ? Words{}
                     : Words{"его оценивают члены комиссий: " + list, "it is marked by the jurors of: " + list});
}

Diagnostic assignment_outside_panel(const Place& at, std::string_view juror, const Words& stage) {
  return error("assignment-outside-panel", at,
               {fmt::format("«{}» не входит в комиссию этапа «{}»", juror, stage.ru),
                fmt::format("“{}” is not of the panel of stage “{}”", juror, stage.en)},
               {"добавьте комиссию в jury.csv или удалите строку", "add the panel in jury.csv or delete the row"});
}

Diagnostic sheets_too_many(const std::string& jury, std::size_t entries, std::size_t jurors) {
  return error(
      "sheets-too-many", {.file = jury},
      {fmt::format("{} × {} оценочных листов (заявки × члены жюри): столько не помещается", entries, jurors),
       fmt::format("{} × {} sheets (entries × jurors) are more than can be held", entries, jurors)},
      {"скажите в assignments.csv, кто какие заявки оценивает", "say in assignments.csv who marks which entries"});
}

}  // namespace records::problems
