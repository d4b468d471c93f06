#include <fmt/format.h>

#include <cstdio>

#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "reports/changes.h"

namespace cli {

namespace {

using base::Language;

Usage diff_usage() {
  return {
      .verb = "diff",
      .summary = {"что меняет новое описание конкурса: в правилах и в итоге",
                  "what a new definition changes: in the rules and in the result"},
      .positionals = {{"OLD",
                       {"прежнее описание: папка конкурса или contest.yaml",
                        "the old definition: folder or contest.yaml"}},
                      {"NEW", {"новое описание", "the new definition"}}},
      .options = {{.name = "data",
                   .value = "DIR",
                   .help = {"папка с таблицами: сравнить и итоги по ним",
                            "folder of the tables: compare the results on them, too"}},
                  report_format_option(),
                  threads_option()},
      .notes = {
          "Без --data сравниваются только правила. Названия и основание на итог не влияют и не сравниваются. Примеры "
          "(tests:), которые не выполняются, названы предупреждениями.",
          "Without --data only the rules are compared. Titles and the basis change no result and are not compared. "
          "Tests that do not come out are told as warnings."}};
}

struct Pair {
  Contest before, after;

  bool has_errors() const { return before.has_errors() || after.has_errors(); }
};

Contest open_side(const Given& given, const char* positional, Progress& progress) {
  const Need need = given.has("data") ? Need::data : Need::definition;
  Request wanted = request(given, need, positional);
  wanted.examples = rules::Examples::may_break;
  return open_contest(wanted, progress);
}

/// Problems of the data would be told twice, once for each definition: what the second repeats is left out.
void report(const Pair& pair, Language language) {
  const std::string before = problems_text(pair.before, language, colour(Stream::err));
  const std::string after = problems_text(pair.after, language, colour(Stream::err));
  fmt::print(stderr, "{}", before);
  if (after != before) fmt::print(stderr, "{}", after);
}

reports::Changes compared(const Given& given, const Pair& pair) {
  reports::Changes changes = {.rules = engine::compare_rules(*pair.before.plan, *pair.after.plan), .results = {}};
  if (!given.has("data")) return changes;
  const engine::ScoreOptions options = {.threads = request(given, Need::data, "NEW").threads, .keep_every_node = true};
  const engine::Scored before = engine::score(*pair.before.plan, *pair.before.tables, options);
  const engine::Scored after = engine::score(*pair.after.plan, *pair.after.tables, options);
  changes.results = engine::compare_results({*pair.before.plan, *pair.before.tables, before},
                                            {*pair.after.plan, *pair.after.tables, after});
  return changes;
}

}  // namespace

int diff(const Invocation& invocation) {
  const Parsed parsed = parse(diff_usage(), invocation);
  if (!parsed.given) return parsed.status;
  const Given& given = *parsed.given;
  Progress progress(Progress::Show::when_terminal, invocation.language());
  const Pair pair = {open_side(given, "OLD", progress), open_side(given, "NEW", progress)};
  progress.stop();
  const Language language = invocation.language(pair.after.language());
  report(pair, language);
  if (pair.has_errors()) return exit_input_errors;
  const reports::Changes changes = compared(given, pair);
  const bool as_json = *given.value("format") == "json";
  print(as_json ? reports::changes_json(changes) : reports::changes_text(changes, language));
  return exit_done;
}

}  // namespace cli
