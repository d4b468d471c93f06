#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <iostream>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/juror_sheets.h"
#include "cli/marking_dialog.h"
#include "cli/opened.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "office/progress.h"
#include "records/journal/journal_checks.h"
#include "records/journal/journal_problems.h"
#include "reports/printable.h"

namespace cli {
namespace {

using base::Words;
namespace journal = records::journal;

Usage score_usage() {
  return {
      .verb = "score",
      .summary = {"ставить оценки в терминале: клавиша — оценка", "mark in the terminal: a key a mark"},
      .positionals = {contest_argument()},
      .options =
          {juror_option(),
           stage_option({"первый, где чего-то не хватает", "the first where a mark is missing"}),
           {.name = "paper",
            .help = {"оценки набирает секретарь с подписанной бумаги; их сверит второй человек (konkurs confirm)",
                     "typed in from signed paper by the secretary; a second person confirms (konkurs confirm)"}},
           scan_option(),
           actor_option()},
      .notes = {"Каждая оценка сразу в журнале, выйти можно в любой момент. Пока лист открыт, другие команды с этим "
                "конкурсом ждут.\n"
                "Без терминала ответы читаются по строкам: оценка, пустая строка — дальше, назад, отменить, "
                "воздержался, убрать,\n"
                "комментарий ТЕКСТ, выйти.",
                "Each mark is in the journal at once; leave whenever you like. While the sheet is open, other "
                "verbs can't reach\n"
                "the contest. Without a terminal answers are read as lines: a mark, an empty line to go on, back, "
                "undo, abstained,\n"
                "clear, comment TEXT, quit."}};
}

/// The first where a mark is missing; otherwise the last that is not signed; when all are, one that shows it.
const office::SheetProgress& sheet_meant(const std::vector<office::SheetProgress>& sheets) {
  const auto lacks = [](const office::SheetProgress& each) { return !each.is_signed && each.missing() > 0; };
  const auto first = std::ranges::find_if(sheets, lacks);
  if (first != sheets.end()) return *first;
  const auto last = std::ranges::find(sheets.rbegin(), sheets.rend(), false, &office::SheetProgress::is_signed);
  return last == sheets.rend() ? sheets.back() : *last;
}

/// Errors: the sheet is signed; those of juror_sheets.
base::Result<office::SheetProgress> chosen_sheet(const Opened& opened, const Given& given) {
  const base::Result<std::vector<office::SheetProgress>> sheets = juror_sheets(opened, given);
  if (!sheets) return sheets.diagnostics();
  const office::SheetProgress& sheet = sheet_meant(*sheets);
  if (sheet.is_signed)
    return base::Diagnostics{
        journal::problems::sheet_signed(sheet.of.juror, journal::told_stage(*opened.state().knows, sheet.of.stage))};
  return sheet;
}

Dialog::Terminal lines() {
  return {[] {
            std::string line;
            return std::getline(std::cin, line) ? std::optional(line) : std::nullopt;
          },
          [](std::string_view text) { print(text); }};
}

/// Marks that belong to others which are not there.
Words waiting_words(std::int64_t waiting) {
  return {fmt::format("В журнал не попало: {} — без остальных они ничего не значат.\n",
                      base::counted(waiting, "оценка", "оценки", "оценок")),
          fmt::format("Not in the journal: {} marks that mean nothing without the rest.\n", waiting)};
}

Words not_taken_words(std::int64_t lines) {
  return {fmt::format("Не принято: {} — почему, сказано выше.\n", base::counted(lines, "строка", "строки", "строк")),
          fmt::format("Not taken: {} lines; why is said above.\n", lines)};
}

/// What is left, in the end.
int tell(const MarkingTask& task, std::size_t not_taken) {
  print(fmt::format("{}: {}\n", task.view.heading(), task.view.left()));
  std::fflush(stdout);  // what came of each line stands before what came of all
  const std::size_t waiting = task.marking.waiting();
  if (waiting > 0) fmt::print(stderr, "{}", waiting_words(static_cast<std::int64_t>(waiting)).in(task.language()));
  if (not_taken > 0)
    fmt::print(stderr, "{}", not_taken_words(static_cast<std::int64_t>(not_taken)).in(task.language()));
  return waiting + not_taken == 0 ? exit_done : exit_input_errors;
}

/// Why the sheet came back, before it is marked again.
void tell_returned(const office::SheetProgress& sheet, base::Language language) {
  if (sheet.returned.empty()) return;
  const std::string reason = reports::printable(sheet.returned);
  print(Words{fmt::format("Лист возвращён: {}\n", reason), fmt::format("The sheet was returned: {}\n", reason)}.in(
      language));
}

/// A paper sheet that was typed in waits for a second person.
void tell_paper(const office::Marking& marking, base::Language language) {
  if (!marking.import()) return;
  print(Words{
      fmt::format("Лист внесён с бумаги, запись {}: его сверит второй человек (konkurs confirm).\n", *marking.import()),
      fmt::format("Typed in from paper, record {}: a second person confirms it (konkurs confirm).\n",
                  *marking.import())}
            .in(language));
}

int mark(const Opened& opened, office::Marking marking, base::Language language) {
  const Played& played = opened.played;
  const std::vector<journal::Cell> cells = office::cells_of_sheet(opened.state(), marking.sheet(), played.results());
  if (cells.empty()) {
    print(Words{"Оценивать пока нечего.\n", "There is nothing to mark yet.\n"}.in(language));
    return exit_done;
  }
  const SheetWords words(played.plan, played.tables, opened.state(), language);
  const MarkingView view(words, marking, cells);
  const MarkingTask task{marking, view, cells};
  std::size_t not_taken = 0;
  if (is_terminal(Stream::in) && is_terminal(Stream::out))
    mark_by_keys(task);
  else
    not_taken = mark_by_lines(task, lines());
  const int status = tell(task, not_taken);
  tell_paper(marking, language);
  return status;
}

/// The juror's own marks, or those that somebody types in from the juror's paper.
base::Result<office::Marking> marking_of(Opened& opened, const Given& given, const office::SheetOf& sheet,
                                         const journal::Actor& by) {
  if (!given.has("paper")) return office::Marking(opened.played.plan, opened.journal, sheet);
  const base::Result<office::Paper> paper = paper_of(given);
  if (!paper) return paper.diagnostics();
  return office::Marking(opened.played.plan, opened.journal, sheet, by, *paper);
}

std::optional<Words> mistake(const Given& given) {
  if (!given.value("juror")) return Words{"укажите, чей лист: --juror ID", "say whose sheet: --juror ID"};
  const bool is_for_paper = given.value("as") || given.value("scan");
  if (is_for_paper && !given.has("paper"))
    return Words{"--as и --scan — только с --paper: без него оценки ставит сам член жюри",
                 "--as and --scan go with --paper: without it the juror marks"};
  return std::nullopt;
}

/// Whoever may not do it at all is told before the sheet is shown.
std::optional<base::Diagnostic> refusal_of(const journal::State& state, const Given& given, const journal::Actor& by) {
  if (given.has("paper")) return journal::refusal(state, by, journal::SheetImported{});
  return journal::refusal(state, {journal::Role::juror, *given.value("juror")}, journal::MarkSet{});
}

int score_sheet(Opened& opened, const Given& given, const journal::Actor& by, base::Language language) {
  if (const auto refusal = refusal_of(opened.state(), given, by)) return refused({*refusal}, language);
  const base::Result<office::SheetProgress> sheet = chosen_sheet(opened, given);
  if (!sheet) return refused(sheet.diagnostics(), language);
  base::Result<office::Marking> marking = marking_of(opened, given, sheet->of, by);
  if (!marking) return refused(marking.diagnostics(), language);
  tell_returned(*sheet, language);
  return mark(opened, *std::move(marking), language);
}

}  // namespace

int score(const Invocation& invocation) {
  const Usage usage = score_usage();
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  const Given& given = *parsed.given;
  if (const std::optional<Words> wrong = mistake(given)) return wrong_usage(usage, invocation, *wrong);
  const std::optional<journal::Actor> by = actor(usage, invocation, given);
  if (!by) return exit_usage;
  std::optional<Opened> opened = opened_contest(given, invocation);
  if (!opened) return exit_input_errors;
  return score_sheet(*opened, given, *by, invocation.language(opened->played.plan.language));
}

}  // namespace cli
