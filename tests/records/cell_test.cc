#include "records/cells/cell_trouble.h"

#include <catch2/catch.hpp>

#include "records/cells/decimal_cell.h"
#include "records/csv/csv.h"

namespace {

using records::CellDecimal;
using records::CellTrouble;
using records::DecimalStyle;

struct Decimal {
  std::string_view cell;
  DecimalStyle style;
  std::optional<CellDecimal> expected;
};

TEST_CASE("cell: exact decimals", "[records]") {
  constexpr auto point = DecimalStyle::point;
  constexpr auto comma = DecimalStyle::comma;
  const auto row = GENERATE(values<Decimal>({
      {"5", point, CellDecimal{5, 0}},
      {"0", point, CellDecimal{0, 0}},
      {"10", point, CellDecimal{10, 0}},
      {"4.5", point, CellDecimal{45, 1}},
      {"4,5", point, CellDecimal{45, 1}},
      {"4.5", comma, CellDecimal{45, 1}},
      {"4,50", comma, CellDecimal{450, 2}},
      {"-0.5", point, CellDecimal{-5, 1}},
      {"+7", point, CellDecimal{7, 0}},
      {" 5 ", point, CellDecimal{5, 0}},
      {"\u00A05,25\u00A0", comma, CellDecimal{525, 2}},
      {"007", point, CellDecimal{7, 0}},
      {"1.234", point, CellDecimal{1234, 3}},
      {"1,234", comma, CellDecimal{1234, 3}},
      {"1,234", point, std::nullopt},
      {"1.234", comma, std::nullopt},
      {"0,125", point, CellDecimal{125, 3}},
      {"1234,567", point, CellDecimal{1234567, 3}},
      {"1,2345", point, CellDecimal{12345, 4}},
      {"999999999999999999", point, CellDecimal{999999999999999999, 0}},
      {"0.99999999999999999", point, CellDecimal{99999999999999999, 17}},
      {"1000000000000000000", point, std::nullopt},
      {"", point, std::nullopt},
      {" ", point, std::nullopt},
      {"-", point, std::nullopt},
      {".", point, std::nullopt},
      {".5", point, std::nullopt},
      {"5.", point, std::nullopt},
      {"1 234", point, CellDecimal{1234, 0}},
      {"1 500 000", point, CellDecimal{1500000, 0}},
      {"-1\u00A0500\u202F000,25", comma, CellDecimal{-150000025, 2}},
      {"1 500,123", point, CellDecimal{1500123, 3}},
      {"12 34", point, std::nullopt},
      {"1234 567", point, std::nullopt},
      {"1 5000", point, std::nullopt},
      {"1.2.3", point, std::nullopt},
      {"--5", point, std::nullopt},
      {"5a", point, std::nullopt},
      {"1e3", point, std::nullopt},
      {"٥", point, std::nullopt},
  }));
  CAPTURE(row.cell);
  CHECK(records::parse_decimal_cell(row.cell, row.style) == row.expected);
}

struct Why {
  std::string_view cell;
  CellTrouble what;
  std::string meant;
  std::string or_meant = "";
};

TEST_CASE("cell: why it is no decimal, and what was meant", "[records]") {
  const auto row = GENERATE(values<Why>({
      {"", CellTrouble::blank, ""},
      {" \u00A0", CellTrouble::blank, ""},
      {"abstained", CellTrouble::abstained, "abstained"},
      {"Воздержалась", CellTrouble::abstained, "abstained"},
      {"воздержался(ась)", CellTrouble::abstained, "abstained"},
      {"возд.", CellTrouble::abstained, "abstained"},
      {"-", CellTrouble::not_given, ""},
      {"—", CellTrouble::not_given, ""},
      {"Н/Я", CellTrouble::not_given, ""},
      {"n/a", CellTrouble::not_given, ""},
      {"нет", CellTrouble::not_given, ""},
      {"04.май", CellTrouble::date, "4.5"},
      {"4.май", CellTrouble::date, "4.5"},
      {"04.окт", CellTrouble::date, "4.10"},
      {"5 мая", CellTrouble::date, "5.5"},
      {"4 сентября 2025", CellTrouble::date, "4.9"},
      {"4-May", CellTrouble::date, "4.5"},
      {"04-Sep-25", CellTrouble::date, "4.9"},
      {"янв.99", CellTrouble::date, "1.99"},
      {"май.25", CellTrouble::date, "5.25"},
      {"04.05.2025", CellTrouble::date, "4.5"},
      {"04.05.25", CellTrouble::date, "4.5"},
      {"2025-05-04", CellTrouble::date, "4.5"},
      {"2025-05-04 00:00:00", CellTrouble::date, "4.5"},
      {"04.05.2025 0:00", CellTrouble::date, "4.5"},
      {"5/4/2025", CellTrouble::date, ""},
      {"4:30", CellTrouble::time, ""},
      {"04:05:00", CellTrouble::time, ""},
      {"#ДЕЛ/0!", CellTrouble::spreadsheet_error, ""},
      {"#REF!", CellTrouble::spreadsheet_error, ""},
      {"85%", CellTrouble::percent, "85"},
      {"8,5 %", CellTrouble::percent, "8.5"},
      {"1,234", CellTrouble::ambiguous, "1.234", "1234"},
      {"1,234.5", CellTrouble::thousands, "1234.5"},
      {"1.234,5", CellTrouble::thousands, "1234.5"},
      {"1,234,567", CellTrouble::thousands, "1234567"},
      {"-1'234", CellTrouble::thousands, "-1234"},
      {"−5", CellTrouble::minus, "-5"},
      {"–0,5", CellTrouble::minus, "-0.5"},
      {"- 5", CellTrouble::minus, "-5"},
      {"З", CellTrouble::look_alike, "3"},
      {"О", CellTrouble::look_alike, "0"},
      {"1O", CellTrouble::look_alike, "10"},
      {"б", CellTrouble::look_alike, "6"},
      {"4,l", CellTrouble::look_alike, "4.1"},
      {".5", CellTrouble::incomplete, "0.5"},
      {"5,", CellTrouble::incomplete, "5"},
      {"5 баллов", CellTrouble::decorated, "5"},
      {"'4,5", CellTrouble::decorated, "4.5"},
      {"15000 руб.", CellTrouble::decorated, "15000"},
      {"1 000 000 ₽", CellTrouble::decorated, "1000000"},
      {"1,5 млн", CellTrouble::decorated, "1500000"},
      {"100 тыс. руб.", CellTrouble::decorated, "100000"},
      {"5*", CellTrouble::decorated, "5"},
      {"4-5", CellTrouble::several, ""},
      {"4/5", CellTrouble::several, ""},
      {"4 5", CellTrouble::several, ""},
      {"1E+05", CellTrouble::exponent, "100000"},
      {"1,5e1", CellTrouble::exponent, "15"},
      {"25E-1", CellTrouble::exponent, "2.5"},
      {"1E+30", CellTrouble::exponent, ""},
      {"1234567890123456789", CellTrouble::too_long, ""},
      {"отлично", CellTrouble::text, ""},
      {"1.2.3", CellTrouble::text, ""},
      {"март", CellTrouble::text, ""},
      {"майор", CellTrouble::text, ""},
      {"Мария 5", CellTrouble::decorated, ""},
      {"10 дюжин", CellTrouble::decorated, ""},
      {"100 тысяч человек", CellTrouble::decorated, ""},
      {"5½", CellTrouble::decorated, ""},
      {"< 5", CellTrouble::decorated, ""},
      {"30 чел.", CellTrouble::decorated, "30"},
      {"2 миллиона", CellTrouble::decorated, "2000000"},
      {"3 тысячи рублей", CellTrouble::decorated, "3000"},
      {"10 млрд.", CellTrouble::decorated, "10000000000"},
      {"100.000 руб.", CellTrouble::ambiguous, "100", "100000"},
      {"1 234,5 млн", CellTrouble::decorated, "1234500000"},
      {"12 марта", CellTrouble::date, "12.3"},
      {"1 сент. 2025", CellTrouble::date, "1.9"},
      {"\xD0", CellTrouble::text, ""},
  }));
  CAPTURE(row.cell);
  const records::NotDecimal got = records::why_not_decimal(row.cell, {DecimalStyle::point});
  CHECK(static_cast<int>(got.what) == static_cast<int>(row.what));
  CHECK(got.meant == row.meant);
  CHECK(got.or_meant == row.or_meant);
}

TEST_CASE("cell: of money there are no thousandth parts", "[records]") {
  using records::parse_number_cell;
  const auto style = GENERATE(DecimalStyle::point, DecimalStyle::comma);
  const auto [cell, expected] = GENERATE(table<std::string_view, std::optional<CellDecimal>>({
      {"100.000", std::nullopt},
      {"-100,000", std::nullopt},
      {"1.500", std::nullopt},
      {"100.00", CellDecimal{10000, 2}},
      {"0.125", CellDecimal{125, 3}},
      {"15000.000", CellDecimal{15000000, 3}},
      {"12345678,500", CellDecimal{12345678500, 3}},
      {"1 500.123", CellDecimal{1500123, 3}},
  }));
  CAPTURE(cell);
  CHECK(parse_number_cell(cell, {style, true}) == expected);
}

TEST_CASE("cell: what a hint says to write is taken there", "[records]") {
  const records::NumberForm form{GENERATE(DecimalStyle::point, DecimalStyle::comma), GENERATE(false, true)};
  const auto cell = GENERATE(as<std::string>(), "100.000", "100,000", "1.5", "1,234", "1.234", "12.345.678", "1,234.5",
                             "1.234,567", "100.000 руб.", "1.500 руб.", "1,125 руб.", "1.234 чел.", "1,234 балла",
                             "2 миллиона", "3 тысячи рублей", "10 млрд.", "15 000 ₽", "−1.234", "-1'234", "85,125 %",
                             "04.май", "1O.OOO", "5,", ".125", ".500", "1,234,", "1,5e1", "1.2345E+03");
  CAPTURE(cell, static_cast<int>(form.style), form.is_money);
  if (records::parse_number_cell(cell, form)) return;
  const records::NotDecimal why = records::why_not_decimal(cell, form);
  if (!why.meant.empty()) CHECK(records::parse_number_cell(why.meant, form));
  if (!why.or_meant.empty()) CHECK(records::parse_number_cell(why.or_meant, form));
}

TEST_CASE("cell: a riddle is told with both readings, in the file's own way", "[records]") {
  using Form = records::NumberForm;
  const auto [cell, form, meant, other] = GENERATE(table<std::string, Form, std::string, std::string>({
      {"100.000", Form{DecimalStyle::point, true}, "100.00", "100000"},
      {"100,000", Form{DecimalStyle::comma, true}, "100.00", "100000"},
      {"1.500 руб.", Form{DecimalStyle::point, true}, "1.50", "1500"},
      {"1.234", Form{DecimalStyle::comma, false}, "1,234", "1234"},
      {"1,234", Form{DecimalStyle::point, false}, "1.234", "1234"},
      {"1.234 чел.", Form{DecimalStyle::comma, false}, "1,234", "1234"},
  }));
  CAPTURE(cell);
  const records::NotDecimal why = records::why_not_decimal(cell, form);
  CHECK(static_cast<int>(why.what) == static_cast<int>(CellTrouble::ambiguous));
  CHECK(why.meant == meant);
  CHECK(why.or_meant == other);
}

struct Style {
  const char* why;
  std::string text;
  DecimalStyle expected;
};

TEST_CASE("cell: which mark a file uses", "[records]") {
  const auto row = GENERATE(values<Style>({
      {"semicolons, no decimals", "a;b\n1;2\n", DecimalStyle::comma},
      {"commas, no decimals", "a,b\n1,2\n", DecimalStyle::point},
      {"semicolons and points", "a;b\n4.5;2\n", DecimalStyle::point},
      {"semicolons and points of three digits", "a;b\n85.125;2\n", DecimalStyle::point},
      {"semicolons and commas", "a;b\n4,5;1.234\n", DecimalStyle::comma},
      {"commas quoted", "a,b\n\"4,5\",2\n", DecimalStyle::comma},
      {"commas quoted, of three digits", "a,b\n\"1,234\",2\n", DecimalStyle::point},
      {"both, surely", "a;b\n4,5;4.5\n", DecimalStyle::comma},
      {"dates are no decimals", "a;b\n04.05.2025;4,5\n", DecimalStyle::comma},
  }));
  CAPTURE(row.why);
  const auto csv = records::open_csv(*records::text_of("t.csv", row.text));
  REQUIRE(csv);
  CHECK(records::decimal_style(*csv) == row.expected);
}

}  // namespace
