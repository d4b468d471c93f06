# How everything is compiled. What is only faster (ccache, mold) is used when it is there and never required.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# -O2, not CMake's -O3: the hot loops are written to be vectorised by it, and the rest compiles faster.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -ftree-vectorize -DNDEBUG" CACHE STRING "" FORCE)

set(KONKURS_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
# g++ 12 at -O2 takes members of a std::variant's or std::optional's other state for uninitialized; the sanitizers see the real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  list(APPEND KONKURS_WARNINGS -Wno-maybe-uninitialized)
endif()
option(CMAKE_COMPILE_WARNING_AS_ERROR "Warnings are errors" ON)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  # mold 1.10 begins the read-only relocations at thread-local data that takes no room in the file; on an unlucky page the
  # program then does not start («cannot apply additional memory protection»).
  add_link_options(-fuse-ld=mold -Wl,-z,norelro)
endif()
add_link_options(-Wl,--as-needed)
