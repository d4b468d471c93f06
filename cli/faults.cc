#include "cli/faults.h"

#include <fmt/format.h>

#include <filesystem>
#include <new>
#include <system_error>

#include "cli/exit.h"
#include "records/store/store.h"
#include "reports/printable.h"

namespace cli {
namespace {

struct Cause {
  std::errc code;
  base::Words words;
  int status;
};

/// What a person can mend. Everything else is told in the system's own words.
const Cause* known_cause(const std::error_code& code) {
  static const Cause causes[] = {
      {std::errc::no_such_file_or_directory,
       {"нет такого файла или папки", "no such file or folder"},
       exit_input_errors},
      {std::errc::permission_denied, {"нет прав доступа", "permission denied"}, exit_input_errors},
      {std::errc::is_a_directory, {"это папка, а нужен файл", "a folder, where a file is needed"}, exit_input_errors},
      {std::errc::not_a_directory, {"это файл, а нужна папка", "a file, where a folder is needed"}, exit_input_errors},
      {std::errc::file_exists, {"уже есть", "exists already"}, exit_input_errors},
      {std::errc::read_only_file_system, {"сюда нельзя писать", "cannot be written to"}, exit_input_errors},
      {std::errc::filename_too_long, {"слишком длинное имя", "the name is too long"}, exit_input_errors},
      {std::errc::io_error, {"диск не читается или не пишется", "the disk can't be read or written"}, exit_our_fault},
      {std::errc::no_space_on_device, {"на диске нет места", "the disk is full"}, exit_our_fault},
  };
  for (const Cause& cause : causes) {
    if (code == cause.code) return &cause;
  }
  return nullptr;
}

Fault of_system(const std::error_code& code, const std::string& where) {
  const std::string before = where.empty() ? "" : where + ": ";
  if (const Cause* cause = known_cause(code)) {
    return {{before + cause->words.ru, before + cause->words.en}, cause->status};
  }
  return {{before + code.message(), before + code.message()}, exit_our_fault};
}

Fault of_program(const std::string& what) {
  return {{fmt::format("сбой программы: {}. Пожалуйста, сообщите о нём вместе с командой и файлами", what),
           fmt::format("a fault of the program: {}. Please report it with the command and the files", what)},
          exit_our_fault};
}

/// What to do now is the same whatever the disk has refused: nobody knows how far the last act came.
Fault of_disk(const records::StoreFailure& failure) {
  Fault fault = of_system(failure.system(), failure.file());
  if (fault.status != exit_our_fault) return fault;
  fault.words.ru +=
      ". Всё, что было подтверждено раньше, цело. Устраните причину и повторите: что успело записаться, "
      "покажет konkurs status";
  fault.words.en +=
      ". Whatever was confirmed before is kept. Remove the cause and try again: konkurs status shows what "
      "was recorded";
  return fault;
}

/// «konkurs score yard --juror j1 (petrova, процесс 1234)»
base::Words holder_words(const records::Holder& holder) {
  const std::string command = reports::printable(holder.command);
  const std::string user = holder.user.empty() ? std::string{} : reports::printable(holder.user) + ", ";
  return {fmt::format("{} ({}процесс {})", command, user, holder.process),
          fmt::format("{} ({}process {})", command, user, holder.process)};
}

Fault of_other_program(const records::StoreFailure& failure) {
  const std::string where = failure.file().empty() ? "" : failure.file() + ": ";
  if (failure.holder().command.empty())
    return {{where + "журнал открыт в другой программе; закройте её и повторите",
             where + "the journal is open in another program; close it and try again"},
            exit_input_errors};
  const base::Words holder = holder_words(failure.holder());
  return {{where + "журнал сейчас занят: " + holder.ru + "; дождитесь её конца или закройте её и повторите",
           where + "the journal is in use by " + holder.en + "; wait for its end or close it, and try again"},
          exit_input_errors};
}

Fault of_store(const records::StoreFailure& failure) {
  using records::StoreTrouble;
  const std::string where = failure.file().empty() ? "" : failure.file() + ": ";
  const auto told = [&](const char* ru, const char* en) { return Fault{{where + ru, where + en}, exit_input_errors}; };
  switch (failure.why()) {
    case StoreTrouble::system: return of_disk(failure);
    case StoreTrouble::in_use: return of_other_program(failure);
    case StoreTrouble::foreign: return told("это не журнал Конкурса", "no journal of Konkurs");
    case StoreTrouble::newer:
      return told("журнал записан более новой программой; обновите konkurs",
                  "the journal was written by a newer program; update konkurs");
    case StoreTrouble::damaged:
      return told(
          "файл журнала повреждён, или диск его не читает; если так и останется, верните журнал из резервной копии: "
          "konkurs restore",
          "the journal's file is damaged, or the disk can't read it; if it stays so, bring the journal back from "
          "a backup: konkurs restore");
    case StoreTrouble::stopped:
      return told("запись не удалась, и больше ничего не принимается; запустите программу заново",
                  "a write has failed and nothing more is taken; start the program again");
    case StoreTrouble::refused: break;
  }
  return of_program(failure.what());
}

}  // namespace

Fault in_words(std::exception_ptr thrown) {
  try {
    std::rethrow_exception(std::move(thrown));
  } catch (const std::bad_alloc&) {
    return {{"не хватило памяти", "out of memory"}, exit_our_fault};
  } catch (const std::filesystem::filesystem_error& error) {
    return of_system(error.code(), error.path1().string());
  } catch (const std::system_error& error) {
    return of_system(error.code(), "");
  } catch (const records::StoreFailure& failure) {
    return of_store(failure);
  } catch (const std::exception& error) {
    return of_program(error.what());
  } catch (...) {
    return of_program("?");
  }
}

}  // namespace cli
