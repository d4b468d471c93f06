#include "cli/interview.h"

#include <catch2/catch.hpp>

#include <sstream>

#include "cli/slug.h"
#include "rules/rules.h"

namespace cli {

namespace {

/// What the interview makes of these lines; nothing: there are too few.
std::optional<Regulation> answered_to_the_end(const std::string& lines, std::string* shown = nullptr) {
  std::istringstream input(lines);
  const auto read = [&]() -> std::optional<std::string> {
    std::string line;
    return std::getline(input, line) ? std::optional(line) : std::nullopt;
  };
  const auto write = [&](std::string_view text) {
    if (shown != nullptr) *shown += text;
  };
  const std::optional<Interviewed> made =
      interview({read, write}, base::Language::ru, {.id = "yards", .title = "Дворы", .edition = "2026"});
  return made ? std::optional(made->said) : std::nullopt;
}

Regulation answered(const std::string& lines, std::string* shown = nullptr) {
  const std::optional<Regulation> said = answered_to_the_end(lines, shown);
  REQUIRE(said);
  return *said;
}

std::string diagnostics(const std::string& yaml) {
  const base::Result<engine::Plan> compiled = rules::compile(yaml, "contest.yaml");
  std::string text;
  for (const base::Diagnostic& each : compiled.diagnostics())
    text += std::string(each.code) + ": " + each.message.ru + "\n";
  return text + (compiled ? "" : "no plan");
}

/// A criterion that the jury marks, the only one; the jury, one stage, no tie keys, no passing score.
const std::string usual_from_kind_to_total(13, '\n');

const ContestHead head = {"yards", "Дом «у дороги»: наш", "2026"};

}  // namespace

TEST_CASE("slug: ids from titles") {
  struct Row {
    const char* title;
    const char* id;
  };
  const auto row =
      GENERATE(values<Row>({{"Художественный уровень", "khudozhestvennyi_uroven"},
                            {"Щегловский двор — 2025", "shcheglovskii_dvor_2025"},
                            {"300 лет", "x300_let"},
                            {"«»", "x"},
                            {"Light & sound", "light_sound"},
                            {"Создание и содержание малых архитектурных форм", "sozdanie_i_soderzhanie_malykh"},
                            {"Достопримечательностивсегогородаивокруг", "dostoprimechatelnostivsegogorodaivokrug"}}));
  CAPTURE(row.title);
  CHECK(slug(row.title) == row.id);
}

TEST_CASE("new_id: each title gets an id of its own, and none is a word of formulas") {
  std::set<std::string> taken;
  CHECK(new_id("Двор", taken) == "dvor");
  CHECK(new_id("двор!", taken) == "dvor_2");
  CHECK(new_id("total", taken) == "total_1");
}

TEST_CASE("interview: what check has nothing to say against") {
  struct Row {
    const char* why;
    const char* answers;
  };
  const auto row = GENERATE(values<Row>({
      {"the shortest answers", "\n\n\n\nДизайн\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"},
      {"every kind of criterion, two stages, every tie key",
       "Постановление № 5\n01.12.2026\n2026-12-25\n"                // basis, days
       "Двор\nДом\n\n"                                              // nominations
       "Дизайн\n1\n0\n10\n2\n\n"                                    // a mark with a weight, in both
       "Договор\n2\nЗаключён договор\n5\n2\n"                       // yes or no, of houses only
       "Мероприятия\n3\n\n2\n20\n1\n"                               // per item, capped, of yards only
       "Доля жителей\n4\nЖителей\n2\n10\n1\n25\n5\n\n10\n1, 2\n\n"  // brackets
       "2\n3\n3\n2\n"                                               // the jury
       "2\n3\n"                                                     // two stages
       "1, 5, 6, 7\n40\n3\n15 000 ₽\n10000,50\n\n\n\n"},
      {"prizes of shared places", "\n\n\n\nДизайн\n1\n0\n5\n1\n\n1\n1\n1\n1\n\n1\n1\n\n2\n5000\n3000\n3\n2\n\n"},
      {"the last award of a shared place", "\n\n\n\nДизайн\n1\n0\n5\n1\n\n1\n2\n1\n1\n\n1\n1\n\n2\n\n\n2\n1\n\n"},
      {"mistakes are asked again", "\n\n\n\nДизайн\n7\n1\nноль\n5\n3\n8\n-1\n1\n\n1\n\n\n1\n\n1\n9\n\n\n0\n\n"},
      {"a criterion that the organizer writes", "\n\n\nнет\nВклад\n5\n\n\n\n\n0\n\n"},
  }));
  CAPTURE(row.why);
  const Regulation said = answered(row.answers);
  const std::string yaml = contest_yaml(said, head, base::Language::ru);
  CAPTURE(yaml);
  CHECK(diagnostics(yaml).empty());
}

TEST_CASE("interview: an answer that can't be used is asked for again, with what is wanted") {
  std::string shown;
  const Regulation said = answered("\n\n\n\nДизайн\n9\n1\n5\n5\n10\n1\n\n\n\n\n\n\n\n\n\n0\n\n", &shown);
  CHECK(shown.find("Нужен номер от 1 до 5.") != std::string::npos);
  CHECK(shown.find("Наибольшая оценка должна быть больше наименьшей.") != std::string::npos);
  CHECK(said.criteria.at(0).greatest == base::Exact{10});
  CHECK(said.prizes.empty());
}

TEST_CASE("interview: sums that can be read in two ways, and counts that are none, are asked for again") {
  std::string shown;
  const Regulation said =
      answered("\n\n\n\nДизайн\n" + usual_from_kind_to_total + "2,5\n1\n10.000\n10000\n\n\n", &shown);
  CHECK(shown.find("Нужно целое число, например 3.") != std::string::npos);
  CHECK(shown.find("«10.000» можно понять двояко: напишите 10.00 или 10000.") != std::string::npos);
  CHECK(said.prizes == std::vector<std::optional<base::Exact>>{base::Exact{10000}});
}

TEST_CASE("interview: «назад» takes the answer before back") {
  std::string shown;
  const Regulation said = answered(
      "Приказ\nназад\nПостановление\n\n\nДвор\nДом\nназад\nСад\n\nДизайн\n\n" + usual_from_kind_to_total + "0\n\n",
      &shown);
  CHECK(said.basis == "Постановление");
  REQUIRE(said.nominations.size() == 2);
  CHECK(said.nominations[1].title == "Сад");
  CHECK(shown.find("Вот что записано:") != std::string::npos);
}

TEST_CASE("interview: the days on which applications are taken, the last one to its end") {
  const Regulation said =
      answered("\n08.07.2025\n01.07.2025\n05.08.2025\n\nДизайн\n" + usual_from_kind_to_total + "0\n\n");
  const std::string yaml = contest_yaml(said, head, base::Language::ru);
  CHECK(yaml.find("submitted >= 2025-07-08 and submitted < 2025-08-06") != std::string::npos);
}

TEST_CASE("interview: answers that end in the middle") {
  std::string shown;
  CHECK_FALSE(answered_to_the_end("\n\n\nДвор\n\nДизайн\n1\n", &shown));
  CHECK(shown.ends_with("Наименьшая оценка [0]: "));  // Nothing more is asked.
}

}  // namespace cli
