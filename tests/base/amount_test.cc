#include "base/amount.h"

#include <catch2/catch.hpp>

#include "base/decimal.h"

namespace {

struct Row {
  std::string_view text;
  std::size_t left;  ///< Bytes of the text that are no part of it.
  std::string value;
  std::string other = "";
};

TEST_CASE("amount: one text means one sum, or two where nobody can know") {
  const auto row = GENERATE(values<Row>({
      {"15000", 0, "15000"},
      {"15000.50", 0, "15000.5"},
      {"-12,5", 0, "-12.5"},
      {"+7", 0, "7"},
      {"15 000", 0, "15000"},
      {"1\u00A0500\u202F000,25", 0, "1500000.25"},
      {"1,234,567", 0, "1234567"},
      {"1.234.567,8", 0, "1234567.8"},
      {"1,234.5", 0, "1234.5"},
      {"1'234", 0, "1234"},
      {"1’234.5", 0, "1234.5"},
      {"1_000", 0, "1000"},
      {"10.000", 0, "10", "10000"},
      {"-10,500", 0, "-10.5", "-10500"},
      {"100.000 руб.", 0, "100", "100000"},
      {"10.000 RUB", 0, "10", "10000"},
      {"0.125", 0, "0.125"},
      {"15000.000", 0, "15000"},
      {"12345678.500", 0, "12345678.5"},
      {"1 500.123", 0, "1500.123"},
      {"1.2345", 0, "1.2345"},
      {"15 000 руб.", 0, "15000"},
      {"15000 рублей", 0, "15000"},
      {"1 рубль", 0, "1"},
      {"15000₽", 0, "15000"},
      {"15000 р.", 0, "15000"},
      {"15000 rub", 0, "15000"},
      {"5 roubles", 0, "5"},
      {"1,5 млн", 0, "1500000"},
      {"1.500 млн", 0, "1500000"},
      {"2 миллиона", 0, "2000000"},
      {"2 МИЛЛИОНА рублей", 0, "2000000"},
      {"3 тысячи рублей", 0, "3000"},
      {"100 тыс. руб.", 0, "100000"},
      {"100 тыс.руб.", 0, "100000"},
      {"10 млрд.", 0, "10000000000"},
      {"1 миллиард", 0, "1000000000"},
      {"100к", 0, "100000"},
      {"2 million", 0, "2000000"},
      // What is no part of the amount stays.
      {"5 кг", 5, "5"},
      {"10 дюжин", 11, "10"},
      {"2 миллионеров", 23, "2"},
      {"5 RUBx", 5, "5"},
      {"12 34", 3, "12"},
      {"1234 567", 4, "1234"},
      {"1 000 50", 3, "1000"},
      {"1 5000", 5, "1"},
      {"15000 руб. 50 коп.", 11, "15000"},
      {"5.", 1, "5"},
      {"5 млн тыс", 7, "5000000"},
      {"5 руб. тыс", 7, "5"},
  }));
  CAPTURE(row.text);
  const std::optional<base::Amount> amount = base::amount_at(row.text);
  REQUIRE(amount);
  CHECK(row.text.size() - amount->bytes == row.left);
  CHECK(base::to_text(amount->value) == row.value);
  CHECK((amount->other ? base::to_text(*amount->other) : "") == row.other);
  CHECK(base::amount_of(row.text).has_value() == (row.left == 0));
}

TEST_CASE("amount: what is none") {
  const auto text = GENERATE(as<std::string_view>(), "", "-", ".5", "руб.", "1.2.3", "1,5,7", "1.234.56", "− 5");
  CAPTURE(text);
  CHECK_FALSE(base::amount_at(text));
}

TEST_CASE("amount: every decimal is one, and the same number") {
  const auto text =
      GENERATE(as<std::string>(), "0", "-0.5", "1.234", "000.125", "+15000.000", "12345678901234567890.5");
  CHECK(base::amount_of(text)->value == base::parse_decimal(text));
}

struct Instead {
  std::string_view text;
  std::string number, whole, money;
};

TEST_CASE("amount: what to write instead leaves no doubt") {
  const auto shown = [](const base::Readings& readings) {
    return readings.first.empty() ? "" : base::write_instead(readings, "RUB").en;
  };
  const auto row = GENERATE(values<Instead>({
      {"1,5 млн", "write 1500000 RUB", "write 1500000 RUB", "write 1500000 RUB"},
      {"10.000", "write 10 RUB or 10000 RUB", "write 10 RUB or 10000 RUB", "write 10.00 RUB or 10000 RUB"},
      {"1.125", "write 1.125 RUB or 1125 RUB", "write 1125 RUB", "write 1.13 RUB or 1125 RUB"},
      {"2,5", "write 2.5 RUB", "", "write 2.5 RUB"},
  }));
  CAPTURE(row.text);
  const base::Amount amount = *base::amount_of(row.text);
  CHECK(shown(base::readings_of_number(amount)) == row.number);
  CHECK(shown(base::readings_of_whole(amount)) == row.whole);
  CHECK(shown(base::readings_of_money(amount)) == row.money);
}

}  // namespace
