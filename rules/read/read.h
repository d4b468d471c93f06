#pragma once
/// The first half of compile: the shape of contest.yaml, by the tables of keys.h. All problems are found in one go;
/// each cause is told once. A Draft comes also beside errors, as long as there is a mapping to read: it says what they
/// spoil, so that what is right can be judged in the same run. has_error(diagnostics()) tells; no plan may be made
/// then.

#include <string>
#include <string_view>

#include "base/result.h"
#include "rules/draft/draft.h"

namespace rules {

base::Result<Draft> read(std::string_view yaml_text, const std::string& file);

}  // namespace rules
