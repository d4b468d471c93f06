#include "cli/faults.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <new>
#include <stdexcept>
#include <system_error>

#include "cli/exit.h"
#include "records/store/store.h"

namespace {

struct Row {
  const char* why;
  std::exception_ptr thrown;
  std::string words;
  int status;
};

std::exception_ptr at_path(std::errc code) {
  return std::make_exception_ptr(std::filesystem::filesystem_error("open", "a.csv", std::make_error_code(code)));
}

std::exception_ptr of_store(std::errc code) {
  return std::make_exception_ptr(records::StoreFailure(std::make_error_code(code), "journal.db", "details"));
}
std::exception_ptr of_store(records::StoreTrouble why) {
  return std::make_exception_ptr(records::StoreFailure(why, "journal.db", "details"));
}

}  // namespace

TEST_CASE("faults: who can mend it decides the status") {
  const auto row = GENERATE(values<Row>({
      {"a path that is not there", at_path(std::errc::no_such_file_or_directory), "a.csv: no such file or folder",
       cli::exit_input_errors},
      {"a path that may not be read", at_path(std::errc::permission_denied), "a.csv: permission denied",
       cli::exit_input_errors},
      {"a full disk", at_path(std::errc::no_space_on_device), "a.csv: the disk is full", cli::exit_our_fault},
      {"a disk that fails", at_path(std::errc::io_error), "a.csv: the disk can't be read or written",
       cli::exit_our_fault},
      {"a cause of the system's own", at_path(std::errc::too_many_links), "a.csv: Too many links", cli::exit_our_fault},
      {"a full disk under the journal", of_store(std::errc::no_space_on_device),
       "journal.db: the disk is full. Whatever was confirmed before is kept. Remove the cause and try again: konkurs "
       "status shows what was recorded",
       cli::exit_our_fault},
      {"a journal that may not be read", of_store(std::errc::permission_denied), "journal.db: permission denied",
       cli::exit_input_errors},
      {"a journal in use", of_store(records::StoreTrouble::in_use),
       "journal.db: the journal is open in another program; close it and try again", cli::exit_input_errors},
      {"a journal that somebody marks in",
       std::make_exception_ptr(
           records::StoreFailure("journal.db", {"1234", "konkurs score yard --juror j1", "petrova"})),
       "journal.db: the journal is in use by konkurs score yard --juror j1 (petrova, process 1234); wait for its end "
       "or "
       "close it, and try again",
       cli::exit_input_errors},
      {"a journal of the future", of_store(records::StoreTrouble::newer),
       "journal.db: the journal was written by a newer program; update konkurs", cli::exit_input_errors},
      {"a journal that takes nothing more",
       std::make_exception_ptr(records::StoreFailure(records::StoreTrouble::stopped, {}, "details")),
       "a write has failed and nothing more is taken; start the program again", cli::exit_input_errors},
      {"a law of the database", of_store(records::StoreTrouble::refused),
       "a fault of the program: journal.db: details. Please report it with the command and the files",
       cli::exit_our_fault},
      {"no memory", std::make_exception_ptr(std::bad_alloc()), "out of memory", cli::exit_our_fault},
      {"a mistake of ours", std::make_exception_ptr(std::logic_error("seven")),
       "a fault of the program: seven. Please report it with the command and the files", cli::exit_our_fault},
  }));
  CAPTURE(row.why);
  const cli::Fault fault = cli::in_words(row.thrown);
  CHECK(fault.words.en == row.words);
  CHECK(fault.status == row.status);
}
