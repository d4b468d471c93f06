#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/sha256.h"
#include "cli/act.h"
#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "engine/compare/compare.h"
#include "engine/score/score.h"
#include "office/correction.h"
#include "office/opening.h"
#include "reports/changes.h"
#include "rules/rules.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace journal = records::journal;

Usage correct_usage() {
  return {.verb = "correct",
          .summary = {"исправить закреплённое описание открытого конкурса",
                      "put right the frozen definition of an open contest"},
          .positionals = {contest_argument()},
          .options = {{.name = "reason", .value = "TEXT", .help = {"почему исправлено", "why it is corrected"}},
                      data_option(),
                      actor_option(),
                      yes_option()},
          .notes = {"Исправьте contest.yaml и таблицы в папке конкурса: эта команда сравнит их с закреплёнными, "
                    "покажет, что\n"
                    "изменится в правилах и в итоге, и запишет новые в журнал. Оценки и решения остаются.",
                    "Mend contest.yaml and the tables in the contest's folder: this compares them with the frozen "
                    "ones, shows what\n"
                    "changes in the rules and in the result, and records the new ones. Marks and decisions stay."}};
}

/// What the folder says now.
struct Mended {
  engine::Plan plan;
  records::Files files;
};

base::Result<Mended> mended(const Given& given) {
  const base::Result<records::Folder> folder = records::find_folder(*given.value("CONTEST"), given.value("data"));
  if (!folder) return folder.diagnostics();
  base::Result<records::Files> files = office::frozen_files(*folder);
  if (!files) return files.diagnostics();
  base::Result<engine::Plan> plan = rules::compile(files->at("contest.yaml"), folder->definition.string());
  if (!plan) return plan.diagnostics();
  return Mended{*std::move(plan), *std::move(files)};
}

reports::Changes changes_of(const Played& before, const Played& after) {
  const auto scored = [](const Played& played) {
    return engine::score(played.plan, played.tables, {.keep_every_node = true});
  };
  const engine::Scored was = scored(before), is = scored(after);
  return {engine::compare_rules(before.plan, after.plan),
          engine::compare_results({before.plan, before.tables, was}, {after.plan, after.tables, is})};
}

/// What the correction does to the jury; empty for the records that are no news of a juror.
Words jury_line(const journal::Event& event) {
  if (const auto* invited = std::get_if<journal::JurorInvited>(&event))
    return {fmt::format("  {}: новый член жюри\n", invited->juror), fmt::format("  {}: new juror\n", invited->juror)};
  if (const auto* revoked = std::get_if<journal::JurorRevoked>(&event))
    return {fmt::format("  {}: больше не в жюри\n", revoked->juror),
            fmt::format("  {}: no juror any more\n", revoked->juror)};
  if (const auto* sheets = std::get_if<journal::SheetsAssigned>(&event))
    return {fmt::format("  {}: другой оценочный лист\n", sheets->juror),
            fmt::format("  {}: another sheet\n", sheets->juror)};
  if (const auto* recused = std::get_if<journal::Recused>(&event))
    return {fmt::format("  {}: самоотвод от {}\n", recused->juror, recused->entry),
            fmt::format("  {}: recused from {}\n", recused->juror, recused->entry)};
  if (const auto* withdrawn = std::get_if<journal::RecusalWithdrawn>(&event))
    return {fmt::format("  {}: самоотвода от {} больше нет\n", withdrawn->juror, withdrawn->entry),
            fmt::format("  {}: not recused from {} any more\n", withdrawn->juror, withdrawn->entry)};
  return {};
}

std::string preview(const Act& act, const office::Correction& correction, const Played& then) {
  const std::string files = fmt::format("{}", fmt::join(correction.files, ", "));
  std::string text =
      Words{fmt::format("Меняется: {}\n", files), fmt::format("Corrected: {}\n", files)}.in(act.language);
  text += reports::changes_text(changes_of(act.opened.played, then), act.language);
  std::string jury;
  for (const journal::Event& event : correction.events) jury += jury_line(event).in(act.language);
  if (!jury.empty()) text += Words{"Жюри\n", "The jury\n"}.in(act.language) + jury;
  if (act.opened.state().standing.phase == journal::Phase::provisional)
    text += Words{"Предварительный итог, который был, перестанет действовать.\n",
                  "The provisional result that stood will stand no more.\n"}
                .in(act.language);
  return text;
}

int record_correction(Act& act, journal::Submission submission, const Played& then, const std::string& hash) {
  if (makes_result(act, then)) add_result(then, act.language, submission);
  return record_and_say(act, std::move(submission),
                        {fmt::format("Исправлено. Новое описание: SHA-256 {}\n", hash),
                         fmt::format("Corrected. The new definition: SHA-256 {}\n", hash)});
}

int correct_contest(Act& act) {
  const base::Result<Mended> now = mended(act.given);
  if (!now) return refused(now.diagnostics(), act.language);
  const base::Result<office::Correction> correction =
      office::correction(act.opened.journal, now->plan, now->files, act.given.value("reason").value_or(""));
  if (!correction) return refused(correction.diagnostics(), act.language);
  if (correction->files.empty()) {
    print(Words{"В папке те же файлы, что закреплены: исправлять нечего.\n",
                "The folder holds what is frozen; there is nothing to correct.\n"}
              .in(act.language));
    return exit_done;
  }
  journal::Submission submission = act.submission();
  submission.events = correction->events;
  submission.attachments = correction->attachments;
  const base::Result<Played> then = played_if(act.opened, submission);
  if (!then) return refused(then.diagnostics(), act.language);
  if (const auto unfit = makes_unfit(act, *then)) return *unfit;
  if (const auto stop = stops(act, preview(act, *correction, *then))) return *stop;
  return record_correction(act, std::move(submission), *then, base::sha256(now->files.at("contest.yaml")));
}

}  // namespace

int correct(const Invocation& invocation) { return act_on(correct_usage(), invocation, correct_contest); }

}  // namespace cli
