/// yaml-cpp's words for a broken text, said so that an organizer can mend it.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rules/yaml/problems_yaml.h"

namespace rules::problems {
namespace {

struct Said {
  std::string_view library;  ///< What its sentence begins with.
  base::Words message;
  base::Words hint;
};

const base::Words quote_hint = {"возьмите текст в кавычки: \"…\"", "put the text in quotes: \"…\""};
const base::Words indent_hint = {"ключи одного уровня начинают с одного столбца, вложенные — на два пробела правее",
                                 "begin keys of one level in one column, nested ones two spaces further right"};

const std::array<Said, 16> table = {{
    {"end of map flow not found",
     {"нет закрывающей скобки «}» (или запятой между ключами)", "no closing “}” (or no comma between keys)"},
     {"проверьте, что каждая «{» закрыта и ключи разделены запятыми; формулу или текст со скобками возьмите в кавычки",
      "check that every “{” is closed and keys are separated by commas; put a formula or text with brackets in "
      "quotes"}},
    {"end of sequence flow not found",
     {"нет закрывающей скобки «]» (или запятой между значениями)", "no closing “]” (or no comma between values)"},
     {"проверьте, что каждая «[» закрыта и значения разделены запятыми",
      "check that every “[” is closed and values are separated by commas"}},
    {"illegal flow end",
     {"лишняя закрывающая скобка", "a closing bracket too many"},
     {"удалите её или добавьте открывающую", "delete it or add the opening one"}},
    {"end of map not found",
     {"здесь ожидался следующий ключ с двоеточием", "the next key with its colon was expected here"},
     indent_hint},
    {"end of sequence not found",
     {"здесь ожидалась следующая строка списка, с дефисом",
      "the next line of the list, with its dash, was expected here"},
     indent_hint},
    {"illegal map value", {"двоеточие здесь не к месту", "a colon is out of place here"}, quote_hint},
    {"illegal map key", {"ключ здесь не к месту", "a key is out of place here"}, indent_hint},
    {"illegal block entry",
     {"дефис списка здесь не к месту", "the dash of a list is out of place here"},
     {"список начинают с новой строки под ключом", "begin a list on a new line below its key"}},
    {"illegal EOF in scalar",
     {"кавычка не закрыта", "the quote is not closed"},
     {"закройте кавычку в конце текста", "close the quote at the end of the text"}},
    {"illegal document indicator in scalar",
     {"кавычка не закрыта", "the quote is not closed"},
     {"закройте кавычку в конце текста", "close the quote at the end of the text"}},
    {"unknown escape character",
     {"после обратной косой черты в двойных кавычках стоит не тот знак",
      "not a character that may follow a backslash in double quotes"},
     {"возьмите текст в одинарные кавычки: '…'", "use single quotes: '…'"}},
    {"bad character found while scanning hex",
     {"после «\\x» или «\\u» нужны шестнадцатеричные цифры", "“\\x” and “\\u” need hexadecimal digits"},
     {"возьмите текст в одинарные кавычки: '…'", "use single quotes: '…'"}},
    {"unknown token",
     {"значение не может начинаться с этого знака", "a value can't begin with this character"},
     quote_hint},
    {"the referenced anchor is not defined",
     {"ссылка «*…» ни на что не указывает", "the alias “*…” refers to nothing"},
     {"если это не ссылка, возьмите текст в кавычки: \"…\"", "if no alias is meant, put the text in quotes: \"…\""}},
    {"alias not found after *", {"значение не может начинаться с «*»", "a value can't begin with “*”"}, quote_hint},
    {"anchor not found after &", {"значение не может начинаться с «&»", "a value can't begin with “&”"}, quote_hint},
}};

const base::Words indent_message = {"отступ этой строки не такой, как у соседних",
                                    "this line is not indented like its neighbours"};

}  // namespace

Diagnostic colon_without_space(const Place& at) {
  return {.code = "yaml-syntax",
          .place = at,
          .message = {"после двоеточия нужен пробел", "a colon needs a space after it"},
          .hint = {"ключ: значение", "key: value"}};
}

Diagnostic quote_not_closed(const Place& at) { return syntax(at, "illegal EOF in scalar"); }

Diagnostic colon_out_of_place(const Place& at) { return syntax(at, "illegal map value"); }

Diagnostic wrong_indent(const Place& at) {
  return {.code = "yaml-syntax", .place = at, .message = indent_message, .hint = indent_hint};
}

Diagnostic syntax(const Place& at, std::string_view library_says) {
  const auto says = [&](const Said& said) { return library_says.starts_with(said.library); };
  const auto known = std::ranges::find_if(table, says);
  if (known != table.end()) {
    return {.code = "yaml-syntax", .place = at, .message = known->message, .hint = known->hint};
  }
  return {.code = "yaml-syntax",
          .place = at,
          .message = {fmt::format("здесь текст перестаёт быть YAML ({})", library_says),
                      fmt::format("here the text stops being YAML ({})", library_says)},
          .hint = indent_hint};
}

Diagnostic bracket_not_closed(const Place& at, std::string_view library_says, const Place& opened) {
  auto problem = syntax(at, library_says);
  problem.related.push_back({opened, {"открыта здесь", "opened here"}});
  return problem;
}

}  // namespace rules::problems
