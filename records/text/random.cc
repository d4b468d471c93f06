#include "records/text/random.h"

#include <sys/random.h>

#include <cassert>
#include <cerrno>
#include <system_error>

namespace records {

std::string random_bytes(std::size_t count) {
  assert(count <= 256 && "the system gives so many at once, or none");
  std::string bytes(count, '\0');
  const auto given = ::getrandom(bytes.data(), bytes.size(), 0);
  if (given != static_cast<ssize_t>(count)) throw std::system_error(errno, std::generic_category(), "getrandom");
  return bytes;
}

}  // namespace records
