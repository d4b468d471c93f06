#include <fmt/format.h>

#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/verbs.h"

namespace cli {
namespace {

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

int reopen_contest(Act& act) {
  const Words preview = {"Конкурс снова примет оценки, его итог перестанет действовать.\n",
                         "The contest will take marks again; its result will stand no more.\n"};
  if (const auto stop = stops(act, preview.in(act.language))) return *stop;
  const auto text = [&](const char* option) { return act.given.value(option).value_or(""); };
  journal::Submission submission = act.submission();
  submission.events.emplace_back(journal::Reopened{text("reason"), {journal::Role::organizer, text("with")}});
  return record_and_say(act, std::move(submission), {"Открыт снова.\n", "Open again.\n"});
}

}  // namespace

int reopen(const Invocation& invocation) { return act_on(reopen_usage(), invocation, reopen_contest); }

}  // namespace cli
