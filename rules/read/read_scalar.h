#pragma once
/// One scalar of contest.yaml: whether it can stand where it stands, and what it is. The second half is only for what
/// passed the first; what did not is asserted.

#include <optional>

#include "rules/draft/draft.h"
#include "rules/keys/keys.h"
#include "rules/yaml/yaml.h"

namespace rules {

/// Is an end of a scale beyond what any jury marks?
bool is_too_wide(const base::Exact& from, const base::Exact& to);

/// What is wrong with the node as a scalar of the expected kind.
std::optional<base::Diagnostic> scalar_problem(const yaml::Node& node, const keys::Value& expected);
/// What is wrong with a free key.
std::optional<base::Diagnostic> key_problem(const yaml::Key& key, keys::Kind kind);

Text text_of(const yaml::Node& node);
Number number_of(const yaml::Node& node);
Number share_of(const yaml::Node& node);
Whole whole_of(const yaml::Node& node);
Flag flag_of(const yaml::Node& node);
FormulaText formula_of(const yaml::Node& node);
Cell cell_of(const yaml::Node& node);
Money money_of(const yaml::Node& node);
Limit limit_of(const yaml::Node& node);

}  // namespace rules
