#pragma once
/// The first half of compile: the shape of contest.yaml, by the tables of keys.h. All problems are found in one go; each
/// cause is told once. A Draft comes only when there is no error; warnings travel beside it.

#include <string>
#include <string_view>

#include "base/result.h"
#include "rules/draft.h"

namespace rules {

base::Result<Draft> read(std::string_view yaml_text, const std::string& file);

}  // namespace rules
