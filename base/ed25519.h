#pragma once
/// Signatures by Ed25519 (RFC 8032). Only ed25519.cc knows the library; nothing here draws a random number: whoever
/// makes a key brings its 32 random bytes.

#include <array>
#include <cstdint>
#include <string_view>

namespace base {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// The secret that RFC 8032 calls the private key.
struct Seed {
  std::array<std::uint8_t, 32> bytes{};
};

PublicKey public_key(const Seed& seed);
Signature sign(std::string_view message, const Seed& seed);

/// Signatures with a scalar out of range and keys of small order are refused, so a signature has one form.
bool is_signed(std::string_view message, const Signature& signature, const PublicKey& key);

}  // namespace base
