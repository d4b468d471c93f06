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
  Dialog dialog({read, write}, base::Language::ru);
  return interview(dialog);
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

const ContestHead head = {"yards", "Дом «у дороги»: наш", "2026"};

}  // namespace

TEST_CASE("slug: ids from titles") {
  struct Row {
    const char* title;
    const char* id;
  };
  const auto row = GENERATE(values<Row>({{"Художественный уровень", "khudozhestvennyi_uroven"},
                                         {"Щегловский двор — 2025", "shcheglovskii_dvor_2025"},
                                         {"300 лет", "x300_let"},
                                         {"«»", "x"},
                                         {"Light & sound", "light_sound"}}));
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
      {"the shortest answers", "\nДизайн\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"},
      {"every kind of criterion, two stages, every tie key",
       "Двор\nДом\n\n"                                              // nominations
       "Дизайн\n1\n0\n10\n2\n\n"                                    // a mark with a weight, in both
       "Договор\n2\nЗаключён договор\n5\n2\n"                       // yes or no, of houses only
       "Мероприятия\n3\n\n2\n20\n1\n"                               // per item, capped, of yards only
       "Доля жителей\n4\nЖителей\n2\n10\n1\n25\n5\n\n10\n1, 2\n\n"  // brackets
       "2\n3\n3\n2\n"                                               // the jury
       "2\n3\n"                                                     // two stages
       "1, 5, 6, 7\n40\n3\n15000\n10000,50\n\n"},
      {"prizes of shared places", "\nДизайн\n1\n0\n5\n1\n\n1\n1\n1\n\n1\n1\n\n2\n5000\n3000\n3\n"},
      {"the last award of a shared place", "\nДизайн\n1\n0\n5\n1\n\n1\n1\n1\n\n1\n1\n\n2\n\n\n2\n"},
      {"mistakes are asked again", "\nДизайн\n7\n1\nноль\n5\n3\n8\n-1\n1\n\n1\n\n1\n\n1\n9\n\n\n0\n"},
  }));
  CAPTURE(row.why);
  const Regulation said = answered(row.answers);
  const std::string yaml = contest_yaml(said, head, base::Language::ru);
  CAPTURE(yaml);
  CHECK(diagnostics(yaml).empty());
}

TEST_CASE("interview: an answer that can't be used is asked for again, with what is wanted") {
  std::string shown;
  const Regulation said = answered("\nДизайн\n9\n1\n5\n5\n10\n1\n\n\n\n\n\n\n\n\n0\n", &shown);
  CHECK(shown.find("Нужен номер от 1 до 4.") != std::string::npos);
  CHECK(shown.find("Наибольшая оценка должна быть больше наименьшей.") != std::string::npos);
  CHECK(said.criteria.at(0).greatest == base::Exact{10});
  CHECK(said.prizes.empty());
}

TEST_CASE("interview: answers that end in the middle") {
  std::string shown;
  CHECK_FALSE(answered_to_the_end("Двор\n\nДизайн\n1\n", &shown));
  CHECK(shown.ends_with("Наименьшая оценка [0]: "));  // Nothing more is asked.
}

}  // namespace cli
