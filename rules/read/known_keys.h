#pragma once
/// The keys that one mapping may have.

#include <string_view>
#include <vector>

#include "rules/keys/keys.h"
#include "rules/yaml/yaml.h"

namespace rules {

/// Those of its table, and those of the type it states.
struct KnownKeys {
  std::vector<const keys::Key*> all = {};
  std::vector<std::string_view> names = {};  ///< Beside them.
  std::string_view type = {};                ///< The word of the selector, when it is one.
  bool type_unknown = false;                 ///< The table has types, and this mapping none of them.

  const keys::Key* find(std::string_view name) const;
};

KnownKeys known_keys(const yaml::Mapping& mapping, const keys::Table& table);

/// The types that have the key.
std::vector<std::string_view> types_with(const keys::Table& table, std::string_view key);

/// The `5` of `{yes: 4,5}`.
bool is_behind_comma(const yaml::Entry& entry);

}  // namespace rules
