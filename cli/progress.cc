#include "cli/progress.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <string>

#include "base/text.h"
#include "cli/terminal.h"

namespace cli {
namespace {

using namespace std::chrono_literals;

constexpr auto silence = 1s;
constexpr auto redraw = 500ms;

// Back to the beginning of the line, and clear it.
constexpr std::string_view clear = "\r\x1b[K";

}  // namespace

Progress::Progress(Show show, base::Language language)
    : language_(language), is_shown_(show == Show::when_terminal && is_terminal(Stream::err)) {}

Progress::~Progress() { stop(); }

void Progress::step(const base::Words& what) {
  if (!is_shown_) return;
  const std::lock_guard lock(mutex_);
  step_ = what.in(language_);
  if (thread_.joinable()) return;
  thread_ = std::jthread([this](const std::stop_token& stopped) { draw_until(stopped); });
}

void Progress::stop() {
  if (!thread_.joinable()) return;
  thread_.request_stop();
  thread_.join();
  thread_ = {};
}

void Progress::draw_until(const std::stop_token& stopped) {
  const auto began = std::chrono::steady_clock::now();
  std::unique_lock lock(mutex_);
  const auto never = [] { return false; };
  changed_.wait_for(lock, stopped, silence, never);
  while (!stopped.stop_requested()) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - began);
    const int width = terminal_width(Stream::err);
    const std::string line =
        fmt::format("{} … {} {}", step_, seconds.count(), language_ == base::Language::ru ? "с" : "s");
    fmt::print(stderr, "{}{}", clear, width > 1 ? base::truncate(line, width - 1) : line);
    changed_.wait_for(lock, stopped, redraw, never);
    if (stopped.stop_requested()) fmt::print(stderr, "{}", clear);
  }
}

}  // namespace cli
