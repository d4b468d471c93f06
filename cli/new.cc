#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>

#include "base/text.h"
#include "cli/contest_head.h"
#include "cli/exit.h"
#include "cli/interview.h"
#include "cli/new_tables.h"
#include "cli/options.h"
#include "cli/templates.h"
#include "cli/terminal.h"
#include "cli/unknown.h"
#include "cli/verbs.h"
#include "records/loading/blank_tables.h"
#include "records/text/decode.h"
#include "records/text/out_file.h"
#include "reports/diagnostics.h"
#include "rules/rules.h"

namespace cli {
namespace {

namespace fs = std::filesystem;
using base::Words;

constexpr std::string_view schema_name = "contest.schema.json";

Usage new_usage() {
  return {.verb = "new",
          .summary = {"начать конкурс: папка с contest.yaml по образцу и пустыми таблицами",
                      "start a contest: a folder with contest.yaml from a template, and empty tables"},
          .positionals = {{"NAME",
                           {"имя конкурса и его папки: латинские буквы, цифры, - и _",
                            "the contest's and its folder's name: letters, digits, - and _"},
                           Positional::Times::at_most_once}},
          .options = {{.name = "from",
                       .value = "TEMPLATE",
                       .help = {"образец; какие есть, скажет --list", "the template; --list names them"}},
                      {.name = "interview",
                       .help = {"вместо образца: ответить на вопросы по Положению",
                                "instead of a template: answer questions about the regulation"}},
                      {.name = "title",
                       .value = "TEXT",
                       .help = {"название конкурса (обычно NAME)", "the contest's title (default: NAME)"}},
                      {.name = "edition",
                       .value = "TEXT",
                       .help = {"год или номер (обычно этот год)", "year or number (default: this year)"}},
                      {.name = "dir",
                       .value = "DIR",
                       .fallback = ".",
                       .help = {"где завести папку", "where to make the folder"}},
                      {.name = "tables",
                       .value = "CONTEST",
                       .help = {"только таблицы готового описания: те, в которых ещё ничего нет",
                                "only the tables of a definition that is there: those that hold nothing yet"}},
                      {.name = "excel", .help = {"таблицы для Excel: BOM и «;»", "tables for Excel: BOM and ';'"}},
                      {.name = "list", .help = {"показать образцы", "list the templates"}}},
          .notes = {"Ничего не перезаписывается. В таблицах (entries.csv, jury.csv, scores.csv …) — столбцы, которые "
                    "нужны правилам.",
                    "Nothing is overwritten. The tables (entries.csv, jury.csv, scores.csv …) have the columns that "
                    "the rules need."}};
}

/// --tables makes no contest.
std::optional<Words> beside_tables(const Given& given) {
  const bool is_named = given.value("NAME") || given.value("title") || given.value("edition");
  if (!is_named && !given.has("from") && !given.has("interview")) return std::nullopt;
  return Words{
      "--tables — таблицы готового описания: NAME, --from, --interview, --title и --edition с ним не нужны",
      "--tables makes the tables of a definition that is there: no NAME, --from, --interview, --title, --edition"};
}

int no_templates(base::Language language) {
  const Words words = {"образцов нет: рядом с программой нет папки contests; где она, говорит KONKURS_SHARE\n",
                       "no templates: there is no folder contests near the program; KONKURS_SHARE says where it is\n"};
  fmt::print(stderr, "konkurs new: {}", words.in(language));
  return exit_input_errors;
}

int list_templates(base::Language language) {
  if (templates().empty()) return no_templates(language);
  for (const Template& each : templates()) print(fmt::format("{}  {}\n", base::pad(each.id, 20), each.title));
  return exit_done;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_contest_id(std::string_view name) {
  const auto allowed = [](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
  return !name.empty() && is_letter(name.front()) && std::ranges::all_of(name, allowed);
}

bool has_line_break(const std::string& text) { return text.find_first_of("\r\n") != std::string::npos; }

std::string this_year() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local = {};
  localtime_r(&now, &local);
  return std::to_string(local.tm_year + 1900);
}

/// What is wrong with the arguments, beyond what parse sees.
std::optional<Words> mistake(const Given& given) {
  const std::optional<std::string> name = given.value("NAME");
  if (!name) return Words{"не указано: NAME — имя конкурса", "missing: NAME - the contest's name"};
  if (!is_contest_id(*name)) {
    return Words{fmt::format("имя «{}» не подходит: латинская буква, затем латинские буквы, цифры, - и _", *name),
                 fmt::format("the name '{}' won't do: a letter, then letters, digits, - and _", *name)};
  }
  if (given.has("from") == given.has("interview"))
    return Words{"нужно одно из двух: --from — образец (konkurs new --list) или --interview — вопросы по Положению",
                 "one of these is needed: --from, a template (konkurs new --list), or --interview, questions"};
  if (has_line_break(given.value("title").value_or("")) || has_line_break(given.value("edition").value_or(""))) {
    return Words{"в названии не может быть переноса строки", "a title has no line breaks"};
  }
  return std::nullopt;
}

/// The editor finds the schema beside the file.
std::string with_schema_beside(std::string text) {
  constexpr std::string_view mark = "$schema=";
  const std::size_t at = text.find(mark);
  const std::size_t end = text.find('\n', at);
  if (at == std::string::npos || text.rfind('\n', at) != std::string::npos) return text;
  return text.replace(at + mark.size(), end - at - mark.size(), schema_name);
}

struct NewFile {
  fs::path path;
  std::string text;
};

/// The folder appears with all files in it or not at all.
void write_folder(const fs::path& folder, const std::vector<NewFile>& files) {
  fs::create_directories(folder.parent_path());
  if (!fs::create_directory(folder)) {
    throw fs::filesystem_error("", folder, std::make_error_code(std::errc::file_exists));
  }
  try {
    for (const NewFile& file : files) {
      records::OutFile out(file.path.string());
      out.write(file.text);
      out.commit();
    }
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    throw;
  }
}

ContestHead head_of(const Given& given) {
  const std::string name = *given.value("NAME");
  return {name, given.value("title").value_or(name), given.value("edition").value_or(this_year())};
}

int begin(const Given& given, const std::string& definition, base::Language language) {
  const fs::path folder = fs::path(*given.value("dir")) / *given.value("NAME");
  const std::string path = (folder / "contest.yaml").string();
  const base::Result<engine::Plan> plan = rules::compile(definition, path);
  if (!plan) {
    fmt::print(stderr, "{}",
               reports::diagnostics_text(plan.diagnostics(), {{path, definition}}, language, colour(Stream::err)));
    return exit_input_errors;
  }
  std::vector<NewFile> files = {{path, definition}, {folder / schema_name, rules::json_schema()}};
  std::vector<std::string> tables;
  const records::CsvStyle style = given.has("excel") ? records::csv_for_excel : records::csv_plain;
  for (const records::BlankTable& table : records::blank_tables(*plan, style)) {
    files.push_back({folder / table.name, table.text});
    tables.push_back(table.name);
  }
  write_folder(folder, files);
  print(what_next(folder, tables).in(language));
  return exit_done;
}

/// The organizer's answers come from stdin, questions go to stderr.
int begin_asked(const Given& given, base::Language language) {
  const Dialog::Terminal terminal = {[] {
                                       std::string line;
                                       return std::getline(std::cin, line) ? std::optional(line) : std::nullopt;
                                     },
                                     [](std::string_view text) {
                                       fmt::print(stderr, "{}", text);
                                       std::fflush(stderr);
                                     }};
  const KnownHead known = {*given.value("NAME"), given.value("title"), given.value("edition"), this_year()};
  if (const std::optional<Interviewed> made = interview(terminal, language, known))
    return begin(given, contest_yaml(made->said, made->head, language), language);
  const Words words = {"\nОтветы кончились раньше вопросов; ничего не записано.\n",
                       "\nThe answers ended before the questions; nothing was written.\n"};
  fmt::print(stderr, "{}", words.in(language));
  return exit_input_errors;
}

int begin_from_template(const Usage& usage, const Given& given, const Invocation& invocation) {
  const std::vector<Template> known = templates();
  if (known.empty()) return no_templates(invocation.language());
  const auto found = std::ranges::find(known, *given.value("from"), &Template::id);
  if (found == known.end()) {
    std::vector<std::string> ids;
    for (const Template& each : known) ids.push_back(each.id);
    return wrong_usage(usage, invocation, unknown({"нет образца", "there is no template"}, *given.value("from"), ids));
  }
  const base::Result<records::Text> text = records::read_text(found->definition.string());
  if (!text) {
    fmt::print(stderr, "{}", reports::diagnostics_text(text.diagnostics(), {}, invocation.language()));
    return exit_input_errors;
  }
  const std::string definition = with_head(text->view(), head_of(given));
  return begin(given, with_schema_beside(definition), invocation.language());
}

}  // namespace

int new_contest(const Invocation& invocation) {
  const Usage usage = new_usage();
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  const Given& given = *parsed.given;
  if (given.has("list")) return list_templates(invocation.language());
  if (given.has("tables")) {
    if (const std::optional<Words> wrong = beside_tables(given)) return wrong_usage(usage, invocation, *wrong);
    return write_tables(given, invocation);
  }
  if (const std::optional<Words> wrong = mistake(given)) return wrong_usage(usage, invocation, *wrong);

  if (given.has("interview")) return begin_asked(given, invocation.language());
  return begin_from_template(usage, given, invocation);
}

}  // namespace cli
