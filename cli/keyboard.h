#pragma once
/// Keys as they are pressed, without waiting for Enter.

#include <termios.h>

#include <optional>
#include <string>

namespace cli {

struct Key {
  enum class What { text, enter, back, next, erase, leave } what = What::text;
  std::string text = {};  ///< The letter, in UTF-8, as it was typed.
};

/// While it lives, keys are not shown and nothing waits for Enter; after it the terminal is as it was, also when the
/// program is asked to end (SIGTERM, SIGHUP).
class Keyboard {
 public:
  Keyboard();
  Keyboard(const Keyboard&) = delete;
  Keyboard& operator=(const Keyboard&) = delete;
  ~Keyboard();

  /// Escape, Ctrl-C, Ctrl-D and the end of the input are `leave`.
  Key read() const;
  /// A line with the terminal's own editing. Nothing: the input ended before its end (Ctrl-D, SIGHUP).
  std::optional<std::string> line() const;

 private:
  termios before_ = {};
};

}  // namespace cli
