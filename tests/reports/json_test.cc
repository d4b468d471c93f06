#include "reports/json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/reports/small_contest.h"

namespace reports {

namespace {

std::string text(const SmallContest& contest) {
  std::string json;
  results_json(contest.results(), [&](std::string_view part) { json += part; });
  return json;
}

}  // namespace

TEST_CASE("json: the whole of a small contest") {
  const auto json = nlohmann::json::parse(text(SmallContest()));
  CHECK(json["format"] == "konkurs-results");
  CHECK(json["version"] == 1);
  CHECK(json["complete"] == true);
  CHECK(json["contest"]["title"] == "Двор & <сад>");
  const auto& groups = json["stages"][0]["groups"];
  REQUIRE(groups.size() == 2);
  CHECK(groups[0]["within"]["nomination"] == "yard");
  const auto& second = groups[0]["entries"][1];
  CHECK(second["entry"] == "e2");
  CHECK(second["place"] == nlohmann::json({{"first", 2}, {"last", 2}, {"text", "2"}}));
  CHECK(second["total"] == "9");
  CHECK(second["criteria"] == nlohmann::json({{"design", "5"}, {"safety", "4"}}));
  CHECK(second["parted_by"]["en"] == "Safety");
  CHECK(groups[0]["entries"][0]["award"]["prize"] == "15000");
  CHECK(groups[0]["entries"][2]["place"].is_null());
  CHECK(groups[0]["entries"][2]["reason"]["ru"] == "небезопасно");
  CHECK(groups[1]["entries"][0]["place"]["text"] == "1–2");
}

TEST_CASE("json: an entry is a line, the end is one line break") {
  const std::string json = text(SmallContest());
  CHECK(json.find("            {\"entry\":\"e1\",\"title\":\"Ёлка\",") != std::string::npos);
  CHECK(json.ends_with("\n}\n"));
}

TEST_CASE("json: open questions") {
  const auto json = nlohmann::json::parse(text(SmallContest(true)));
  CHECK(json["complete"] == false);
  CHECK(json["questions"].size() == 1);
}

TEST_CASE("json: entries without titles") {
  SmallContest contest;
  contest.small.tables.titles.clear();
  CHECK(
      nlohmann::json::parse(text(contest))["stages"][0]["groups"][0]["entries"][0]["title"].get<std::string>().empty());
}

}  // namespace reports
