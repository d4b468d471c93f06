#pragma once
/// A line on the terminal that says what goes on, from the second second on. Nothing at all elsewhere: what is piped or
/// logged stays clean.

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "base/words.h"

namespace cli {

class Progress {
 public:
  enum class Show { when_terminal, never };

  Progress(Show show, base::Language language);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// What goes on from now on, as half a sentence: "reading the tables".
  void step(const base::Words& what);

  /// Clears the line: something else is going to be printed.
  void stop();

 private:
  void draw_until(const std::stop_token& stopped);

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::string step_;  // guarded by mutex_
  base::Language language_;
  bool is_shown_;
  std::jthread thread_;
};

}  // namespace cli
