#include "base/quotes.h"

#include <catch2/catch.hpp>

namespace base {

TEST_CASE("quotes: marks within marks are the inner ones") {
  struct Row {
    const char* title;
    const char* ru;
    const char* en;
  };
  const auto row = GENERATE(values<Row>({
      {"Лето", "«Лето»", "“Лето”"},
      {"Парк «Лето»", "«Парк „Лето“»", "“Парк «Лето»”"},
      {"ТОС «Двор «Нива»»", "«ТОС „Двор „Нива““»", "“ТОС «Двор «Нива»»”"},
      {"The “Summer” park", "«The “Summer” park»", "“The ‘Summer’ park”"},
      {"Парк «Лето", "«Парк «Лето»", "“Парк «Лето”"},
  }));
  CAPTURE(row.title);
  CHECK(in_quotes(row.title, Language::ru) == row.ru);
  CHECK(in_quotes(row.title, Language::en) == row.en);
}

TEST_CASE("quotes: a sentence, and marks that do not match") {
  CHECK(nested_quotes("заявка «Парк «Лето»» и «Двор»", Language::ru) == "заявка «Парк „Лето“» и «Двор»");
  CHECK(nested_quotes("5» и «6", Language::ru) == "5» и «6");
  CHECK(nested_quotes("без кавычек", Language::ru) == "без кавычек");
}

}  // namespace base
