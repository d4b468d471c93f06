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

int tell_none(const Played& played, Language language) {
  fmt::print(stderr, "{}",
             outcome_text(played, {.result = {}, .none = {"Итога пока нет:\n", "No result yet:\n"}}, language));
  return exit_no_result_yet;
}

std::string preview(const Played& played, Language language) {
  std::string text;
  reports::standing_text(played.results(), {.language = language, .width = terminal_width(Stream::out)},
                         [&](std::string_view part) { text += part; });
  return text;
}

int finalize_contest(Act& act) {
  const Played& played = act.opened.played;
  if (!played.has_result()) return tell_none(played, act.language);
  if (const auto stop = stops(act, preview(played, act.language))) return *stop;
  journal::Submission submission = act.submission();
  if (act.opened.state().standing.phase == journal::Phase::closed) add_result(played, act.language, submission);
  submission.events.emplace_back(journal::Finalized{});
  const int status = record_and_say(act, std::move(submission), {"\nИтог окончательный. ", "\nThe result is final. "});
  if (status != exit_done) return status;
  print(Words{fmt::format("Отпечаток журнала для протокола: {}\n", fingerprint(act.opened)),
              fmt::format("The journal's fingerprint for the protocol: {}\n", fingerprint(act.opened))}
            .in(act.language));
  return exit_done;
}

}  // namespace

int finalize(const Invocation& invocation) { return act_on(finalize_usage(), invocation, finalize_contest); }

}  // namespace cli
