#pragma once
/// How every page of ours begins: it loads nothing and runs no script but the one that is named.

#include <string>
#include <string_view>

#include "base/words.h"

namespace reports {

/// As it is printed.
enum class Paper { portrait, landscape };

struct PageHead {
  std::string_view title;
  base::Language language = base::Language::ru;
  std::string style = {};
  std::string_view script = {};   ///< "sha256-…" of the one that may run; empty: none.
  std::string_view schemes = {};  ///< Of colours, such as "light dark"; empty: the style says.
  std::string_view body_class = {};
};

/// From <!DOCTYPE> to <body>.
std::string page_head(const PageHead& head);

}  // namespace reports
