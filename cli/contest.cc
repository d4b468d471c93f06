#include "cli/contest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <thread>

#include "cli/log.h"
#include "engine/misfits.h"
#include "engine/votes.h"
#include "records/decision_problems.h"
#include "records/objections.h"
#include "records/vote_problems.h"
#include "rules/rules.h"

namespace cli {
namespace {

constexpr unsigned most_threads = 256;
constexpr std::uint64_t longest_definition = std::uint64_t{64} << 20;
constexpr std::uint64_t longest_excerpted = std::uint64_t{16} << 20;  // A line of a larger file is not looked up.

constexpr std::array<std::string_view, 8> data_files = {"entries.csv", "nominations.csv", "items.csv",
                                                        "jury.csv",    "assignments.csv", "scores.csv",
                                                        "rounds.csv",  "decisions.csv"};

bool has_data(const records::Folder& folder) {
  return std::ranges::any_of(data_files,
                             [&](std::string_view name) { return std::filesystem::exists(folder.data / name); });
}

bool wants_data(const Request& request, const records::Folder& folder) {
  switch (request.need) {
    case Need::definition: return false;
    case Need::data_if_there: return request.data.has_value() || has_data(folder);
    case Need::data: return true;
  }
  return true;
}

/// The value, if there is one; what was found goes to the contest's problems either way.
template <class Value>
std::optional<Value> take(Contest& contest, base::Result<Value> result) {
  contest.problems.insert(contest.problems.end(), result.diagnostics().begin(), result.diagnostics().end());
  if (!result) return std::nullopt;
  return *std::move(result);
}

void add_definition(Contest& contest) {
  const std::string path = contest.folder->definition.string();
  contest.definition = take(contest, records::read_text(path, {.max_bytes = longest_definition}));
  if (!contest.definition) return;
  contest.plan = take(contest, rules::compile(contest.definition->view(), path));
  log_info(contest.plan ? "the definition is compiled" : "the definition has errors");
  if (!contest.plan) return;
  log_debug(fmt::format("{}: {} bytes, {} quantities, stages: {}", path, contest.definition->view().size(),
                        contest.plan->nodes.size(), contest.plan->stages.size()));
}

/// People have decided something, or prizes may come to more than their fund.
bool may_break_rules(const Contest& contest) {
  const auto has_fund = [](const engine::Stage& stage) { return stage.fund.has_value(); };
  return !contest.tables->decisions.empty() || std::ranges::any_of(contest.plan->stages, has_fund);
}

/// Whether a recorded decision fits shows only beside the result.
void check_decisions(Contest& contest, unsigned threads) {
  contest.scored = engine::score(*contest.plan, *contest.tables, {.threads = threads});
  const std::vector<engine::Misfit> misfits = engine::misfits(*contest.plan, *contest.tables, *contest.scored);
  base::Diagnostics found = records::problems::misfit_problems(*contest.tables, misfits);
  std::ranges::move(found, std::back_inserter(contest.problems));
  const auto faults = engine::vote_faults(*contest.plan, *contest.tables, *contest.scored);
  base::Diagnostics votes = records::problems::vote_problems(faults);
  std::ranges::move(votes, std::back_inserter(contest.problems));
  base::Diagnostics objections = records::diagnostics_of(contest.scored->objections);
  std::ranges::move(objections, std::back_inserter(contest.problems));
}

/// The files that the problems speak of, where their lines can be shown.
std::vector<records::Text> other_sources(const Contest& contest) {
  std::vector<std::string> files;
  for (const base::Diagnostic& problem : contest.problems) {
    const bool is_definition = contest.definition && problem.place.file == contest.definition->path();
    if (problem.place.line > 0 && !is_definition) files.push_back(problem.place.file);
  }
  std::ranges::sort(files);
  const auto repeated = std::ranges::unique(files);
  files.erase(repeated.begin(), repeated.end());

  std::vector<records::Text> texts;
  for (const std::string& file : files) {
    base::Result<records::Text> text = records::read_text(file, {.max_bytes = longest_excerpted});
    if (text) texts.push_back(*std::move(text));
  }
  return texts;
}

}  // namespace

std::optional<base::Language> Contest::language() const {
  if (plan) return plan->language;
  if (definition) return rules::language_of(definition->view()).value_or(base::Language::ru);  // As a plan without it.
  return std::nullopt;
}

Positional contest_argument() {
  return {"CONTEST", {"папка конкурса или его contest.yaml", "folder of the contest, or its contest.yaml"}};
}

Option data_option() {
  return {.name = "data",
          .value = "DIR",
          .help = {"папка с таблицами; без неё — папка конкурса или sample/ в ней",
                   "folder of the tables; otherwise the contest's folder, or sample/ in it"}};
}

Option threads_option() {
  return {.name = "threads",
          .value = "N",
          .whole = Range{1, most_threads},
          .help = {"сколько потоков (обычно по числу процессоров); итог от них не зависит",
                   "how many threads (default: one for each processor); the result does not depend on them"}};
}

Option report_format_option() {
  return {.name = "format",
          .value = "NAME",
          .of = {"text", "json"},
          .fallback = "text",
          .help = {"что на стандартный вывод", "what goes to stdout"}};
}

Request request(const Given& given, Need need, const std::string& positional) {
  const unsigned processors = std::clamp(std::thread::hardware_concurrency(), 1u, most_threads);
  return {.path = *given.value(positional),
          .data = given.value("data"),
          .need = need,
          .threads = given.number("threads").value_or(processors)};
}

Contest open_contest(const Request& request, Progress& progress) {
  Contest contest;
  progress.step({"читаю определение конкурса", "reading the definition"});
  contest.folder = take(contest, records::find_folder(request.path, request.data));
  if (!contest.folder) return contest;
  add_definition(contest);
  if (!contest.plan || !wants_data(request, *contest.folder)) return contest;
  progress.step({"читаю таблицы", "reading the tables"});
  contest.tables = take(contest, records::load(*contest.plan, contest.folder->data, {.threads = request.threads}));
  log_info(contest.tables ? "the tables are read" : "the tables have errors");
  if (contest.tables) {
    log_debug(fmt::format("{}: entries: {}, jurors: {}, decisions: {}, threads: {}", contest.folder->data.string(),
                          contest.tables->entries.size(), contest.tables->jury.size(), contest.tables->decisions.size(),
                          request.threads));
  }
  if (contest.tables && may_break_rules(contest)) check_decisions(contest, request.threads);
  return contest;
}

std::string problems_text(const Contest& contest, base::Language language, reports::Colour colour) {
  if (contest.problems.empty()) return {};
  const std::vector<records::Text> others = other_sources(contest);
  reports::SourceFiles sources;
  if (contest.definition) sources.push_back({contest.definition->path(), contest.definition->view()});
  for (const records::Text& text : others) sources.push_back({text.path(), text.view()});
  return reports::diagnostics_text(contest.problems, sources, language, colour);
}

}  // namespace cli
