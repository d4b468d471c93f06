#pragma once
/// What every page of ours looks like: its head with the policy, the style and the script, all inline.

#include <string>
#include <string_view>

#include "base/words.h"

namespace reports {

/// From <!DOCTYPE> to <body>. The page may run page_script() and nothing else, and load nothing.
std::string page_begin(std::string_view title, base::Language language);
std::string page_end();

std::string_view page_style();

/// Makes tables sortable and, on narrow screens, names the cells of their cards.
std::string_view page_script();

}  // namespace reports
