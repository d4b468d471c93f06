#include "rules/problems/problems_shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/amount.h"
#include "base/text.h"
#include "rules/keys/other_words.h"
#include "rules/problems/problems_expected.h"

namespace rules::problems {
namespace {

/// More keys are not listed in a hint: nobody reads twenty names. Of words all are: no other place has them together.
constexpr std::size_t most_keys_listed = 14;

base::Words one_of(Names words) {
  const auto all = listed(words);
  return {fmt::format("бывает: {}", all.ru), fmt::format("there is: {}", all.en)};
}

base::Words one_of_keys(Names keys) {
  if (keys.size() > most_keys_listed) return {"список — в docs/ru/ключи.md", "see docs/contest-format.md for the list"};
  return one_of(keys);
}

base::Words did_you_mean(std::string_view name) {
  return {fmt::format("возможно, имелось в виду «{}»", name), fmt::format("did you mean “{}”?", name)};
}

/// A comma within { } has cut a sentence in two.
base::Words text_to_quote() {
  return {"если это часть текста, возьмите весь текст в кавычки: запятая внутри { } начинает новый ключ",
          "if it is a part of a text, quote the whole text: a comma within { } begins a new key"};
}

base::Words write_so(std::string_view example) {
  return {fmt::format("пишут так: {}", example), fmt::format("write {}", example)};
}

/// A value without the key that says what it is for.
base::Words key_and_value(std::string_view key, const std::string& value) {
  const std::string_view quote = value.find_first_of(",[]{}") == std::string::npos ? "" : "'";
  return write_so(fmt::format("{{{}: {}{}{}}}", key, quote, value, quote));
}

/// The word that is called otherwise here, or the nearest one, or all there are.
base::Words hint_for(std::string_view written, Names known, base::Words all) {
  if (const OtherWord* other = other_word(written, known)) return write_so(other->example);
  if (const auto near = base::nearest(written, known)) return did_you_mean(*near);
  return written.find(' ') == std::string_view::npos ? std::move(all) : text_to_quote();
}

bool has_key(const keys::Table* table, std::string_view name) {
  return table != nullptr && std::ranges::count(table->keys, name, &keys::Key::name) > 0;
}

/// A value where one of the words belongs, or «key value» without the colon, or a value whose key was left out.
base::Words hint_for_word(const std::string& written, const keys::Value& expected) {
  if (const OtherWord* other = other_word(base::lower(written), expected.words)) return write_so(other->example);
  const bool is_value = !expected.key_left_out.empty() && !base::nearest(written, expected.words);
  if (!is_value)
    return written.size() > 1 ? hint_for(written, expected.words, one_of(expected.words)) : one_of(expected.words);
  const std::string first = written.substr(0, written.find(' '));
  const bool says_both = first != written && has_key(expected.table, first);
  return says_both ? key_and_value(first, written.substr(first.size() + 1))
                   : key_and_value(expected.key_left_out, written);
}

/// What a mapping of this kind may say.
base::Words keys_of(const keys::Table& table) {
  std::vector<std::string_view> names;
  for (const keys::Key& key : table.keys) names.push_back(key.name);
  if (names.empty() || names.size() > most_keys_listed)
    return {"пишут так: ключ: значение, каждый ключ с новой строки",
            "write: key: value, each key on a line of its own"};
  const auto all = listed(names);
  return {fmt::format("пишут так: {{ключ: значение}}; здесь бывает: {}", all.ru),
          fmt::format("write {{key: value}}; the keys are {}", all.en)};
}

std::string text_of(const yaml::Node& node) {
  const auto* scalar = node.scalar();
  return scalar ? base::truncate(scalar->text(), 40) : std::string();
}

}  // namespace

std::optional<std::string_view> suggested_key(std::string_view key, Names known) {
  const OtherWord* other = other_word(key, known);
  return other ? other->name : base::nearest(key, known);
}

Diagnostic unknown_key(const Place& at, std::string_view key, Names known) {
  return {.code = "unknown-key",
          .place = at,
          .message = {fmt::format("ключа «{}» здесь не бывает", key), fmt::format("there is no key “{}” here", key)},
          .hint = hint_for(key, known, one_of_keys(known))};
}

Diagnostic key_of_another_type(const Place& at, std::string_view key, std::string_view type, Names belong_to) {
  const auto types = listed(belong_to);
  return {.code = "unknown-key",
          .place = at,
          .message = {fmt::format("ключа «{}» не бывает при type: {}", key, type),
                      fmt::format("there is no key “{}” with type: {}", key, type)},
          .hint = {fmt::format("он бывает при type: {}", types.ru), fmt::format("it goes with type: {}", types.en)}};
}

Diagnostic missing_key(const Place& at, const keys::Key& key) {
  return {
      .code = "missing-key",
      .place = at,
      .message = {fmt::format("нет обязательного ключа «{}»", key.name),
                  fmt::format("the key “{}” is missing", key.name)},
      .hint = {fmt::format("добавьте, например: {}", key.example), fmt::format("add it, such as: {}", key.example)}};
}

Diagnostic one_key_needed(const Place& at, Names keys) {
  const auto all = listed(keys);
  return {.code = "missing-key",
          .place = at,
          .message = {fmt::format("нужен один из ключей: {}", all.ru),
                      fmt::format("one of these keys is needed: {}", all.en)},
          .hint = {"добавьте один из них", "add one of them"}};
}

Diagnostic keys_conflict(const Place& at, const Place& first, std::string_view key, std::string_view first_key) {
  return {.code = "keys-conflict",
          .place = at,
          .message = {fmt::format("ключи «{}» и «{}» не бывают вместе", first_key, key),
                      fmt::format("the keys “{}” and “{}” exclude each other", first_key, key)},
          .hint = {"оставьте один из них", "keep one of them"},
          .related = {{first, {"другой ключ", "the other key"}}}};
}

Diagnostic key_needs(const Place& at, std::string_view key, std::string_view other) {
  return {.code = "keys-conflict",
          .place = at,
          .message = {fmt::format("ключ «{}» бывает только рядом с «{}»", key, other),
                      fmt::format("the key “{}” goes with “{}” only", key, other)},
          .hint = {"уберите его", "remove it"}};
}

Diagnostic wrong_type(const yaml::Node& found, const keys::Value& expected) {
  const auto wanted = expected_words(expected);
  const auto there = found_words(found);
  base::Words hint = meant_words(found, expected);
  if (expected.table) hint = keys_of(*expected.table);
  if (expected.under)
    hint = {"пишут так: имя: значение, каждое имя с новой строки", "write: id: value, each id on a line of its own"};
  if (expected.items && expected.kind == keys::Kind::none)
    hint = {"список пишут в квадратных скобках: [a, b]", "write a list in brackets: [a, b]"};
  return {.code = "wrong-type",
          .place = found.place,
          .message = {fmt::format("нужно: {}, а записано: {}", wanted.ru, there.ru),
                      fmt::format("expected {}, found {}", wanted.en, there.en)},
          .hint = std::move(hint)};
}

Diagnostic wrong_form(const yaml::Node& found, keys::Kind expected) {
  const auto wanted = expected_words({.kind = expected});
  return {.code = "wrong-form",
          .place = found.place,
          .message = {fmt::format("«{}» не читается как {}", text_of(found), wanted.ru),
                      fmt::format("“{}” can't be read as {}", text_of(found), wanted.en)},
          .hint = meant_words(found, {.kind = expected})};
}

Diagnostic amount_unclear(const yaml::Node& found, std::string_view unit) {
  const std::string written = text_of(found);
  return {
      .code = "wrong-form",
      .place = found.place,
      .message = {fmt::format("«{}» можно понять двояко: знак отделяет копейки или тысячи", written),
                  fmt::format("“{}” can be read in two ways: the mark is before kopecks or groups thousands", written)},
      .hint = base::write_instead(base::readings_of_money(*base::amount_of(written)), unit)};
}

Diagnostic unknown_word(const yaml::Node& found, const keys::Value& expected) {
  const std::string written = text_of(found);
  return {.code = "unknown-word",
          .place = found.place,
          .message = {fmt::format("значения «{}» у этого ключа не бывает", written),
                      fmt::format("“{}” is no value of this key", written)},
          .hint = hint_for_word(written, expected)};
}

Diagnostic unknown_format(const yaml::Node& found) {
  return {.code = "unknown-format",
          .place = found.place,
          .message = {fmt::format("формат {} этой версии программы не знаком, она читает формат 1", text_of(found)),
                      fmt::format("this version of the program does not know format {}; it reads format 1",
                                  text_of(found))},
          .hint = {"обновите программу; файл, написанный по docs/contest-format.md этой версии, начинается с format: 1",
                   "update the program; a file written by this version's docs/contest-format.md says format: 1"}};
}

Diagnostic too_small(const yaml::Node& found, std::int64_t least) {
  return {.code = "number-range",
          .place = found.place,
          .message = {fmt::format("здесь нужно число не меньше {}, а записано {}", least, text_of(found)),
                      fmt::format("expected a number of at least {}, found {}", least, text_of(found))},
          .hint = {fmt::format("напишите {} или больше", least), fmt::format("write {} or more", least)}};
}

Diagnostic too_great(const yaml::Node& found, std::int64_t most) {
  return {.code = "number-range",
          .place = found.place,
          .message = {fmt::format("здесь нужно число не больше {}, а записано {}", most, text_of(found)),
                      fmt::format("expected a number of at most {}, found {}", most, text_of(found))},
          .hint = {fmt::format("напишите {} или меньше", most), fmt::format("write {} or less", most)}};
}

Diagnostic not_positive(const yaml::Node& found) {
  return {.code = "number-range",
          .place = found.place,
          .message = {fmt::format("здесь нужно число больше нуля, а записано {}", text_of(found)),
                      fmt::format("expected a number above zero, found {}", text_of(found))},
          .hint = {"например: 1 или 0.5", "such as 1 or 0.5"}};
}

Diagnostic empty_value(const Place& at, std::string_view key) {
  return {.code = "empty-value",
          .place = at,
          .message = {fmt::format("у «{}» нет значения", key), fmt::format("“{}” has no value", key)},
          .hint = {"напишите значение после двоеточия или удалите строку",
                   "write a value after the colon or delete the line"}};
}

Diagnostic empty_text(const Place& at) {
  return {.code = "empty-value",
          .place = at,
          .message = {"между кавычками ничего нет", "there is nothing between the quotes"},
          .hint = {"напишите значение или удалите ключ", "write a value or delete the key"}};
}

Diagnostic empty_collection(const Place& at, std::string_view key) {
  return {.code = "empty-value",
          .place = at,
          .message = {fmt::format("в «{}» ничего не перечислено", key), fmt::format("nothing is listed in “{}”", key)},
          .hint = {"перечислите хотя бы одно или удалите ключ", "list at least one or delete the key"}};
}

Diagnostic accepted_error(const Place& at, std::string_view code) {
  return {.code = "accept-error",
          .severity = base::Severity::warning,
          .place = at,
          .message = {fmt::format("«{}» — ошибка, с ней нельзя согласиться", code),
                      fmt::format("“{}” is an error and can't be accepted", code)},
          .hint = {"исправьте её, а эту строку удалите", "mend it and delete this line"}};
}

Diagnostic accepted_unknown(const Place& at, std::string_view code, Names known) {
  const auto near = base::nearest(code, known);
  return {.code = "accept-unknown",
          .severity = base::Severity::warning,
          .place = at,
          .message = {fmt::format("сообщения с кодом «{}» не бывает", code),
                      fmt::format("there is no diagnostic “{}”", code)},
          .hint = near ? did_you_mean(*near)
                       : base::Words{"коды перечислены в docs/ru/диагностика.md",
                                     "the codes are listed in docs/diagnostics.md"}};
}

Diagnostic accepted_unused(const Place& at, std::string_view code) {
  return {.code = "accept-unused",
          .severity = base::Severity::warning,
          .place = at,
          .message = {fmt::format("предупреждения «{}» здесь нет, соглашаться не с чем", code),
                      fmt::format("there is no warning “{}” here to accept", code)},
          .hint = {"удалите эту строку", "delete this line"}};
}

}  // namespace rules::problems
