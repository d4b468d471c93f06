#pragma once
/// The shape of contest.yaml held against the tables of keys.h: every mistake in one walk.

#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/diagnostic.h"
#include "rules/keys/keys.h"
#include "rules/yaml/yaml.h"

namespace rules {

/// What the walk found. `unusable` nodes are read by nobody: a wrong value, a mapping without a key it needs. The rest
/// of the file can be read as if they were not there; names that stood in them are `left_out`.
struct Shape {
  base::Diagnostics problems;
  std::unordered_set<const yaml::Node*> unusable;
  std::set<std::string, std::less<>> left_out;
};

Shape check_shape(const yaml::Node& top, const keys::Table& table);

}  // namespace rules
