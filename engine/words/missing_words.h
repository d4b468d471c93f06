#pragma once
/// What becomes of marks that are not given, in words.

#include <vector>

#include "base/words.h"
#include "engine/plan/plan.h"

namespace engine {

/// «если оценки нет, она не учитывается, нужно не меньше 3 оценок».
base::Words mark_rule_words(const MarkRule& rule);

/// Of all marks of the jury, each rule once.
std::vector<base::Words> missing_mark_rules(const Plan& plan);

}  // namespace engine
