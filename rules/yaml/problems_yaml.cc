#include "rules/yaml/problems_yaml.h"

#include <fmt/format.h>

namespace rules::problems {
namespace {

base::Words encoding_words(Encoding looks_like) {
  switch (looks_like) {
    case Encoding::windows_1251:
      return {"файл сохранён не в UTF-8 (похоже на Windows-1251)",
              "the file is not UTF-8 (it looks like Windows-1251)"};
    case Encoding::utf_16: return {"файл сохранён в UTF-16, а не в UTF-8", "the file is UTF-16, not UTF-8"};
    case Encoding::unknown:
      return {"в файле есть байты, которых не бывает в UTF-8", "the file has bytes that are not UTF-8"};
  }
  return {};
}

}  // namespace

Diagnostic not_utf8(const Place& at, Encoding looks_like) {
  return {.code = "not-text",
          .place = at,
          .message = encoding_words(looks_like),
          .hint = {"в редакторе: «Сохранить как…», кодировка UTF-8", "in the editor: “Save as…”, encoding UTF-8"}};
}

Diagnostic control_character(const Place& at, unsigned char byte) {
  return {.code = "not-text",
          .place = at,
          .message = {fmt::format("невидимый управляющий символ (байт {:02X})", byte),
                      fmt::format("an invisible control character (byte {:02X})", byte)},
          .hint = {"удалите его", "delete it"}};
}

Diagnostic too_large(const Place& file, std::size_t megabytes) {
  return {
      .code = "too-large",
      .place = file,
      .message = {fmt::format("файл больше {} МБ", megabytes), fmt::format("the file is larger than {} MB", megabytes)},
      .hint = {"большие таблицы держат в файлах CSV рядом с contest.yaml",
               "keep large tables in CSV files beside contest.yaml"}};
}

Diagnostic too_many_nodes(const Place& at, std::size_t most) {
  return {.code = "too-large",
          .place = at,
          .message = {fmt::format("в файле больше {} значений", most),
                      fmt::format("the file has more than {} values", most)},
          .hint = {"большие таблицы держат в файлах CSV рядом с contest.yaml",
                   "keep large tables in CSV files beside contest.yaml"}};
}

Diagnostic tab(const Place& at) {
  return {.code = "yaml-tab",
          .place = at,
          .message = {"в отступе табуляция, а в YAML отступ делают пробелами",
                      "a tab in the indentation, where YAML takes spaces"},
          .hint = {"замените табуляцию двумя пробелами", "replace the tab by two spaces"}};
}

Diagnostic no_content(const Place& file) {
  return {.code = "yaml-empty",
          .place = file,
          .message = {"в файле нет ни одного ключа", "the file has no key at all"},
          .hint = {"начните с «format: 1» и «contest:»; готовый образец даёт konkurs new",
                   "begin with “format: 1” and “contest:”; konkurs new gives a template"}};
}

Diagnostic second_document(const Place& at) {
  return {.code = "yaml-documents",
          .place = at,
          .message = {"строка «---» начинает второй документ, а конкурс описывают одним",
                      "“---” begins a second document, but a contest is one"},
          .hint = {"удалите строку «---» или вынесите остальное в другой файл",
                   "delete the line “---” or move the rest to another file"}};
}

Diagnostic too_deep(const Place& at, std::size_t levels) {
  return {.code = "too-deep",
          .place = at,
          .message = {fmt::format("вложенность больше {} уровней", levels),
                      fmt::format("nested deeper than {} levels", levels)},
          .hint = {"проверьте отступы и скобки", "check the indentation and the brackets"}};
}

Diagnostic alias_bomb(const Place& at, std::size_t most) {
  return {.code = "alias-bomb",
          .place = at,
          .message = {fmt::format("ссылки «*…» разворачиваются больше чем в {} значений", most),
                      fmt::format("aliases “*…” unfold to more than {} values", most)},
          .hint = {"напишите эти значения без ссылок", "write these values without aliases"}};
}

Diagnostic alias_in_itself(const Place& at) {
  return {
      .code = "alias-bomb",
      .place = at,
      .message = {"ссылка «*…» стоит внутри того, на что указывает", "the alias “*…” stands inside what it refers to"},
      .hint = {"напишите здесь само значение", "write the value itself here"}};
}

Diagnostic duplicate_key(const Place& at, const Place& first, std::string_view key) {
  return {.code = "duplicate-key",
          .place = at,
          .message = {fmt::format("ключ «{}» записан дважды", key), fmt::format("the key “{}” is written twice", key)},
          .hint = {"оставьте один из них", "keep one of them"},
          .related = {{first, {"впервые здесь", "first here"}}}};
}

Diagnostic key_not_a_word(const Place& at) {
  return {.code = "yaml-key",
          .place = at,
          .message = {"ключом может быть только слово", "only a word can be a key"},
          .hint = {"скобки { и [ в начале текста и пустой ключ берут в кавычки",
                   "quote a text that begins with { or [ and an empty key"}};
}

Diagnostic merge_key(const Place& at) {
  return {.code = "yaml-merge",
          .place = at,
          .message = {"ключ «<<» здесь не действует", "the key “<<” has no effect here"},
          .hint = {"перечислите нужные ключи сами", "write out the keys that are wanted"}};
}

Diagnostic tag(const Place& at, std::string_view text) {
  return {.code = "yaml-tag",
          .place = at,
          .message = {fmt::format("пометка типа «{}» здесь не действует", text),
                      fmt::format("the tag “{}” has no effect here", text)},
          .hint = {"удалите её; текст, который начинается с «!», берут в кавычки",
                   "delete it; quote a text that begins with “!”"}};
}

}  // namespace rules::problems
