#pragma once
/// From a byte in a text to the line and column that an editor shows. Lines end with LF, CRLF or CR. Counting starts
/// where the question before it ended, so a file is walked once however many places are asked for in ascending order.

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace records {

class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  /// `offset` may be the end of the text. `length` in characters.
  base::Place place(const std::string& path, std::size_t offset, int length = 0);

 private:
  std::string_view text_;
  std::size_t line_begin_ = 0;
  int line_ = 1;
};

}  // namespace records
