/// The keys of bonuses, total, ties and places.
#include <array>

#include "rules/keys/keys_tables.h"

namespace rules::keys {
namespace {

constexpr auto numbering_words = words_of(numberings);
constexpr auto shared_words = words_of(shared_places);
constexpr auto first_words = words_of(first_places);

constexpr Key adjustment_keys[] = {
    {.name = "title", .value = text, .ru = "За что", .en = "What for"},
    {.name = "points",
     .value = formula,
     .need = Need::required,
     .ru = "Сколько баллов",
     .en = "How many points",
     .example = "points: 1"},
    {.name = "when", .value = formula, .ru = "При каком условии", .en = "When"},
};

constexpr Value stages_with_factors = {.items = &id, .under = &number};
constexpr auto not_applicable_words = words_of(not_applicable_ways);
constexpr Key total_keys[] = {
    {.name = "formula", .value = formula, .ru = "Формула итога", .en = "The total's formula"},
    {.name = "with",
     .value = stages_with_factors,
     .ru = "К итогу этапа прибавить итоги прежних: [имена] или имя и множитель; свой этап с множителем — тоже здесь",
     .en =
         "Earlier stages' totals added to this one: [ids], or id and factor; the stage's own factor stands here, too"},
    {.name = "round",
     .value = rounding_or_none,
     .ru = "Округление итога; none — не округлять",
     .en = "Rounding of the total; none: it stays as it is"},
    {.name = "cap", .value = number, .ru = "Итог не больше этого", .en = "The total is at most this"},
    {.name = "not_applicable",
     .value = word(not_applicable_words),
     .ru = "Критерий, который не применяется: zero — ноль (если не указано), rescale — остальные приводятся к той же "
           "наибольшей сумме, full — наибольший балл",
     .en = "A criterion that does not apply: zero (default), rescale (the others are brought to the same greatest "
           "total), full (its greatest points)"},
};

constexpr auto step_words = words_of(place_steps);
constexpr Key step_keys[] = {
    {.name = "up_to_place",
     .value = formula,
     .ru = "Выше тот, у кого больше мест не ниже разыгрываемого, затем меньше их сумма",
     .en = "More places at the one under review or better, then their smaller sum"},
    {.name = "majority_from_place",
     .value = formula,
     .ru = "Выше тот, у кого большинство мест не ниже разыгрываемого, затем следующего",
     .en = "A majority of places at the one under review or better, then at the next"},
};
constexpr Table step_table = {.name = "place_step", .keys = step_keys, .exactly_one = step_words};
constexpr Value step = table(step_table);
constexpr Value duels = {.kind = Kind::formula, .words = juror_totals_word};
constexpr std::array<std::string_view, 11> tie_words = {"highest",      "lowest",        "earliest",     "latest",
                                                        "one_by_one",   "highest_first", "lowest_first", "last_first",
                                                        "preferred_by", "head_to_head",  "lot"};

constexpr Key tie_keys[] = {
    {.name = "highest", .value = formula, .ru = "Выше тот, у кого больше", .en = "The greater value goes first"},
    {.name = "lowest", .value = formula, .ru = "Выше тот, у кого меньше", .en = "The smaller value goes first"},
    {.name = "earliest", .value = formula, .ru = "Выше тот, у кого раньше", .en = "The earlier moment goes first"},
    {.name = "latest", .value = formula, .ru = "Выше тот, у кого позже", .en = "The later moment goes first"},
    {.name = "one_by_one",
     .value = list(step),
     .ru = "Равные получают места по одному: шаги для первого свободного места, затем заново для следующего",
     .en = "The tied take places one by one: steps for the first open place, then anew for the next"},
    {.name = "highest_first",
     .value = formula,
     .ru = "Значения каждой заявки по убыванию, одно за другим: выше тот, у кого раньше окажется больше",
     .en = "Each entry's values, the greatest first, one after another: the first greater one decides"},
    {.name = "lowest_first",
     .value = formula,
     .ru = "Значения каждой заявки по возрастанию, одно за другим: выше тот, у кого раньше окажется меньше",
     .en = "Each entry's values, the least first, one after another: the first smaller one decides"},
    {.name = "last_first",
     .value = formula,
     .ru = "Значения каждой заявки с последнего тура, одно за другим: выше тот, у кого раньше окажется больше",
     .en = "Each entry's values, the last round first, one after another: the first greater one decides"},
    {.name = "preferred_by",
     .value = duels,
     .ru = "Выше тот, кого чаще ставили выше других равных: jurors — члены жюри по своим итогам, или величина",
     .en = "Who is more often put above others of the tied: by jurors with their totals, or by a value"},
    {.name = "head_to_head",
     .value = duels,
     .ru = "Личные встречи равных (победа 1, поровну 1/2): jurors — по итогам членов жюри, или по величине",
     .en = "Duels of the tied (a win 1, a draw 1/2): by jurors' totals, or by a value"},
    {.name = "lot",
     .value = word(seed_word),
     .ru = "Жребий: seed — по числу из decisions.csv; повторить его может каждый",
     .en = "A lot: seed, by a number recorded in decisions.csv, that anybody can draw again"},
    {.name = "when", .value = formula, .ru = "Когда этот признак решает", .en = "When this key decides"},
};

constexpr auto after_words = words_of(after_disqualifications);
constexpr auto power_words = words_of(commission_powers);
constexpr Value power = word(power_words);
constexpr Value powers = {.items = &power, .may_be_empty = true};
constexpr Key places_keys[] = {
    {.name = "numbering",
     .value = word(numbering_words),
     .ru = "competition (1 2 2 4, если не указано), dense (1 2 2 3), mean (1 2.5 2.5 4)",
     .en = "competition (1 2 2 4, default), dense (1 2 2 3), mean (1 2.5 2.5 4)"},
    {.name = "shared",
     .value = word(shared_words),
     .ru = "Общее место: shown_as_range («2–3», если не указано) или number",
     .en = "A shared place: shown_as_range (“2–3”, default) or number"},
    {.name = "first",
     .value = word(first_words),
     .ru = "Первый — у кого итог highest (если не указано) или lowest",
     .en = "First is the highest (default) or the lowest total"},
    {.name = "listed_by",
     .value = id,
     .ru = "В каком порядке стоят в списке те, кто делит место: title — по алфавиту названий, или показатель (text, "
           "moment); если не указано — по заявке",
     .en = "How those who share a place follow each other in lists: title (by the alphabet), or a fact (text, moment); "
           "default the entry's id"},
    {.name = "after_disqualification",
     .value = word(after_words),
     .ru = "Место дисквалифицированной (decisions.csv): moves_up — его занимают следующие (если не указано), "
           "stays_empty — остаётся пустым",
     .en = "The place of a disqualified entry (decisions.csv): moves_up (default): the next take it; stays_empty: "
           "nobody does"},
    {.name = "commission_may",
     .value = powers,
     .ru = "Что комиссия вправе решить о местах: divide — разделить место между соседями, not_award — не присуждать "
           "награду; если не указано — [not_award]",
     .en = "What the commission may decide about places: divide one between neighbours, not_award; default "
           "[not_award]"},
};

}  // namespace

constinit const Table adjustment_table = {.name = "adjustment", .keys = adjustment_keys};
constinit const Table total_table = {.name = "total", .keys = total_keys, .check = check_total};
constinit const Table tie_table = {.name = "tie", .keys = tie_keys, .exactly_one = tie_words, .check = check_tie};
constinit const Table places_table = {.name = "places", .keys = places_keys};

}  // namespace rules::keys
