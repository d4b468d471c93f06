#include "cli/kept_memory.h"

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace cli {

void keep_freed_memory() {
#if defined(__GLIBC__)
  constexpr int most = 1 << 30, block = 1 << 25, step = 1 << 26;
  ::mallopt(M_MMAP_THRESHOLD, block);  // larger ones come and go by themselves
  ::mallopt(M_TRIM_THRESHOLD, most);
  ::mallopt(M_TOP_PAD, step);
  ::mallopt(M_ARENA_MAX, 1);  // what one thread frees, another one takes
#endif
}

}  // namespace cli
