#pragma once
/// A comma inside braces tears a text apart: `{title: Двор, сад}` is a title «Двор» and a key «сад» without a value.

#include <optional>
#include <string>
#include <vector>

#include "rules/keys/keys.h"
#include "rules/yaml/yaml.h"

namespace rules {

struct Torn {
  const yaml::Entry* whose = nullptr;  ///< Has the beginning.
  std::string text;                    ///< The whole, as it was meant.
  bool first = true;                   ///< The piece asked about is the first that was cut off.
  bool in_number = false;              ///< `4,5`
};

/// Nothing when the entry is no such piece.
std::optional<Torn> torn_at(const std::vector<yaml::Entry>& all, std::size_t at);

/// `meant`: what may stand where the beginning stands.
base::Diagnostic torn_apart(const yaml::Key& piece, const Torn& torn, const keys::Value& meant);

}  // namespace rules
