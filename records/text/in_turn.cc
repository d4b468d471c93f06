#include "records/text/in_turn.h"

#include <algorithm>
#include <atomic>

#include "engine/data/parallel.h"

namespace records {
namespace {

/// Whose part goes out next.
class Turn {
 public:
  /// False: somebody failed, and no turn will come any more.
  bool wait_for(std::size_t part) {
    std::size_t now = next_.load();
    while (now != part && now != never) {
      next_.wait(now);
      now = next_.load();
    }
    return now == part;
  }
  void pass(std::size_t part) { set(part + 1); }
  void give_up() { set(never); }

 private:
  static constexpr std::size_t never = ~std::size_t{0};

  void set(std::size_t next) {
    next_.store(next);
    next_.notify_all();
  }

  std::atomic<std::size_t> next_ = 0;
};

}  // namespace

void write_in_turn(const InParts& work, const std::function<void(std::string_view)>& write) {
  std::atomic<std::size_t> next = 0;
  Turn turn;
  const auto take_parts = [&] {
    TextBuffer text;  // one for all parts of a thread: fresh memory costs more than what is written into it
    for (std::size_t part = next++; part < work.parts; part = next++) {
      text.clear();
      work.make(part, text);
      if (!turn.wait_for(part)) return;
      write(text.view());
      turn.pass(part);
    }
  };
  const std::size_t workers = std::min<std::size_t>(std::max(work.threads, 1U), work.parts);
  engine::in_parallel(workers, work.threads, [&](std::size_t) {
    try {
      take_parts();
    } catch (...) {
      turn.give_up();
      throw;
    }
  });
}

}  // namespace records
