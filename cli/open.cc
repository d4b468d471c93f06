#include <fmt/format.h>

#include "base/text.h"
#include "cli/act.h"
#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "office/opening.h"
#include "office/problems.h"
#include "reports/printable.h"

namespace cli {
namespace {

using base::Language;
using base::Words;

Usage open_usage() {
  return {
      .verb = "open",
      .summary = {"открыть конкурс: правила, заявки и жюри закрепляются, оценки идут в журнал",
                  "open a contest: rules, entries and jury are frozen, marks go into the journal"},
      .positionals = {contest_argument()},
      .options = {data_option(), actor_option(), yes_option()},
      .notes = {
          "Журнал и ключ, которым он подписан, лежат в папке store рядом с contest.yaml. Ключ (store/key) храните "
          "отдельно:\n"
          "у кого он есть, тот может подписать другой журнал.",
          "The journal and the key that signs it are in the folder store beside contest.yaml. Keep a copy of the key\n"
          "(store/key) elsewhere: whoever has it can sign another journal."}};
}

Words jury_line(const office::Opening::Invitation& each) {
  const auto marks = static_cast<std::int64_t>(each.marks);
  const std::string juror = reports::printable(each.juror), name = reports::printable(each.name);
  return {fmt::format("  {} — {}: {}\n", juror, name, base::counted(marks, "оценка", "оценки", "оценок")),
          fmt::format("  {} - {}: {} marks\n", juror, name, marks)};
}

/// What will be frozen, and what is asked of whom.
std::string preview(const office::Opening& opening, const Contest& contest, Language language) {
  const auto entries = static_cast<std::int64_t>(opening.frame.entries.size());
  const std::string title = reports::printable(contest.plan->title);
  std::string text =
      Words{fmt::format("Конкурс «{}» будет открыт. Закрепляются {}:\n", title,
                        base::counted(entries, "заявка", "заявки", "заявок")),
            fmt::format("The contest \"{}\" will be open, with {} entries. Frozen are:\n", title, entries)}
          .in(language);
  for (const auto& [name, bytes] : opening.frozen) text += "  " + name + "\n";
  text += Words{"Оценивают:\n", "The jury:\n"}.in(language);
  for (const office::Opening::Invitation& each : opening.jury) text += jury_line(each).in(language);
  return text;
}

/// Marks in the folder are no part of the journal.
void tell_scores_aside(const Contest& contest, Language language) {
  const bool has_scores = contest.tables_from->has("scores.csv") || contest.tables_from->has("decisions.csv");
  if (!has_scores) return;
  fmt::print(stderr, "{}",
             Words{"scores.csv и decisions.csv этой папки в журнал не входят: оценки и решения вносят после открытия\n"
                   "(konkurs sheets in, konkurs decide).\n",
                   "scores.csv and decisions.csv of this folder are no part of the journal: marks and decisions are "
                   "entered after\n"
                   "the opening (konkurs sheets in, konkurs decide).\n"}
                 .in(language));
}

int open_contest_of(const Given& given, const Contest& contest, const records::journal::Actor& by, Language language) {
  const office::StorePlace place = office::store_place(contest.folder->definition);
  if (place.is_there()) return refused({office::problems::already_open(place.folder.string())}, language);
  base::Result<records::Files> frozen = office::frozen_files(*contest.folder);
  if (!frozen) return refused(frozen.diagnostics(), language);
  const base::Result<office::Opening> opening =
      office::opening(*contest.plan, *std::move(frozen), contest.folder->data.string());
  if (!opening) return refused(opening.diagnostics(), language);
  print(preview(*opening, contest, language));
  tell_scores_aside(contest, language);
  if (const auto stop = stops(given, language)) return *stop;
  if (const auto refusal = office::open(place, *opening, by)) return refused({*refusal}, language);
  print(Words{fmt::format("Открыт. Журнал: {}\n", place.folder.string()),
              fmt::format("Open. The journal is in {}\n", place.folder.string())}
            .in(language));
  return exit_done;
}

}  // namespace

int open(const Invocation& invocation) {
  const Usage usage = open_usage();
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  const std::optional<records::journal::Actor> by = actor(usage, invocation, *parsed.given);
  if (!by) return exit_usage;
  Progress progress(Progress::Show::never, invocation.language());
  const Contest contest = open_contest(request(*parsed.given, Need::definition), progress);
  const Language language = invocation.language(contest.language());
  fmt::print(stderr, "{}", problems_text(contest, language, colour(Stream::err)));
  if (contest.has_errors()) return exit_input_errors;
  return open_contest_of(*parsed.given, contest, *by, language);
}

}  // namespace cli
