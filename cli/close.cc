#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/sheet_words.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "engine/words/missing_words.h"
#include "office/progress.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace journal = records::journal;

Usage close_usage() {
  return {
      .verb = "close",
      .summary = {"закрыть конкурс: оценки больше не принимаются", "close a contest: no more marks are taken"},
      .positionals = {contest_argument()},
      .options = {{.name = "reason",
                   .value = "TEXT",
                   .help = {"почему закрыт, хотя оценок не хватает", "why it is closed though marks are missing"}},
                  actor_option(),
                  yes_option()},
      .notes = {
          "Сначала показано, кто не доделал, чего не хватает и что останется решить. Если решать нечего, итог сразу\n"
          "становится предварительным; остальное решают потом: konkurs decide.",
          "First it is shown who has not finished, what is missing and what will be left to decide. If nothing is, "
          "there is\n"
          "a provisional result at once; the rest is decided later: konkurs decide."}};
}

/// «e1, e2 … (всего 12)»
Words entries_words(const std::vector<std::string>& entries) {
  constexpr std::size_t most_named = 10;
  const std::string text =
      fmt::format("{}", fmt::join(std::span(entries).first(std::min(entries.size(), most_named)), ", "));
  if (entries.size() <= most_named) return {text, text};
  return {fmt::format("{} … (всего {})", text, entries.size()), fmt::format("{} … ({} in all)", text, entries.size())};
}

/// Whose marks are missing, on which entries.
std::string who_is_missing(const std::vector<office::SheetProgress>& sheets, const SheetWords& words) {
  std::string text;
  for (const office::SheetProgress& sheet : sheets) {
    if (sheet.missing() == 0) continue;
    const auto missing = static_cast<std::int64_t>(sheet.missing());
    const std::string whose = words.sheet(sheet.of);
    const Words entries = entries_words(sheet.lacking);
    text += Words{fmt::format("  {}: нет {} из {}: {}\n", whose, base::counted(missing, "оценки", "оценок", "оценок"),
                              sheet.asked, entries.ru),
                  fmt::format("  {}: {} of {} marks are missing: {}\n", whose, missing, sheet.asked, entries.en)}
                .in(words.language());
  }
  return text;
}

/// What the rules make of marks that are missing.
std::string rules_text(const engine::Plan& plan, Language language) {
  std::string text;
  for (const Words& rule : engine::missing_mark_rules(plan)) text += (text.empty() ? "" : "; ") + rule.in(language);
  return text.empty() ? text : Words{"По правилам: ", "By the rules: "}.in(language) + text + ".\n";
}

/// «Не подписано: 2 листа из 3 (j1, j3).»; empty: all are.
std::string who_has_not_signed(const std::vector<office::SheetProgress>& sheets, Language language) {
  std::vector<std::string> whose;
  std::int64_t asked = 0;
  for (const office::SheetProgress& sheet : sheets) {
    if (sheet.asked == 0) continue;
    ++asked;
    if (!sheet.is_signed) whose.push_back(sheet.of.juror);
  }
  if (whose.empty()) return {};
  const auto count = static_cast<std::int64_t>(whose.size());
  return Words{fmt::format("Не подписано: {} из {} ({}).\n", base::counted(count, "лист", "листа", "листов"), asked,
                           fmt::join(whose, ", ")),
               fmt::format("Not signed: {} of {} sheets ({}).\n", count, asked, fmt::join(whose, ", "))}
      .in(language);
}

/// What closing now would do.
std::string preview(const Act& act, const std::vector<office::SheetProgress>& sheets) {
  const Played& played = act.opened.played;
  const SheetWords words(played.plan, played.tables, act.opened.state(), act.language);
  const std::string missing = who_is_missing(sheets, words);
  const Words head = missing.empty() ? Words{"Все оценки на месте.\n", "All marks are there.\n"}
                                     : Words{"Не всё оценено:\n", "Not everything is marked:\n"};
  const OutcomeWords outcome = {
      {"Итог есть: станет предварительным.\n", "There is a result: it becomes the provisional one.\n"},
      {"Итога пока нет, останется решить:\n", "No result yet; left to decide:\n"}};
  return head.in(act.language) + missing + (missing.empty() ? "" : rules_text(played.plan, act.language)) +
         who_has_not_signed(sheets, act.language) + outcome_text(played, outcome, act.language);
}

int close_contest(Act& act) {
  const Played& played = act.opened.played;
  const std::vector<office::SheetProgress> sheets = office::progress(act.opened.state(), played.results());
  journal::Submission submission = act.submission();
  submission.events.emplace_back(
      journal::Closed{office::missing_marks(sheets), act.given.value("reason").value_or("")});
  if (played.has_result()) add_result(played, act.language, submission);
  print(preview(act, sheets));
  if (const auto refusal = act.opened.journal.refusal_of(submission)) return refused({*refusal}, act.language);
  if (const auto stop = stops(act.given, act.language)) return *stop;
  return record_and_say(act, std::move(submission), played, {"Закрыт.\n", "Closed.\n"});
}

}  // namespace

int close(const Invocation& invocation) { return act_on(close_usage(), invocation, close_contest); }

}  // namespace cli
