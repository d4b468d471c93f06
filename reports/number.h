#pragma once
/// Numbers as a person reads them. Display never touches a value: what is cut off is said.

#include <string>

#include "base/exact.h"
#include "base/words.h"
#include "engine/plan/value.h"

namespace reports {

/// At most four digits after the point; "≈" before a number that is longer. Russian writes a decimal comma.
std::string shown(const base::Exact& number, base::Language language);

/// With exactly so many digits after the point, "≈" before what is longer: what makes a column of numbers stand in
/// line.
std::string shown_with(int digits, const base::Exact& number, base::Language language);

/// How many digits after the point a column needs for it: those it has, when they are at most four; otherwise two.
int digits_needed(const base::Exact& number);

/// The same with its unit: 30 %, 15 000 ₽, 3 дня.
std::string shown(const base::Exact& number, engine::Unit unit, base::Language language);

}  // namespace reports
