#include <fmt/format.h>

#include <algorithm>

#include "cli/act.h"
#include "cli/exit.h"
#include "cli/juror_sheets.h"
#include "cli/opened.h"
#include "cli/verbs.h"
#include "office/problems.h"
#include "office/signing.h"
#include "records/journal/journal_checks.h"
#include "records/journal/journal_problems.h"

namespace cli {
namespace {

using base::Words;
namespace journal = records::journal;

Usage sign_usage() {
  return {
      .verb = "sign",
      .summary = {"подписать лист члена жюри: дальше его не изменить, пока не вернут",
                  "sign a juror's sheet: nothing on it changes until it is returned"},
      .positionals = {contest_argument()},
      .options = {juror_option(),
                  stage_option({"первый неподписанный", "the first that is not signed"}),
                  {.name = "paper",
                   .help = {"подпись стоит на бумаге, её вносит секретарь; сверит второй человек (konkurs confirm)",
                            "the signature stands on paper and a secretary enters it; a second person confirms "
                            "(konkurs confirm)"}},
                  scan_option(),
                  actor_option(),
                  yes_option()},
      .notes = {"Подписать можно лист, на котором есть все оценки и комментарии, которых требуют правила. Сначала он "
                "показан целиком.\n"
                "Вернуть его, чтобы исправить: konkurs return.",
                "A sheet can be signed when it has all marks and the comments that the rules want. First the whole "
                "of it is shown.\n"
                "To have it changed, return it: konkurs return."}};
}

/// Who signs.
journal::Actor signer_of(const Act& act) {
  return act.given.has("paper") ? act.by : journal::Actor{journal::Role::juror, *act.given.value("juror")};
}

base::Diagnostics obstacles(const Act& act, const SheetWords& words, const office::SheetProgress& sheet) {
  const auto& [stage, juror] = sheet.of;
  if (sheet.is_signed)
    return {journal::problems::sheet_signed(juror, journal::told_stage(*act.opened.state().knows, stage))};
  if (sheet.asked == 0) return {office::problems::sheet_asks_nothing(juror)};
  const office::Unfinished left = office::unfinished(act.opened.state(), act.opened.played.results(), sheet.of);
  base::Diagnostics problems;
  std::vector<std::string> places;
  for (const journal::Cell& cell : left.marks) places.push_back(words.place(cell));
  if (!places.empty()) problems.push_back(office::problems::sheet_without_marks(juror, places));
  for (const engine::CommentMissing& each : left.comments) {
    std::vector<std::string> criteria;
    for (const engine::CriterionName& name : each.criteria) {
      const std::string title = name.title.in(act.language);
      criteria.push_back(title.empty() ? name.id : title);
    }
    problems.push_back(office::problems::sheet_without_comment(juror, each.entry, criteria));
  }
  return problems;
}

base::Result<journal::Submission> signature_of(const Act& act, const office::SheetOf& sheet) {
  if (!act.given.has("paper")) return office::signature(sheet);
  const base::Result<office::Paper> paper = paper_of(act.given);
  if (!paper) return paper.diagnostics();
  return office::signature(act.opened.state(), sheet, act.by, *paper);
}

Words who_signs(const Act& act) {
  if (!act.given.has("paper")) return {"Подписывает сам член жюри.", "The juror signs."};
  return {fmt::format("Подпись с бумаги вносит {}, сверит её другой человек.", act.by.id),
          fmt::format("The signature on paper is entered by {}, somebody else confirms it.", act.by.id)};
}

std::string preview(const Act& act, const SheetWords& words, const office::SheetOf& sheet) {
  const std::string whose = words.sheet(sheet);
  const Words who = who_signs(act);
  return Words{fmt::format("На подпись: {}\n", whose), fmt::format("To be signed: {}\n", whose)}.in(act.language) +
         sheet_lines(act.opened, words, sheet, 0) +
         Words{who.ru + " После подписи на листе ничего не изменить, пока его не вернут (konkurs return).\n",
               who.en + " Once it is signed, nothing on the sheet changes until it is returned (konkurs return).\n"}
             .in(act.language);
}

Words done_words(const journal::Submission& submission) {
  const auto& event = std::get<journal::SheetSigned>(submission.events.back());
  if (!event.sheet) return {"Лист подписан.\n", "The sheet is signed.\n"};
  return {
      fmt::format("Лист подписан на бумаге, запись {}: его сверит второй человек (konkurs confirm).\n", *event.sheet),
      fmt::format("The sheet is signed on paper, record {}: a second person confirms it (konkurs confirm).\n",
                  *event.sheet)};
}

/// The first that can be signed; when none can, one that shows why.
const office::SheetProgress& sheet_meant(const std::vector<office::SheetProgress>& sheets) {
  const auto found =
      std::ranges::find_if(sheets, [](const office::SheetProgress& each) { return !each.is_signed && each.asked > 0; });
  return found == sheets.end() ? sheets.front() : *found;
}

int sign_sheet(Act& act) {
  if (const auto refusal = journal::refusal(act.opened.state(), signer_of(act), journal::SheetSigned{}))
    return refused({*refusal}, act.language);
  const base::Result<std::vector<office::SheetProgress>> sheets = juror_sheets(act.opened, act.given);
  if (!sheets) return refused(sheets.diagnostics(), act.language);
  const office::SheetProgress& sheet = sheet_meant(*sheets);
  const SheetWords words(act.opened.played.plan, act.opened.played.tables, act.opened.state(), act.language);
  const base::Diagnostics problems = obstacles(act, words, sheet);
  if (!problems.empty()) return refused(problems, act.language);
  base::Result<journal::Submission> submission = signature_of(act, sheet.of);
  if (!submission) return refused(submission.diagnostics(), act.language);
  if (const auto stop = stops(act, preview(act, words, sheet.of))) return *stop;
  const Words done = done_words(*submission);
  return record_and_say(act, *std::move(submission), done);
}

std::optional<Words> mistake(const Given& given) {
  if (!given.value("juror")) return Words{"укажите, чей лист: --juror ID", "say whose sheet: --juror ID"};
  if ((given.value("as") || given.value("scan")) && !given.has("paper"))
    return Words{"--as и --scan — только с --paper: без него подписывает сам член жюри",
                 "--as and --scan go with --paper: without it the juror signs"};
  return std::nullopt;
}

}  // namespace

int sign(const Invocation& invocation) { return act_on(sign_usage(), invocation, mistake, sign_sheet); }

}  // namespace cli
