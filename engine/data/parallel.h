#pragma once
/// Work in chunks by some threads.

#include <cstddef>
#include <functional>

namespace engine {

/// Calls `work` once for each chunk 0 … chunks-1, in any order, by at most `threads` threads of which the caller is
/// one. Returns when all is done; the first exception that a chunk threw is thrown again.
void in_parallel(std::size_t chunks, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace engine
