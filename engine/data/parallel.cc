#include "engine/data/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace engine {

void in_parallel(std::size_t chunks, unsigned threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex mutex;
  const auto work_on = [&] {
    try {
      for (std::size_t chunk = next++; chunk < chunks; chunk = next++) work(chunk);
    } catch (...) {
      next = chunks;
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    const std::size_t most = std::min<std::size_t>(threads, chunks);
    for (std::size_t helper = 1; helper < most; ++helper) helpers.emplace_back(work_on);
    work_on();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace engine
