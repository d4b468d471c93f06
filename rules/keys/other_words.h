#pragma once
/// Words that people write for what the language calls otherwise: by habit, by analogy with another key, or because an
/// earlier draft of the language had them. They are not understood; whoever writes one is told the right one.

#include <span>
#include <string_view>

namespace rules {

struct OtherWord {
  std::string_view written;
  std::string_view name;     ///< What it is called here …
  std::string_view example;  ///< … and how that is written.
};

/// Nothing, when none of `known` is meant.
const OtherWord* other_word(std::string_view written, std::span<const std::string_view> known);

}  // namespace rules
