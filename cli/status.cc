#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/status_cards.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "engine/words/question_words.h"
#include "office/progress.h"
#include "reports/printable.h"
#include "reports/text_table.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
using Json = nlohmann::ordered_json;

struct PhaseName {
  const char* id;
  Words words;
};

/// By records::journal::Phase.
const PhaseName& phase_name(records::journal::Phase phase) {
  static const std::array<PhaseName, 5> names = {
      {{"draft", {"ещё не открыт", "not open yet"}},
       {"open", {"открыт", "open"}},
       {"closed", {"закрыт", "closed"}},
       {"provisional", {"закрыт, итог предварительный", "closed, the result is provisional"}},
       {"final", {"завершён", "final"}}}};
  return names[static_cast<std::size_t>(phase)];
}

Usage status_usage() {
  return {.verb = "status",
          .summary = {"как идёт открытый конкурс: кто что оценил и что будет, если закрыть его сейчас",
                      "how an open contest goes: who has marked what, and what closing it now would do"},
          .positionals = {contest_argument()},
          .options = {report_format_option()},
          .notes = {"Сами оценки не показываются.", "No marks are shown."}};
}

std::string heading(const Opened& opened, Language language) {
  const auto records = static_cast<std::int64_t>(opened.state().standing.size);
  const Words& phase = phase_name(opened.state().standing.phase).words;
  const std::string title = reports::printable(opened.played.plan.title);
  return Words{fmt::format("Конкурс «{}» {}. В журнале {}, отпечаток {}\n\n", title, phase.ru,
                           base::counted(records, "запись", "записи", "записей"), fingerprint(opened)),
               fmt::format("The contest \"{}\" is {}. The journal has {} records, fingerprint {}\n\n", title, phase.en,
                           records, fingerprint(opened))}
      .in(language);
}

/// Whether it is signed, or why it was returned.
std::string signature_text(const office::SheetProgress& sheet, Language language) {
  if (sheet.is_signed) return Words{"подписан", "signed"}.in(language);
  if (sheet.returned.empty()) return {};
  return Words{"возвращён: ", "returned: "}.in(language) + reports::printable(sheet.returned);
}

std::string jury_table(const std::vector<office::SheetProgress>& sheets, Language language) {
  using Kind = reports::TextColumn::Kind;
  const auto in = [&](const char* ru, const char* en) { return Words{ru, en}.in(language); };
  reports::TextTable table({{Kind::text, in("Этап", "Stage")},
                            {Kind::text, in("Член жюри", "Juror")},
                            {Kind::number, in("Оценено", "Given")},
                            {Kind::number, in("Всего", "Asked")},
                            {Kind::text, in("Лист", "Sheet")}});
  std::vector<std::vector<std::string>> rows;
  for (const office::SheetProgress& sheet : sheets) {
    rows.push_back({sheet.of.stage, sheet.of.juror, std::to_string(sheet.given), std::to_string(sheet.asked),
                    signature_text(sheet, language)});
    table.measure(rows.back());
  }
  std::string text = table.heading();
  for (const std::vector<std::string>& row : rows) text += table.row(row);
  return text;
}

/// What is missing, or what the contest was closed without.
std::string gaps_text(const records::journal::Standing& standing, std::int64_t missing, Language language) {
  const bool is_open = standing.phase == records::journal::Phase::open;
  const std::int64_t count = is_open ? missing : standing.missing;
  if (count == 0) return {};
  const std::string marks = base::counted(count, "оценки", "оценок", "оценок");
  if (is_open)
    return Words{fmt::format("\nНе хватает {}.\n", marks), fmt::format("\n{} marks are missing.\n", count)}.in(
        language);
  const std::string reason = reports::printable(standing.reason);
  return Words{fmt::format("\nЗакрыт без {}: {}\n", marks, reason),
               fmt::format("\nClosed without {} marks: {}\n", count, reason)}
      .in(language);
}

OutcomeWords outcome_words(records::journal::Phase phase) {
  if (phase == records::journal::Phase::open)
    return {{"\nЕсли закрыть конкурс сейчас, итог есть.\n", "\nClosed now, there is a result.\n"},
            {"\nЕсли закрыть конкурс сейчас, итога не будет:\n", "\nClosed now, there is no result yet:\n"}};
  return {{"\nИтог есть.\n", "\nThere is a result.\n"}, {"\nИтога пока нет:\n", "\nThere is no result yet:\n"}};
}

/// What stands in the way of a result, in words.
Json obstacles(const Played& played, Language language) {
  Json list = Json::array();
  for (const engine::Question& question : played.scored.questions) list.push_back(engine::words(question).in(language));
  for (const base::Diagnostic& problem : played.problems) {
    if (problem.severity == base::Severity::error) list.push_back(problem.message.in(language));
  }
  return list;
}

std::string status_json(const Opened& opened, const std::vector<office::SheetProgress>& sheets, Language language) {
  Json json = {{"format", "konkurs-status"},
               {"version", 1},
               {"contest", opened.played.plan.contest_id},
               {"phase", phase_name(opened.state().standing.phase).id},
               {"records", opened.state().standing.size},
               {"fingerprint", fingerprint(opened)},
               {"missing", office::missing_marks(sheets)},
               {"closed_without", opened.state().standing.missing},
               {"closing_reason", opened.state().standing.reason}};
  Json& list = json["sheets"] = Json::array();
  for (const office::SheetProgress& sheet : sheets)
    list.push_back({{"stage", sheet.of.stage},
                    {"juror", sheet.of.juror},
                    {"given", sheet.given},
                    {"asked", sheet.asked},
                    {"signed", sheet.is_signed},
                    {"returned", sheet.returned}});
  Json& cards = json["cards"] = Json::array();
  for (const auto& [id, juror] : opened.state().jurors.values())
    cards.push_back({{"juror", id}, {"card", card_id(office::card_stands(juror))}});
  json["questions"] = obstacles(opened.played, language);
  return json.dump(2) + "\n";
}

}  // namespace

int status(const Invocation& invocation) {
  const Parsed parsed = parse(status_usage(), invocation);
  if (!parsed.given) return parsed.status;
  const std::optional<Opened> opened = opened_contest(*parsed.given, invocation);
  if (!opened) return exit_input_errors;
  const Language language = invocation.language(opened->played.plan.language);
  tell_unfit(opened->played, language);
  const std::vector<office::SheetProgress> sheets = office::progress(opened->state(), opened->played.results());
  const records::journal::Standing& standing = opened->state().standing;
  if (*parsed.given->value("format") == "json") {
    print(status_json(*opened, sheets, language));
  } else {
    print(heading(*opened, language) + jury_table(sheets, language) + cards_text(opened->state(), language) +
          gaps_text(standing, office::missing_marks(sheets), language) +
          outcome_text(opened->played, outcome_words(standing.phase), language));
  }
  return exit_done;
}

}  // namespace cli
