/// The keys of the whole file and of `contest:`.
#include <array>

#include "rules/keys/keys_result.h"

namespace rules::keys {
namespace {

constexpr std::array<std::string_view, 1> formats = {"1"};
constexpr Value format = {.kind = Kind::format, .words = formats};
constexpr auto language_words = words_of(languages);
constexpr Value contest_id = {.kind = Kind::contest_id};
constexpr Value accepted = {.under = &text, .key_kind = Kind::code, .may_be_empty = true, .each_alone = true};

constexpr Key head_keys[] = {
    {.name = "id",
     .value = contest_id,
     .need = Need::required,
     .ru = "Короткое имя латиницей, как у папки конкурса",
     .en = "Short name, as that of the contest's folder",
     .example = "id: best-yard"},
    {.name = "title",
     .value = text,
     .need = Need::required,
     .ru = "Название конкурса",
     .en = "The contest's title",
     .example = "title: Лучший двор"},
    {.name = "edition", .value = text, .ru = "Год или номер проведения", .en = "Year or number of this run"},
    {.name = "basis",
     .value = text,
     .ru = "Документ, по которому проводится конкурс",
     .en = "The document that the contest is held by"},
    {.name = "language",
     .value = word(language_words),
     .ru = "Язык итогов и сообщений: ru (если не указан) или en",
     .en = "Language of results and messages: ru (default) or en"},
    {.name = "time_zone",
     .value = text,
     .ru = "Часовой пояс дат без пояса, например Asia/Novokuznetsk; если не указан — UTC",
     .en = "Time zone of moments without one, such as Asia/Novokuznetsk; default UTC"},
};

constexpr Table head_table = {.name = "contest", .keys = head_keys};

constexpr Key first_keys[] = {
    {.name = "format",
     .value = format,
     .need = Need::required,
     .ru = "Версия языка описания: 1",
     .en = "Version of this language: 1",
     .example = "format: 1"},
    {.name = "contest",
     .value = table(head_table),
     .need = Need::required,
     .ru = "Что это за конкурс",
     .en = "Which contest this is",
     .example = "contest: {id: best-yard, title: Лучший двор}"},
    {.name = "nominations",
     .value = nominations,
     .ru = "Номинации: имя и название; from_file — взять из nominations.csv",
     .en = "Nominations: id and title; from_file takes them from nominations.csv"},
    {.name = "nomination_facts",
     .value = facts_by_name,
     .ru = "Показатели самой номинации",
     .en = "Facts of a nomination"},
    {.name = "facts",
     .value = facts_by_name,
     .ru = "Показатели заявки: столбцы entries.csv",
     .en = "What an application states: columns of entries.csv"},
    {.name = "decided",
     .value = decided_by_name,
     .ru = "Величины, которые назначают решением после оценки (decisions.csv)",
     .en = "Values that people decide after scoring (decisions.csv)"},
    {.name = "items",
     .value = table(items_table),
     .ru = "То, что заявка перечисляет: строки items.csv",
     .en = "Things that an entry lists: rows of items.csv"},
    {.name = "rounds", .value = table(rounds_table), .ru = "Туры, попытки, выезды", .en = "Rounds, attempts, visits"},
    {.name = "tables", .value = tables_by_name, .ru = "Таблицы для формул", .en = "Look-up tables for formulas"},
    {.name = "admission", .value = conditions, .ru = "Условия допуска", .en = "Who is admitted"},
    {.name = "quantities",
     .value = quantities_by_name,
     .ru = "Вспомогательные величины для формул",
     .en = "Named values for formulas"},
    {.name = "criteria",
     .value = criteria_by_name,
     .ru = "Критерии, в порядке положения",
     .en = "Criteria, in the order of the regulation"},
    {.name = "stages", .value = stages, .ru = "Этапы конкурса", .en = "Stages of the contest"},
    {.name = "overall",
     .value = table(overall_table),
     .ru = "Один общий список по нескольким этапам",
     .en = "One list over several stages"},
};

constexpr Key last_keys[] = {
    {.name = "weights_sum",
     .value = number,
     .ru = "Чему, по положению, равна сумма весов (проверяется)",
     .en = "What the weights are stated to add up to (checked)"},
    {.name = "tests",
     .value = tests,
     .ru = "Примеры подсчёта, которые проверяет konkurs check",
     .en = "Examples that konkurs check computes"},
    {.name = "accept",
     .value = accepted,
     .ru = "Предупреждения, с которыми вы согласны: код и причина",
     .en = "Warnings you live with: code and reason"},
};

constexpr auto top_keys = joined(first_keys, result_keys, last_keys);

}  // namespace

constinit const Table contest_table = {.name = "file", .keys = top_keys};

}  // namespace rules::keys
