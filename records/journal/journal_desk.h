#pragma once
/// Many people at once in front of one journal: whoever comes while a group is being written waits and goes with the
/// next one. So a hundred submissions share one sync of the disk, and none is answered before it.

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "records/journal/journal.h"

namespace records::journal {

class Desk {
 public:
  explicit Desk(Journal& journal) : journal_(journal) {}

  /// From any thread. Throws what the journal throws, to everybody who waited for that group.
  Answer submit(Submission submission);

  /// Looks at the journal while nobody writes; whoever comes waits.
  void between_groups(const std::function<void(const Journal&)>& look);

 private:
  struct Waiting {
    Submission submission;
    std::optional<Answer> answer;
    std::exception_ptr error;
  };

  bool is_answered(const Waiting& waiting) const { return waiting.answer || waiting.error; }
  void commit_waiting(std::unique_lock<std::mutex>& lock);

  Journal& journal_;
  std::mutex mutex_;
  std::condition_variable answered_;
  std::vector<Waiting*> queue_;
  bool is_busy_ = false;
};

}  // namespace records::journal
