# Every library that is not ours, found in one place; who links what stands in the folders. Debian packages: packages.sh.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Boost REQUIRED COMPONENTS program_options)

# These come without a CMake package in Debian.
foreach(name gmp gmpxx mpfr utf8proc nettle qrcodegencpp sodium sqlite3)
  find_library(lib_${name} ${name} REQUIRED)
  add_library(konkurs::${name} INTERFACE IMPORTED)
  target_link_libraries(konkurs::${name} INTERFACE ${lib_${name}})
endforeach()
