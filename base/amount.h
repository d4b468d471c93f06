#pragma once
/// Amounts as people write them: "15 000 руб.", "1,5 млн", "10.000". Whoever meets one asks here, so that one text
/// means the same in a formula, a cell, an answer and a prize; which of these forms a place takes is the place's own
/// rule.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/exact.h"
#include "base/words.h"

namespace base {

struct WrittenNumber {
  enum class Grouped : std::uint8_t { no, by_blanks, by_signs };

  std::size_t bytes = 0;  ///< Of the text, from its beginning.
  std::string plain;      ///< As parse_decimal reads it: "-1500000.50".
  Grouped grouped = Grouped::no;
  char mark = 0;                ///< Before the fraction, '.' or ','; 0: there is none.
  bool may_be_grouped = false;  ///< "10.000": by its form the mark could as well group thousands.
};

/// What the text begins with: "-12.50", "1 500 000,5", "1,234,567", "1'234". Nothing: no digit stands there, or what
/// goes on behind it makes it no number: "1.2.3".
std::optional<WrittenNumber> number_at(std::string_view text);

struct Amount {
  WrittenNumber number;
  std::size_t bytes = 0;       ///< Of the text, with the words behind the number.
  Exact value;                 ///< "1,5 млн" is 1500000.
  std::optional<Exact> other;  ///< The second reading: "10.000" is ten, or ten thousand.
  bool is_scaled = false;      ///< "млн", "тысяч", "к"
  bool has_currency = false;   ///< "руб.", "рублей", "₽", "RUB"
};

std::optional<Amount> amount_at(std::string_view text);
/// All of the text, blanks around it aside.
std::optional<Amount> amount_of(std::string_view text);

/// What to write for one reading or either of two.
struct Readings {
  std::string first;
  std::string other;  ///< Empty: there is none.
};

Readings readings_of_number(const Amount& amount);  ///< "10", "10000"
Readings readings_of_whole(const Amount& amount);   ///< Those that are whole and not below zero; perhaps none.
Readings readings_of_money(const Amount& amount);   ///< "10.00", "10000": with kopecks nobody takes it for thousands.

/// «напишите 10.00 RUB или 10000 RUB»; `unit` stands behind each.
Words write_instead(const Readings& readings, std::string_view unit = {});

}  // namespace base
