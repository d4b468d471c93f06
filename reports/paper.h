#pragma once
/// Pages that are meant for paper: black on white, A4, with no script, loading nothing.

#include <string>
#include <string_view>

#include "base/words.h"
#include "reports/page_head.h"

namespace reports {

struct PaperHead {
  std::string title;
  std::string_view style;  ///< After what all of them share.
  Paper paper = Paper::portrait;
};

/// From <!DOCTYPE> to <body>.
std::string paper_begin(const PaperHead& head, base::Language language);
std::string paper_end();

}  // namespace reports
