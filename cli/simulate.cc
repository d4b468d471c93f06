#include <fmt/format.h>

#include <cstdio>
#include <limits>

#include "analysis/simulate.h"
#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "reports/simulation.h"

namespace cli {

namespace {

using base::Language;

constexpr unsigned most_contests = 1000000, most_entries = 10000, most_jurors = 1000;

Option number_option(const char* name, unsigned most, const char* fallback, base::Words help) {
  Option option = {.name = name, .value = "N", .whole = Range{1, most}, .help = std::move(help)};
  if (fallback != nullptr) option.fallback = fallback;
  return option;
}

Usage simulate_usage() {
  return {
      .verb = "simulate",
      .summary = {"проверить правила на случайных оценках, пока жюри не начало работу",
                  "try the rules on random marks before the jury starts"},
      .positionals = {contest_argument()},
      .options = {data_option(),
                  number_option("contests", most_contests, "1000",
                                {"сколько раз провести конкурс", "how many contests to try"}),
                  {.name = "seed",
                   .value = "N",
                   .whole = Range{0, std::numeric_limits<unsigned>::max()},
                   .fallback = "1",
                   .help = {"зерно: с тем же зерном отчёт тот же", "the same seed gives the same report"}},
                  number_option("entries", most_entries, nullptr,
                                {"придумать столько заявок", "invent so many entries"}),
                  number_option(
                      "jurors", most_jurors, nullptr,
                      {"придумать столько членов жюри в каждой комиссии", "invent so many jurors in each panel"}),
                  report_format_option(),
                  threads_option()},
      .notes = {"Если таблицы есть, заявки и жюри берутся из них, случайны только оценки. Без таблиц, с --entries или\n"
                "--jurors заявки и жюри придумываются (30 заявок, 5 членов жюри в комиссии).",
                "Entries and jury are those of the tables, if there are any, and only marks are random. Without "
                "tables, with\n"
                "--entries or --jurors, entries and jury are invented (30 entries, 5 jurors in each panel)."}};
}

bool is_invented(const Given& given) { return given.has("entries") || given.has("jurors"); }

analysis::Simulation simulated(const Given& given, const Contest& contest) {
  const analysis::SimulationOptions options = {.seed = given.number("seed").value_or(1),
                                               .contests = given.number("contests").value_or(1000),
                                               .threads = request(given, Need::definition).threads};
  if (contest.tables && !is_invented(given)) return analysis::simulate(*contest.plan, *contest.tables, options);
  const analysis::Sizes usual;
  const analysis::Sizes sizes = {.entries = given.number("entries").value_or(usual.entries),
                                 .jurors = given.number("jurors").value_or(usual.jurors)};
  return analysis::simulate(*contest.plan, sizes, options);
}

}  // namespace

int simulate(const Invocation& invocation) {
  const Usage usage = simulate_usage();
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  const Given& given = *parsed.given;
  if (is_invented(given) && given.has("data"))
    return wrong_usage(usage, invocation,
                       {"--entries и --jurors придумывают заявки и жюри, --data берёт их из таблиц: что-нибудь одно",
                        "--entries and --jurors invent entries and jury, --data takes them from tables: choose one"});
  Progress progress(Progress::Show::when_terminal, invocation.language());
  const Need need = is_invented(given) ? Need::definition : Need::data_if_there;
  const Contest contest = open_contest(request(given, need), progress);
  const Language language = invocation.language(contest.language());
  fmt::print(stderr, "{}", problems_text(contest, language, colour(Stream::err)));
  if (contest.has_errors()) return exit_input_errors;
  progress.step({"провожу пробные конкурсы", "trying contests"});
  const analysis::Simulation simulation = simulated(given, contest);
  progress.stop();
  const bool as_json = *given.value("format") == "json";
  print(as_json ? reports::simulation_json(simulation) : reports::simulation_text(simulation, language));
  return exit_done;
}

}  // namespace cli
