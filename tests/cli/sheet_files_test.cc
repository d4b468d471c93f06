#include "cli/sheet_files.h"

#include <catch2/catch.hpp>

#include <map>

namespace cli {

TEST_CASE("a sheet's file has a name that any system takes, and its own") {
  const std::map<std::string, std::string> named = {{"j1", "j1.csv"},
                                                    {"Иванова", "Иванова.csv"},
                                                    {"a_b", "a_b.csv"},
                                                    {"a/b", "a_b-3.csv"},
                                                    {"A_B", "A_B-2.csv"},
                                                    {"../x", "_._x.csv"},
                                                    {".h", "_h.csv"},
                                                    {"Petrov, P.", "Petrov__P..csv"},
                                                    {"final-\x1b[m", "final-__m.csv"},
                                                    {"/etc/pw", "_etc_pw.csv"}};
  std::vector<SheetFile> files;
  for (const std::string juror :
       {"../x", "a/b", "a_b", "A_B", "j1", "Иванова", ".h", "Petrov, P.", "final-\x1b[m", "/etc/pw"})
    files.push_back({juror, juror});
  name_files(files, ".csv");
  for (const SheetFile& each : files) CHECK(each.name == named.at(each.text));
}

}  // namespace cli
