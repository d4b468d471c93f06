// Large blocks of memory stay with the program when they are freed, and the next ones stand there, whatever thread
// asks: a million entries pass through many of them, and each fresh one would be cleared by the system page by page.
// Small blocks come from malloc as always.

#include <cstdlib>
#include <functional>
#include <iterator>
#include <map>
#include <mutex>
#include <new>

#include <sys/mman.h>

namespace {

constexpr std::size_t large = std::size_t{1} << 18;
constexpr std::size_t page = std::size_t{1} << 12;
constexpr std::size_t room = std::size_t{1} << 36;  // addresses, not memory

/// Parts of one region, given to who asks: the first that is long enough.
class LargeBlocks {
 public:
  LargeBlocks() {
    void* const region =
        ::mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (region == MAP_FAILED) return;  // a limit on addresses: malloc has to do
    region_ = static_cast<char*>(region);
    free_[0] = room;
  }

  /// Null: no room.
  void* take(std::size_t size) {
    size = (size + page - 1) / page * page;
    const std::lock_guard lock(mutex_);
    for (auto gap = free_.begin(); gap != free_.end(); ++gap) {
      const auto [begin, end] = *gap;
      if (end - begin < size) continue;
      free_.erase(gap);
      if (begin + size < end) free_[begin + size] = end;
      used_[begin] = begin + size;
      return region_ + begin;
    }
    return nullptr;
  }

  bool has(const void* block) const {
    const std::less<const void*> before;
    return region_ != nullptr && !before(block, region_) && before(block, region_ + room);
  }

  void give_back(void* block) {
    const std::lock_guard lock(mutex_);
    const auto found = used_.find(static_cast<std::size_t>(static_cast<char*>(block) - region_));
    std::size_t begin = found->first, end = found->second;
    used_.erase(found);
    const auto next = free_.lower_bound(begin);
    if (next != free_.begin() && std::prev(next)->second == begin) {
      begin = std::prev(next)->first;
    }
    if (next != free_.end() && next->first == end) {
      end = next->second;
      free_.erase(next);
    }
    free_[begin] = end;
  }

 private:
  char* region_ = nullptr;
  std::mutex mutex_;
  std::map<std::size_t, std::size_t> free_ = {}, used_ = {};  // begin → end; few of them, in small blocks
};

/// Never destroyed: what is freed last is freed after everything else has ended.
LargeBlocks& large_blocks() {
  static LargeBlocks* const blocks = new LargeBlocks;
  return *blocks;
}

void* new_block(std::size_t size) {
  void* const block = size < large ? nullptr : large_blocks().take(size);
  return block != nullptr ? block : std::malloc(size);
}

}  // namespace

void* operator new(std::size_t size) {
  while (true) {
    if (void* const block = new_block(size == 0 ? 1 : size)) return block;
    const std::new_handler make_room = std::get_new_handler();
    if (make_room == nullptr) throw std::bad_alloc();
    make_room();
  }
}

void operator delete(void* block) noexcept {
  if (large_blocks().has(block)) {
    large_blocks().give_back(block);
  } else {
    std::free(block);
  }
}
void operator delete(void* block, std::size_t /*size*/) noexcept { operator delete(block); }
