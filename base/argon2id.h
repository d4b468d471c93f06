#pragma once
/// Argon2id (RFC 9106, version 1.3, one lane): a hash that takes time and memory, for secrets that are short enough to
/// be tried. Only argon2id.cc knows the library; the salt is random and brought by who asks.

#include <array>
#include <cstdint>
#include <string_view>

#include "base/sha256.h"

namespace base {

using Salt = std::array<std::uint8_t, 16>;

struct Argon2idCost {
  std::uint32_t kibibytes = 0;  ///< At least 8.
  std::uint32_t passes = 0;     ///< At least 1.
  friend bool operator==(const Argon2idCost&, const Argon2idCost&) = default;
};

/// std::bad_alloc when there is not so much memory.
Digest argon2id(std::string_view secret, const Salt& salt, const Argon2idCost& cost);

/// Takes the same time wherever they differ.
bool is_same(const Digest& one, const Digest& other);

}  // namespace base
