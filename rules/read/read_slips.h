#pragma once
/// Slips in the keys of contest.yaml's top: `Criteria`, `stage`.

#include "base/diagnostic.h"
#include "rules/yaml/yaml.h"

namespace rules {

struct AsMeant {
  yaml::Node top;
  base::Diagnostics problems;
};

/// An unknown key that is nearly one which the file has not is told, and read as that one: else every name that stands
/// under it would be unknown in the rest of the file.
AsMeant as_meant(yaml::Node top);

}  // namespace rules
