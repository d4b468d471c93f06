/// The keys of `jury:`.
#include "rules/keys/keys_tables.h"

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
constexpr auto quorum_words = words_of(quorum_below);

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
    {.name = "at_least_share",
     .value = share,
     .ru = "Какая доля членов жюри, от которых ждут оценок, должна оценить: 2/3 или 70%",
     .en = "Which share of the jurors who are asked must have marked: 2/3 or 70%"},
    {.name = "at_most",
     .value = whole(1),
     .ru = "Больше оценок у заявки — ошибка данных",
     .en = "More marks for an entry are an error of the data"},
    {.name = "below",
     .value = word(below_words),
     .ru = "Если оценок меньше: wait — ждать (если не указано), void — заявка не оценена, not_ranked — без места, "
           "absent — значения нет",
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
     .ru = "Оценки: mean, sum, median, best, worst, two_and_third. Места: sum_of_places, "
           "median_place, first_places, borda, copeland, majority_placing, schulze, ranked_pairs, minimax, kemeny, "
           "instant_runoff",
     .en = "Marks: mean, sum, median, best, worst, two_and_third. Jurors' orders: "
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
    {.name = "divergence",
     .value = table(divergence_table),
     .ru = "На сколько могут расходиться оценки; больше — заявка ждёт, пока их согласуют",
     .en = "How far apart the marks may be; beyond that the entry waits until they are agreed"},
    {.name = "round",
     .value = rounding_or_none,
     .ru = "Округление сведённой оценки; none — не округлять",
     .en = "Rounding of the combined mark; none: it stays as it is"},
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

constexpr Key marks_key = {.name = "marks",
                           .value = table(marks_table),
                           .ru = "Что делать, когда оценки нет",
                           .en = "What to do about absent marks"};
constexpr Key combine_key = {.name = "combine",
                             .value = table(combine_table),
                             .ru = "Как оценки становятся одной",
                             .en = "How marks become one"};

constexpr Key quorum_keys[] = {
    {.name = "share",
     .value = share,
     .need = Need::required,
     .ru = "Какая доля членов комиссии должна оценивать: 2/3 или 50%",
     .en = "Which share of the commission's members must mark: 2/3 or 50%",
     .example = "share: 2/3"},
    {.name = "below",
     .value = word(quorum_words),
     .ru = "Без кворума: wait — ждать (если не указано), void — заявка не оценена",
     .en = "Without a quorum: wait (default) or void"},
};
constexpr Table quorum_table = {.name = "quorum", .keys = quorum_keys};

constexpr Key juror_counts_keys[] = {
    {.name = "marked_share",
     .value = share,
     .need = Need::required,
     .ru = "Какую долю своих оценок член жюри должен поставить, чтобы его оценки считались: 2/3 или 70%",
     .en = "Which share of the marks asked of him a juror must have given for his marks to count: 2/3 or 70%",
     .example = "marked_share: 2/3"},
};
constexpr Table juror_counts_table = {.name = "juror_counts", .keys = juror_counts_keys};

constexpr Key own_jury_keys[] = {marks_key, combine_key};
constexpr Key jury_keys[] = {
    {.name = "quorum",
     .value = table(quorum_table),
     .ru = "Кворум: сколько членов комиссии должны оценивать",
     .en = "The quorum: how many of the commission's members must mark"},
    {.name = "juror_counts",
     .value = table(juror_counts_table),
     .ru = "Чьи оценки считаются",
     .en = "Whose marks count"},
    marks_key,
    combine_key,
};

}  // namespace

constinit const Table drop_table = {.name = "drop", .keys = drop_keys};
constinit const Table own_jury_table = {.name = "own_jury", .keys = own_jury_keys};
constinit const Table jury_table = {.name = "jury", .keys = jury_keys};

}  // namespace rules::keys
