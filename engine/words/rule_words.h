#pragma once
/// The names of operations and reductions in both languages: the words that explanations and descriptions share.

#include <string>

#include "engine/plan/plan.h"
#include "engine/words/speaker.h"

namespace engine {

/// As a function is called: «наибольшее», "max". Operators between their arguments have none: see infix().
base::Words function_words(Operation operation);

/// How a sentence compares: « не меньше », “ is before ”; empty: it is no comparison of size, and a sign says it.
base::Words comparison_words(Operation operation, Type compared);

/// How many values become one: «среднее без 1 большей и 1 меньшей», "mean without 1 highest and 1 lowest".
base::Words reduction_words(const Reduction& how);

/// What people decide: «голосование комиссии», "a lot".
base::Words decision_words(const Ask& ask);
/// «назначают решением, отдельно для каждого: «Группа»»
base::Words decided_words(const Plan& plan, const FactColumn& fact);
/// «указывают, только если «номинация» — Двор», of a fact with a condition.
base::Words asked_words(const Speaker& by, const FactColumn& fact);

/// Whose a juror's mark is, by his role: «председатель», "the chair".
base::Words juror_words(const JurorIs& is);

/// What a value waits for, as a part of the sentence that says how it is made: «; нужен кворум: …».
base::Words hold_words(const Hold& hold, const base::Words& condition);

/// How the tied are compared: «личные встречи», "head to head".
base::Words among_words(const Among& rule);

/// Is its value a position among the tied, as people or a comparison give it?
bool is_position_among_tied(const Rule& rule);

/// Who is first by a key, where it is not the greatest number: « (раньше — выше)».
base::Words first_words(Direction direction, Type key);

/// «до сотых, по правилам округления», "to 0.01, half up".
base::Words rounding_words(const base::Rounding& rounding, Unit unit = Unit::none);

base::Words rounding_mode_words(base::RoundingMode mode);

}  // namespace engine
