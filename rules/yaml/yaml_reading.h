#pragma once
/// One reading of a text by yaml-cpp, from its beginning to its end or to what stops it.

#include "rules/yaml/yaml.h"
#include "rules/yaml/yaml_source.h"

namespace rules::yaml {

struct Reading {
  std::optional<Node> top;        ///< Absent when something stopped the reading.
  base::Diagnostics diagnostics;  ///< The last one is what stopped it.
  bool whole = false;
};

Reading read_once(const SourceText& source);

}  // namespace rules::yaml
