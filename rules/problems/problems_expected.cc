#include "rules/problems/problems_expected.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "base/amount.h"
#include "base/decimal.h"
#include "base/text.h"
#include "rules/yaml/yaml_traps.h"

namespace rules::problems {
namespace {

constexpr int most_cells_shown = 40;

struct KindWords {
  keys::Kind kind;
  base::Words name;
  base::Words example;
};

const std::array<KindWords, 21> kinds = {{
    {keys::Kind::none, {}, {}},
    {keys::Kind::text, {"текст", "text"}, {"возьмите текст в кавычки", "put the text in quotes"}},
    {keys::Kind::id, {"имя латиницей", "an id"}, {"например: yard_2", "such as yard_2"}},
    {keys::Kind::name, {"имя латиницей", "an id"}, {"например: yard_2", "such as yard_2"}},
    {keys::Kind::contest_id, {"имя латиницей", "an id"}, {"например: best-yard", "such as best-yard"}},
    {keys::Kind::code, {"код сообщения", "a diagnostic's code"}, {"например: brackets-gap", "such as brackets-gap"}},
    {keys::Kind::word, {"слово", "a word"}, {}},
    {keys::Kind::format, {"номер формата", "the number of the format"}, {"напишите format: 1", "write format: 1"}},
    {keys::Kind::formula,
     {"формула или число", "a formula or a number"},
     {"например: 2 * design", "such as 2 * design"}},
    {keys::Kind::number, {"число", "a number"}, {"например: 4.5, без кавычек", "such as 4.5, without quotes"}},
    {keys::Kind::positive,
     {"число больше нуля", "a number above zero"},
     {"например: 0.5, без кавычек", "such as 0.5, without quotes"}},
    {keys::Kind::whole, {"целое число", "a whole number"}, {"например: 3, без кавычек", "such as 3, without quotes"}},
    {keys::Kind::flag,
     {"true или false", "true or false"},
     {"напишите true или false без кавычек", "write true or false without quotes"}},
    {keys::Kind::moment,
     {"дата", "a moment"},
     {"пишут так: 2025-11-01 или 2025-11-01 14:30", "write 2025-11-01 or 2025-11-01 14:30"}},
    {keys::Kind::prize, {"сумма", "an amount"}, {"пишут так: 15000 RUB", "write 15000 RUB"}},
    {keys::Kind::scale,
     {"шкала", "a scale"},
     {"пишут так: scale: 0..10, а шаг — рядом: step: 0.5", "write scale: 0..10, and the step beside it: step: 0.5"}},
    {keys::Kind::places, {"места", "places"}, {"пишут так: 1 или 1..3", "write 1 or 1..3"}},
    {keys::Kind::limit,
     {"число или процент", "a number or a percentage"},
     {"пишут так: 10 или 20%", "write 10 or 20%"}},
    {keys::Kind::share,
     {"доля", "a share"},
     {"пишут так: 2/3 или 70%, больше нуля и не больше единицы", "write 2/3 or 70%, above zero and at most one"}},
    {keys::Kind::range,
     {"число или пределы", "a number or a range"},
     {"пишут так: 60..90 или 100", "write 60..90 or 100"}},
    {keys::Kind::cell, {"одно значение", "one value"}, {"число, слово или дата", "a number, a word or a moment"}},
}};

const KindWords& words_of(keys::Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }

/// What stands before the i-th of so many: nothing, a comma, or the last word.
std::string_view link(std::size_t i, std::size_t count, std::string_view last) {
  if (i == 0) return "";
  return i + 1 == count ? last : ", ";
}

base::Words joined(const std::vector<base::Words>& all) {
  base::Words made;
  for (std::size_t i = 0; i < all.size(); ++i) {
    made.ru.append(link(i, all.size(), " или ")).append(all[i].ru);
    made.en.append(link(i, all.size(), " or ")).append(all[i].en);
  }
  return made;
}

std::string shown(const std::string& text) { return base::truncate(text.substr(0, text.find('\n')), most_cells_shown); }

base::Words scalar_words(const yaml::Scalar& scalar) {
  const auto& text = scalar.text();
  if (scalar.plain() && base::parse_decimal(text))
    return {fmt::format("число {}", shown(text)), fmt::format("the number {}", shown(text))};
  if (scalar.plain() && yaml::trap_in(text) == yaml::Trap::true_false) return {text, text};
  if (!scalar.plain() && base::parse_decimal(text)) {
    return {fmt::format("число в кавычках «{}»", shown(text)), fmt::format("a number in quotes “{}”", shown(text))};
  }
  return {fmt::format("текст «{}»", shown(text)), fmt::format("the text “{}”", shown(text))};
}

/// What an amount in another form says there; empty: it is none, or none that may stand there.
base::Readings readings(const base::Amount& amount, keys::Kind kind) {
  const bool above_zero = amount.value.sign() > 0;
  switch (kind) {
    case keys::Kind::number: return base::readings_of_number(amount);
    case keys::Kind::positive:
    case keys::Kind::prize: return above_zero ? base::readings_of_number(amount) : base::Readings();
    case keys::Kind::whole: return base::readings_of_whole(amount);
    default: return {};
  }
}

base::Readings meant(const yaml::Node& found, keys::Kind kind) {
  const auto* scalar = found.scalar();
  const auto amount = scalar && !base::parse_decimal(scalar->text()) ? base::amount_of(scalar->text()) : std::nullopt;
  return amount ? readings(*amount, kind) : base::Readings();
}

}  // namespace

base::Words expected_words(const keys::Value& value) {
  std::vector<base::Words> all;
  if (value.kind == keys::Kind::word && value.words.size() <= 3) {
    for (const auto word : value.words) all.push_back({std::string(word), std::string(word)});
  } else if (value.kind != keys::Kind::none) {
    all.push_back(words_of(value.kind).name);
  }
  if (value.items) all.push_back({"список", "a list"});
  if (value.table || value.under) all.push_back({"ключи со значениями", "keys with values"});
  return joined(all);
}

base::Words meant_words(const yaml::Node& found, const keys::Value& expected) {
  const base::Readings readings = meant(found, expected.kind);
  if (readings.first.empty()) return words_of(expected.kind).example;
  return base::write_instead(readings, expected.kind == keys::Kind::prize ? "RUB" : "");
}

base::Words found_words(const yaml::Node& node) {
  if (const auto* scalar = node.scalar()) return scalar_words(*scalar);
  if (node.sequence()) return {"список", "a list"};
  if (node.mapping()) return {"ключи со значениями", "keys with values"};
  return {"пустое значение", "no value"};
}

base::Words listed(std::span<const std::string_view> words) {
  std::vector<base::Words> all;
  for (const auto word : words) all.push_back({std::string(word), std::string(word)});
  return joined(all);
}

}  // namespace rules::problems
