#include "cli/faults.h"

#include <fmt/format.h>

#include <filesystem>
#include <new>
#include <system_error>

#include "cli/exit.h"

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
  } catch (const std::exception& error) {
    return of_program(error.what());
  } catch (...) {
    return of_program("?");
  }
}

}  // namespace cli
