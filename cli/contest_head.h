#pragma once
/// The lines under `contest:` of a definition, changed as text, so that every comment and every other line stays as it
/// is. For our own templates, which write each key of the head on a line of its own; whoever changes a head compiles
/// the result.

#include <string>
#include <string_view>

namespace cli {

struct ContestHead {
  std::string id;
  std::string title;
  std::string edition;
};

std::string with_head(std::string_view yaml_text, const ContestHead& head);

/// Empty when the head does not say.
std::string title_in(std::string_view yaml_text);

}  // namespace cli
