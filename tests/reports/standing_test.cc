#include "reports/standing.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/text.h"
#include "reports/text_table.h"
#include "tests/reports/small_contest.h"

namespace reports {

namespace {

std::string text(const SmallContest& contest, const TextOptions& options) {
  std::string made;
  standing_text(contest.results(), options, [&](std::string_view part) { made += part; });
  return made;
}

}  // namespace

TEST_CASE("standing: a table for each group") {
  CHECK(text(SmallContest(), {}) ==
        "Двор & <сад> 2025\n"
        "=================\n"
        "\n"
        "Двор\n"
        "Место  Заявка  Название                   Итог  Решение           Примечание\n"
        "1      e1      Ёлка                          9  Диплом, 15\u00a0000\u00a0₽\n"
        "2      e2      <script>alert(1)</script>     9                    при равном итоге уступает по "
        "«Безопасность»: 4 против 5\n"
        "       e4      'Сад'                         5                    небезопасно\n"
        "\n"
        "house\n"
        "Место  Заявка  Название           Итог  Решение\n"
        "1–2    e3      Дом \"у реки\" & ко     7  Диплом, 15\u00a0000\u00a0₽\n"
        "1–2    e5      Окно                  7  Диплом, 15\u00a0000\u00a0₽\n");
}

TEST_CASE("standing: only the leaders") {
  const std::string made = text(SmallContest(), {.leaders = 1});
  CHECK(made.find("e2") == std::string::npos);
  CHECK(made.find("… и ещё 2 заявки\n") != std::string::npos);
  CHECK(made.find("… и ещё 1 заявка\n") != std::string::npos);
}

TEST_CASE("standing: criteria have columns when asked for, numbers under the ends of their headings") {
  const std::string made = text(SmallContest(), {.language = base::Language::en, .detail = Detail::criteria});
  CHECK(made.find("Place  Entry  Title                      Level  Safety\u00a0×\u00a02  Total  Outcome") !=
        std::string::npos);
  CHECK(made.find("1      e1     Ёлка                           4           5      9  Diploma") != std::string::npos);
}

TEST_CASE("standing: while questions are open it says so") {
  CHECK(text(SmallContest(true), {}).find("Итога пока нет") != std::string::npos);
}

TEST_CASE("questions: at most so many, then how many more") {
  const std::vector<engine::Question> three(3, engine::ThirdExpert{"final", "e07"});
  CHECK(questions_text({}, base::Language::ru, 2).empty());
  CHECK(questions_text(three, base::Language::ru, 2).ends_with("… и ещё 1\n"));
  CHECK(questions_text(three, base::Language::en, 3).find("more") == std::string::npos);
}

TEST_CASE("text table: long headings of numbers are broken, wide texts are cut to fit") {
  TextTable table({{TextColumn::Kind::wide_text, "Название"}, {TextColumn::Kind::number, "Художественный уровень"}});
  const std::vector<std::string> row = {"Очень длинное название двора", "4,67"};
  table.measure(row);
  table.fit(32);
  CHECK(table.heading() == "                  Художественный\nНазвание                 уровень\n");
  CHECK(table.row(row) == "Очень длинное н…            4,67\n");
  CHECK(base::width("Очень длинное н…            4,67") == 32);
}

TEST_CASE("text table: remarks go beneath, then titles are cut, and what was decided is broken but stays whole") {
  struct Row {
    int terminal;
    std::string shown;
  };
  const auto row = GENERATE(values<Row>({
      {90, "1  Двор: улица Волгоградская, дом 33  финансируется, 1\u00a0600\u00a0000\u00a0₽  решение комиссии: 1\n"},
      {80, "1  Двор: улица Волгоградская, дом 33  финансируется, 1\u00a0600\u00a0000\u00a0₽\n   решение комиссии: 1\n"},
      {60, "1  Двор: улица Волгоградская, д…  финансируется, 1\u00a0600\u00a0000\u00a0₽\n   решение комиссии: 1\n"},
      {45,
       "1  Двор: улица Волгогр…  финансируется,\n                         1\u00a0600\u00a0000\u00a0₽\n   решение "
       "комиссии: 1\n"},
      {10, "1  Двор: улица…  финансируется,\n                 1\u00a0600\u00a0000\u00a0₽\n   решение комиссии: 1\n"},
  }));
  using Kind = TextColumn::Kind;
  TextTable table({{Kind::text, "М"}, {Kind::wide_text, "Название"}, {Kind::decision, "Решение"}, {Kind::remark, "П"}});
  const std::vector<std::string> cells = {"1", "Двор: улица Волгоградская, дом 33",
                                          "финансируется, 1\u00a0600\u00a0000\u00a0₽", "решение комиссии: 1"};
  table.measure(cells);
  table.fit(row.terminal);
  CHECK(table.row(cells) == row.shown);
}

}  // namespace reports
