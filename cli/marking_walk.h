#pragma once
/// Going through a sheet in the terminal: a command in, what came of it in words. Who shows and who asks stands in
/// marking_dialog.h.

#include <cstddef>
#include <string>

#include "cli/mark_input.h"
#include "cli/marking_view.h"
#include "office/marking.h"

namespace cli {

struct MarkingTask {
  office::Marking& marking;
  const MarkingView& view;
  const MarkingView::Cells& cells;  ///< Never empty.

  base::Language language() const { return view.words().language(); }
};

/// Begins at the first mark that is missing, and goes on to the next of them after each.
class MarkingWalk {
 public:
  explicit MarkingWalk(const MarkingTask& task) : task_(task), at_(first_missing(0)) {}

  std::size_t at() const { return at_; }
  const records::journal::Cell& cell() const { return task_.cells[at_]; }
  bool has_left() const { return has_left_; }
  /// How many commands were not understood or refused.
  std::size_t not_taken() const { return not_taken_; }

  /// Empty: there is nothing to say.
  std::string obey(const MarkCommand& command);

 private:
  std::string in(const base::Words& words) const { return words.in(task_.language()); }
  bool is_missing(std::size_t at) const;
  std::size_t first_missing(std::size_t from) const;
  std::string go(std::size_t at);
  std::string problems(const base::Diagnostics& why) const;
  std::string refused(const base::Diagnostics& why);
  std::string waits(const base::Diagnostics& why) const;
  std::string give(const records::journal::Given& given);
  std::string clear();
  std::string say(const std::string& text);
  std::string take_back();
  std::string leave();
  std::string not_understood(const std::string& typed);

  const MarkingTask& task_;
  std::size_t at_;
  bool has_left_ = false;
  std::size_t not_taken_ = 0;
};

}  // namespace cli
