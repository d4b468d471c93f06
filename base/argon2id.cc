#include "base/argon2id.h"

#include <sodium.h>

#include <cstddef>
#include <new>
#include <tuple>

namespace base {
namespace {

static_assert(std::tuple_size_v<Salt> == crypto_pwhash_argon2id_SALTBYTES);

/// The library looks for the processor's vector units once; without that it is half as fast.
void prepare() {
  static const int prepared = sodium_init();
  if (prepared < 0) throw std::bad_alloc();
}

}  // namespace

Digest argon2id(std::string_view secret, const Salt& salt, const Argon2idCost& cost) {
  prepare();
  Digest digest{};
  const int failed =
      crypto_pwhash_argon2id(digest.data(), digest.size(), secret.data(), secret.size(), salt.data(), cost.passes,
                             std::size_t{cost.kibibytes} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
  if (failed != 0) throw std::bad_alloc();
  return digest;
}

bool is_same(const Digest& one, const Digest& other) {
  return sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace base
