#include "cli/keyboard.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <utility>

#include "base/text.h"

namespace cli {
namespace {

/// What follows an Escape at once belongs to it: an arrow.
constexpr int escape_wait_ms = 50;
constexpr char escape = '\x1b', control_c = '\x03', control_d = '\x04', rubout = '\x7f', backspace = '\b';

void do_nothing(int /*signal*/) {}

/// A signal ends the waiting, and nothing else.
void interrupt_reading_on(int signal) {
  struct sigaction action = {};
  action.sa_handler = do_nothing;
  sigaction(signal, &action, nullptr);
}

/// Nothing: the input has ended, or a signal came.
std::optional<char> read_byte() {
  char byte = 0;
  return ::read(STDIN_FILENO, &byte, 1) == 1 ? std::optional(byte) : std::nullopt;
}

bool more_is_there() {
  pollfd waiting = {.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
  return ::poll(&waiting, 1, escape_wait_ms) == 1;
}

/// What a key sends after its Escape; empty: it was the Escape alone.
std::string sequence() {
  std::string bytes;
  while (bytes.size() < 8 && more_is_there()) {
    bytes += read_byte().value_or('~');
    if (bytes.size() > 1 && bytes.back() >= '@') break;
  }
  return bytes;
}

Key escaped() {
  const std::string bytes = sequence();
  if (bytes.empty()) return {Key::What::leave};
  if (bytes == "[3~") return {Key::What::erase};
  switch (bytes.back()) {
    case 'A':
    case 'D': return {Key::What::back};
    case 'B':
    case 'C': return {Key::What::next};
    default: return {};
  }
}

/// The rest of a letter that is more than one byte.
Key letter(char first) {
  std::string text(1, first);
  while (text.size() < 4 && base::first_bad_byte(text)) {
    const std::optional<char> byte = read_byte();
    if (!byte) return {Key::What::leave};
    text += *byte;
  }
  return {Key::What::text, text};
}

}  // namespace

Keyboard::Keyboard() {
  tcgetattr(STDIN_FILENO, &before_);
  termios keys = before_;
  keys.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
  keys.c_cc[VMIN] = 1;
  keys.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &keys);
  for (const int signal : {SIGTERM, SIGHUP}) interrupt_reading_on(signal);
}

Keyboard::~Keyboard() { tcsetattr(STDIN_FILENO, TCSADRAIN, &before_); }

Key Keyboard::read() const {
  const std::optional<char> byte = read_byte();
  if (!byte) return {Key::What::leave};
  switch (*byte) {
    case escape: return escaped();
    case control_c:
    case control_d: return {Key::What::leave};
    case '\r':
    case '\n': return {Key::What::enter};
    case '\t': return {Key::What::next};
    case rubout:
    case backspace: return {Key::What::erase};
    default: return letter(*byte);
  }
}

std::optional<std::string> Keyboard::line() const {
  termios keys = {};
  tcgetattr(STDIN_FILENO, &keys);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
  std::string line;
  std::optional<char> byte = read_byte();
  for (; byte && *byte != '\n'; byte = read_byte()) line += *byte;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &keys);
  return byte ? std::optional(std::move(line)) : std::nullopt;
}

}  // namespace cli
