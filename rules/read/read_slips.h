#pragma once
/// Slips in the keys of contest.yaml: `Criteria`, `stage`, `titel`.

#include "base/diagnostic.h"
#include "rules/keys/keys.h"
#include "rules/yaml/yaml.h"

namespace rules {

struct AsMeant {
  yaml::Node top;
  base::Diagnostics problems;
};

/// An unknown key that is nearly one which its mapping may have and has not is told, and read as that one: else names
/// that stand under it would be unknown in the rest of the file, and nothing there would be checked any further.
AsMeant as_meant(yaml::Node top, const keys::Table& table);

}  // namespace rules
