// Large blocks of memory on huge pages. A million entries are touched in the order of their places and sheets, all over
// megabytes of columns: with small pages each touch would look for its page first, and each page would be faulted in on
// its own. Small blocks come from malloc as always.

#include <cstdlib>
#include <new>

#include <sys/mman.h>

namespace {

constexpr std::size_t huge_page = std::size_t{2} << 20;
constexpr std::size_t large = 2 * huge_page;

void* new_block(std::size_t size) {
  if (size < large) return std::malloc(size);
  void* const block = std::aligned_alloc(huge_page, size);
  // A wish: where it is refused, the block is as good. The rest stays on small pages, so that no memory is wasted.
  if (block != nullptr) ::madvise(block, size / huge_page * huge_page, MADV_HUGEPAGE);
  return block;
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

void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t /*size*/) noexcept { std::free(block); }
