#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>

namespace cli {
namespace {

int descriptor(Stream stream) {
  switch (stream) {
    case Stream::in: return STDIN_FILENO;
    case Stream::out: return STDOUT_FILENO;
    case Stream::err: return STDERR_FILENO;
  }
  return STDERR_FILENO;
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

bool is_terminal(Stream stream) { return isatty(descriptor(stream)) == 1; }

int terminal_width(Stream stream) {
  winsize size = {};
  const bool says = is_terminal(stream) && ioctl(descriptor(stream), TIOCGWINSZ, &size) == 0;
  return says ? size.ws_col : 0;
}

reports::Colour colour(Stream stream) {
  const bool wanted = is_terminal(stream) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  return wanted ? reports::Colour::ansi : reports::Colour::plain;
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return;
  throw std::system_error(errno, std::generic_category(), "stdout");
}

reports::Write to_stdout() {
  return [](std::string_view text) { print(text); };
}

}  // namespace cli
