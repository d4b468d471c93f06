#pragma once
/// The methods of an Aggregate, as a regulation calls them.

#include "base/words.h"
#include "engine/plan/plan.h"

namespace engine {

/// As a function is called: «сумма мест», "sum of places".
base::Words method_words(const Method& how);

}  // namespace engine
