#pragma once
/// A node's rule as one line of a formula: named quantities by their names, the unnamed steps between them spelled out.
/// «2 × design + light», «среднее(design.mark)», «наименьшее(20, 2 × channels)».

#include <string>
#include <string_view>

#include "engine/plan.h"

namespace engine {

struct FormulaStyle {
  base::Language language = base::Language::ru;
  std::string_view stage = {};  ///< Whose names need no prefix: within the final, `final.total` is just `total`.
  enum class Names { ids, titles } names = Names::ids;  ///< `safety` or «Безопасность».
};

/// How `id` comes about; its own name is not said, those of its inputs are.
std::string formula_text(const Plan& plan, NodeId id, const FormulaStyle& style);

/// The node's name as rules of `stage` write it.
std::string_view local_name(const Node& node, std::string_view stage);

/// A number in its unit: 0.3 of percent is "30 %", money "15000 RUB"; Russian writes a decimal comma.
std::string number_text(const base::Exact& number, Unit unit, base::Language language);

}  // namespace engine
