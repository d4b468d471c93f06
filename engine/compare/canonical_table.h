#pragma once
/// A table as text that two plans can be compared by.

#include <string>

#include "engine/plan/plan.h"

namespace engine {

/// «1, large»: the keys of a row, numbers and ids.
std::string keys_text(const LookupTable::Row& row);

/// Its name (its rows are compared one by one, outline.h); one that stands within a rule has none, and is spelled out.
std::string canonical_table(const LookupTable& table);

}  // namespace engine
