#include "cli/new_tables.h"

#include <fmt/format.h>

#include <cstdio>
#include <vector>

#include "base/text.h"
#include "cli/act.h"
#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "office/place.h"
#include "office/problems.h"
#include "records/csv/csv.h"
#include "records/loading/blank_tables.h"
#include "records/text/out_file.h"

namespace cli {
namespace {

namespace fs = std::filesystem;
using base::Words;

/// What each table holds.
Words contents(const std::string& table) {
  if (table == "nominations.csv") return {"номинации", "nominations"};
  if (table == "entries.csv") return {"заявки", "entries"};
  if (table == "items.csv") return {"что перечислено в заявках", "what the entries list"};
  if (table == "rounds.csv") return {"туры", "rounds"};
  if (table == "jury.csv") return {"жюри", "the jury"};
  if (table == "scores.csv") return {"оценки", "marks"};
  return {"решения комиссии, если они понадобятся", "decisions, if there will be any"};
}

/// Nothing, or a head and no more. What can't be read is left alone.
bool holds_nothing(const fs::path& path) {
  if (!fs::exists(path)) return true;
  const base::Result<records::Csv> csv = records::read_csv(path.string());
  return csv && !csv->rows().next();
}

Words told(const fs::path& path, bool written) {
  return written ? Words{"записано: " + path.string(), "written: " + path.string()}
                 : Words{"заполнено, не тронуто: " + path.string(), "filled in, left alone: " + path.string()};
}

void write_table(const fs::path& path, const std::string& text) {
  records::OutFile out(path.string());
  out.write(text);
  out.commit();
}

}  // namespace

Words what_next(const fs::path& folder, std::span<const std::string> tables) {
  Words list;
  for (const std::string& table : tables) {
    list.ru += fmt::format("       {}  {}\n", base::pad(table, 15), contents(table).ru);
    list.en += fmt::format("       {}  {}\n", base::pad(table, 15), contents(table).en);
  }
  const std::string path = (folder / "contest.yaml").string(), place = folder.string();
  return {fmt::format("Готово: {0}\n"
                      "Дальше:\n"
                      "  1. Правила: в contest.yaml — название, основание (basis) и правила своего положения.\n"
                      "     Изменились критерии или показатели — новые столбцы таблиц: konkurs new --tables {1}\n"
                      "  2. Таблицы — в LibreOffice Calc или Excel, сохранять как CSV:\n{2}"
                      "  3. Проверка: konkurs check {1}\n"
                      "  4. Итоги: konkurs rank {1} --out {1}/results\n",
                      path, place, list.ru),
          fmt::format("Done: {0}\n"
                      "Next:\n"
                      "  1. The rules: in contest.yaml, the title, basis and rules of your regulation.\n"
                      "     When criteria or facts have changed, new columns: konkurs new --tables {1}\n"
                      "  2. The tables, in LibreOffice Calc or Excel, saved as CSV:\n{2}"
                      "  3. The check: konkurs check {1}\n"
                      "  4. The result: konkurs rank {1} --out {1}/results\n",
                      path, place, list.en)};
}

int write_tables(const Given& given, const Invocation& invocation) {
  Progress progress(Progress::Show::never, invocation.language());
  const Contest contest =
      open_contest({.path = *given.value("tables"), .data = {}, .need = Need::definition}, progress);
  const base::Language language = invocation.language(contest.language());
  if (contest.has_errors()) {
    fmt::print(stderr, "{}", problems_text(contest, language, colour(Stream::err)));
    return exit_input_errors;
  }
  const office::StorePlace store = office::store_place(contest.folder->definition);
  if (store.is_there()) return refused({office::problems::already_open(store.folder.string())}, language);
  const records::CsvStyle style = given.has("excel") ? records::csv_for_excel : records::csv_plain;
  for (const records::BlankTable& table : records::blank_tables(*contest.plan, style)) {
    const fs::path path = contest.folder->definition.parent_path() / table.name;
    const bool is_free = holds_nothing(path);
    if (is_free) write_table(path, table.text);
    print(told(path, is_free).in(language) + "\n");
  }
  return exit_done;
}

}  // namespace cli
