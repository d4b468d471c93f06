#include <fmt/format.h>

#include "rules/problems/problems_shape.h"

namespace rules::problems {

Diagnostic bad_id(const Place& at, std::string_view id, BadId why) {
  if (why == BadId::two_alphabets) {
    return {.code = "bad-id",
            .place = at,
            .message = {fmt::format("в имени «{}» смешаны латинские и русские буквы", id),
                        fmt::format("the id “{}” mixes Latin and Cyrillic letters", id)},
            .hint = {"наберите имя заново латиницей", "type it again in Latin letters"}};
  }
  if (why == BadId::reserved) {
    return {
        .code = "reserved-name",
        .place = at,
        .message = {fmt::format("слово «{}» занято языком формул", id),
                    fmt::format("“{}” is a word of the formula language", id)},
        .hint = {fmt::format("назовите иначе, например: {}_1", id), fmt::format("choose another, such as {}_1", id)}};
  }
  return {.code = "bad-id",
          .place = at,
          .message = {fmt::format("«{}» не годится в имена", id), fmt::format("“{}” can't be an id", id)},
          .hint = {
              "имя — латинская буква, дальше латинские буквы, цифры и «_»; русское название стоит за ним: в title или, "
              "если имён список, так: {yard: Двор}",
              "an id is a Latin letter, then Latin letters, digits and “_”; other words follow it: in title, or in a "
              "list of "
              "ids: {yard: Двор}"}};
}

Diagnostic duplicate_id(const Place& at, const Place& first, std::string_view id) {
  return {.code = "duplicate-id",
          .place = at,
          .message = {fmt::format("имя «{}» использовано дважды", id), fmt::format("the id “{}” is used twice", id)},
          .hint = {"дайте одному из них другое имя", "give one of them another id"},
          .related = {{first, {"впервые здесь", "first here"}}}};
}

}  // namespace rules::problems
