#include "rules/formula/formula_slips.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <regex>

#include "base/decimal.h"
#include "base/text.h"

namespace rules {
namespace {

using Match = std::cmatch;

constexpr std::size_t longest_slip = 64;

/// What the text begins with; the last group is the currency.
bool begins(std::string_view text, const std::string& number, Match& match) {
  static const std::string currency = " *(RUB|rub|руб(?:лей|ля|ль|\\.)?|₽|р\\.)";
  const std::regex pattern(fmt::format("(?:{})(?:{})?", number, currency));
  const char* end = text.data() + std::min(text.size(), longest_slip);
  return std::regex_search(text.data(), end, match, pattern, std::regex_constants::match_continuous);
}

bool goes_on(std::string_view rest) { return !rest.empty() && ((rest[0] >= '0' && rest[0] <= '9') || rest[0] == '.'); }

std::string in_rubles(const Match& match, const std::string& number) {
  return match[match.size() - 1].matched ? number + " RUB" : number;
}

std::string pointed(std::string text) {
  std::ranges::replace(text, ',', '.');
  return text;
}

std::string without(std::string text, char sign) {
  std::erase(text, sign);
  return text;
}

/// 06.08.2025
std::optional<std::string> date(std::string_view text, Match& match) {
  if (!begins(text, "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})", match)) return std::nullopt;
  return fmt::format("{}-{:0>2}-{:0>2}", match[3].str(), match[2].str(), match[1].str());
}

/// 6 000 000
std::optional<std::string> grouped(std::string_view text, Match& match) {
  if (!begins(text, "(\\d{1,3}(?: \\d{3})+)", match)) return std::nullopt;
  return in_rubles(match, without(match[1].str(), ' '));
}

/// 1,5 млн
std::optional<std::string> scaled(std::string_view text, Match& match) {
  if (!begins(text, "(\\d+(?:[.,]\\d+)?) *(тыс|млн|млрд)\\.?", match)) return std::nullopt;
  const auto number = base::parse_decimal(pointed(match[1].str()));
  if (!number) return std::nullopt;
  const int power = match[2].str() == "тыс" ? 3 : match[2].str() == "млн" ? 6 : 9;
  return in_rubles(match, base::to_text(*number * base::Exact::power_of_ten(power)));
}

/// 10.000 RUB: of money there are no thousandth parts.
std::optional<std::string> thousandths(std::string_view text, Match& match) {
  if (!begins(text, "(\\d{1,3}(?:\\.\\d{3})+)", match) || !match[match.size() - 1].matched) return std::nullopt;
  return in_rubles(match, without(match[1].str(), '.'));
}

/// 15000 руб.
std::optional<std::string> rubles(std::string_view text, Match& match) {
  if (!begins(text, "(\\d+(?:\\.\\d+)?)", match)) return std::nullopt;
  const std::string currency = match[match.size() - 1].str();
  if (currency.empty() || currency == "RUB") return std::nullopt;
  return in_rubles(match, match[1].str());
}

constexpr std::array ways = {date, grouped, scaled, thousandths, rubles};

}  // namespace

std::optional<NumberSlip> number_slip(std::string_view text) {
  for (const auto way : ways) {
    Match match;
    std::optional<std::string> instead = way(text, match);
    const auto bytes = static_cast<std::size_t>(match.length());
    if (instead && !goes_on(text.substr(bytes))) return NumberSlip{bytes, *std::move(instead)};
  }
  return std::nullopt;
}

}  // namespace rules
