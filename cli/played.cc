#include "cli/played.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <utility>
#include <vector>

#include "cli/terminal.h"
#include "engine/score/score.h"
#include "office/tables_now.h"
#include "records/problems/result_problems.h"
#include "reports/diagnostics.h"
#include "reports/printable.h"
#include "reports/standing.h"
#include "rules/rules.h"

namespace cli {
namespace {

using base::Diagnostic;
using base::Language;
using base::Words;

constexpr std::size_t questions_shown = 50;

bool is_error(const Diagnostic& problem) { return problem.severity == base::Severity::error; }

std::ptrdiff_t errors_of_kind(const base::Diagnostics& problems, const std::string& code) {
  return std::ranges::count_if(problems, [&](const Diagnostic& each) { return is_error(each) && each.code == code; });
}

}  // namespace

base::Result<Played> played(records::Files files, const std::string& title) {
  const std::string definition = files.at("contest.yaml");
  records::Source source(std::move(files), title);
  base::Result<engine::Plan> plan = rules::compile(definition, source.path("contest.yaml"));
  if (!plan) return plan.diagnostics();
  base::Result<office::TablesNow> now = office::tables_now(*plan, source);
  if (!now) return now.diagnostics();
  engine::Scored scored = engine::score(*plan, now->tables);
  base::Diagnostics problems = std::move(now->unfit);
  base::Diagnostics found = records::result_problems(*plan, now->tables, scored);
  std::ranges::move(found, std::back_inserter(problems));
  return Played{std::move(source), *std::move(plan), std::move(now->tables), std::move(scored), std::move(problems)};
}

base::Diagnostics new_errors(const Played& now, const Played& then) {
  base::Diagnostics errors;
  for (const Diagnostic& each : then.problems) {
    const bool has_more = errors_of_kind(then.problems, each.code) > errors_of_kind(now.problems, each.code);
    const bool was_told = std::ranges::count(now.problems, each.message, &Diagnostic::message) > 0;
    if (is_error(each) && has_more && !was_told) errors.push_back(each);
  }
  return errors;
}

std::string problems_text(const Played& played, const base::Diagnostics& problems, Language language,
                          std::vector<records::Text> texts) {
  for (const char* name : {"contest.yaml", "decisions.csv"}) {
    base::Result<records::Text> text = played.source.read(name);
    if (text) texts.push_back(*std::move(text));
  }
  reports::SourceFiles sources;
  for (const records::Text& text : texts) sources.push_back({text.path(), text.view()});
  return reports::diagnostics_text(problems, sources, language, colour(Stream::err));
}

void tell_unfit(const Played& played, Language language) {
  if (!base::has_error(played.problems)) return;
  const Words way_out = {
      "Эти решения — в журнале, и пока они там, итога нет. Отозвать их: konkurs decide CONTEST FILE --withdraw "
      "--reason "
      "TEXT,\nгде FILE — таблица с этими же строками.\n",
      "These decisions are in the journal, and while they are, there is no result. To withdraw them: konkurs decide "
      "CONTEST FILE\n--withdraw --reason TEXT, where FILE is a table with the same rows.\n"};
  const std::string decisions = played.source.path("decisions.csv");
  const bool can_withdraw = std::ranges::any_of(
      played.problems, [&](const Diagnostic& each) { return is_error(each) && each.place.file == decisions; });
  fmt::print(stderr, "{}{}", problems_text(played, played.problems, language),
             can_withdraw ? way_out.in(language) : std::string{});
}

std::string outcome_text(const Played& played, const OutcomeWords& words, Language language) {
  if (played.has_result()) return words.result.in(language);
  std::string text =
      words.none.in(language) + reports::questions_text(played.scored.questions, language, questions_shown);
  for (const Diagnostic& each : played.problems) {
    if (is_error(each)) text += reports::printable(each.message.in(language)) + "\n";
  }
  return text;
}

}  // namespace cli
