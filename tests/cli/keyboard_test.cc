#include "cli/keyboard.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace {

/// A terminal in the place of stdin, while it lives.
class Terminal {
 public:
  Terminal() : person_(::posix_openpt(O_RDWR | O_NOCTTY)), stdin_before_(::dup(STDIN_FILENO)) {
    REQUIRE(::grantpt(person_) == 0);
    REQUIRE(::unlockpt(person_) == 0);
    const int program = ::open(::ptsname(person_), O_RDWR | O_NOCTTY);
    REQUIRE(::dup2(program, STDIN_FILENO) == STDIN_FILENO);
    ::close(program);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal() {
    ::dup2(stdin_before_, STDIN_FILENO);
    ::close(stdin_before_);
    ::close(person_);
  }

  /// As soon as whole lines are read: what is typed before that has no end of the input.
  void type_line(std::string_view keys) const {
    termios now = {};
    while ((now.c_lflag & ICANON) == 0 && ::tcgetattr(person_, &now) == 0) std::this_thread::yield();
    [[maybe_unused]] const ssize_t written = ::write(person_, keys.data(), keys.size());
  }

 private:
  int person_, stdin_before_;
};

}  // namespace

TEST_CASE("a line that is typed, also an empty one, is not a line that never came") {
  const Terminal terminal;
  const cli::Keyboard keyboard;
  const auto line_of = [&](std::string_view keys) {
    std::thread person([&] { terminal.type_line(keys); });
    const std::optional<std::string> line = keyboard.line();
    person.join();
    return line;
  };
  CHECK(line_of("мелко\n") == "мелко");
  CHECK(line_of("\n") == "");
  CHECK_FALSE(line_of("\x04"));
}
