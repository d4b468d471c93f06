// What is wrong with a record about jurors, sheets and marks.

#include <fmt/format.h>

#include <utility>

#include "records/journal/journal_line.h"
#include "records/journal/journal_problems.h"

namespace records::journal::problems {
namespace {

using base::Words;

Diagnostic problem(std::string code, Words message, Words hint = {}) {
  return {.code = "journal-" + std::move(code), .place = {}, .message = std::move(message), .hint = std::move(hint)};
}

/// « (этап «city»)»; nothing where the contest has only one.
Words of_stage(std::string_view stage) {
  if (stage.empty()) return {};
  return {fmt::format(" (этап «{}»)", stage), fmt::format(" (stage \"{}\")", stage)};
}

}  // namespace

Diagnostic juror_unknown(std::string_view juror) {
  return problem("juror-unknown",
                 {fmt::format("члена жюри «{}» нет: его не приглашали", juror),
                  fmt::format("no juror \"{}\": nobody invited them", juror)},
                 {"кто в жюри, покажет konkurs status", "konkurs status shows who is in the jury"});
}

Diagnostic juror_known(std::string_view juror) {
  return problem(
      "juror-known",
      {fmt::format("член жюри «{}» уже приглашён", juror), fmt::format("the juror \"{}\" is already invited", juror)},
      {fmt::format("новую карточку сделает konkurs invite CONTEST --juror {}", juror),
       fmt::format("konkurs invite CONTEST --juror {} makes a new card", juror)});
}

Diagnostic juror_revoked(std::string_view juror) {
  return problem(
      "juror-revoked",
      {fmt::format("член жюри «{}» выведен из состава", juror), fmt::format("the juror \"{}\" is revoked", juror)},
      {fmt::format("вернуть его: konkurs invite CONTEST --juror {}", juror),
       fmt::format("to have them back: konkurs invite CONTEST --juror {}", juror)});
}

Diagnostic card_not_good(Seq card, const Actor& actor) {
  return problem("card-not-good",
                 {fmt::format("запись {} — не действующая карточка «{}»", card, actor_text(actor)),
                  fmt::format("record {} is no card of \"{}\" that is good", card, actor_text(actor))});
}

Diagnostic not_own_sheet(std::string_view juror) {
  return problem(
      "not-own-sheet",
      {fmt::format("лист члена жюри «{}» заполняет он сам", juror),
       fmt::format("the sheet of the juror \"{}\" is filled by nobody else", juror)},
      {"с бумаги или из файла его вносят organizer и secretary: konkurs score --paper, konkurs sheets in",
       "from paper or a file organizers and secretaries enter it: konkurs score --paper, konkurs sheets in"});
}

Diagnostic not_assigned(std::string_view juror, std::string_view stage, std::string_view what) {
  return problem("not-assigned",
                 {fmt::format("«{}» не на листе члена жюри «{}»{}", what, juror, of_stage(stage).ru),
                  fmt::format("\"{}\" is not on the sheet of the juror \"{}\"{}", what, juror, of_stage(stage).en)});
}

Diagnostic recused(std::string_view juror, std::string_view entry) {
  return problem("recused", {fmt::format("у члена жюри «{}» самоотвод по заявке «{}»", juror, entry),
                             fmt::format("the juror \"{}\" is recused from the entry \"{}\"", juror, entry)});
}

Diagnostic recusal_not_there(std::string_view juror, std::string_view entry) {
  return problem("recusal-not-there", {fmt::format("самоотвода «{}» по заявке «{}» нет", juror, entry),
                                       fmt::format("no recusal of \"{}\" from the entry \"{}\"", juror, entry)});
}

Diagnostic sheet_signed(std::string_view juror, std::string_view stage) {
  const Words where = of_stage(stage);
  const std::string option = stage.empty() ? std::string{} : fmt::format(" --stage {}", stage);
  const std::string command = fmt::format("konkurs return CONTEST --juror {}{} --reason TEXT", juror, option);
  return problem(
      "sheet-signed",
      {fmt::format("лист члена жюри «{}»{} уже подписан", juror, where.ru),
       fmt::format("the sheet of the juror \"{}\"{} is already signed", juror, where.en)},
      {"чтобы его изменить, верните его с причиной: " + command, "to change it, return it with a reason: " + command});
}

Diagnostic sheet_not_signed(std::string_view juror, std::string_view stage) {
  const Words where = of_stage(stage);
  return problem("sheet-not-signed",
                 {fmt::format("лист члена жюри «{}»{} не подписан", juror, where.ru),
                  fmt::format("the sheet of the juror \"{}\"{} is not signed", juror, where.en)},
                 {"его и так можно изменить; какие листы подписаны, покажет konkurs status",
                  "it can be changed as it is; konkurs status shows which sheets are signed"});
}

Diagnostic import_unknown(Seq sheet) {
  return problem("import-unknown",
                 {fmt::format("запись {} — не ввод оценочного листа", sheet),
                  fmt::format("record {} is no import of a sheet", sheet)},
                 {"какие листы ждут сверки, покажет konkurs confirm без номера",
                  "konkurs confirm without a number shows which sheets wait"});
}

Diagnostic import_of_another(Seq sheet) {
  return problem("import-of-another",
                 {fmt::format("запись {} — ввод другого листа или другим человеком", sheet),
                  fmt::format("record {} is an import of another sheet or by another person", sheet)});
}

Diagnostic import_confirmed(Seq sheet) {
  return problem("import-confirmed",
                 {fmt::format("ввод листа (запись {}) уже подтверждён", sheet),
                  fmt::format("the import of the sheet (record {}) is already confirmed", sheet)},
                 {"для исправления введите лист ещё раз", "to correct it, import the sheet again"});
}

Diagnostic import_not_confirmed(Seq sheet, std::string_view juror) {
  return problem(
      "import-not-confirmed",
      {fmt::format("бумажный лист члена жюри «{}» (запись {}) не подтверждён вторым человеком", juror, sheet),
       fmt::format("the paper sheet of the juror \"{}\" (record {}) is not confirmed by a second person", juror,
                   sheet)},
      {fmt::format("его сверяет не тот, кто вносил: konkurs confirm CONTEST {}", sheet),
       fmt::format("another person than who typed it in compares it: konkurs confirm CONTEST {}", sheet)});
}

Diagnostic import_same_person() {
  return problem("import-same-person",
                 {"ввод листа подтверждает не тот, кто его вводил", "who typed a sheet in can't confirm it"},
                 {"кто сверял, называют так: --as ROLE:ID", "say who compared it: --as ROLE:ID"});
}

Diagnostic way_unknown(std::string_view way) {
  return problem("way-unknown", {fmt::format("лист введён «{}», а можно «paper» или «file»", way),
                                 fmt::format("the sheet's way is \"{}\", it can be \"paper\" or \"file\"", way)});
}

Diagnostic stage_unknown(std::string_view stage) {
  return problem("stage-unknown", {fmt::format("этапа «{}» в конкурсе нет", stage),
                                   fmt::format("the contest has no stage \"{}\"", stage)});
}

Diagnostic criterion_unknown(std::string_view criterion) {
  return problem("criterion-unknown", {fmt::format("критерия «{}» на этом этапе нет", criterion),
                                       fmt::format("this stage has no criterion \"{}\"", criterion)});
}

Diagnostic entry_unknown(std::string_view entry) {
  return problem("entry-unknown", {fmt::format("заявки «{}» в конкурсе нет", entry),
                                   fmt::format("the contest has no entry \"{}\"", entry)});
}

Diagnostic part_of_entry_wrong(std::string_view what) {
  const Words name = what == "round" ? Words{"тура", "round"} : Words{"объекта", "item"};
  return problem("part-of-entry-wrong",
                 {fmt::format("такого {} у заявки нет, или критерию он не нужен", name.ru),
                  fmt::format("the entry has no such {}, or the criterion takes none", name.en)});
}

Diagnostic off_scale(std::int64_t mark, std::int64_t top) {
  return problem("off-scale",
                 {fmt::format("оценка вне шкалы: {}, а шагов у шкалы от 0 до {}", mark, top),
                  fmt::format("the mark is off its scale: {}, and the scale has steps 0 to {}", mark, top)});
}

Diagnostic mark_changed(Seq record) {
  return problem("mark-changed",
                 {fmt::format("здесь уже другая оценка: запись {}", record),
                  fmt::format("there is another mark by now: record {}", record)},
                 {"посмотрите на неё и решите, какая верна", "look at it and decide which is right"});
}

Diagnostic mark_not_there() {
  return problem("mark-not-there", {"убирать нечего: оценки здесь нет", "nothing to clear: there is no mark"});
}

Diagnostic correction_loses_mark(const Cell& cell) {
  return problem("correction-loses-mark",
                 {fmt::format("оценка уже стоит: «{}», заявка «{}», критерий «{}» — поправка не может изменить её "
                              "шкалу или убрать её место",
                              cell.juror, cell.entry, cell.criterion),
                  fmt::format("a mark is there already: \"{}\", entry \"{}\", criterion \"{}\"; a correction can't "
                              "change its scale or take its place away",
                              cell.juror, cell.entry, cell.criterion)},
                 {"сначала уберите такие оценки", "clear such marks first"});
}

Diagnostic decision_unknown(Seq decision) {
  return problem("decision-unknown", {fmt::format("запись {} — не действующее решение", decision),
                                      fmt::format("record {} is no standing decision", decision)});
}

}  // namespace records::journal::problems
