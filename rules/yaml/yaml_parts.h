#pragma once
/// The top-level keys of contest.yaml as its lines show them, before anybody understands YAML: what a mistake of syntax
/// spoils, and what stands beside it.

#include <string>
#include <string_view>
#include <vector>

namespace rules::yaml {

/// From the line of a top-level key to the next one.
struct Part {
  std::string_view key;
  std::size_t begin = 0, end = 0;  ///< Bytes.
};

std::vector<Part> parts_of(std::string_view text);
/// All but the key and its colon becomes blank; every place stays where it is.
void blank(std::string& text, const Part& part);

}  // namespace rules::yaml
