/// The keys of bonuses, total, ties, places and awards.
#include <array>

#include "rules/keys_tables.h"

namespace rules::keys {
namespace {

constexpr auto tied_words = words_of(cut_ties);
constexpr auto numbering_words = words_of(numberings);
constexpr auto shared_words = words_of(shared_places);
constexpr auto first_words = words_of(first_places);
constexpr auto sharing_words = words_of(sharings);
constexpr auto giver_words = words_of(award_givers);
constexpr auto kept_words = words_of(kept_awards);
constexpr auto freed_words = words_of(freed_awards);
constexpr auto remainder_words = words_of(remainders);
constexpr Value place_numbers = {.kind = Kind::places};

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
    {.name = "round", .value = rounding, .ru = "Округление итога", .en = "Rounding of the total"},
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

constexpr Key prize_keys[] = {
    {.name = "formula",
     .value = formula,
     .need = Need::required,
     .ru = "Формула приза, в деньгах",
     .en = "The prize's formula, money",
     .example = "formula: requested * 80%"},
    {.name = "round", .value = rounding, .ru = "Округление приза", .en = "Rounding of the prize"},
};
constexpr Table prize_table = {.name = "prize", .keys = prize_keys};
constexpr Value prize = {.kind = Kind::prize, .table = &prize_table};

constexpr Key prizes_keys[] = {
    {.name = "shared",
     .value = word(sharing_words),
     .need = Need::required,
     .ru =
         "Приз места, которое делят: in_full — каждому полностью, split — приз места поровну, added_and_split — призы "
         "занятых мест вместе и поровну",
     .en = "The prize of a shared place: in_full, split, or added_and_split",
     .example = "shared: in_full"},
};
constexpr Key share_keys[] = {
    {.name = "round",
     .value = rounding,
     .ru = "Округление доли; если не указано — вниз до копейки",
     .en = "Rounding of a share; default down to hundredths"},
    {.name = "remainder",
     .value = word(remainder_words),
     .need = Need::required,
     .ru = "Остаток от деления: first — первым по списку, left — не выплачивается",
     .en = "What the rounding leaves: first (to the first of the list) or left (not paid)",
     .example = "remainder: first"},
};
constexpr Variant prizes_variants[] = {
    {"in_full", {}, "каждому полностью", "to each in full"},
    {"split", share_keys, "приз места поровну", "the place's prize, divided"},
    {"added_and_split", share_keys, "призы занятых мест вместе и поровну", "the places' prizes, added and divided"},
};

constexpr std::array<std::string_view, 5> ways_to_win = {"place", "count", "winners", "when", "by"};
constexpr Key award_keys[] = {
    {.name = "id", .value = id, .ru = "Имя для decisions.csv", .en = "Id, for decisions.csv"},
    {.name = "title", .value = text, .ru = "Название: «Диплом I степени»", .en = "Title"},
    {.name = "prize", .value = prize, .ru = "Приз: 15000 RUB или формула", .en = "Prize: 15000 RUB, or a formula"},
    {.name = "place",
     .value = place_numbers,
     .ru = "За какое место или места: 1 или 1..3",
     .en = "For which place or places: 1 or 1..3"},
    {.name = "count", .value = formula, .ru = "Скольким следующим по списку", .en = "To how many next in order"},
    {.name = "winners",
     .value = formula,
     .ru = "Скольким первым, какие бы награды у них ни были; получит тот из них, у кого ещё нет награды",
     .en = "To the first so many, as far as they have no award yet"},
    {.name = "when", .value = formula, .ru = "Всем, для кого верно", .en = "To all for whom this holds"},
    {.name = "by",
     .value = word(giver_words),
     .ru = "Кто присуждает решением (decisions.csv): commission, jury, chair, head",
     .en = "Who gives it by a decision (decisions.csv): commission, jury, chair, head"},
    {.name = "at_most", .value = formula, .ru = "С by: не больше стольких", .en = "With by: at most so many"},
    {.name = "at_least",
     .value = formula,
     .ru = "С by: не меньше стольких, иначе итога ещё нет",
     .en = "With by: at least so many, or the result waits"},
    {.name = "within",
     .value = ids,
     .ru = "Внутри чего считаются места и число наград; [] — весь конкурс",
     .en = "Within what places and numbers are meant; [] is the whole contest"},
    {.name = "beside", .value = flag, .ru = "true: сверх других наград", .en = "true: in addition to other awards"},
    {.name = "require", .value = formula, .ru = "Дополнительное условие", .en = "What must hold besides"},
    {.name = "equal",
     .value = flag,
     .ru = "true: награждённые показаны без порядка между ними",
     .en = "true: its winners are shown without an order"},
    {.name = "tied_at_cut",
     .value = word(tied_words),
     .ru = "Равные на границе: wait (если не указано) — решает комиссия, all — всем, none — никому",
     .en = "A tie at the end: wait (default), all, none"},
};

constexpr Key awards_limit_keys[] = {
    {.name = "per",
     .value = id_or_ids,
     .need = Need::required,
     .ru = "Показатель (text или choice), по которому узнают участника",
     .en = "The fact (text or choice) that tells an applicant",
     .example = "per: applicant"},
    {.name = "awards", .value = whole(1), .ru = "Сколько наград; если не указано — 1", .en = "How many; default 1"},
    {.name = "keep",
     .value = word(kept_words),
     .need = Need::required,
     .ru = "Что остаётся: best_place — лучшее место (при равных — больший приз, затем решают люди), wait — решают люди",
     .en = "Which stay: best_place (of equal ones the greater prize, then people decide) or ask",
     .example = "keep: best_place"},
    {.name = "freed",
     .value = word(freed_words),
     .need = Need::required,
     .ru = "Освободившаяся награда: moves_up — следующему, stays_empty — никому",
     .en = "What is freed: moves_up or stays_empty",
     .example = "freed: moves_up"},
};

}  // namespace

constinit const Table adjustment_table = {.name = "adjustment", .keys = adjustment_keys};
constinit const Table total_table = {.name = "total", .keys = total_keys, .check = check_total};
constinit const Table tie_table = {.name = "tie", .keys = tie_keys, .exactly_one = tie_words, .check = check_tie};
constinit const Table places_table = {.name = "places", .keys = places_keys};
constinit const Table award_table = {
    .name = "award", .keys = award_keys, .exactly_one = ways_to_win, .check = check_award};
constinit const Table awards_limit_table = {.name = "awards_limit", .keys = awards_limit_keys};
constinit const Table prizes_table = {
    .name = "prizes", .keys = prizes_keys, .selector = "shared", .variants = prizes_variants, .check = check_prizes};

}  // namespace rules::keys
