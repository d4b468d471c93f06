/// Any bytes as one of the tables of a contest: loading must end, in tables or in diagnostics, with every place sound
/// and both languages there. The first byte says which table, the others are its text. Built and run by tests/fuzz/run.
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "records/load.h"
#include "tests/records/sample_plans.h"

namespace {

namespace fs = std::filesystem;

void demand(bool holds) {
  if (!holds) std::abort();
}

void write(const fs::path& path, std::string_view text) { std::ofstream(path, std::ios::binary) << text; }

/// A folder of one process with a sound contest in it.
struct Folder {
  Folder() {
    fs::create_directories(path);
    write(path / "entries.csv",
          "entry,nomination,title,district,participants,cost,share,area,insured,submitted,note\n"
          "e1,yard,Двор 1,central,12,15000.50,30,2.5,да,2025-12-01 14:30,\n"
          "e2,house,Дом 2,Ленинский район,0,0,12.5,,нет,01.12.2025,\n");
    write(path / "jury.csv",
          "juror,name,role,panel,recused\na1,И,chair,district fire,\na2,П,member,district,e2\nc1,С,member,city fire,\n"
          "s1,К,secretary,,\n");
    write(path / "scores.csv", "stage,juror,entry,design,light,style,safe,comment\ndistrict,a1,e1,5,4.5,rich,да,\n");
  }
  fs::path path = fs::path("/dev/shm") / ("konkurs-fuzz-" + std::to_string(::getpid()));
};

constexpr std::array<std::string_view, 5> tables = {"entries.csv", "jury.csv", "scores.csv", "decisions.csv",
                                                    "assignments.csv"};

void check(const base::Diagnostic& problem) {
  demand(problem.place.line >= 0 && problem.place.column >= 0 && problem.place.length >= 0);
  demand(!problem.message.ru.empty() && !problem.message.en.empty() && !problem.code.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const engine::Plan plan = yard_plan();
  if (size == 0) return 0;
  const Folder folder;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  write(folder.path / tables[data[0] % tables.size()], bytes.substr(1));
  const auto loaded = records::load(plan, folder.path, {.threads = 2});
  demand(loaded || base::has_error(loaded.diagnostics()));
  for (const base::Diagnostic& problem : loaded.diagnostics()) check(problem);
  fs::remove_all(folder.path);
  return 0;
}
