#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "office/progress.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace journal = records::journal;

Usage close_usage() {
  return {
      .verb = "close",
      .summary = {"закрыть конкурс: оценки больше не принимаются", "close a contest: no more marks are taken"},
      .positionals = {contest_argument()},
      .options = {{.name = "reason",
                   .value = "TEXT",
                   .help = {"почему закрыт, хотя оценок не хватает", "why it is closed though marks are missing"}},
                  actor_option(),
                  yes_option()},
      .notes = {
          "Сначала показано, кто не доделал, чего не хватает и что останется решить. Если решать нечего, итог сразу\n"
          "становится предварительным; остальное решают потом: konkurs decide.",
          "First it is shown who has not finished, what is missing and what will be left to decide. If nothing is, "
          "there is\n"
          "a provisional result at once; the rest is decided later: konkurs decide."}};
}

std::string who_is_missing(const std::vector<office::SheetProgress>& sheets, Language language) {
  std::string text;
  for (const office::SheetProgress& sheet : sheets) {
    if (sheet.missing() == 0) continue;
    const auto missing = static_cast<std::int64_t>(sheet.missing());
    text += Words{fmt::format("  {}, этап {}: нет {} из {}\n", sheet.of.juror, sheet.of.stage,
                              base::counted(missing, "оценки", "оценок", "оценок"), sheet.asked),
                  fmt::format("  {}, stage {}: {} of {} marks are missing\n", sheet.of.juror, sheet.of.stage, missing,
                              sheet.asked)}
                .in(language);
  }
  return text;
}

/// «Не подписаны 2 листа из 3: j1, j3»; empty: all are.
std::string who_has_not_signed(const std::vector<office::SheetProgress>& sheets, Language language) {
  std::vector<std::string> whose;
  std::int64_t asked = 0;
  for (const office::SheetProgress& sheet : sheets) {
    if (sheet.asked == 0) continue;
    ++asked;
    if (!sheet.is_signed) whose.push_back(sheet.of.juror);
  }
  if (whose.empty()) return {};
  const auto count = static_cast<std::int64_t>(whose.size());
  return Words{fmt::format("Не подписано: {} из {} ({}).\n", base::counted(count, "лист", "листа", "листов"), asked,
                           fmt::join(whose, ", ")),
               fmt::format("Not signed: {} of {} sheets ({}).\n", count, asked, fmt::join(whose, ", "))}
      .in(language);
}

/// What closing now would do.
std::string preview(const Played& played, const std::vector<office::SheetProgress>& sheets, Language language) {
  const std::string missing = who_is_missing(sheets, language);
  const Words head = missing.empty() ? Words{"Все оценки на месте.\n", "All marks are there.\n"}
                                     : Words{"Не всё оценено:\n", "Not everything is marked:\n"};
  const OutcomeWords outcome = {
      {"Итог есть: станет предварительным.\n", "There is a result: it becomes the provisional one.\n"},
      {"Итога пока нет, останется решить:\n", "No result yet; left to decide:\n"}};
  return head.in(language) + missing + who_has_not_signed(sheets, language) + outcome_text(played, outcome, language);
}

int close_contest(Act& act) {
  const Played& played = act.opened.played;
  const std::vector<office::SheetProgress> sheets = office::progress(act.opened.state(), played.results());
  journal::Submission submission = act.submission();
  submission.events.emplace_back(
      journal::Closed{office::missing_marks(sheets), act.given.value("reason").value_or("")});
  if (played.has_result()) add_result(played, act.language, submission);
  print(preview(played, sheets, act.language));
  if (const auto refusal = act.opened.journal.suppose(submission, [](const journal::State&) {}))
    return refused({*refusal}, act.language);
  if (const auto stop = stops(act.given, act.language)) return *stop;
  return record_and_say(act, std::move(submission), played, {"Закрыт.\n", "Closed.\n"});
}

}  // namespace

int close(const Invocation& invocation) { return act_on(close_usage(), invocation, close_contest); }

}  // namespace cli
