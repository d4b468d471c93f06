#pragma once
/// What the errors of shape spoil: the keys and list items around each of them.

#include "base/diagnostic.h"
#include "rules/draft/draft.h"
#include "rules/yaml/yaml.h"

namespace rules {

Spoilt spoilt_by(const base::Diagnostics& found, const yaml::Node& top);

}  // namespace rules
