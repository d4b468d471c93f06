#include <catch2/catch.hpp>

#include "base/text.h"
#include "reports/diagnostics.h"
#include "reports/excerpt.h"

namespace {

using namespace reports;
using base::Language;

const base::Diagnostic unknown{.code = "unknown-name",
                               .place = {"a.yaml", 2, 8, 4},
                               .message = {"имени «цена» нет", "there is no name “цена”"},
                               .hint = {"возможно, cost", "perhaps cost"},
                               .related = {{{"b.csv", 0, 0, 0}, {"здесь", "here"}}}};
const base::Diagnostic about_file{.code = "file-empty",
                                  .severity = base::Severity::warning,
                                  .place = {.file = "b.csv"},
                                  .message = {"файл пуст", "the file is empty"},
                                  .hint = {}};
const SourceFiles sources = {{"a.yaml", "\xEF\xBB\xBFодин\r\nсумма: цена * 2\r\n"}};

}  // namespace

TEST_CASE("diagnostics: as text, in both languages") {
  CHECK(diagnostics_text({}, sources, Language::ru).empty());
  CHECK(diagnostics_text({unknown, about_file}, sources, Language::ru) ==
        "a.yaml:2:8: ошибка [unknown-name]: имени «цена» нет\n"
        "    2 | сумма: цена * 2\n"
        "      |        ^^^^\n"
        "      = подсказка: возможно, cost\n"
        "      = b.csv: здесь\n"
        "\n"
        "b.csv: предупреждение [file-empty]: файл пуст\n"
        "\n"
        "1 ошибка, 1 предупреждение\n");
  CHECK(diagnostics_text({about_file}, sources, Language::en) ==
        "b.csv: warning [file-empty]: the file is empty\n\n1 warning\n");
  CHECK(diagnostics_text({about_file}, {}, Language::en, Colour::ansi).find("\x1b[1;33mwarning\x1b[0m") !=
        std::string::npos);
}

TEST_CASE("diagnostics: carets stand below the span") {
  struct Row {
    std::string why, line;
    int column, length;
    std::string shown, underline;
  };
  const auto row = GENERATE(values<Row>({
      {"Cyrillic", "двор: 5", 7, 1, "двор: 5", "      ^"},
      {"tab", "\tab: 5", 2, 2, "    ab: 5", "    ^^"},
      {"combining mark", "и\u0306: 5", 5, 1, "и\u0306: 5", "   ^"},
      {"wide", "日本: 5", 1, 2, "日本: 5", "^^^^"},
      {"a point", "ab", 2, 0, "ab", " ^"},
      {"behind the end", "ab", 3, 1, "ab", "  ^"},
      {"far behind the end", "ab", 99, 9, "ab", "  ^"},
      {"bad byte",
       "a\xff"
       "b",
       3, 1, "a\uFFFDb", "  ^"},
      {"control character", "a\x1b[0m", 3, 1, "a\uFFFD[0m", "  ^"},
      {"empty", "", 1, 1, "", "^"},
  }));
  CAPTURE(row.why);
  const auto made = excerpt(row.line, row.column, row.length);
  CHECK(made.line == row.shown);
  CHECK(made.underline == row.underline);
}

TEST_CASE("diagnostics: a long line is shown around the span") {
  const auto made = excerpt(std::string(1000, 'a') + "Ж" + std::string(1000, 'b'), 1001, 1);
  CHECK(base::width(made.line) <= 122);
  CHECK(made.line.find("Ж") != std::string::npos);
  CHECK(base::width(made.line.substr(0, made.line.find("Ж"))) == base::width(made.underline) - 1);
}

TEST_CASE("diagnostics: for programs") {
  const auto json = diagnostics_json({unknown, about_file}, Language::en);
  CHECK(json.find(R"("format": "konkurs-diagnostics")") != std::string::npos);
  CHECK(json.find(R"("errors": 1)") != std::string::npos);
  CHECK(json.find(R"("column": 8)") != std::string::npos);
  CHECK(json.find(R"("hint": "perhaps cost")") != std::string::npos);
  const auto sarif = diagnostics_sarif({unknown, about_file}, Language::ru, "1.0");
  CHECK(sarif.find(R"("version": "2.1.0")") != std::string::npos);
  CHECK(sarif.find(R"("endColumn": 12)") != std::string::npos);
  const auto strange = diagnostics_sarif({{.code = "c", .place = {"мой двор.yaml"}, .message = {"м", "m"}, .hint = {}}},
                                         Language::ru, "1.0");
  CHECK(strange.find(R"("uri": "%D0%BC%D0%BE%D0%B9%20%D0%B4%D0%B2%D0%BE%D1%80.yaml")") != std::string::npos);
  CHECK(sarif.find(R"("columnKind": "unicodeCodePoints")") != std::string::npos);
  CHECK(diagnostics_json({}, Language::ru).find(R"("diagnostics": [])") != std::string::npos);
  const base::Diagnostic odd{.code = "x", .place = {.file = "\xff"}, .message = {"", ""}, .hint = {}};
  CHECK_FALSE(diagnostics_json({odd}, Language::ru).empty());
}
