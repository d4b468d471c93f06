/// The keys of awards, prizes and their fund.
#include <array>

#include "rules/keys/keys_tables.h"

namespace rules::keys {
namespace {

constexpr auto tied_words = words_of(cut_ties);
constexpr auto sharing_words = words_of(sharings);
constexpr auto giver_words = words_of(award_givers);
constexpr auto kept_words = words_of(kept_awards);
constexpr auto freed_words = words_of(freed_awards);
constexpr auto remainder_words = words_of(remainders);
constexpr Value place_numbers = {.kind = Kind::places};

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
     .ru =
         "Равные на границе: wait — решает комиссия, all — всем, none — никому; если не указано — wait, с place — all",
     .en = "A tie at the end: wait (default), all (default with place), none"},
};

constexpr Key awards_limit_keys[] = {
    per_applicant,
    {.name = "awards", .value = whole(1), .ru = "Сколько наград; если не указано — 1", .en = "How many; default 1"},
    {.name = "keep",
     .value = word(kept_words),
     .need = Need::required,
     .ru = "Что остаётся: best_place — лучшее место (при равных — больший приз, затем решают люди), earliest_listed — "
           "награда, названная в awards раньше (затем место, приз, люди), wait — решают люди",
     .en = "Which stay: best_place (of equal ones the greater prize, then people decide), earliest_listed (the award "
           "that stands first in awards, then the place, the prize, people) or wait",
     .example = "keep: best_place"},
    {.name = "freed",
     .value = word(freed_words),
     .need = Need::required,
     .ru = "Освободившаяся награда: moves_up — следующему, stays_empty — никому",
     .en = "What is freed: moves_up or stays_empty",
     .example = "freed: moves_up"},
};

constexpr Key fund_left_over_keys[] = {
    {.name = "to",
     .value = id,
     .need = Need::required,
     .ru = "Какой награде (её id): остаток делится поровну между всеми, кто её получил, сверх её приза",
     .en = "To which award (its id): divided equally among all who get it, beside its prize",
     .example = "to: first"},
    {.name = "within",
     .value = ids,
     .ru = "Внутри чего остаток общий; [] — весь конкурс; если не указано — у каждого фонда свой",
     .en = "Within what it is put together; [] is the whole contest; default each fund's own"},
    {.name = "round",
     .value = rounding,
     .ru = "Округление доли; если не указано — вниз до копейки",
     .en = "Rounding of a share; default down to hundredths"},
};
constexpr Table fund_left_over_table = {
    .name = "fund_left_over", .keys = fund_left_over_keys, .check = check_rounded_down};

constexpr Key prize_fund_keys[] = {
    {.name = "amount",
     .value = formula,
     .need = Need::required,
     .ru = "Сколько денег на призы",
     .en = "The money there is for prizes",
     .example = "amount: 300000 RUB"},
    {.name = "within",
     .value = ids,
     .ru = "Внутри чего у каждой группы свой фонд; если не указано — один на весь конкурс",
     .en = "Within what each group has a fund of its own; default one for the whole contest"},
    {.name = "left_over",
     .value = table(fund_left_over_table),
     .ru = "Кому идёт то, что не выдано; если не указано — остаётся в фонде",
     .en = "To whom what is not given out goes; default it stays in the fund"},
};

}  // namespace

constinit const Table award_table = {
    .name = "award", .keys = award_keys, .exactly_one = ways_to_win, .check = check_award};
constinit const Table awards_limit_table = {.name = "awards_limit", .keys = awards_limit_keys};
constinit const Table prize_fund_table = {.name = "prize_fund", .keys = prize_fund_keys};
constinit const Table prizes_table = {.name = "prizes",
                                      .keys = prizes_keys,
                                      .selector = "shared",
                                      .variants = prizes_variants,
                                      .check = check_rounded_down};

}  // namespace rules::keys
