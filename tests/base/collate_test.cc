#include "base/collate.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using Names = std::vector<std::string>;

Names listed(Names names) {
  std::ranges::sort(names, {}, base::collation_key);
  return names;
}

TEST_CASE("collate: names stand as in a Russian list", "[base]") {
  struct Row {
    const char* why;
    Names as_listed;
  };
  const auto row = GENERATE(values<Row>({
      {"ё counts as е", {"Ёлкина", "Еремин", "Жуков"}},
      {"е before ё when nothing else differs", {"Все", "Всё", "Всем"}},
      {"capitals don't count", {"аист", "Берёза", "волк"}},
      {"digits, Latin, Cyrillic", {"2-й двор", "Park", "Аллея"}},
      {"quotation marks don't count", {"«Аист»", "Берёза", "\"Волк\"", "„Грач“"}},
      {"a word ends before it goes on", {"Двор", "Двор у реки", "Дворик"}},
      {"spaces and dashes", {"Двор —  у реки", "Двор у сада"}},
      {"nothing comes first", {"", "А"}},
  }));
  INFO(row.why);
  Names names = row.as_listed;
  std::ranges::reverse(names);
  CHECK(listed(names) == row.as_listed);
}

TEST_CASE("collate: different texts have different keys", "[base]") {
  CHECK(base::collation_key("Двор") != base::collation_key("двор"));
  CHECK(base::collation_key("«Двор»") != base::collation_key("Двор"));
  CHECK(base::collation_key("\xff") != base::collation_key("\xfe"));
}

}  // namespace
