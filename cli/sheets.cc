#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/paper_sheets.h"
#include "cli/sheet_files.h"
#include "cli/sheet_words.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "office/files_now.h"
#include "office/problems.h"
#include "office/sheet_in.h"
#include "office/sheet_out.h"
#include "reports/diagnostics.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace fs = std::filesystem;
namespace journal = records::journal;

Usage sheets_usage() {
  return {.verb = "sheets",
          .summary = {"листы жюри: out — разослать на заполнение, in — внести заполненные в журнал",
                      "the jury's sheets: out - to be filled, in - filled ones into the journal"},
          .positionals = {{"ACTION", {"out или in", "out or in"}},
                          contest_argument(),
                          {"FILE", {"in: заполненные листы", "in: filled sheets"}, Positional::Times::any}},
          .options = {{.name = "to",
                       .value = "DIR",
                       .fallback = "sheets",
                       .help = {"out: папка для листов", "out: folder for the sheets"}},
                      {.name = "excel",
                       .help = {"out: для Excel с русскими настройками: BOM, «;», десятичная запятая",
                                "out: for Excel with Russian settings: BOM, ';', decimal comma"}},
                      {.name = "print",
                       .help = {"out: страницы HTML для печати на A4: заполнить от руки и подписать",
                                "out: HTML pages to be printed on A4, filled by hand and signed"}},
                      {.name = "paper",
                       .help = {"in: лист внесён с подписанной бумаги, его сверит второй человек (konkurs confirm)",
                                "in: typed in from signed paper; a second person confirms it (konkurs confirm)"}},
                      actor_option(),
                      yes_option()},
          .notes = {"Лист — это scores.csv одного члена жюри на одном этапе: его можно заполнить в любой таблице и "
                    "вернуть в любой кодировке.\n"
                    "До записи показано, чем лист отличается от журнала, клетка за клеткой.",
                    "A sheet is the scores.csv of one juror in one stage: fill it in any spreadsheet, return it in any "
                    "encoding.\n"
                    "Before anything is recorded it is shown how the sheet differs from the journal, cell by cell."}};
}

// ---------------------------------------------------------------- out

std::string file_name(const Opened& opened, const office::SheetOf& sheet) {
  const bool one_stage = opened.state().knows->frame.stages.size() == 1;
  return one_stage ? sheet.juror : sheet.stage + "-" + sheet.juror;
}

/// Only people open a sheet, in a spreadsheet program, and its titles are what applicants wrote.
constexpr records::CsvStyle csv_to_fill{.formulas = records::Formulas::defused};

/// Of stages that some entry is in, as the pages.
std::vector<SheetFile> tables_to_fill(const Opened& opened, const Given& given) {
  const records::CsvStyle& style = given.has("excel") ? records::csv_for_excel : csv_to_fill;
  std::vector<SheetFile> files;
  for (const office::SheetOf& sheet : office::sheets_there(opened.state())) {
    std::optional<std::string> text = office::sheet_out(opened.journal, sheet, opened.played.results(), style);
    if (text) files.push_back({file_name(opened, sheet), *std::move(text)});
  }
  return files;
}

std::vector<SheetFile> pages_to_print(const Opened& opened, Language language) {
  const SheetWords words(opened.played.plan, opened.played.tables, opened.state(), language);
  std::vector<SheetFile> files;
  for (const office::SheetOf& sheet : office::sheets_there(opened.state())) {
    const reports::PaperSheet page = paper_sheet(words, opened, sheet);
    if (!page.rows.empty()) files.push_back({file_name(opened, sheet), reports::paper_sheet_html(page, language)});
  }
  return files;
}

int sheets_out(const Opened& opened, const Given& given, Language language) {
  const fs::path folder = *given.value("to");
  const bool is_print = given.has("print");
  std::vector<SheetFile> files = is_print ? pages_to_print(opened, language) : tables_to_fill(opened, given);
  name_files(files, is_print ? ".html" : ".csv");
  const std::optional<fs::path> filled = is_print ? std::nullopt : first_in_use(folder, files);
  if (filled) return refused({office::problems::sheet_in_use(filled->string())}, language);
  write_files(folder, files);
  const auto count = static_cast<std::int64_t>(files.size());
  print(Words{fmt::format("{} в папке {}\n", base::counted(count, "лист", "листа", "листов"), folder.string()),
              fmt::format("{} sheets in {}\n", count, folder.string())}
            .in(language));
  return exit_done;
}

// ---------------------------------------------------------------- in

