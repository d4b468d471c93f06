#include "cli/options.h"

#include <catch2/catch.hpp>

#include "cli/exit.h"
#include "cli/help.h"

namespace {

using Words = std::vector<std::string>;

const cli::Usage usage = {
    .verb = "rank",
    .summary = {"подвести итоги", "rank a contest"},
    .positionals = {{"CONTEST", {"папка конкурса", "folder of the contest"}},
                    {"MORE", {"ещё", "more"}, cli::Positional::Times::any}},
    .options =
        {{.name = "out", .letter = 'o', .value = "DIR", .help = {"куда", "where to"}},
         {.name = "format", .value = "NAME", .of = {"text", "json"}, .fallback = "text", .help = {"вид", "form"}},
         {.name = "with", .value = "FILE", .times = cli::Option::Times::any, .help = {"с чем", "with"}},
         {.name = "excel", .help = {"для таблиц", "for spreadsheets"}}},
};

cli::Parsed parse(const Words& arguments) { return cli::parse(usage, {.verb = "rank", .arguments = arguments}); }

}  // namespace

TEST_CASE("options: what is given, in any order") {
  const auto given = parse({"--out=here", "snow", "--with", "a", "--excel", "--with", "b", "x", "y"}).given;
  REQUIRE(given);
  CHECK(given->value("out") == "here");
  CHECK(given->value("CONTEST") == "snow");
  CHECK(given->values("MORE") == Words{"x", "y"});
  CHECK(given->values("with") == Words{"a", "b"});
  CHECK(given->value("format") == "text");
  CHECK(given->has("excel"));
}

TEST_CASE("options: what is not given is not there") {
  const auto given = parse({"snow"}).given;
  REQUIRE(given);
  CHECK_FALSE(given->has("excel"));
  CHECK_FALSE(given->has("out"));
  CHECK(given->value("out") == std::nullopt);
  CHECK(given->values("MORE").empty());
}

TEST_CASE("options: a name that begins with a dash stands behind --") {
  const auto given = parse({"--", "-snow"}).given;
  REQUIRE(given);
  CHECK(given->value("CONTEST") == "-snow");
}

TEST_CASE("options: wrong usage ends with its status and nothing given") {
  const auto arguments = GENERATE(values<Words>({
      {},                                // the contest is missing
      {"snow", "--ot", "here"},          // no such option
      {"snow", "--exc"},                 // no abbreviations
      {"snow", "--out"},                 // the value is missing
      {"snow", "--excel=yes"},           // a flag has no value
      {"snow", "--format", "jsno"},      // not one of the values
      {"snow", "--out", "a", "-o", "b"}  // given twice
  }));
  CAPTURE(arguments);
  const cli::Parsed parsed = parse(arguments);
  CHECK_FALSE(parsed.given);
  CHECK(parsed.status == cli::exit_usage);
}

TEST_CASE("options: help names everything in both languages") {
  const std::string english = cli::help_text(usage, base::Language::en);
  const std::string russian = cli::help_text(usage, base::Language::ru);
  for (const char* part : {"konkurs rank CONTEST [MORE …] [", "-o, --out DIR", "--format text|json", "--log-format"}) {
    CHECK(english.find(part) != std::string::npos);
    CHECK(russian.find(part) != std::string::npos);
  }
  CHECK(english.find("form (default text)") != std::string::npos);
  CHECK(russian.find("вид (обычно text)") != std::string::npos);
}
