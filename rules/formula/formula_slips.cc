#include "rules/formula/formula_slips.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace rules {
namespace {

constexpr std::size_t longest_slip = 64;
constexpr std::string_view rubles = "RUB";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits that the text begins with.
std::string_view digits_of(std::string_view text) {
  return text.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin()));
}

bool goes_on(std::string_view rest) { return !rest.empty() && (is_digit(rest[0]) || rest[0] == '.'); }

/// 06.08.2025
std::optional<NumberSlip> date_slip(std::string_view text) {
  const std::string_view day = digits_of(text), month = digits_of(text.substr(std::min(day.size() + 1, text.size())));
  const std::size_t from = std::min(day.size() + month.size() + 2, text.size());
  const std::string_view year = digits_of(text.substr(from));
  const bool pointed = from < text.size() && text[day.size()] == '.' && text[from - 1] == '.';
  const bool short_ones = !day.empty() && day.size() <= 2 && !month.empty() && month.size() <= 2;
  const std::size_t bytes = from + year.size();
  if (!pointed || !short_ones || year.size() != 4 || goes_on(text.substr(bytes))) return std::nullopt;
  return NumberSlip{bytes, {fmt::format("{}-{:0>2}-{:0>2}", year, month, day), ""}, ""};
}

/// A comma parts arguments, unless «млн» behind it says otherwise.
std::optional<base::Amount> amount_in_formula(std::string_view text) {
  std::optional<base::Amount> amount = base::amount_at(text);
  const std::size_t comma = text.find(',');
  const bool holds_comma = amount && comma < amount->number.bytes;
  return amount && (!holds_comma || amount->is_scaled) ? amount : base::amount_at(text.substr(0, comma));
}

/// 2k is a product that lacks its sign.
bool is_product(std::string_view written) { return written.ends_with('k') || written.ends_with('K'); }

}  // namespace

bool is_written_here(std::string_view text, const base::Amount& amount) {
  const bool plain = amount.number.grouped == base::WrittenNumber::Grouped::no && amount.number.mark != ',';
  const std::string_view behind = text.substr(amount.number.bytes, amount.bytes - amount.number.bytes);
  const bool in_rubles = behind.starts_with(' ') && base::trim(behind) == rubles;
  return plain && (behind.empty() || (in_rubles && !amount.other));
}

std::optional<NumberSlip> number_slip(std::string_view text) {
  text = text.substr(0, longest_slip);
  if (std::optional<NumberSlip> date = date_slip(text)) return date;
  const std::optional<base::Amount> amount = amount_in_formula(text);
  if (!amount || is_written_here(text, *amount) || is_product(text.substr(0, amount->bytes))) return std::nullopt;
  if (amount->has_currency) return NumberSlip{amount->bytes, base::readings_of_money(*amount), rubles};
  return NumberSlip{amount->bytes, base::readings_of_number(*amount), ""};
}

}  // namespace rules
