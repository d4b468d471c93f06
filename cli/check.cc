#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "reports/counts.h"
#include "reports/printable.h"
#include "reports/result_table.h"

namespace cli {
namespace {

using base::Language;
using base::Words;

Usage check_usage() {
  return {.verb = "check",
          .summary = {"проверить описание конкурса и его таблицы: все ошибки сразу, с местом каждой",
                      "check a contest's definition and its tables: every mistake at once, with its place"},
          .positionals = {contest_argument()},
          .options = {data_option(),
                      {.name = "format",
                       .value = "NAME",
                       .of = {"text", "json", "sarif"},
                       .fallback = "text",
                       .help = {"вид отчёта; json и sarif — на стандартный вывод",
                                "of the report; json and sarif go to stdout"}},
                      threads_option()},
          .notes = {"Примеры из tests: в contest.yaml тоже проверяются.",
                    "The examples under tests: in contest.yaml are checked, too."}};
}

Words data_words(const Contest& contest) {
  if (!contest.tables) return {"таблиц пока нет", "no tables yet"};
  const Words counts = reports::table_counts(*contest.tables);
  const std::string folder = contest.tables_from->title();
  return {fmt::format("{} ({})", counts.ru, folder), fmt::format("{} ({})", counts.en, folder)};
}

/// «Всё в порядке: Снежный калейдоскоп 2025 — 4 номинации, 6 критериев, 2 этапа; 41 заявка, 13 членов жюри (…/sample)»
std::string no_errors(const Contest& contest, Language language) {
  const Words well =
      contest.problems.empty() ? Words{"Всё в порядке", "All is well"} : Words{"Ошибок нет", "No errors"};
  const engine::Tables* tables = contest.tables ? &*contest.tables : nullptr;
  return fmt::format("{}: {} — {}; {}\n", well.in(language), reports::printable(reports::contest_title(*contest.plan)),
                     reports::definition_counts(*contest.plan, tables).in(language), data_words(contest).in(language));
}

void report(const Contest& contest, const std::string& format, Language language) {
  if (format == "json") return print(reports::diagnostics_json(contest.problems, language));
  if (format == "sarif") return print(reports::diagnostics_sarif(contest.problems, language, KONKURS_VERSION));
  fmt::print(stderr, "{}", problems_text(contest, language, colour(Stream::err)));
  if (!contest.has_errors()) print(no_errors(contest, language));
}

}  // namespace

int check(const Invocation& invocation) {
  const Parsed parsed = parse(check_usage(), invocation);
  if (!parsed.given) return parsed.status;
  Progress progress(Progress::Show::when_terminal, invocation.language());
  const Contest contest = open_contest(request(*parsed.given, Need::data_if_there), progress);
  progress.stop();
  report(contest, *parsed.given->value("format"), invocation.language(contest.language()));
  return contest.has_errors() ? exit_input_errors : exit_done;
}

}  // namespace cli
