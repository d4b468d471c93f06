#include "base/sha256.h"

#include <nettle/sha2.h>

#include "base/base64.h"

namespace base {

Digest sha256_bytes(std::initializer_list<std::string_view> parts) {
  sha256_ctx context;
  sha256_init(&context);
  for (const std::string_view part : parts) {
    sha256_update(&context, part.size(), reinterpret_cast<const std::uint8_t*>(part.data()));
  }
  Digest digest{};
  nettle_sha256_digest(&context, digest.size(), digest.data());
  return digest;
}

std::string sha256(std::string_view bytes) { return to_hex(as_text(sha256_bytes({bytes}))); }

}  // namespace base
