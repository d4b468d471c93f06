#pragma once
/// What is known of a number's sign, whatever the data: a division by what is surely not 0 is always defined. Not known
/// is no mistake, only a warning too many.

#include "rules/lower/compilation.h"

namespace rules {

bool is_positive(const Compilation& work, NodeId id);
bool is_non_negative(const Compilation& work, NodeId id);
bool is_nonzero(const Compilation& work, NodeId id);

}  // namespace rules
