#include <catch2/catch.hpp>

#include "rules/yaml/yaml.h"
#include "rules/yaml/yaml_traps.h"

namespace {

using namespace rules;
using yaml::parse;

std::string codes(const yaml::Document& document) {
  std::string all;
  for (const auto& each : document.diagnostics) all += (all.empty() ? "" : " ") + each.code;
  return all;
}

std::string at(const base::Place& place) {
  return std::to_string(place.line) + ":" + std::to_string(place.column) + "+" + std::to_string(place.length);
}

const yaml::Node& under(const yaml::Document& document, std::string_view key) {
  REQUIRE(document.top);
  REQUIRE(document.top->mapping());
  const auto* node = document.top->mapping()->find(key);
  REQUIRE(node);
  return *node;
}

}  // namespace

TEST_CASE("yaml: what the text is, and where") {
  struct Row {
    std::string why, value, text, place;
  };
  const auto row = GENERATE(values<Row>({
      {"plain", "abc", "abc", "1:4+3"},
      {"columns count characters", "двор 2", "двор 2", "1:4+6"},
      {"quotes belong to the place", "\"a b\"", "a b", "1:4+5"},
      {"doubled quote", "'it''s'", "it's", "1:4+7"},
      {"escapes", R"("\u0444!")", "ф!", "1:4+9"},
      {"number stays text", "010", "010", "1:4+3"},
      {"word stays text", "no", "no", "1:4+2"},
      {"behind an anchor", "&x abc", "abc", "1:7+3"},
      {"literal", "|\n  one\n  two\n", "one\ntwo\n", "2:3+3"},
      {"folded", ">\n  one\n  two\n", "one two\n", "2:3+3"},
      {"plain over two lines", "one\n  two", "one two", "1:4+3"},
  }));
  CAPTURE(row.why);
  const auto document = parse("a: " + row.value, "f");
  CHECK(codes(document).empty());
  const auto& node = under(document, "a");
  REQUIRE(node.scalar());
  CHECK(node.scalar()->text() == row.text);
  CHECK(at(node.place) == row.place);
}

TEST_CASE("yaml: a column inside a formula is a column of the file") {
  struct Row {
    std::string why, value;
    std::size_t offset, bytes;
    std::string place;
  };
  const auto row = GENERATE(values<Row>({
      {"plain", "aa + bb", 5, 2, "1:9+2"},
      {"behind the opening quote", "'aa + bb'", 5, 2, "1:10+2"},
      {"behind a doubled quote", "'x == ''a'' + bb'", 11, 2, "1:18+2"},
      {"behind an escape", R"("x == \"a\" + bb")", 11, 2, "1:18+2"},
      {"on the second line", "aa +\n   bb", 5, 2, "2:4+2"},
      {"on the second line of a block", "|\n  aa +\n  bb * 2\n", 5, 2, "3:3+2"},
      {"a span ends with its line", "aa +\n   bb", 0, 7, "1:4+4"},
      {"Cyrillic counts as characters", "x == 'ы' + bb", 12, 2, "1:15+2"},
      {"past the end", "aa", 2, 1, "1:6+0"},
  }));
  CAPTURE(row.why);
  const auto document = parse("a: " + row.value, "f");
  const auto* scalar = under(document, "a").scalar();
  REQUIRE(scalar);
  CHECK(at(place_in(scalar->content, row.offset, row.bytes)) == row.place);
}

TEST_CASE("yaml: nothing is told from ~, and blames the key") {
  const auto document = parse("a:\nb: ~\nc: null\nd: [1, ~]\nnullable: 1\n", "f");
  const auto written = [&](std::string_view key) {
    return std::get<yaml::Nothing>(under(document, key).value).written;
  };
  CHECK_FALSE(written("a"));
  CHECK(at(under(document, "a").place) == "1:1+1");
  CHECK(written("b"));
  CHECK(written("c"));
  CHECK(under(document, "d").sequence()->items[1].is_nothing());
  CHECK(at(under(document, "d").place) == "4:4+6");
}

TEST_CASE("yaml: an alias is a copy of its anchor") {
  const auto document = parse("a: &x {b: [1, 2]}\nc: *x\n", "f");
  CHECK(codes(document).empty());
  CHECK(under(document, "c").mapping()->find("b")->sequence()->items.size() == 2);
}

TEST_CASE("yaml: a repeated key is told and left out") {
  const auto document = parse("a: 1\nb: {x: 1, x: 2}\na: 3\n", "f");
  REQUIRE(codes(document) == "duplicate-key duplicate-key");
  CHECK(at(document.diagnostics[0].place) == "2:11+1");
  CHECK(at(document.diagnostics[0].related.at(0).place) == "2:5+1");
  CHECK(under(document, "a").scalar()->text() == "1");
}

