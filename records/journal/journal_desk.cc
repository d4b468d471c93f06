#include "records/journal/journal_desk.h"

#include <exception>
#include <utility>

namespace records::journal {

Answer Desk::submit(Submission submission) {
  Waiting mine{std::move(submission), std::nullopt, nullptr};
  std::unique_lock lock(mutex_);
  queue_.push_back(&mine);
  while (!is_answered(mine)) {
    if (is_busy_)
      answered_.wait(lock);
    else
      commit_waiting(lock);
  }
  if (mine.error) std::rethrow_exception(mine.error);
  return *std::move(mine.answer);
}

void Desk::between_groups(const std::function<void(const Journal&)>& look) {
  std::unique_lock lock(mutex_);
  answered_.wait(lock, [&] { return !is_busy_; });
  look(journal_);
}

/// Whoever finds the desk free writes for all who wait, and lets others queue meanwhile.
void Desk::commit_waiting(std::unique_lock<std::mutex>& lock) {
  const std::vector<Waiting*> group = std::exchange(queue_, {});
  is_busy_ = true;
  lock.unlock();
  std::vector<Submission> submissions;
  for (Waiting* each : group) submissions.push_back(std::move(each->submission));
  std::vector<Answer> answers;
  std::exception_ptr error;
  try {
    answers = journal_.commit(submissions);
  } catch (...) {
    error = std::current_exception();
  }
  lock.lock();
  for (std::size_t at = 0; at < group.size(); ++at) {
    if (error)
      group[at]->error = error;
    else
      group[at]->answer = std::move(answers[at]);
  }
  is_busy_ = false;
  answered_.notify_all();
}

}  // namespace records::journal
