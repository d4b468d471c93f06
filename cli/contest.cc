#include "cli/contest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <thread>

#include "cli/log.h"
#include "office/files_now.h"
#include "office/place.h"
#include "records/problems/result_problems.h"
#include "rules/rules.h"

namespace cli {
namespace {

constexpr const char* definition_file = "contest.yaml";
constexpr unsigned most_threads = 256;
constexpr std::uint64_t longest_definition = std::uint64_t{64} << 20;
constexpr std::uint64_t longest_excerpted = std::uint64_t{16} << 20;  // A line of a larger file is not looked up.

constexpr std::array<std::string_view, 8> data_files = {"entries.csv", "nominations.csv", "items.csv",
                                                        "jury.csv",    "assignments.csv", "scores.csv",
                                                        "rounds.csv",  "decisions.csv"};

bool has_data(const records::Source& source) {
  return std::ranges::any_of(data_files, [&](std::string_view name) { return source.has(name); });
}

bool wants_data(const Request& request, const records::Source& source) {
  switch (request.need) {
    case Need::definition: return false;
    case Need::data_if_there: return request.data.has_value() || has_data(source);
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

/// Whose definition is read: --data says that other tables than the journal's are wanted.
bool is_kept_in_journal(const Contest& contest, const Request& request) {
  return !request.data && office::store_place(contest.folder->definition).is_there();
}

void add_files_of_journal(Contest& contest) {
  const office::StorePlace store = office::store_place(contest.folder->definition);
  const std::optional<records::journal::Journal> journal = take(contest, office::open_journal(store));
  if (!journal) return;
  std::optional<records::Files> files = take(contest, office::files_now(*journal));
  if (files) contest.tables_from.emplace(*std::move(files), store.folder.string());
}

base::Result<records::Text> definition_text(const Contest& contest, const Request& request) {
  const records::ReadOptions options{.max_bytes = longest_definition};
  if (is_kept_in_journal(contest, request)) return contest.tables_from->read(definition_file, options);
  return records::read_text(contest.folder->definition.string(), options);
}

void add_definition(Contest& contest, const Request& request) {
  contest.definition = take(contest, definition_text(contest, request));
  if (!contest.definition) return;
  contest.plan =
      take(contest, rules::compile(contest.definition->view(), contest.definition->path(), request.examples));
  log_info(contest.plan ? "the definition is compiled" : "the definition has errors");
  if (!contest.plan) return;
  log_debug(fmt::format("{}: {} bytes, {} quantities, stages: {}", contest.definition->path(),
                        contest.definition->view().size(), contest.plan->nodes.size(), contest.plan->stages.size()));
}

/// People have decided something, money is given, or entries may not be admitted: only the result shows whether the
/// rules hold.
bool may_break_rules(const Contest& contest) {
  const auto gives_money = [](const engine::Stage& stage) { return stage.fund || stage.funded; };
  const auto admits = [](const engine::Population& each) { return !each.requirements.empty(); };
  return !contest.tables->decisions.empty() || std::ranges::any_of(contest.plan->stages, gives_money) ||
         std::ranges::any_of(contest.plan->populations, admits);
}

void check_decisions(Contest& contest, unsigned threads) {
  contest.scored = engine::score(*contest.plan, *contest.tables, {.threads = threads});
  base::Diagnostics found = records::result_problems(*contest.plan, *contest.tables, *contest.scored);
  std::ranges::move(found, std::back_inserter(contest.problems));
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
  if (!contest.tables_from) return texts;
  for (const std::string& file : files) {
    base::Result<records::Text> text =
        contest.tables_from->read(std::filesystem::path(file).filename().string(), {.max_bytes = longest_excerpted});
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
  progress.step({"читаю описание конкурса", "reading the definition"});
  contest.folder = take(contest, records::find_folder(request.path, request.data));
  if (!contest.folder) return contest;
  if (is_kept_in_journal(contest, request)) {
    add_files_of_journal(contest);
  } else {
    contest.tables_from.emplace(contest.folder->data);
  }
  if (!contest.tables_from) return contest;
  add_definition(contest, request);
  if (!contest.plan || !wants_data(request, *contest.tables_from)) return contest;
  progress.step({"читаю таблицы", "reading the tables"});
  contest.tables = take(contest, records::load(*contest.plan, *contest.tables_from, {.threads = request.threads}));
  log_info(contest.tables ? "the tables are read" : "the tables have errors");
  if (contest.tables) {
    log_debug(fmt::format("{}: entries: {}, jurors: {}, decisions: {}, threads: {}", contest.tables_from->title(),
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
