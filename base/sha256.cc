#include "base/sha256.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <vector>

namespace base {

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
  sha256_update(&context, input.size(), input.data());
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace base
