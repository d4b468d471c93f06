#pragma once
/// What formulas call the rules that are no operation of arithmetic.

#include "base/words.h"

namespace engine {

inline const base::Words brackets_name = {"шкала", "brackets"};
inline const base::Words over_contest = {"по всему конкурсу", "over the contest"};
inline const base::Words over_group = {"по группе: ", "over the group: "};
inline const base::Words number_of_entries = {"число заявок ", "the number of entries "};
inline const base::Words number_of_marks = {"число оценок ", "the number of marks "};
inline const base::Words places_before = {"первые места, числом ", "the first places, as many as "};
inline const base::Words awards_by_places = {"награды по местам", "awards by places"};
inline const base::Words prizes_of_awards = {"призы наград", "the awards' prizes"};
inline const base::Words within_the_money = {"в пределах суммы ", "within the amount "};

}  // namespace engine
