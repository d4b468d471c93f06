#include "base/ed25519.h"

#include <sodium.h>

#include <utility>

namespace base {
namespace {

using SecretKey = std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES>;

std::pair<PublicKey, SecretKey> pair_of(const Seed& seed) {
  std::pair<PublicKey, SecretKey> keys;
  crypto_sign_seed_keypair(keys.first.data(), keys.second.data(), seed.bytes.data());
  return keys;
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

PublicKey public_key(const Seed& seed) { return pair_of(seed).first; }

Signature sign(std::string_view message, const Seed& seed) {
  Signature signature{};
  SecretKey secret = pair_of(seed).second;
  crypto_sign_detached(signature.data(), nullptr, bytes_of(message), message.size(), secret.data());
  sodium_memzero(secret.data(), secret.size());
  return signature;
}

bool is_signed(std::string_view message, const Signature& signature, const PublicKey& key) {
  return crypto_sign_verify_detached(signature.data(), bytes_of(message), message.size(), key.data()) == 0;
}

}  // namespace base
