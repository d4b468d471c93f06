#include <fmt/format.h>

#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "reports/standing.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace journal = records::journal;

constexpr std::size_t questions_shown = 50;

Usage finalize_usage() {
  return {.verb = "finalize",
          .summary = {"сделать предварительный итог окончательным", "make the provisional result final"},
          .positionals = {contest_argument()},
          .options = {actor_option(), yes_option()},
          .notes = {"После этого изменить ничего нельзя; конкурс можно только открыть снова (konkurs reopen), вдвоём и "
                    "с причиной.",
                    "Nothing can be changed after that; the contest can only be reopened (konkurs reopen), by two and "
                    "with a reason."}};
}

int tell_open(const std::vector<engine::Question>& questions, Language language) {
  fmt::print(stderr, "{}{}", Words{"Итога пока нет:\n", "No result yet:\n"}.in(language),
             reports::questions_text(questions, language, questions_shown));
  return exit_no_result_yet;
}

int finalize_contest(Opened& opened, const Given& given, journal::Actor by, Language language) {
  if (!opened.played.scored.questions.empty()) return tell_open(opened.played.scored.questions, language);
  reports::standing_text(opened.played.results(), {.language = language, .width = terminal_width(Stream::out)},
                         to_stdout());
  if (!goes_on(given, language)) return exit_usage;
  journal::Submission submission{.key = new_key(), .actor = std::move(by)};
  if (opened.state().standing.phase == journal::Phase::closed) add_result(opened.played, language, submission);
  submission.events.emplace_back(journal::Finalized{});
  if (const auto refusal = record(opened, std::move(submission))) return refused({*refusal}, language);
  print(
      Words{fmt::format("\nИтог окончательный. Отпечаток журнала для протокола: {}\n", fingerprint(opened)),
            fmt::format("\nThe result is final. The journal's fingerprint for the protocol: {}\n", fingerprint(opened))}
          .in(language));
  return exit_done;
}

}  // namespace

int finalize(const Invocation& invocation) {
  const Usage usage = finalize_usage();
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  std::optional<journal::Actor> by = actor(usage, invocation, *parsed.given);
  if (!by) return exit_usage;
  std::optional<Opened> opened = opened_contest(*parsed.given, invocation);
  if (!opened) return exit_input_errors;
  return finalize_contest(*opened, *parsed.given, *std::move(by), invocation.language(opened->played.plan.language));
}

}  // namespace cli
