#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>

#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/log.h"
#include "cli/result_files.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "records/results/results_csv.h"
#include "reports/json.h"
#include "reports/standing.h"

namespace cli {
namespace {

using base::Language;
using base::Words;

constexpr std::size_t shown_whole = 1000;  // Entries up to which the terminal shows everybody, even with --out.
constexpr std::size_t leaders_shown = 10;
constexpr std::size_t questions_shown = 50;

Option format_option() {
  return {.name = "format",
          .value = "NAME",
          .of = {"text", "json", "csv"},
          .fallback = "text",
          .help = {"что на стандартный вывод", "what goes to stdout"}};
}

Usage rank_usage() {
  return {.verb = "rank",
          .summary = {"подвести итоги конкурса: места, награды, таблицы", "rank a contest: places, awards, tables"},
          .positionals = {contest_argument()},
          .options = {data_option(),
                      {.name = "out",
                       .value = "DIR",
                       .help = {"папка для results.csv, results.json и results.html",
                                "folder for results.csv, results.json and results.html"}},
                      {.name = "only",
                       .value = "KIND",
                       .of = {"csv", "json", "html"},
                       .times = Option::Times::any,
                       .help = {"с --out: писать только такой файл (можно повторить)",
                                "with --out: write this file only (may be repeated)"}},
                      {.name = "excel",
                       .help = {"CSV для электронных таблиц: BOM, «;», десятичная запятая",
                                "CSV for spreadsheets: BOM, ';', decimal comma"}},
                      format_option(),
                      {.name = "criteria",
                       .help = {"в таблице — и баллы по критериям", "in the table, the points of each criterion, too"}},
                      {.name = "quiet",
                       .letter = 'q',
                       .help = {"без таблицы, предупреждений и хода работы; ошибки и вопросы остаются",
                                "no table, warnings and progress; errors and questions remain"}},
                      threads_option()},
          .notes = {"Код 3: итога пока нет — что ещё нужно решить, сказано на stderr; файлы записаны.\n"
                    "Если заявок больше 1000, с --out на экране только лидеры.",
                    "Status 3: there is no result yet, stderr says what is open; the files are written.\n"
                    "With --out, of more than 1000 entries only the leaders are shown."}};
}

/// One call of the verb.
struct Call {
  const Given& given;
  Language language;

