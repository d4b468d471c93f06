/// The keys of `jury:`.
#include "rules/keys_tables.h"

namespace rules::keys {
namespace {

constexpr auto treatment_words = words_of(missing_marks);
constexpr auto abstention_words = words_of(abstention_treatments);
constexpr auto below_words = words_of(below_minimums);
constexpr auto what_words = words_of(combine_whats);
constexpr auto by_words = words_of(combine_ways);
constexpr auto third_words = words_of(thirds);
constexpr auto numbering_words = words_of(numberings);
constexpr auto strength_words = words_of(strengths);
constexpr Value limit = {.kind = Kind::limit};

constexpr Key marks_keys[] = {
    {.name = "missing",
     .value = word(treatment_words),
     .ru = "Оценки нет: wait — ждать, leave_out — не учитывать, zero — считать нулём, last — место после всех",
     .en = "A mark that is not there: wait, leave_out, zero, last (behind all whom the juror has placed)"},
    {.name = "abstained",
     .value = word(abstention_words),
     .ru = "Воздержался: leave_out (если не указано) или zero",
     .en = "An abstention: leave_out (default) or zero"},
    {.name = "at_least",
     .value = whole(0),
     .ru = "Сколько оценок нужно (если не указано — 1)",
     .en = "How many marks are needed (default 1)"},
    {.name = "below",
     .value = word(below_words),
     .ru = "Если оценок меньше: wait — ждать, void — заявка не оценена, not_ranked — без места, absent — значения нет",
     .en = "With fewer: wait (default), void, not_ranked, absent"},
};
constexpr Table marks_table = {.name = "marks", .keys = marks_keys};

constexpr Key drop_keys[] = {
    {.name = "high", .value = whole(0), .ru = "Сколько наибольших отбросить", .en = "How many of the highest"},
    {.name = "low", .value = whole(0), .ru = "Сколько наименьших отбросить", .en = "How many of the lowest"},
};

constexpr auto middle_words = words_of(outlier_middles);
constexpr Key outliers_keys[] = {
    {.name = "further_than",
     .value = limit,
     .need = Need::required,
     .ru = "Дальше этого — не учитывать: 3 или 20%",
     .en = "Marks further than this are left out: 3 or 20%",
     .example = "further_than: 3"},
    {.name = "from",
     .value = word(middle_words),
     .need = Need::required,
     .ru = "От чего: median — медиана оценок заявки, mean — их среднее",
     .en = "From what: median or mean of the entry's marks",
     .example = "from: median"},
};
constexpr Table outliers_table = {.name = "outliers", .keys = outliers_keys};

constexpr Key combine_keys[] = {
    {.name = "what",
     .value = word(what_words),
     .ru = "criterion — сводить каждый критерий, total — итоги членов жюри",
     .en = "criterion: each criterion on its own; total: jurors' totals"},
    {.name = "by",
     .value = word(by_words),
     .ru = "Оценки: mean, sum, median, trimmed_mean, trimmed_sum, best, worst, two_and_third. Места: sum_of_places, "
           "median_place, first_places, borda, copeland, majority_placing, schulze, ranked_pairs, minimax, kemeny, "
           "instant_runoff",
     .en = "Marks: mean, sum, median, trimmed_mean, trimmed_sum, best, worst, two_and_third. Jurors' orders: "
           "sum_of_places, median_place, first_places, borda, copeland, majority_placing, schulze, ranked_pairs, "
           "minimax, kemeny, instant_runoff"},
    {.name = "drop",
     .value = drop,
     .ru = "Сколько крайних оценок отбросить",
     .en = "How many of the extreme marks to drop"},
    {.name = "outliers",
     .value = table(outliers_table),
     .ru = "Какие далёкие оценки не учитывать",
     .en = "Which marks are too far off to count"},
    {.name = "round", .value = rounding, .ru = "Округление сведённой оценки", .en = "Rounding of the combined mark"},
    {.name = "limit",
     .value = limit,
     .ru = "При каком расхождении двух экспертов нужен третий: 10 или 20%",
     .en = "How far apart two experts may be: 10 or 20%"},
    {.name = "third",
     .value = word(third_words),
     .ru = "Третий эксперт: replaces — решает, joins — среднее трёх, nearest — с ближайшим",
     .en = "The third: replaces, joins (mean of three), nearest (mean with the nearer)"},
    {.name = "numbering",
     .value = word(numbering_words),
     .ru = "Равные у члена жюри: mean (1 2.5 2.5 4, если не указано), competition (1 2 2 4), dense (1 2 2 3)",
     .en = "Equal ones of a juror: mean (1 2.5 2.5 4, default), competition (1 2 2 4), dense (1 2 2 3)"},
    {.name = "strength",
     .value = word(strength_words),
     .ru = "Сила пары у schulze, ranked_pairs, minimax: winning_votes (если не указано), margins, opposition (minimax)",
     .en = "Of a duel, with schulze, ranked_pairs, minimax: winning_votes (default), margins, opposition (minimax)"},
};
constexpr Table combine_table = {.name = "combine", .keys = combine_keys};

constexpr Key jury_keys[] = {
    {.name = "marks",
     .value = table(marks_table),
     .ru = "Что делать, когда оценки нет",
     .en = "What to do about absent marks"},
    {.name = "combine",
     .value = table(combine_table),
     .ru = "Как оценки становятся одной",
     .en = "How marks become one"},
};

}  // namespace

constinit const Table drop_table = {.name = "drop", .keys = drop_keys};
constinit const Table jury_table = {.name = "jury", .keys = jury_keys};

}  // namespace rules::keys
