#include "base/text.h"

#include <vector>

#include <catch2/catch.hpp>

namespace {

using namespace std::string_view_literals;

TEST_CASE("text: the first byte that is not UTF-8", "[base]") {
  struct Row {
    const char* why;
    std::string_view text;
    std::optional<std::size_t> bad;
  };
  const auto row = GENERATE(values<Row>({
      {"nothing", "", std::nullopt},
      {"ascii", "entry,juror", std::nullopt},
      {"two bytes", "двор", std::nullopt},
      {"three bytes", "№ 5 – …", std::nullopt},
      {"four bytes", "🎉", std::nullopt},
      {"the last code point", "\xF4\x8F\xBF\xBF", std::nullopt},
      {"above the last", "\xF4\x90\x80\x80", 0},
      {"a lone continuation", "ab\x80", 2},
      {"overlong slash", "a\xC0\xAF", 1},
      {"overlong in three", "\xE0\x9F\xBF", 0},
      {"overlong in four", "\xF0\x8F\xBF\xBF", 0},
      {"a surrogate", "x\xED\xA0\x80", 1},
      {"just below surrogates", "\xED\x9F\xBF", std::nullopt},
      {"unfinished", "двор\xD0", 8},
      {"unfinished three", "a\xE2\x80", 1},
      {"CP1251", "\xE4\xE2\xEE\xF0", 0},
      {"after 40 ascii bytes", "0123456789012345678901234567890123456789\xFF", 40},
      {"in the middle of a long run", "01234567890123456789\xFE\x30\x31\x32\x33\x34\x35\x36\x37\x38\x39\x30\x31", 20},
      {"NUL is valid", "a\0b"sv, std::nullopt},
  }));
  CAPTURE(row.why);
  CHECK(base::first_bad_byte(row.text) == row.bad);
}

TEST_CASE("text: columns count characters", "[base]") {
  CHECK(base::code_points("двор 5") == 6);
  CHECK(base::code_points("\xE4\xE2") == 2);
  CHECK(base::column_of("двор,5", 0) == 1);
  CHECK(base::column_of("двор,5", 9) == 6);
  CHECK(base::column_of("двор", 8) == 5);
}

TEST_CASE("text: trimming", "[base]") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  const auto row = GENERATE(values<Row>({
      {"", ""},
      {"5", "5"},
      {"  5\t", "5"},
      {"\xC2\xA0", ""},
      {"\xC2\xA0\x35\xC2\xA0 ", "5"},
      {" двор ", "двор"},
      {"двор", "двор"},
      {"а\xE2\x80\xAF", "а"},
      {"\xEF\xBB\xBF"
       "entry\r\n",
       "entry"},
      {"a b", "a b"},
      {"\xA0", "\xA0"},
      {" \xD0 ", "\xD0"},
  }));
  CHECK(base::trim(row.text) == row.expected);
}

TEST_CASE("text: terminal cells", "[base]") {
  struct Row {
    std::string_view text;
    int cells;
  };
  const auto row = GENERATE(values<Row>({
      {"", 0},
      {"двор", 4},
      {"и\xCC\x86", 1},
      {"漢字", 4},
      {"🎉", 2},
      {"a\tb", 2},
      {"№", 1},
      {"\xFF", 1},
  }));
  CAPTURE(row.text);
  CHECK(base::width(row.text) == row.cells);
}

TEST_CASE("text: padding and cutting", "[base]") {
  CHECK(base::pad("двор", 6) == "двор  ");
  CHECK(base::pad("двор", 6, base::Align::right) == "  двор");
  CHECK(base::pad("двор", 7, base::Align::centre) == " двор  ");
  CHECK(base::pad("двор", 3) == "двор");
  CHECK(base::truncate("двор", 4) == "двор");
  CHECK(base::truncate("дворы", 4) == "дво…");
  CHECK(base::truncate("漢字漢", 4) == "漢…");
  CHECK(base::truncate("йй\xCC\x86й", 3) == "йй\xCC\x86й");
  CHECK(base::truncate("йй\xCC\x86йй", 3) == "йй\xCC\x86…");
  CHECK(base::truncate("двор", 0).empty());
}

TEST_CASE("text: composition and case", "[base]") {
  CHECK(base::nfc("и\xCC\x86") == "й");
  CHECK(base::nfc("е\xCC\x88лка") == "ёлка");
  CHECK(base::nfc("\xFF") == "\xFF");
  CHECK(base::lower("ДВОР Ё №5 ABC") == "двор ё №5 abc");
}

TEST_CASE("text: the nearest name", "[base]") {
  const std::vector<std::string> known = {"entry", "juror", "design", "light", "safety", "sum", "ёлка"};
  struct Row {
    const char* why;
    std::string_view name;
    std::string_view expected;  // empty: none
  };
  const auto row = GENERATE(values<Row>({
      {"a letter missing", "desgn", "design"},
      {"a letter extra", "lightt", "light"},
      {"two wrong", "sofety_", "safety"},
      {"three wrong", "sofetes", ""},
      {"neighbours swapped", "juorr", "juror"},
      {"two swaps", "edisgn", "design"},
      {"capitals", "Entry", "entry"},
      {"Cyrillic look-alikes", "еntrу", "entry"},
      {"look-alikes and a slip", "еntrуy", "entry"},
      {"short: one is allowed", "sm", "sum"},
      {"short: two are too many", "smm1", ""},
      {"a Cyrillic name", "елка", "ёлка"},
      {"nothing alike", "publications", ""},
      {"empty", "", ""},
  }));
  CAPTURE(row.why);
  CHECK(base::nearest(row.name, known).value_or("") == row.expected);
}

TEST_CASE("text: the first of equally near names", "[base]") {
  CHECK(base::nearest("cax", std::vector<std::string_view>{"cat", "car"}) == "cat");
  CHECK(base::nearest("cart", std::vector<std::string_view>{"cat", "cart"}) == "cart");
}

TEST_CASE("text: two alphabets in one word", "[base]") {
  CHECK(base::mixes_alphabets("sсore"));
  CHECK_FALSE(base::mixes_alphabets("score_5"));
  CHECK_FALSE(base::mixes_alphabets("двор_5"));
}

TEST_CASE("text: Russian plural forms", "[base]") {
  struct Row {
    std::int64_t n;
    std::string_view expected;
  };
  const auto row = GENERATE(values<Row>({
      {0, "0 баллов"},
      {1, "1 балл"},
      {2, "2 балла"},
      {4, "4 балла"},
      {5, "5 баллов"},
      {11, "11 баллов"},
      {12, "12 баллов"},
      {14, "14 баллов"},
      {21, "21 балл"},
      {22, "22 балла"},
      {100, "100 баллов"},
      {101, "101 балл"},
      {111, "111 баллов"},
      {1002, "1002 балла"},
      {-1, "-1 балл"},
      {-13, "-13 баллов"},
  }));
  CHECK(base::counted(row.n, "балл", "балла", "баллов") == row.expected);
}

}  // namespace
