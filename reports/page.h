#pragma once
/// What every page of ours looks like: its head with the policy, the style and the script, all inline.

#include <string>
#include <string_view>

#include "base/words.h"
#include "reports/page_head.h"

namespace reports {

/// From <!DOCTYPE> to <body>. The page may run page_script() and nothing else, and load nothing.
std::string page_begin(std::string_view title, base::Language language, Paper paper = Paper::portrait);
std::string page_end();

std::string_view page_style();

/// Makes tables of class `sheet` sortable by their headings (data-kind: place, number, text) and, on narrow screens,
/// cards.
std::string_view page_script();

}  // namespace reports
