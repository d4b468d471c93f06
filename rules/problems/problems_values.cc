/// Of problems_shape.h: the traps of YAML, and values that contradict each other.
#include <fmt/format.h>

#include <algorithm>

#include "base/amount.h"
#include "rules/problems/problems_expected.h"
#include "rules/problems/problems_shape.h"

namespace rules::problems {
namespace {

struct TrapWords {
  std::string_view code;
  base::Words message;
};

TrapWords words_of(yaml::Trap trap, std::string_view text) {
  using yaml::Trap;
  switch (trap) {
    case Trap::yes_no:
    case Trap::true_false:
      return {"yaml-word",
              {fmt::format("слово «{}» без кавычек YAML понимает как «{}»", text, yaml::says_yes(text) ? "да" : "нет"),
               fmt::format("YAML takes “{}” without quotes for {}", text, yaml::says_yes(text) ? "true" : "false")}};
    case Trap::leading_zero:
      return {"yaml-octal",
              {fmt::format("число «{}» одни программы читают как десятичное, другие — нет", text),
               fmt::format("some programs read “{}” as a decimal number, others do not", text)}};
    case Trap::sexagesimal:
      return {"yaml-sixty",
              {fmt::format("«{}» без кавычек YAML может понять как число в шестидесятых долях", text),
               fmt::format("YAML may take “{}” without quotes for a number in sixtieths", text)}};
    case Trap::exponent:
      return {"yaml-exponent",
              {fmt::format("«{}» — запись числа через степень десяти", text),
               fmt::format("“{}” is a number with an exponent", text)}};
    case Trap::date:
      return {"yaml-date",
              {fmt::format("«{}» без кавычек YAML понимает как дату, а здесь нужен текст", text),
               fmt::format("YAML takes “{}” without quotes for a date, where text is wanted", text)}};
    case Trap::none: break;
  }
  return {};
}

bool wants_words(keys::Kind kind) {
  using keys::Kind;
  return kind == Kind::text || kind == Kind::id || kind == Kind::name || kind == Kind::contest_id || kind == Kind::cell;
}

base::Words cure(yaml::Trap trap, std::string_view text, const keys::Value& meant) {
  const bool truth = trap == yaml::Trap::yes_no || trap == yaml::Trap::true_false;
  if (meant.kind == keys::Kind::word) {
    const auto words = listed(meant.words);
    return {fmt::format("напишите: {}", words.ru), fmt::format("write {}", words.en)};
  }
  if (truth && !wants_words(meant.kind)) {
    const auto word = yaml::says_yes(text) ? "true" : "false";
    return {fmt::format("напишите {}", word), fmt::format("write {}", word)};
  }
  if (wants_words(meant.kind)) {
    return {fmt::format("если это текст, возьмите его в кавычки: \"{}\"", text),
            fmt::format("if it is text, quote it: \"{}\"", text)};
  }
  return {"напишите число цифрами, без лишнего: 8 или 0.5", "write plain digits: 8 or 0.5"};
}

/// «напишите 2.5»; of 10,000 both readings.
base::Words pointed(std::string text) {
  const auto amount = base::amount_of(text);
  if (amount && amount->other) return base::write_instead(base::readings_of_number(*amount));
  std::ranges::replace(text, ',', '.');
  return base::write_instead({text, ""});
}

}  // namespace

Diagnostic trap(const yaml::Node& found, yaml::Trap trap, const keys::Value& meant) {
  const auto* scalar = found.scalar();
  const std::string_view text = scalar ? std::string_view(scalar->text()) : std::string_view();
  auto words = words_of(trap, text);
  return {.code = std::string(words.code),
          .place = found.place,
          .message = std::move(words.message),
          .hint = cure(trap, text, meant)};
}

Diagnostic decimal_comma(const yaml::Node& found) {
  const auto* scalar = found.scalar();
  std::string text = scalar ? scalar->text() : std::string();
  return {.code = "decimal-comma",
          .place = found.place,
          .message = {fmt::format("в числе {} запятая, а в contest.yaml пишут точку", text),
                      fmt::format("the number {} has a comma, where contest.yaml takes a point", text)},
          .hint = pointed(text)};
}

Diagnostic decimal_comma_in_braces(const Place& at, std::string_view digits) {
  return {.code = "decimal-comma",
          .place = at,
          .message = {"запятая в скобках разделяет ключи, в числе пишут точку",
                      "a comma in braces separates keys; a number takes a point"},
          .hint = {fmt::format("напишите точку перед {}", digits), fmt::format("write a point before {}", digits)}};
}

Diagnostic comma_in_braces(const Place& at, std::string_view piece, std::string_view key, std::string_view whole) {
  const char quote = whole.find('\'') == std::string_view::npos ? '\'' : '"';
  return {
      .code = "comma-in-braces",
      .place = at,
      .message = {fmt::format("запятая в фигурных скобках начинает новый ключ: «{}» отрезано от своего текста", piece),
                  fmt::format("a comma in braces begins a new key: “{}” is cut off from its text", piece)},
      .hint = {fmt::format("возьмите текст в кавычки: {0}: {1}{2}{1}", key, quote, whole),
               fmt::format("put the text in quotes: {0}: {1}{2}{1}", key, quote, whole)}};
}

Diagnostic scale_of_one(const Place& at, std::string_view mark) {
  return {.code = "scale-upside-down",
          .place = at,
          .message = {fmt::format("на шкале одна оценка: {}", mark), fmt::format("the scale has one mark: {}", mark)},
          .hint = {"напишите наименьшую и наибольшую оценку: 0..5", "write the lowest and the highest mark: 0..5"}};
}

Diagnostic scale_too_wide(const Place& at) {
  return {.code = "number-range",
          .place = at,
          .message = {"шкала слишком велика: её концы — не дальше миллиарда от нуля",
                      "the scale is too wide: its ends are at most a billion away from zero"},
          .hint = {"напишите наименьшую и наибольшую оценку, например 0..10",
                   "write the least and the greatest mark, such as 0..10"}};
}

Diagnostic scale_upside_down(const Place& at, Ends ends) {
  return {
      .code = "scale-upside-down",
      .place = at,
      .message = {fmt::format("шкала кончается на {}, а начинается с {}", ends.high, ends.low),
                  fmt::format("the scale ends at {} but begins at {}", ends.high, ends.low)},
      .hint = {fmt::format("напишите {}..{}", ends.high, ends.low), fmt::format("write {}..{}", ends.high, ends.low)}};
}

Diagnostic scale_step(const Place& at, Ends ends, std::string_view step) {
  return {.code = "scale-step",
          .place = at,
          .message = {fmt::format("шагами по {} от {} нельзя дойти до {}", step, ends.low, ends.high),
                      fmt::format("steps of {} from {} do not arrive at {}", step, ends.low, ends.high)},
          .hint = {"измените шаг или конец шкалы", "change the step or the end of the scale"}};
}

Diagnostic range_upside_down(const Place& at, Ends ends) {
  return {.code = "range-upside-down",
          .place = at,
          .message = {fmt::format("верхняя граница {} меньше нижней {}", ends.high, ends.low),
                      fmt::format("the upper end {} is below the lower end {}", ends.high, ends.low)},
          .hint = {"поменяйте границы местами", "swap the ends"}};
}

Diagnostic bracket_ends(const Place& at) {
  return {.code = "bracket-ends",
          .place = at,
          .message = {"у ступени нет границ или их слишком много", "the bracket has no ends or too many of them"},
          .hint = {"оставьте один нижний конец (from или above) и один верхний (up_to или below), либо одно at",
                   "keep one lower end (from or above) and one upper end (up_to or below), or a single at"}};
}

Diagnostic bracket_needs_at(const Place& at) {
  return {.code = "bracket-ends",
          .place = at,
          .message = {"при interpolate у каждой строки нужно at", "with interpolate every row needs at"},
          .hint = {"напишите точки: {at: 10, points: 1}", "write points: {at: 10, points: 1}"}};
}

Diagnostic share_rounded_up(const Place& at) {
  return {.code = "prize-rounded-up",
          .place = at,
          .message = {"округлённые так, доли могут составить больше, чем есть денег",
                      "shares that are rounded this way may come to more than the money there is"},
          .hint = {"доли денег округляют вниз: mode: down", "shares are rounded down: mode: down"}};
}

Diagnostic table_row(const Place& at, std::size_t found, std::size_t expected) {
  return {.code = "table-row",
          .place = at,
          .message = {fmt::format("в строке чисел: {}, а столбцов: {}", found, expected),
                      fmt::format("the row has {} values, but there are {} columns", found, expected)},
          .hint = {"где значения нет, пишут ~", "write ~ where there is no value"}};
}

Diagnostic table_needs_columns(const Place& at) {
  return {.code = "table-row",
          .place = at,
          .message = {"у таблицы по двум словам нет ключа «columns»", "a table by two words lacks the key “columns”"},
          .hint = {"перечислите столбцы: columns: [1, 2, 3]", "list the columns: columns: [1, 2, 3]"}};
}

Diagnostic table_without_columns(const Place& at) {
  return {.code = "table-row",
          .place = at,
          .message = {"у таблицы по одному слову столбцов не бывает", "a table by one word has no columns"},
          .hint = {"удалите columns или добавьте в by второе слово", "delete columns or add a second word to by"}};
}

Diagnostic table_keys(const Place& at) {
  return {.code = "table-row",
          .place = at,
          .message = {"таблица бывает по одному или по двум словам", "a table is by one word or by two"},
          .hint = {"by: place или by: [scale, mark]", "by: place or by: [scale, mark]"}};
}

}  // namespace rules::problems
