#include <fmt/format.h>

#include <algorithm>

#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "cli/unknown.h"
#include "cli/verbs.h"
#include "engine/explain/explain.h"
#include "engine/score/why_outside.h"
#include "reports/explanation.h"

namespace cli {

namespace {

using base::Language;
using base::Words;

Usage explain_usage() {
  return {.verb = "explain",
          .summary = {"почему у заявки такое место: вывод от места до оценок",
                      "why an entry has its place: a derivation from the place to the marks"},
          .positionals = {contest_argument()},
          .options = {{.name = "entry", .value = "ID", .help = {"заявка", "the entry"}},
                      {.name = "stage",
                       .value = "ID",
                       .help = {"этап; без него — последний, где заявка есть",
                                "the stage; left out: the last that the entry is in"}},
                      data_option(),
                      {.name = "format",
                       .value = "NAME",
                       .of = {"text", "json", "html"},
                       .fallback = "text",
                       .help = {"что на стандартный вывод", "what goes to stdout"}},
                      threads_option()},
          .notes = {"В каждой строке: величина, её значение, правило и строка contest.yaml.",
                    "Each line: a quantity, its value, its rule and the line of contest.yaml."}};
}

void tell_unknown(const Words& what, const std::string& name, const std::vector<std::string>& known,
                  Language language) {
  fmt::print(stderr, "{}\n", unknown(what, name, known).in(language));
}

/// None: it was told why.
std::optional<std::uint32_t> find_entry(const Contest& contest, const Given& given, Language language) {
  const std::string wanted = *given.value("entry");
  const std::vector<std::string>& entries = contest.tables->entries;
  const auto at = std::ranges::find(entries, wanted);
  if (at != entries.end()) return static_cast<std::uint32_t>(at - entries.begin());
  tell_unknown({"Нет заявки", "There is no entry"}, wanted, entries, language);
  return std::nullopt;
}

std::vector<std::string> stage_ids(const engine::Plan& plan) {
  std::vector<std::string> ids;
  for (const engine::Stage& stage : plan.stages) ids.push_back(stage.id);
  return ids;
}

bool is_in(const engine::Results& results, const engine::Stage& stage, std::uint32_t entry) {
  return engine::why_outside(results, stage.entered, entry).empty();
}

/// The last stage that the entry is in (no list over several: there nothing is judged); the first when it is in none:
/// there stands why.
std::size_t last_stage(const engine::Results& results, std::uint32_t entry) {
  std::size_t stage = results.plan.stages.size() - 1;
  while (stage > 0 && !results.plan.stages[stage].joins.empty()) --stage;
  while (stage > 0 && !is_in(results, results.plan.stages[stage], entry)) --stage;
  return stage;
}

/// None: it was told why.
std::optional<std::size_t> find_stage(const engine::Results& results, const Given& given, std::uint32_t entry,
                                      Language language) {
  const std::optional<std::string> wanted = given.value("stage");
  if (!wanted) return last_stage(results, entry);
  const std::vector<std::string> ids = stage_ids(results.plan);
  const auto at = std::ranges::find(ids, *wanted);
  if (at != ids.end()) return static_cast<std::size_t>(at - ids.begin());
  tell_unknown({"Нет этапа", "There is no stage"}, *wanted, ids, language);
  return std::nullopt;
}

std::string rendered(const engine::Explanation& explanation, const std::string& format, Language language) {
  if (format == "json") return reports::explanation_json(explanation);
  if (format == "html") return reports::explanation_html(explanation, language);
  return reports::explanation_text(explanation, language, terminal_width(Stream::out));
}

int explain_contest(const Given& given, const Contest& contest, Language language) {
  const std::optional<std::uint32_t> entry = find_entry(contest, given, language);
  if (!entry) return exit_usage;
  const unsigned threads = request(given, Need::data).threads;
  const engine::Scored scored =
      engine::score(*contest.plan, *contest.tables, {.threads = threads, .keep_every_node = true});
  const engine::Results results = {*contest.plan, *contest.tables, scored};
  const std::optional<std::size_t> stage = find_stage(results, given, *entry, language);
  if (!stage) return exit_usage;
  const engine::Explanation why = engine::explain(results, contest.plan->stages[*stage], *entry);
  print(rendered(why, *given.value("format"), language));
  return exit_done;
}

}  // namespace

int explain(const Invocation& invocation) {
  const Usage usage = explain_usage();
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  if (!parsed.given->value("entry"))
    return wrong_usage(usage, invocation, {"укажите заявку: --entry ID", "say which entry: --entry ID"});
  Progress progress(Progress::Show::when_terminal, invocation.language());
  const Contest contest = open_contest(request(*parsed.given, Need::data), progress);
  progress.stop();
  const Language language = invocation.language(contest.language());
  fmt::print(stderr, "{}", problems_text(contest, language, colour(Stream::err)));
  if (contest.has_errors()) return exit_input_errors;
  return explain_contest(*parsed.given, contest, language);
}

}  // namespace cli
