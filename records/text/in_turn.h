#pragma once
/// A long text made in parts: threads make the parts side by side, and each goes out when its turn has come, so that
/// one thread writes while the other makes.

#include <cstddef>
#include <functional>
#include <string_view>

#include "records/text/text_buffer.h"

namespace records {

struct InParts {
  std::size_t parts = 0;
  unsigned threads = 1;  ///< At most.
  /// Appends a part to an empty text. Called by several threads at a time, each with a text of its own.
  std::function<void(std::size_t part, TextBuffer& text)> make;
};

/// `write` is called part after part and by one thread at a time. The first exception of either goes through.
void write_in_turn(const InParts& work, const std::function<void(std::string_view)>& write);

}  // namespace records
