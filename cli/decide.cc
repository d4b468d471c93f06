#include <fmt/format.h>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "engine/words/table_words.h"
#include "office/decisions_in.h"
#include "reports/printable.h"
#include "reports/standing.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
using engine::TableWord;
namespace journal = records::journal;

constexpr std::size_t questions_shown = 50;

Usage decide_usage() {
  return {.verb = "decide",
          .summary = {"внести в журнал решения людей: голосования, жребий, награды",
                      "record people's decisions: votes, lots, awards"},
          .positionals = {contest_argument(),
                          {"FILE", {"таблица решений, как decisions.csv", "a table of decisions, as decisions.csv"}}},
          .options = {actor_option(), yes_option()},
          .notes = {"Строки, которые уже внесены, пропускаются: файл можно дополнять и вносить снова. Сначала "
                    "показано, что останется решить.",
                    "Rows that are recorded already are passed over: the file can be added to and entered again. First "
                    "it is shown\n"
                    "what would be left to decide."}};
}

/// «голосование: заявка e1, значение 1, за 2, против 1», in the words of a table.
std::string row_text(const journal::Decided& decided, Language language) {
  const bool is_russian = language == Language::ru;
  std::string kind, rest;
  for (const journal::DecisionCell& cell : office::in_paper_order(decided.row)) {
    if (cell.column == "decision") {
      kind = is_russian ? engine::in_russian(TableWord::decision, cell.text) : cell.text;
      continue;
    }
    const std::string_view column = is_russian ? engine::in_russian(TableWord::column, cell.column) : cell.column;
    rest += fmt::format("{}{} {}", rest.empty() ? "" : ", ", column, reports::printable(cell.text));
  }
  return fmt::format("  {}: {}\n", reports::printable(kind), rest);
}

std::string preview(const std::vector<journal::Decided>& decisions, const Played& then, Language language) {
  const auto count = static_cast<std::int64_t>(decisions.size());
  std::string text =
      Words{fmt::format("{}:\n", base::counted(count, "новое решение", "новых решения", "новых решений")),
            fmt::format("{} new decisions:\n", count)}
          .in(language);
  for (const journal::Decided& decided : decisions) text += row_text(decided, language);
  if (then.scored.questions.empty())
    return text + Words{"С ними решено всё.\n", "With them everything is decided.\n"}.in(language);
  return text + Words{"Останется решить:\n", "Left to decide:\n"}.in(language) +
         reports::questions_text(then.scored.questions, language, questions_shown);
}

int record_decisions(Act& act, journal::Submission submission, const Played& then) {
  if (makes_result(act, then)) add_result(then, act.language, submission);
  const int status = record_and_say(act, std::move(submission), {"Записано в журнал.\n", "Recorded.\n"});
  return status == exit_done && !then.scored.questions.empty() ? exit_no_result_yet : status;
}

int decide_contest(Act& act) {
  const Opened& opened = act.opened;
  const base::Result<records::File> file = records::read_file(*act.given.value("FILE"));
  if (!file) return refused(file.diagnostics(), act.language);
  const base::Result<std::vector<journal::Decided>> decisions = office::new_decisions(opened.state(), *file);
  if (!decisions) return refused(decisions.diagnostics(), act.language);
  if (decisions->empty()) {
    print(Words{"Все решения этого файла уже в журнале.\n", "All decisions of this file are recorded already.\n"}.in(
        act.language));
    return exit_done;
  }
  journal::Submission submission = act.submission();
  for (const journal::Decided& decided : *decisions) submission.events.emplace_back(decided);
  const base::Result<Played> then = played_if(opened, submission);
  if (!then) return refused(then.diagnostics(), act.language);
  print(preview(*decisions, *then, act.language));
  if (const auto stop = stops(act.given, act.language)) return *stop;
  return record_decisions(act, std::move(submission), *then);
}

}  // namespace

int decide(const Invocation& invocation) { return act_on(decide_usage(), invocation, decide_contest); }

}  // namespace cli
