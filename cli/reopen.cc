#include <fmt/format.h>

#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/terminal.h"
#include "cli/verbs.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace journal = records::journal;

Usage reopen_usage() {
  return {.verb = "reopen",
          .summary = {"снова открыть закрытый конкурс: вдвоём и с причиной",
                      "open a closed contest again: by two people, with a reason"},
          .positionals = {contest_argument()},
          .options = {{.name = "reason", .value = "TEXT", .help = {"почему", "why"}},
                      {.name = "with",
                       .value = "ID",
                       .help = {"второй организатор, который с этим согласен", "the second organizer, who agrees"}},
                      actor_option(),
                      yes_option()},
          .notes = {"Итог, который был, перестаёт действовать; оценки и решения остаются.",
                    "The result that stood stands no more; marks and decisions stay."}};
}

int reopen_contest(Opened& opened, const Given& given, journal::Actor by, Language language) {
  print(Words{"Конкурс снова примет оценки, его итог перестанет действовать.\n",
              "The contest will take marks again; its result will stand no more.\n"}
            .in(language));
  if (!goes_on(given, language)) return exit_usage;
  journal::Submission submission{.key = new_key(), .actor = std::move(by)};
  submission.events.emplace_back(journal::Reopened{given.value("reason").value_or(""),
                                                   {journal::Role::organizer, given.value("with").value_or("")}});
  if (const auto refusal = record(opened, std::move(submission))) return refused({*refusal}, language);
  print(Words{"Открыт снова.\n", "Open again.\n"}.in(language));
  return exit_done;
}

}  // namespace

int reopen(const Invocation& invocation) {
  const Usage usage = reopen_usage();
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  std::optional<journal::Actor> by = actor(usage, invocation, *parsed.given);
  if (!by) return exit_usage;
  std::optional<Opened> opened = opened_contest(*parsed.given, invocation);
  if (!opened) return exit_input_errors;
  return reopen_contest(*opened, *parsed.given, *std::move(by), invocation.language(opened->played.plan.language));
}

}  // namespace cli
