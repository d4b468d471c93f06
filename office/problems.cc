#include "office/problems.h"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

#include "base/text.h"

namespace office::problems {
namespace {

Diagnostic problem(std::string code, base::Words message, base::Words hint) {
  return {.code = std::move(code), .place = {}, .message = std::move(message), .hint = std::move(hint)};
}

Diagnostic file_in_use(const std::string& file, base::Words hint) {
  return problem("file-in-use",
                 {fmt::format("файл {} уже есть, поверх него ничего не пишется", file),
                  fmt::format("the file {} is there already, and nothing is written over it", file)},
                 std::move(hint));
}

}  // namespace

Diagnostic already_open(const std::string& store) {
  return problem("already-open",
                 {fmt::format("конкурс уже открыт: его журнал лежит в {}", store),
                  fmt::format("the contest is open already: its journal is in {}", store)},
                 {"как он идёт, покажет konkurs status; новый конкурс начинают в новой папке",
                  "konkurs status shows how it goes; a new contest begins in a folder of its own"});
}

Diagnostic store_in_the_way(const std::string& store) {
  return problem("store-in-the-way",
                 {fmt::format("папка {} ещё здесь, поверх неё ничего не пишется", store),
                  fmt::format("the folder {} is still there, and nothing is written over it", store)},
                 {"уберите её в сторону и повторите", "move it away and try again"});
}

Diagnostic not_open(const std::string& contest) {
  return problem(
      "not-open",
      {fmt::format("конкурс в {} ещё не открыт", contest), fmt::format("the contest in {} is not open yet", contest)},
      {"сначала откройте его: konkurs open", "open it first: konkurs open"});
}

Diagnostic folder_in_use(const std::string& folder) {
  return problem("folder-in-use",
                 {fmt::format("в папке {} уже что-то есть", folder), fmt::format("the folder {} is not empty", folder)},
                 {"назовите новую: --to DIR", "name a new one: --to DIR"});
}

Diagnostic cards_in_use(const std::string& file) {
  return file_in_use(file, {"если карточки из него напечатаны и розданы, удалите его; или назовите другой: --out FILE",
                            "if its cards are printed and handed out, remove it; or name another: --out FILE"});
}

Diagnostic sheet_in_use(const std::string& file) {
  return file_in_use(file, {"если оценки из него внесены, уберите его; или назовите другую папку: --to DIR",
                            "if its marks are entered, move it away; or name another folder: --to DIR"});
}

Diagnostic frozen_file_missing(const std::string& file) {
  return problem("frozen-file-missing",
                 {fmt::format("в журнале больше нет файла {}, каким он был при открытии", file),
                  fmt::format("the journal no longer has {} as it was frozen", file)},
                 {"верните хранилище из резервной копии", "restore the store from a backup"});
}

Diagnostic another_contest(const std::string& wanted, const std::string& found) {
  return problem("another-contest",
                 {fmt::format("id открытого конкурса — {}, а в описании {}", wanted, found),
                  fmt::format("the open contest's id is {}, the definition says {}", wanted, found)},
                 {fmt::format("верните в contest.yaml id: {}", wanted),
                  fmt::format("put back into contest.yaml: id: {}", wanted)});
}

Diagnostic names_in_the_clear(const std::string& file) {
  return problem("names-in-the-clear",
                 {fmt::format("в закреплённом файле {} имена и служебные сведения стоят открыто", file),
                  fmt::format("names and staff facts stand in the clear in the frozen file {}", file)},
                 {"конкурс открыт прежней программой: публиковать можно только итоги",
                  "the contest was opened by an older program: only its results can be published"});
}

Diagnostic sheet_empty(const base::Place& at) {
  Diagnostic found =
      problem("sheet-empty", {"в листе нет ни оценок, ни комментариев", "the sheet has no marks and no comments"},
              {"оценки стоят в столбцах критериев; пустой лист вносить незачем",
               "marks stand in the columns of the criteria; an empty sheet need not be entered"});
  found.place = at;
  return found;
}

Diagnostic several_sheets(const base::Place& at, std::size_t sheets) {
  const auto count = static_cast<std::int64_t>(sheets);
  Diagnostic found =
      problem("several-sheets",
              {fmt::format("в файле {}", base::counted(count, "лист", "листа", "листов")),
               fmt::format("the file holds {} sheets", count)},
              {"один файл — лист одного члена жюри на одном этапе", "one file is the sheet of one juror in one stage"});
  found.place = at;
  return found;
}

Diagnostic sheet_repeated(const base::Place& at, const std::string& first) {
  Diagnostic found =
      problem("sheet-repeated",
              {fmt::format("тот же лист, что и в файле {}", first), fmt::format("the same sheet as in {}", first)},
              {"внесите один из них: тот, где оценки верны", "enter one of them: the one that is right"});
  found.place = at;
  return found;
}

}  // namespace office::problems
