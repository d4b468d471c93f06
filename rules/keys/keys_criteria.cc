/// The keys of criteria, of every type, and of quantities.
#include <array>

#include "rules/keys/keys_tables.h"

namespace rules::keys {
namespace {

constexpr std::array<std::string_view, 9> type_words = {"mark",     "place", "levels",  "flag",  "per_unit",
                                                        "brackets", "group", "formula", "stated"};
constexpr Value jury = table(own_jury_table);

// ---- what any criterion may say

constexpr Value across_one = table(across_table);
constexpr Value across = {.kind = Kind::word, .words = across_words, .items = &across_one, .table = &across_table};

constexpr Value numbers_by_id = {.under = &number};
constexpr Key coefficient_keys[] = {
    {.name = "by",
     .value = id,
     .need = Need::required,
     .ru = "Показатель типа choice или nomination",
     .en = "A choice fact or nomination",
     .example = "by: nomination"},
    {.name = "rows",
     .value = numbers_by_id,
     .need = Need::required,
     .ru = "Коэффициент для каждого значения",
     .en = "The coefficient for each value",
     .example = "rows: {yard: 1.5, house: 1}"},
};
constexpr Table coefficient_table = {.name = "coefficient", .keys = coefficient_keys};
constexpr Value coefficient = {.kind = Kind::formula, .table = &coefficient_table};

constexpr Key criterion_keys[] = {
    {.name = "type",
     .value = word(type_words),
     .need = Need::required,
     .ru = "Как получаются баллы",
     .en = "How the points come about",
     .example = "type: mark"},
    {.name = "title", .value = text, .ru = "Название критерия", .en = "The criterion's title"},
    {.name = "weight",
     .value = number,
     .ru = "Вес в итоге (если не указан — 1)",
     .en = "Weight in the total (default 1)"},
    {.name = "coefficient",
     .value = coefficient,
     .ru = "Множитель, зависящий от заявки",
     .en = "A factor that depends on the entry"},
    {.name = "applies_when", .value = formula, .ru = "Когда критерий применяется", .en = "When the criterion applies"},
    {.name = "zero_when",
     .value = formula,
     .ru = "Когда баллов ноль, каковы бы они ни были",
     .en = "When there are no points, whatever they would be"},
    {.name = "cap", .value = formula, .ru = "Баллов не больше этого", .en = "Points are at most this"},
    {.name = "pass",
     .value = number,
     .ru = "Меньше этого — заявка не участвует в распределении мест",
     .en = "An entry with fewer points is not ranked"},
    {.name = "round", .value = rounding, .ru = "Округление баллов", .en = "Rounding of the points"},
    {.name = "per",
     .value = axis_list,
     .ru = "Оценивают каждый объект (item), тур (round) или то и другое",
     .en = "One value for each item, round or both"},
    {.name = "across",
     .value = across,
     .ru = "Как значения по турам и объектам становятся одним: слово или {by, best, drop, round}",
     .en = "How these values become one: mean, or {by, best, drop, round}"},
    {.name = "in_total", .value = flag, .ru = "false: в итог не входит", .en = "false: not part of the total"},
};

// ---- by type

constexpr Value scale = {.kind = Kind::scale};
constexpr Value anchors = {.under = &text, .key_kind = Kind::range};

constexpr Key panel_key = {
    .name = "panel", .value = id, .ru = "Какая комиссия ставит оценку", .en = "Which panel gives it"};
constexpr Key jury_key = {
    .name = "jury", .value = jury, .ru = "Свои правила сведения оценок", .en = "Its own rules of combination"};
constexpr Key comment_key = {.name = "comment_required_when",
                             .value = formula,
                             .ru = "Когда член жюри обязан пояснить оценку",
                             .en = "When a juror must comment the mark"};
constexpr Key each_juror_key(const Table& keys) {
  return {.name = "each_juror",
          .value = table(keys),
          .ru = "Какими должны быть оценки одного члена жюри вместе (бюллетень)",
          .en = "What one juror's marks must be together (a ballot)"};
}
constexpr Key of_flag_key = {.name = "of",
                             .value = formula,
                             .ru = "Что решает; если не указано — решают члены жюри",
                             .en = "What decides; left out: the jurors"};

constexpr Key mark_keys[] = {
    {.name = "scale",
     .value = scale,
     .need = Need::required,
     .ru = "Шкала оценок: 0..5",
     .en = "Marks from … to: 0..5",
     .example = "scale: 0..5"},
    {.name = "step",
     .value = positive,
     .ru = "Шаг оценок (если не указан — 1): 0.5",
     .en = "Step of the marks (default 1): 0.5"},
    {.name = "anchors",
     .value = anchors,
     .ru = "Что значит оценка: {0: нет, 5: отлично}",
     .en = "What a mark means: {0: none, 5: excellent}"},
    {.name = "corridor",
     .value = table(corridor_table),
     .ru = "Какие оценки можно ставить заявке, решает её показатель",
     .en = "A fact of the entry decides which marks it may be given"},
    {.name = "points",
     .value = formula,
     .ru = "Как из оценки (mark) получаются баллы",
     .en = "How a juror's mark becomes points"},
    panel_key,
    jury_key,
    each_juror_key(each_juror_of_numbers),
    comment_key,
};

constexpr Key place_keys[] = {
    {.name = "equal",
     .value = flag,
     .ru = "true: член жюри может поставить одно место нескольким",
     .en = "true: a juror may give several entries one place"},
    panel_key,
    jury_key,
    comment_key,
};

constexpr Key level_keys[] = {
    {.name = "points",
     .value = number,
     .need = Need::required,
     .ru = "Баллы уровня",
     .en = "The level's points",
     .example = "points: 5"},
    {.name = "title", .value = text, .ru = "Название уровня", .en = "The level's title"},
};
constexpr Table level_table = {.name = "level", .keys = level_keys};
constexpr Value level = {.kind = Kind::number, .table = &level_table};
constexpr Value levels = {.under = &level};

constexpr Key levels_keys[] = {
    {.name = "levels",
     .value = levels,
     .need = Need::required,
     .ru = "Уровни и их баллы",
     .en = "The levels and their points",
     .example = "levels: {low: 5, high: 25}"},
    of_flag_key,
    panel_key,
    jury_key,
    each_juror_key(each_juror_of_levels),
    comment_key,
};

constexpr Key flag_keys[] = {
    {.name = "yes", .value = number, .ru = "Баллы за «да» (если не указаны — 1)", .en = "Points for yes (default 1)"},
    {.name = "no", .value = number, .ru = "Баллы за «нет» (если не указаны — 0)", .en = "Points for no (default 0)"},
    of_flag_key,
    panel_key,
    jury_key,
    each_juror_key(each_juror_of_flags),
    comment_key,
};

constexpr Key absent_key = {
    .name = "absent", .value = number, .ru = "Баллы, когда значения нет", .en = "Points where the value is not there"};
constexpr Key per_unit_keys[] = {
    {.name = "of",
     .value = formula,
     .need = Need::required,
     .ru = "Что считают",
     .en = "What is counted",
     .example = "of: publications"},
    {.name = "each",
     .value = number,
     .need = Need::required,
     .ru = "Баллов за каждую единицу",
     .en = "Points for each",
     .example = "each: 2"},
    {.name = "above",
     .value = number,
     .ru = "Считать сверх этого (если не указано — 0)",
     .en = "Count what is over this (default 0)"},
    {.name = "step",
     .value = positive,
     .ru = "Единица счёта (если не указана — 1); считаются только полные",
     .en = "The unit (default 1); only full ones count"},
    {.name = "base",
     .value = number,
     .ru = "Добавить один раз, если есть что считать",
     .en = "Added once when there is anything to count"},
    absent_key,
};

constexpr std::array<std::string_view, 1> linear = {"linear"};
constexpr Key brackets_keys[] = {
    {.name = "of",
     .value = formula,
     .need = Need::required,
     .ru = "По какой величине",
     .en = "Of which value",
     .example = "of: percent(participants / residents)"},
    {.name = "rows", .value = bracket_rows, .ru = "Ступени по возрастанию", .en = "The rows, ascending"},
    {.name = "cases",
     .value = bracket_cases,
     .ru = "Вместо rows: свои ступени для каждого случая [{when, rows}, …]; действует первый подходящий",
     .en = "Instead of rows: rows for each case [{when, rows}, …]; the first that fits holds"},
    {.name = "interpolate",
     .value = word(linear),
     .ru = "linear: между точками {at, points} считать по прямой",
     .en = "linear: along straight lines between the points {at, points}"},
    {.name = "miss",
     .value = number,
     .ru = "Баллы, когда ни одна ступень не подходит",
     .en = "Points where no row fits"},
    absent_key,
};

constexpr Value members = {.under = &criterion, .key_kind = Kind::name};
constexpr Key group_keys[] = {
    {.name = "criteria",
     .value = members,
     .need = Need::required,
     .ru = "Подкритерии",
     .en = "The members",
     .example = "criteria: {clean: {type: mark, scale: 0..5}}"},
    {.name = "weights_sum",
     .value = number,
     .ru = "Сколько должны составить веса подкритериев; без своего веса группа входит в weights_sum с этим числом",
     .en = "What the members' weights are to add up to; a group without a weight of its own counts with it above"},
};

constexpr Key formula_keys[] = {
    {.name = "formula",
     .value = formula,
     .need = Need::required,
     .ru = "Формула баллов",
     .en = "The points",
     .example = "formula: design + light"},
    absent_key,
};

constexpr Variant variants[] = {
    {"mark", mark_keys, "оценки жюри по шкале", "jurors' marks on a scale"},
    {"place", place_keys, "места, которые ставят члены жюри", "places that jurors give"},
    {"levels", levels_keys, "уровни с баллами", "named levels with points"},
    {"flag", flag_keys, "да или нет", "yes or no"},
    {"per_unit", per_unit_keys, "баллы за каждую единицу", "points for each"},
    {"brackets", brackets_keys, "баллы по ступеням", "points by brackets"},
    {"group", group_keys, "сумма подкритериев", "the sum of its members"},
    {"formula", formula_keys, "по формуле", "by a formula"},
    {"stated", column_keys, "готовые баллы: столбец с именем критерия", "points in a column called as it"},
};

constexpr Key quantity_keys[] = {
    {.name = "formula",
     .value = formula,
     .need = Need::required,
     .ru = "Формула",
     .en = "The formula",
     .example = "formula: participants / residents"},
    {.name = "title", .value = text, .ru = "Название для людей", .en = "Title for people"},
    {.name = "per",
     .value = axis_list,
     .ru = "Отдельное значение для каждого объекта или тура",
     .en = "One value for each item or round"},
    {.name = "round", .value = rounding, .ru = "Округление", .en = "Rounding"},
};

}  // namespace

constinit const Table criterion_table = {
    .name = "criterion", .keys = criterion_keys, .selector = "type", .variants = variants, .check = check_criterion};
constinit const Table quantity_table = {.name = "quantity", .keys = quantity_keys};

}  // namespace rules::keys