TEST_CASE("yaml: what is wrong, by code and place") {
  struct Row {
    std::string why, text, code, place;
  };
  const auto row = GENERATE(values<Row>({
      {"nothing at all", "", "yaml-empty", "0:0+0"},
      {"only a comment", "# x\n", "yaml-empty", "0:0+0"},
      {"tab", "a:\n \tb: 1\n", "yaml-tab", "2:2+1"},
      {"two documents", "a: 1\n---\nb: 2\n", "yaml-documents", "2:1+3"},
      {"merge key", "a: &x {b: 1}\nc: {<<: *x}\n", "yaml-merge", "2:5+2"},
      {"list as a key", "{[a]: 1}", "yaml-key", "1:2+3"},
      {"tag", "a: !!str 5", "yaml-tag", "1:4+5"},
      {"Windows-1251", "a: \xcf\xf0\xe8\xe2\xe5\xf2", "not-text", "1:4+1"},
      {"UTF-16",
       std::string("\xff\xfe"
                   "a\0",
                   4),
       "not-text", "1:1+1"},
      {"byte 04, where yaml-cpp sees the end", "a: 1\nb: \x04", "not-text", "2:4+1"},
      {"quote not closed", "a: \"b\nc: 1\n", "yaml-syntax", "1:4+1"},
      {"quote not closed, with a fold at the end", "a: 'b\n  c\\\n", "yaml-syntax", "1:4+1"},
      {"escape not finished", "a: \"b\\u04", "yaml-syntax", "1:10+0"},
      {"brace not closed", "a: {b: 1\nc: 2\n", "yaml-syntax", "2:2+1"},
      {"bracket not closed", "a: [b, c\nd: 2\n", "yaml-syntax", "2:2+1"},
      {"bracket too many", "a: [b]]\n", "yaml-syntax", "1:7+1"},
      {"colon in text", "a: Двор: зимний\n", "yaml-syntax", "1:8+1"},
      {"colon in text in braces", "{a: Двор: зимний}\n", "yaml-syntax", "1:9+1"},
      {"no space after the colon", "a:1\nb: 2\n", "yaml-syntax", "1:2+1"},
      {"deeper than its neighbours", "a:\n  b: 1\n   c: 2\n", "yaml-syntax", "3:5+1"},
      {"less deep than its neighbours", "a:\n    b: 1\n  c: 2\n", "yaml-syntax", "3:3+1"},
      {"@ in front", "a: @b\n", "yaml-syntax", "1:4+1"},
      {"alias of nothing", "a: *b\n", "yaml-syntax", "1:4+1"},
      {"alias in itself", "a: &x [*x]\n", "alias-bomb", "1:8+2"},
      {"65 levels", std::string(65, '[') + std::string(65, ']'), "too-deep", "1:65+2"},
  }));
  CAPTURE(row.why);
  const auto document = parse(row.text, "f");
  REQUIRE(codes(document) == row.code);
  CHECK(at(document.diagnostics[0].place) == row.place);
}

TEST_CASE("yaml: a mistake of syntax hides only the top-level key in which it stands") {
  struct Row {
    std::string why, text, codes, lost;
    bool read;
  };
  const auto row = GENERATE(values<Row>({
      {"one", "a: 1\nb: {c: 1\nd: 2\n", "yaml-syntax", "b", true},
      {"two", "a: @x\nb: 1\nc:\n  d: 1\n   e: 2\nf: 1\n", "yaml-syntax yaml-syntax", "a c", true},
      {"with a key twice in the rest", "a: @x\nb: {c: 1, c: 2}\n", "duplicate-key yaml-syntax", "a", true},
      {"a tab", "a:\n \tb: 1\nc: 1\n", "yaml-tab", "a", true},
      {"a quote that the next key seems to close", "a: \"x\nb: \"y\"\n", "yaml-syntax", "", false},
      {"what an alias refers to is lost", "a: &x {b: 1\nc: *x\n", "yaml-syntax", "a", false},
  }));
  CAPTURE(row.why);
  const auto document = parse(row.text, "f");
  CHECK(codes(document) == row.codes);
  CHECK(document.top.has_value() == row.read);
  std::string lost;
  for (const auto& each : document.lost) lost += (lost.empty() ? "" : " ") + each.key;
  CHECK(lost == row.lost);
}

TEST_CASE("yaml: hostile text is cheap") {
  std::string bomb = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 60; ++i) {
    const auto n = std::to_string(i);
    const auto before = std::to_string(i - 1);
    bomb += "a" + n + ": &a" + n + " [*a" + before + ", *a" + before + "]\n";
  }
  CHECK(codes(parse(bomb, "f")) == "alias-bomb");
  CHECK(codes(parse(std::string(2'000'000, '['), "f")) == "too-deep");
  CHECK(codes(parse(std::string(5'000'000, ' '), "f")) == "too-large");
  std::string many = "a: [";
  for (int i = 0; i < 200'001; ++i) many += "x,";
  CHECK(codes(parse(many + "]", "f")) == "too-large");
}

TEST_CASE("yaml: words that are read in more ways than one") {
  using yaml::Trap;
  struct Row {
    std::string_view word;
    Trap trap;
  };
  const auto row = GENERATE(values<Row>({
      {"no", Trap::yes_no},
      {"Yes", Trap::yes_no},
      {"OFF", Trap::yes_no},
      {"on", Trap::yes_no},
      {"none", Trap::none},
      {"true", Trap::true_false},
      {"False", Trap::true_false},
      {"010", Trap::leading_zero},
      {"-007", Trap::leading_zero},
      {"00.5", Trap::leading_zero},
      {"0x1F", Trap::leading_zero},
      {"0o17", Trap::leading_zero},
      {"0", Trap::none},
      {"0.5", Trap::none},
      {"1:30", Trap::sexagesimal},
      {"190:20:30", Trap::sexagesimal},
      {"1:300", Trap::none},
      {"a:b", Trap::none},
      {"1e3", Trap::exponent},
      {"1.5E-3", Trap::exponent},
      {"1e", Trap::none},
      {"e3", Trap::none},
      {"2025-11-01", Trap::date},
      {"2025-11-01 14:30", Trap::date},
      {"2025-11-01T14:30:00+07:00", Trap::date},
      {"2025-11", Trap::none},
      {"01.11.2025", Trap::none},
      {"", Trap::none},
      {"-", Trap::none},
  }));
  CAPTURE(row.word);
  CHECK(yaml::trap_in(row.word) == row.trap);
}
