#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "engine/words/table_words.h"
#include "office/decisions_in.h"
#include "records/text/decode.h"
#include "reports/printable.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
using engine::TableWord;
namespace journal = records::journal;

Usage decide_usage() {
  return {.verb = "decide",
          .summary = {"внести в журнал решения людей: голосования, жребий, награды",
                      "record people's decisions: votes, lots, awards"},
          .positionals = {contest_argument(),
                          {"FILE", {"таблица решений, как decisions.csv", "a table of decisions, as decisions.csv"}}},
          .options = {{.name = "withdraw",
                       .help = {"отозвать решения этого файла, которые уже внесены",
                                "withdraw the file's decisions that are recorded"}},
                      {.name = "reason",
                       .value = "TEXT",
                       .help = {"с --withdraw: почему отозваны", "with --withdraw: why they are withdrawn"}},
                      actor_option(),
                      yes_option()},
          .notes = {"Строки, которые уже внесены, пропускаются: файл можно дополнять и вносить снова. Сначала "
                    "показано, что останется решить.\n"
                    "Отозванное решение больше не действует, но остаётся в журнале; его можно внести снова.",
                    "Rows that are recorded already are passed over: the file can be added to and entered again. First "
                    "it is shown\n"
                    "what would be left to decide. A decision that is withdrawn stands no more, but stays in the "
                    "journal; it can be\n"
                    "recorded again."}};
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

std::string rows_text(const std::vector<journal::Decided>& decisions, const Words& head, Language language) {
  std::string text = head.in(language);
  for (const journal::Decided& decided : decisions) text += row_text(decided, language);
  return text;
}

int say_nothing_to_do(const Act& act, const Words& why) {
  print(why.in(act.language));
  return exit_done;
}

/// What the preview says beside the outcome, and what is said when it is done.
struct Said {
  std::string rows;
  OutcomeWords outcome;
  Words done;
};

int record_shown(Act& act, journal::Submission submission, const Played& then, const Said& said) {
  if (const auto stop = stops(act, said.rows + outcome_text(then, said.outcome, act.language))) return *stop;
  if (makes_result(act, then)) add_result(then, act.language, submission);
  return record_and_say(act, std::move(submission), then, said.done);
}

constexpr const char* left_ru = "Останется решить:\n";
constexpr const char* left_en = "Left to decide:\n";

/// Those that would not fit, told where they stand in their file; the status. Nothing: there are none.
std::optional<int> tell_misfits(const Act& act, const office::DecisionsRead& decisions, const Played& then) {
  const base::Diagnostics errors = new_errors(act.opened.played, then);
  if (errors.empty()) return std::nullopt;
  std::vector<records::Text> texts;
  if (base::Result<records::Text> text = records::read_text(*act.given.value("FILE")))
    texts.push_back(*std::move(text));
  const base::Diagnostics told = office::in_their_file(errors, decisions, then.source);
  fmt::print(stderr, "{}", problems_text(then, told, act.language, std::move(texts)));
  return exit_input_errors;
}

int enter(Act& act, const office::DecisionsRead& read) {
  const std::vector<journal::Decided>& decisions = read.fresh;
  if (decisions.empty())
    return say_nothing_to_do(
        act, {"Все решения этого файла уже в журнале.\n", "All decisions of this file are recorded already.\n"});
  journal::Submission submission = act.submission();
  for (const journal::Decided& decided : decisions) submission.events.emplace_back(decided);
  const base::Result<Played> then = played_if(act.opened, submission);
  if (!then) return refused(then.diagnostics(), act.language);
  if (const auto unfit = tell_misfits(act, read, *then)) return *unfit;
  const auto count = static_cast<std::int64_t>(decisions.size());
  const Words head = {fmt::format("{}:\n", base::counted(count, "новое решение", "новых решения", "новых решений")),
                      fmt::format("{} new decisions:\n", count)};
  return record_shown(act, std::move(submission), *then,
                      {rows_text(decisions, head, act.language),
                       {{"С ними решено всё.\n", "With them everything is decided.\n"}, {left_ru, left_en}},
                       {"Записано в журнал.\n", "Recorded.\n"}});
}

/// Never refused because the others fit worse without them: those can be withdrawn in their turn.
int withdraw(Act& act, const std::map<journal::Seq, journal::Decided>& recorded) {
  if (recorded.empty())
    return say_nothing_to_do(act, {"Ни одного решения этого файла в журнале нет: отзывать нечего.\n",
                                   "No decision of this file is recorded: there is nothing to withdraw.\n"});
  journal::Submission submission = act.submission();
  std::vector<journal::Decided> rows;
  for (const auto& [record, decided] : recorded) {
    submission.events.emplace_back(journal::DecisionWithdrawn{record, act.given.value("reason").value_or("")});
    rows.push_back(decided);
  }
  const base::Result<Played> then = played_if(act.opened, submission);
  if (!then) return refused(then.diagnostics(), act.language);
  const Words head = {"Больше не действуют:\n", "Will stand no more:\n"};
  return record_shown(act, std::move(submission), *then,
                      {rows_text(rows, head, act.language),
                       {{"И без них решено всё.\n", "Without them everything is decided, too.\n"}, {left_ru, left_en}},
                       {"Отозвано.\n", "Withdrawn.\n"}});
}

int decide_contest(Act& act) {
  if (act.given.value("reason") && !act.given.has("withdraw"))
    return wrong_usage(act.usage, act.invocation,
                       {"--reason — только с --withdraw: причина решения стоит в самой таблице",
                        "--reason goes with --withdraw: why something is decided stands in the table"});
  const base::Result<records::File> file = records::read_file(*act.given.value("FILE"));
  if (!file) return refused(file.diagnostics(), act.language);
  const base::Result<office::DecisionsRead> decisions = office::read_decisions(act.opened.state(), *file);
  if (!decisions) return refused(decisions.diagnostics(), act.language);
  return act.given.has("withdraw") ? withdraw(act, decisions->recorded) : enter(act, *decisions);
}

}  // namespace

int decide(const Invocation& invocation) { return act_on(decide_usage(), invocation, decide_contest); }

}  // namespace cli
