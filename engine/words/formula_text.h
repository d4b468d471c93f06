#pragma once
/// A node's rule as one line of a formula: named quantities by their titles, the unnamed steps between them spelled
/// out. «2 × «Художественный уровень» + «Свет»», «наименьшее(20, 2 × «Публикации»)»; and the same with one entry's
/// values put in: «2 × 4,67 + 4».

#include <functional>
#include <string>
#include <string_view>

#include "engine/plan/plan.h"

namespace engine {

/// One entry's values, to be put into a formula.
struct PutIn {
  std::function<Value(NodeId)> value;
  std::function<std::string(NodeId)> text;
};

struct FormulaStyle {
  base::Language language = base::Language::ru;
  std::string_view stage = {};    ///< Whose names need no prefix: within the final, `final.total` is just `total`.
  const PutIn* values = nullptr;  ///< Values for the names; conditions that hold and branches not taken are left out.
};

/// How `id` comes about; its own name is not said, those of its inputs are.
std::string formula_text(const Plan& plan, NodeId id, const FormulaStyle& style);

/// A step of a formula that a reader can do in his head. What has a name, joins many values or comes out of a table
/// stands for itself.
bool is_step(const Node& node);

/// Where its condition does not hold there is nothing: no value, for a stated reason.
bool is_nothing_otherwise(const Plan& plan, const Apply& apply);
/// Is its value said, not that of what it is made of? What counts as zero where there is nothing: its argument's does
/// not say so.
bool stands_for_itself(const Node& node);
/// The value itself, without the rule that it is waited for.
NodeId waited_for(const Plan& plan, NodeId id);

/// The node's name as rules of `stage` write it.
std::string_view local_name(const Node& node, std::string_view stage);

/// A table by its title, else its id; one that stands inside a criterion has neither.
std::string table_text(const LookupTable& table, base::Language language);

/// «Двор»; without a title the id.
std::string choice_text(const ChoiceList& list, const Choice& choice, base::Language language);

/// «да», "500", «16.12.2025»: of a node whose rule is a constant.
std::string constant_text(const Plan& plan, const Node& constant, base::Language language);

/// A number in its unit: 0.3 of percent is "30 %", money "15 000 ₽"; Russian writes a decimal comma.
std::string number_text(const base::Exact& number, Unit unit, base::Language language);

/// 15000.5 → 15 000.5, from five digits on, with spaces that do not break.
std::string in_thousands(std::string decimal);

}  // namespace engine
