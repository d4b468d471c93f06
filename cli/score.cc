#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/marking_dialog.h"
#include "cli/opened.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "office/progress.h"
#include "records/journal/journal_problems.h"

namespace cli {
namespace {

using base::Words;
namespace journal = records::journal;

Usage score_usage() {
  return {.verb = "score",
          .summary = {"ставить оценки в терминале: клавиша — оценка", "mark in the terminal: a key a mark"},
          .positionals = {contest_argument()},
          .options = {{.name = "juror", .value = "ID", .help = {"чей лист", "whose sheet"}},
                      {.name = "stage",
                       .value = "ID",
                       .help = {"этап; без него — первый, где чего-то не хватает",
                                "the stage; otherwise the first where a mark is missing"}}},
          .notes = {"Каждая оценка сразу в журнале, выйти можно в любой миг. Пока лист открыт, другие команды с этим "
                    "конкурсом ждут.\n"
                    "Не с терминала ответы читаются построчно: оценка, пустая строка — дальше, назад, отменить, "
                    "воздержался, убрать,\n"
                    "комментарий ТЕКСТ, выйти.",
                    "Each mark is in the journal at once; leave whenever you like. While the sheet is open, other "
                    "verbs can't reach\n"
                    "the contest. Without a terminal answers are read as lines: a mark, an empty line to go on, back, "
                    "undo, abstained,\n"
                    "clear, comment TEXT, quit."}};
}

/// The sheet that is meant; nothing: it was told why not.
std::optional<office::SheetOf> chosen_sheet(const Opened& opened, const Given& given, base::Language language) {
  const std::string juror = *given.value("juror");
  const std::optional<std::string> stage = given.value("stage");
  const auto is_other = [&](const office::SheetProgress& each) {
    return each.of.juror != juror || (stage && each.of.stage != *stage);
  };
  std::vector<office::SheetProgress> sheets = office::progress(opened.state(), opened.played.results());
  std::erase_if(sheets, is_other);
  if (sheets.empty()) {
    refused({stage ? journal::problems::not_assigned(juror, *stage, *stage) : journal::problems::juror_unknown(juror)},
            language);
    return std::nullopt;
  }
  const auto lacks = [](const office::SheetProgress& each) { return each.missing() > 0; };
  const auto found = std::ranges::find_if(sheets, lacks);
  return found == sheets.end() ? sheets.back().of : found->of;
}

Dialog::Terminal lines() {
  return {[] {
            std::string line;
            return std::getline(std::cin, line) ? std::optional(line) : std::nullopt;
          },
          [](std::string_view text) { print(text); }};
}

/// What is left, in the end.
int tell(const MarkingTask& task) {
  print(fmt::format("{}: {}\n", task.view.heading(), task.view.left()));
  const auto waiting = static_cast<std::int64_t>(task.marking.waiting());
  if (waiting == 0) return exit_done;
  fmt::print(stderr, "{}",
             Words{fmt::format("В журнал не попало: {} — без остальных они ничего не значат.\n",
                               base::counted(waiting, "оценка", "оценки", "оценок")),
                   fmt::format("Not in the journal: {} marks that mean nothing without the rest.\n", waiting)}
                 .in(task.language()));
  return exit_input_errors;
}

int mark(Opened& opened, office::Marking marking, base::Language language) {
  const Played& played = opened.played;
  const std::vector<journal::Cell> cells = office::cells_of_sheet(opened.state(), marking.sheet(), played.results());
  if (cells.empty()) {
    print(Words{"Оценивать пока нечего.\n", "There is nothing to mark yet.\n"}.in(language));
    return exit_done;
  }
  const SheetWords words(played.plan, played.tables, opened.state(), language);
  const MarkingView view(words, marking, cells);
  const MarkingTask task{marking, view, cells};
  if (is_terminal(Stream::in) && is_terminal(Stream::out))
    mark_by_keys(task);
  else
    mark_by_lines(task, lines());
  return tell(task);
}

}  // namespace

int score(const Invocation& invocation) {
  const Usage usage = score_usage();
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  const Given& given = *parsed.given;
  if (!given.value("juror"))
    return wrong_usage(usage, invocation, {"укажите, чей лист: --juror ID", "say whose sheet: --juror ID"});
  std::optional<Opened> opened = opened_contest(given, invocation);
  if (!opened) return exit_input_errors;
  const base::Language language = invocation.language(opened->played.plan.language);
  const journal::Phase phase = opened->state().standing.phase;
  if (phase != journal::Phase::open) return refused({journal::problems::phase_forbids("mark_set", phase)}, language);
  const std::optional<office::SheetOf> sheet = chosen_sheet(*opened, given, language);
  if (!sheet) return exit_input_errors;
  return mark(*opened, office::Marking(opened->played.plan, opened->journal, *sheet), language);
}

}  // namespace cli
