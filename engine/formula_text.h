#pragma once
/// A node's rule as one line of a formula: named quantities by their names, the unnamed steps between them spelled out.
/// «2 × design + light», «среднее(design.mark)», «наименьшее(20, 2 × channels)».

#include <string>

#include "engine/plan.h"

namespace engine {

/// How `id` comes about; its own name is not said, those of its inputs are.
std::string formula_text(const Plan& plan, NodeId id, base::Language language);

/// A number in its unit: 0.3 of percent is "30 %", money "15000 RUB".
std::string number_text(const base::Exact& number, Unit unit);

/// "0.01, half up": to what and how.
base::Words rounding_words(const base::Rounding& rounding);

}  // namespace engine