/// «s01, Дизайн: было 4, в листе 5»
Words change_words(const SheetWords& words, const office::CellChange& change) {
  const std::string where = words.place(change.cell);
  const std::string before = words.given_or_nothing(change.cell, change.before);
  const std::string after = words.given_or_nothing(change.cell, change.after);
  return {fmt::format("  {}: было {}, в листе {}\n", where, before, after),
          fmt::format("  {}: was {}, the sheet says {}\n", where, before, after)};
}

void show(const office::SheetRead& read, const SheetWords& words, const std::string& file) {
  const auto changes = static_cast<std::int64_t>(read.marks.size() + read.comments.size());
  const std::string head = file + ": " + words.sheet(read.of);
  print(Words{fmt::format("{}, {}\n", head, base::counted(changes, "отличие", "отличия", "отличий")),
              fmt::format("{}, {} differences\n", head, changes)}
            .in(words.language()));
  for (const office::CellChange& change : read.marks) print(change_words(words, change).in(words.language()));
  for (const office::CommentChange& change : read.comments)
    print("  " + comment_words(change.entry, change.after).in(words.language()) + "\n");
}

base::Result<office::SheetRead> read_file_of(const office::SheetDesk& desk, const std::string& path) {
  const base::Result<records::File> file = records::read_file(path);
  if (!file) return file.diagnostics();
  return office::read_sheet(desk, *file);
}

/// All of the files, or everything that is wrong with them.
base::Result<std::vector<office::SheetRead>> read_all(const Opened& opened, const std::vector<std::string>& files) {
  const base::Result<records::Files> journal_files = office::files_now(opened.journal);
  if (!journal_files) return journal_files.diagnostics();
  const engine::Results now = opened.played.results();
  std::vector<office::SheetRead> sheets;
  std::map<office::SheetOf, std::string> found;
  base::Diagnostics problems;
  for (const std::string& path : files) {
    base::Result<office::SheetRead> read = read_file_of({now, opened.journal, *journal_files}, path);
    problems.insert(problems.end(), read.diagnostics().begin(), read.diagnostics().end());
    if (!read) continue;
    const auto [first, is_new] = found.try_emplace(read->of, path);
    if (!is_new) problems.push_back(office::problems::sheet_repeated({.file = path}, first->second));
    sheets.push_back(*std::move(read));
  }
  if (base::has_error(problems)) return problems;
  return {std::move(sheets), std::move(problems)};
}

int sheets_in(Opened& opened, const Given& given, const journal::Actor& by, Language language) {
  const std::vector<std::string> files = given.values("FILE");
  const base::Result<std::vector<office::SheetRead>> sheets = read_all(opened, files);
  if (!sheets) return refused(sheets.diagnostics(), language);
  fmt::print(stderr, "{}", reports::diagnostics_text(sheets.diagnostics(), {}, language, colour(Stream::err)));
  const SheetWords words(opened.played.plan, opened.played.tables, opened.state(), language);
  for (std::size_t at = 0; at < files.size(); ++at) show((*sheets)[at], words, files[at]);
  if (std::ranges::all_of(*sheets, [](const office::SheetRead& each) { return each.is_same(); })) {
    print(
        Words{"В журнале то же самое, записывать нечего.\n", "The journal says the same; there is nothing to record.\n"}
            .in(language));
    return exit_done;
  }
  const office::Way way = given.has("paper") ? office::Way::paper : office::Way::file;
  journal::Submission submission = office::sheet_records(opened.journal, *sheets, way, by);
  const base::Result<Played> then = played_if(opened, submission);
  if (!then) return refused(then.diagnostics(), language);
  tell_unfit(*then, language);
  if (const auto stop = stops(given, language)) return *stop;
  if (const auto refusal = record(opened, std::move(submission))) return refused({*refusal}, language);
  print(Words{"Записано в журнал.\n", "Recorded.\n"}.in(language));
  return exit_done;
}

}  // namespace

int sheets(const Invocation& invocation) {
  const Usage usage = sheets_usage();
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  const Given& given = *parsed.given;
  const std::string action = *given.value("ACTION");
  const bool is_in = action == "in";
  if (!is_in && action != "out")
    return wrong_usage(
        usage, invocation,
        {fmt::format("«{}»: нужно out или in", action), fmt::format("\"{}\": expected out or in", action)});
  if (is_in == given.values("FILE").empty())
    return wrong_usage(usage, invocation,
                       {"файлы листов нужны для in и не нужны для out", "files are wanted by in and not by out"});
  const std::optional<journal::Actor> by = actor(usage, invocation, given);
  if (!by) return exit_usage;
  std::optional<Opened> opened = opened_contest(given, invocation);
  if (!opened) return exit_input_errors;
  const Language language = invocation.language(opened->played.plan.language);
  return is_in ? sheets_in(*opened, given, *by, language) : sheets_out(*opened, given, language);
}

}  // namespace cli
