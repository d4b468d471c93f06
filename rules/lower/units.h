#pragma once
/// Which units may meet, and what comes out. A bare 0 has every unit; days and bare numbers mix freely; percent is a
/// share.

#include <optional>

#include "engine/plan/value.h"

namespace rules {

/// Of a + b, a - b, min(a, b), if … then a else b; nothing: they do not mix.
std::optional<engine::Unit> sum_unit(engine::Unit a, engine::Unit b);
std::optional<engine::Unit> product_unit(engine::Unit a, engine::Unit b);
std::optional<engine::Unit> quotient_unit(engine::Unit a, engine::Unit b);
bool comparable(engine::Unit a, engine::Unit b);

}  // namespace rules