  bool is_quiet() const { return given.has("quiet"); }
  bool has_files() const { return given.has("out"); }
  std::string in(const char* ru, const char* en) const { return Words{ru, en}.in(language); }
};

records::CsvStyle csv_style(const Call& call) {
  return call.given.has("excel") ? records::csv_for_excel : records::csv_plain;
}

ResultFiles result_files(const Call& call) {
  std::vector<std::string> kinds = call.given.values("only");
  if (kinds.empty()) kinds = {"csv", "json", "html"};
  std::ranges::sort(kinds);
  const auto repeated = std::ranges::unique(kinds);
  kinds.erase(repeated.begin(), repeated.end());
  return {
      .folder = *call.given.value("out"), .kinds = std::move(kinds), .csv = csv_style(call), .language = call.language};
}

void print_table(const Call& call, const engine::Results& results) {
  const bool is_cut = call.has_files() && results.tables.entries.size() > shown_whole;
  reports::TextOptions options = {
      .language = call.language,
      .width = terminal_width(Stream::out),
      .detail = call.given.has("criteria") ? reports::Detail::criteria : reports::Detail::totals,
  };
  if (is_cut) options.leaders = leaders_shown;
  reports::standing_text(results, options, to_stdout());
  if (is_cut)
    print(call.in("\nПоказаны только лидеры, все заявки — в файлах.\n",
                  "\nOnly the leaders are shown; the files hold all entries.\n"));
}

void print_results(const Call& call, const engine::Results& results) {
  if (call.is_quiet()) return;
  const std::string format = *call.given.value("format");
  if (format == "json") return reports::results_json(results, to_stdout());
  if (format == "csv") return records::write_results_csv(results, csv_style(call), to_stdout());
  print_table(call, results);
  if (!call.has_files()) return;
  print(call.in("\nЗаписано:", "\nWritten:"));
  for (const std::filesystem::path& path : result_files(call).paths()) print(" " + path.string());
  print("\n");
}

/// An option of the table, of which nothing is seen.
std::optional<Words> idle_beside_no_table(const Given& given) {
  if (given.has("criteria") && *given.value("format") != "text")
    return Words{"--criteria — столбцы таблицы на экране, а с --format её нет",
                 "--criteria adds columns to the table of the terminal, which --format leaves out"};
  if (given.has("criteria") && given.has("quiet"))
    return Words{"--criteria — столбцы таблицы на экране, а с --quiet её нет",
                 "--criteria adds columns to the table of the terminal, which --quiet leaves out"};
  if (given.has("quiet") && *given.value("format") != "text")
    return Words{"--format говорит, что показать, а --quiet — не показывать ничего",
                 "--format says what to show, --quiet to show nothing"};
  return std::nullopt;
}

/// An option that would do nothing beside the others.
std::optional<Words> idle_option(const Given& given) {
  if (const std::optional<Words> idle = idle_beside_no_table(given)) return idle;
  if (given.has("out")) return std::nullopt;
  if (given.has("only")) {
    return Words{"--only выбирает файлы для --out, а его нет", "--only chooses files of --out, which is missing"};
  }
  if (given.has("excel") && *given.value("format") != "csv") {
    return Words{"--excel говорит, как писать CSV: нужен --out или --format csv",
                 "--excel says how CSV is written: --out or --format csv is missing"};
  }
  return std::nullopt;
}

/// What is wrong or doubtful; the exit status, if it ends here.
std::optional<int> report_problems(const Call& call, const Contest& contest) {
  const bool is_wanted = contest.has_errors() || !call.is_quiet();
  if (is_wanted) fmt::print(stderr, "{}", problems_text(contest, call.language, colour(Stream::err)));
  return contest.has_errors() ? std::optional(exit_input_errors) : std::nullopt;
}

int report_questions(const Call& call, const std::vector<engine::Question>& questions) {
  if (questions.empty()) return exit_done;
  std::fflush(stdout);
  fmt::print(stderr, "{}{}",
             call.in("Итога пока нет. Что осталось сделать:\n", "No result yet. What has to be decided:\n"),
             reports::questions_text(questions, call.language, questions_shown));
  return exit_no_result_yet;
}

int rank_contest(const Call& call, Contest& contest, Progress& progress) {
  const unsigned threads = request(call.given, Need::data).threads;
  progress.step({"считаю места", "ranking"});
  const engine::Scored scored =
      contest.scored ? *std::move(contest.scored) : engine::score(*contest.plan, *contest.tables, {.threads = threads});
  log_info("the entries are ranked");
  const engine::Results results = {*contest.plan, *contest.tables, scored};
  if (call.has_files()) {
    progress.step({"записываю итоги", "writing the results"});
    write_files(result_files(call), results);
    log_info("the files are written");
  }
  progress.stop();
  print_results(call, results);
  return report_questions(call, scored.questions);
}

}  // namespace

int rank(const Invocation& invocation) {
  const Usage usage = rank_usage();
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  if (const std::optional<Words> idle = idle_option(*parsed.given)) return wrong_usage(usage, invocation, *idle);
  const auto show = parsed.given->has("quiet") ? Progress::Show::never : Progress::Show::when_terminal;
  Progress progress(show, invocation.language());
  Contest contest = open_contest(request(*parsed.given, Need::data), progress);
  progress.stop();
  const Call call = {*parsed.given, invocation.language(contest.language())};
  const std::optional<int> status = report_problems(call, contest);
  return status ? *status : rank_contest(call, contest, progress);
}

}  // namespace cli
