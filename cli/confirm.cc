#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "cli/act.h"
#include "cli/exit.h"
#include "cli/juror_sheets.h"
#include "cli/opened.h"
#include "cli/sheet_words.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "records/journal/journal_problems.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace journal = records::journal;

Usage confirm_usage() {
  return {.verb = "confirm",
          .summary = {"подтвердить, что лист, внесённый с бумаги, сверен: это делает второй человек",
                      "confirm that a sheet typed in from paper was compared: by a second person"},
          .positionals = {contest_argument(),
                          {"SHEET",
                           {"номер листа из списка; без него — список",
                            "the sheet's number in the list; without it, the list"},
                           Positional::Times::at_most_once}},
          .options = {actor_option(), yes_option()},
          .notes = {"Без номера показано, какие листы ждут и что в них стоит.",
                    "Without a number it is shown which sheets wait and what they say."}};
}

/// What was typed in, as it stands now; where the sheet was signed after that, the whole of it, as it stands on the
/// paper.
std::string sheet_text(const Opened& opened, journal::Seq number, Language language) {
  const journal::State& state = opened.state();
  const journal::Import& import = *state.imports.find(number);
  const SheetWords words(opened.played.plan, opened.played.tables, state, language);
  const office::SheetOf of{import.stage, import.juror};
  const journal::Seq* signature = state.signatures.find({of.stage, of.juror});
  const bool is_signed = signature != nullptr && *signature > number;
  const std::string sheet = words.sheet(of);
  std::string text = Words{fmt::format("  {}: {}, внёс {}\n", number, sheet, import.by.id),
                           fmt::format("  {}: {}, typed in by {}\n", number, sheet, import.by.id)}
                         .in(language);
  text += sheet_lines(opened, words, of, is_signed ? 0 : number);
  if (is_signed) text += Words{"    подпись члена жюри\n", "    the juror's signature\n"}.in(language);
  return text;
}

std::vector<journal::Seq> waiting(const journal::State& state) {
  std::vector<journal::Seq> numbers;
  for (const auto& [number, import] : state.imports.values()) {
    if (import.way == "paper" && !import.is_confirmed) numbers.push_back(number);
  }
  return numbers;
}

int show_waiting(const Opened& opened, Language language) {
  const std::vector<journal::Seq> numbers = waiting(opened.state());
  if (numbers.empty()) print(Words{"Ни один лист не ждёт сверки.\n", "No sheet waits to be confirmed.\n"}.in(language));
  for (const journal::Seq number : numbers) print(sheet_text(opened, number, language));
  return exit_done;
}

int confirm_sheet(Act& act, const std::string& number) {
  const std::vector<journal::Seq> numbers = waiting(act.opened.state());
  const auto found = std::ranges::find_if(numbers, [&](journal::Seq each) { return std::to_string(each) == number; });
  if (found == numbers.end())
    return refused({journal::problems::import_unknown(std::strtoull(number.c_str(), nullptr, 10))}, act.language);
  if (const auto stop = stops(act, sheet_text(act.opened, *found, act.language))) return *stop;
  journal::Submission submission = act.submission();
  submission.events.emplace_back(journal::SheetConfirmed{*found});
  return record_and_say(act, std::move(submission), {"Записано в журнал.\n", "Recorded.\n"});
}

int confirm_or_list(Act& act) {
  const std::optional<std::string> number = act.given.value("SHEET");
  return number ? confirm_sheet(act, *number) : show_waiting(act.opened, act.language);
}

}  // namespace

int confirm(const Invocation& invocation) { return act_on(confirm_usage(), invocation, confirm_or_list); }

}  // namespace cli
