#include <fmt/format.h>

#include <algorithm>

#include "cli/act.h"
#include "cli/exit.h"
#include "cli/juror_sheets.h"
#include "cli/opened.h"
#include "cli/verbs.h"

namespace cli {
namespace {

using base::Words;
namespace journal = records::journal;

Usage return_usage() {
  return {
      .verb = "return",
      .summary = {"вернуть подписанный лист члену жюри: его снова можно изменить",
                  "return a signed sheet to its juror: it can be changed again"},
      .positionals = {contest_argument()},
      .options = {juror_option(),
                  stage_option({"последний подписанный", "the last that is signed"}),
                  {.name = "reason", .value = "TEXT", .help = {"почему он возвращён", "why it is returned"}},
                  actor_option(),
                  yes_option()},
      .notes = {"Причину увидит член жюри и тот, кто читает журнал. Исправленный лист подписывают снова: konkurs sign.",
                "The juror sees the reason, and so does whoever reads the journal. The mended sheet is signed again: "
                "konkurs sign."}};
}

/// The last that is signed; when none is, one that shows it.
const office::SheetProgress& sheet_meant(const std::vector<office::SheetProgress>& sheets) {
  const auto found = std::ranges::find(sheets.rbegin(), sheets.rend(), true, &office::SheetProgress::is_signed);
  return found == sheets.rend() ? sheets.back() : *found;
}

std::string preview(const Act& act, const office::SheetOf& sheet) {
  const std::string whose =
      SheetWords(act.opened.played.plan, act.opened.played.tables, act.opened.state(), act.language).sheet(sheet);
  return Words{fmt::format("Возвращается {}: подпись больше не действует, оценки остаются, их можно менять.\n", whose),
               fmt::format("Returned is {}: the signature stands no more, the marks stay and can be changed.\n", whose)}
      .in(act.language);
}

int return_to_juror(Act& act) {
  const base::Result<std::vector<office::SheetProgress>> sheets = juror_sheets(act.opened, act.given);
  if (!sheets) return refused(sheets.diagnostics(), act.language);
  const office::SheetOf& sheet = sheet_meant(*sheets).of;
  journal::Submission submission = act.submission();
  submission.events.emplace_back(
      journal::SheetReturned{sheet.stage, sheet.juror, act.given.value("reason").value_or("")});
  if (const auto refusal = act.opened.journal.refusal_of(submission)) return refused({*refusal}, act.language);
  if (const auto stop = stops(act, preview(act, sheet))) return *stop;
  return record_and_say(act, std::move(submission), {"Лист возвращён.\n", "The sheet is returned.\n"});
}

std::optional<Words> mistake(const Given& given) {
  return given.value("juror") ? std::nullopt
                              : std::optional(Words{"укажите, чей лист: --juror ID", "say whose sheet: --juror ID"});
}

}  // namespace

int return_sheet(const Invocation& invocation) { return act_on(return_usage(), invocation, mistake, return_to_juror); }

}  // namespace cli
