#include <fmt/format.h>

#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "engine/words/describe.h"
#include "reports/description.h"

namespace cli {

namespace {

Usage show_usage() {
  return {.verb = "show",
          .summary = {"правила конкурса словами: критерии, максимумы, этапы, места, награды",
                      "a contest's rules in words: criteria, maxima, stages, places, awards"},
          .positionals = {contest_argument()},
          .options = {{.name = "format",
                       .value = "NAME",
                       .of = {"text", "html"},
                       .fallback = "text",
                       .help = {"что на стандартный вывод", "what goes to stdout"}}},
          .notes = {"Слова берутся из того же, по чему считаются итоги: так правила и действуют.",
                    "The words come from what the results are computed by: that is what the rules do."}};
}

}  // namespace

int show(const Invocation& invocation) {
  const Parsed parsed = parse(show_usage(), invocation);
  if (!parsed.given) return parsed.status;
  Progress progress(Progress::Show::never, invocation.language());
  const Contest contest = open_contest(request(*parsed.given, Need::definition), progress);
  const base::Language language = invocation.language(contest.language());
  fmt::print(stderr, "{}", problems_text(contest, language, colour(Stream::err)));
  if (contest.has_errors()) return exit_input_errors;

  const engine::Description description = engine::describe(*contest.plan);
  const bool page = *parsed.given->value("format") == "html";
  print(page ? reports::description_html(description, language)
             : reports::description_text(description, language, terminal_width(Stream::out)));
  return exit_done;
}

}  // namespace cli
