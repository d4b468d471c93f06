#pragma once
/// A juror's sheet on paper: filled by hand, signed, and typed in by somebody else. One page that prints on A4 and
/// loads nothing.

#include <optional>
#include <string>
#include <vector>

#include "base/words.h"

namespace reports {

struct PaperSheet {
  struct Criterion {
    std::string title, scale;
    std::vector<std::string> meanings = {};  ///< Of its marks, one text each.
  };
  /// An entry, or a round or an item of it.
  struct Row {
    std::string entry, title, part, group;  ///< group: the nomination; empty where the contest has none.
    /// Beside the criteria, what stands there already; nothing: no mark is asked for.
    std::vector<std::optional<std::string>> cells;
  };

  std::string contest = {}, basis = {}, stage = {}, juror = {}, name = {};  ///< juror: the id.
  std::vector<Criterion> criteria = {};
  std::vector<Row> rows = {};  ///< Those of a group together.
};

std::string paper_sheet_html(const PaperSheet& sheet, base::Language language);

}  // namespace reports
