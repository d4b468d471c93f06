#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <string_view>

#include "base/text.h"
#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "engine/words/formula_text.h"
#include "reports/printable.h"
#include "reports/sheet.h"

namespace cli {
namespace {

using base::Language;
using base::Words;

Usage check_usage() {
  return {.verb = "check",
          .summary = {"проверить определение конкурса и его таблицы: все ошибки сразу, с местом каждой",
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

/// A number with its noun in both languages.
struct Noun {
  const char *one, *few, *many, *en, *en_many;
};
constexpr Noun nominations_noun = {"номинация", "номинации", "номинаций", "nomination", "nominations"};
constexpr Noun criteria_noun = {"критерий", "критерия", "критериев", "criterion", "criteria"};
constexpr Noun stages_noun = {"этап", "этапа", "этапов", "stage", "stages"};
constexpr Noun entries_noun = {"заявка", "заявки", "заявок", "entry", "entries"};
constexpr Noun jurors_noun = {"член жюри", "члена жюри", "членов жюри", "juror", "jurors"};

Words counted(std::size_t count, const Noun& noun) {
  return {base::counted(static_cast<std::int64_t>(count), noun.one, noun.few, noun.many),
          fmt::format("{} {}", count, count == 1 ? noun.en : noun.en_many)};
}

/// Those that several stages share count once.
std::size_t criteria(const engine::Plan& plan) {
  std::set<std::string_view> names;
  for (const engine::Stage& stage : plan.stages) {
    for (const engine::NodeId criterion : stage.criteria) names.insert(engine::local_name(plan[criterion], stage.id));
  }
  return names.size();
}

std::size_t stages(const engine::Plan& plan) {
  const auto is_list = [](const engine::Stage& stage) { return !stage.joins.empty(); };
  return plan.stages.size() - static_cast<std::size_t>(std::ranges::count_if(plan.stages, is_list));
}

std::size_t nominations(const Contest& contest) {
  const engine::Plan& plan = *contest.plan;
  if (plan.nominations_from_file) return contest.tables ? contest.tables->nominations.size() : 0;
  return plan.has_nominations ? plan.lists[plan.nominations.at].ids.size() : 0;
}

Words definition_words(const Contest& contest) {
  std::vector<Words> parts;
  if (const std::size_t count = nominations(contest); count > 0) parts.push_back(counted(count, nominations_noun));
  parts.push_back(counted(criteria(*contest.plan), criteria_noun));
  parts.push_back(counted(stages(*contest.plan), stages_noun));
  Words all;
  for (const Words& part : parts) {
    all.ru += (all.ru.empty() ? "" : ", ") + part.ru;
    all.en += (all.en.empty() ? "" : ", ") + part.en;
  }
  return all;
}

Words data_words(const Contest& contest) {
  if (!contest.tables) return {"таблиц пока нет", "no tables yet"};
  const Words entries = counted(contest.tables->entries.size(), entries_noun);
  const Words jurors = counted(contest.tables->jury.size(), jurors_noun);
  const std::string folder = contest.tables_from->title();
  return {fmt::format("{}, {} ({})", entries.ru, jurors.ru, folder),
          fmt::format("{}, {} ({})", entries.en, jurors.en, folder)};
}

/// «Всё в порядке: Снежный калейдоскоп 2025 — 4 номинации, 6 критериев, 2 этапа; 41 заявка, 13 членов жюри (…/sample)»
std::string no_errors(const Contest& contest, Language language) {
  const Words well =
      contest.problems.empty() ? Words{"Всё в порядке", "All is well"} : Words{"Ошибок нет", "No errors"};
  return fmt::format("{}: {} — {}; {}\n", well.in(language), reports::printable(reports::contest_title(*contest.plan)),
                     definition_words(contest).in(language), data_words(contest).in(language));
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
