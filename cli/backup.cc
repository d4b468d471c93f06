#include "office/backup.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/text.h"
#include "cli/act.h"
#include "cli/contest.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "office/problems.h"
#include "records/journal/bundle.h"
#include "records/load.h"
#include "records/proof/checkpoint.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace fs = std::filesystem;

Usage backup_usage() {
  return {.verb = "backup",
          .summary = {"сделать резервную копию журнала", "make a backup of the journal"},
          .positionals = {contest_argument()},
          .options = {{.name = "to",
                       .value = "DIR",
                       .fallback = "backup",
                       .help = {"новая папка для копии", "a new folder for the backup"}}},
          .notes = {"В копии — пакет (его проверяет konkurs verify DIR/bundle) и ключ журнала. Держите её там же, где "
                    "держали бы ключ:\nна другом диске и не у всех на виду. Вернуть её: konkurs restore DIR CONTEST.",
                    "The backup is a bundle (konkurs verify DIR/bundle) and the journal's key. Keep it where you would "
                    "keep the key:\non another disk and out of sight. To bring it back: konkurs restore DIR CONTEST."}};
}

Usage restore_usage() {
  return {.verb = "restore",
          .summary = {"вернуть конкурс из резервной копии", "bring a contest back from a backup"},
          .positionals = {{"BACKUP", {"папка копии (konkurs backup)", "folder of the backup (konkurs backup)"}},
                          {"CONTEST",
                           {"папка конкурса; если её нет, она будет создана",
                            "the contest's folder; made when it is not there"}}},
          .options = {},
          .notes = {"Копия сначала проверяется целиком. Папку store, которая ещё есть, сперва уберите. Файлы "
                    "конкурса, которых нет,\nбудут созданы, какими их закрепили; поверх того, что есть, ничего не "
                    "пишется. Что записано после копии, в ней нет.",
                    "The whole backup is verified first. A folder store that is still there must be moved away. "
                    "Files of the contest that are\nnot there are made as they were frozen; nothing that is there is "
                    "written over. What was recorded after the backup is not in it."}};
}

bool is_in_use(const fs::path& folder) { return fs::exists(folder) && !fs::is_empty(folder); }

/// Its records and its fingerprint.
std::string head_text(const records::Checkpoint& head, Language language) {
  const auto size = static_cast<std::int64_t>(head.size);
  return Words{
      fmt::format("{}, отпечаток {}\n", base::counted(size, "запись", "записи", "записей"), records::fingerprint(head)),
      fmt::format("{} records, fingerprint {}\n", size, records::fingerprint(head))}
      .in(language);
}

int back_up(const office::StorePlace& place, const fs::path& folder, Language language) {
  const base::Result<records::journal::Journal> journal = office::open_journal(place);
  if (!journal) return refused(journal.diagnostics(), language);
  if (const auto refusal = office::write_backup(folder, *journal, place)) return refused({*refusal}, language);
  print(Words{fmt::format("Копия: {}\n", folder.string()), fmt::format("The backup: {}\n", folder.string())}.in(
            language) +
        head_text(records::read_note(journal->note())->checkpoint, language));
  return exit_done;
}

}  // namespace

int backup(const Invocation& invocation) {
  const Parsed parsed = parse(backup_usage(), invocation);
  if (!parsed.given) return parsed.status;
  const Language language = invocation.language();
  const std::string path = *parsed.given->value("CONTEST");
  const base::Result<records::Folder> folder = records::find_folder(path, std::nullopt);
  if (!folder) return refused(folder.diagnostics(), language);
  const office::StorePlace place = office::store_place(folder->definition);
  if (!place.is_there()) return refused({office::problems::not_open(path)}, language);
  const fs::path to = *parsed.given->value("to");
  if (is_in_use(to)) return refused({office::problems::folder_in_use(to.string())}, language);
  return back_up(place, to, language);
}

int restore(const Invocation& invocation) {
  const Parsed parsed = parse(restore_usage(), invocation);
  if (!parsed.given) return parsed.status;
  const Language language = invocation.language();
  const base::Result<office::Backup> backup = office::read_backup(*parsed.given->value("BACKUP"));
  if (!backup) return refused(backup.diagnostics(), language);
  const office::StorePlace place = office::store_place(fs::path(*parsed.given->value("CONTEST")) / "contest.yaml");
  if (const auto refusal = office::restore(*backup, place)) return refused({*refusal}, language);
  print(Words{fmt::format("Журнал восстановлен: {}\n", place.folder.string()),
              fmt::format("The journal is restored: {}\n", place.folder.string())}
            .in(language) +
        head_text(backup->verified.head, language));
  return exit_done;
}

}  // namespace cli
