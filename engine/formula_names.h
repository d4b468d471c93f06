#pragma once
/// What formulas call the rules that are no operation of arithmetic.

#include "base/words.h"

namespace engine {

inline const base::Words brackets_name = {"шкала", "brackets"};
inline const base::Words places_before = {"первые места, числом ", "the first places, as many as "};
inline const base::Words awards_by_places = {"награды по местам", "awards by places"};
inline const base::Words prizes_of_awards = {"призы наград", "the awards' prizes"};
inline const base::Words money_down_places = {"по местам сверху вниз, всего ", "down the places, in all "};

}  // namespace engine
