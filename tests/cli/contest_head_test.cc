#include "cli/contest_head.h"

#include <catch2/catch.hpp>
#include <string>

namespace cli {

TEST_CASE("contest head: only id, title and edition under `contest:` change") {
  const std::string before =
      "# id: the first comment\n"
      "format: 1\n"
      "contest:\n"
      "  # title: a comment\n"
      "  id: old\n"
      "  title: Старый двор\n"
      "  edition: 2025\n"
      "  basis: title: stays\n"
      "\n"
      "facts:\n"
      "  title: {type: text}\n"
      "  id: {type: text}\n";
  const std::string after =
      "# id: the first comment\n"
      "format: 1\n"
      "contest:\n"
      "  # title: a comment\n"
      "  id: new\n"
      "  title: 'It''s: #1'\n"
      "  edition: 2026\n"
      "  basis: title: stays\n"
      "\n"
      "facts:\n"
      "  title: {type: text}\n"
      "  id: {type: text}\n";
  CHECK(with_head(before, {"new", "It's: #1", "2026"}) == after);
}

TEST_CASE("contest head: what an edition becomes") {
  struct Row {
    std::string edition, line;
  };
  const auto row = GENERATE(values<Row>({
      {"2026", "  edition: 2026\n"},
      {"010", "  edition: '010'\n"},
      {"1:30", "  edition: '1:30'\n"},
      {"no", "  edition: 'no'\n"},
      {"", "  edition: ''\n"},
  }));
  CHECK(with_head("contest:\n  edition: 2025\r\n", {"x", "x", row.edition}) == "contest:\n" + row.line);
}

TEST_CASE("contest head: a title is read with or without quotes") {
  CHECK(title_in("contest:\n  title: Двор\n") == "Двор");
  CHECK(title_in("contest:\n  title: \"Двор\"\r\n") == "Двор");
  CHECK(title_in("facts:\n  title: Двор\n").empty());
  CHECK(title_in("").empty());
  CHECK(title_in("contest:\n  title: Двор") == "Двор");
}

}  // namespace cli
