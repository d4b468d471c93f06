#pragma once
/// Exceptions in words, in one place: what went wrong outside of the contest's data (a missing file, a full disk) or
/// inside the program.

#include <exception>
#include <string>

#include "base/words.h"

namespace cli {

struct Fault {
  base::Words words;
  int status = 0;  ///< Of exit.h: 1 when it was the user's path, 70 otherwise.
};

Fault in_words(std::exception_ptr thrown);

}  // namespace cli
