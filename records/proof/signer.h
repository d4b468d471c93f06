#pragma once
/// The key that signs a contest's checkpoints, and what others need to check them (C2SP signed-note, Ed25519).
///
///   signer_name    what the notes of a contest call its key, and itself: konkurs/<contest>
///   Signer         the secret key; its file is readable by its owner alone
///   Verifier       the public one, as the journal's records name it

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/ed25519.h"
#include "base/result.h"

namespace records {

std::string signer_name(std::string_view contest);

/// Text: `<name>+<key id in hex>+<base64 of 01 and the public key>`.
struct Verifier {
  std::string name = {};
  base::PublicKey key = {};
  friend bool operator==(const Verifier&, const Verifier&) = default;
};

std::array<std::uint8_t, 4> key_id(const Verifier& verifier);
std::string verifier_text(const Verifier& verifier);
std::optional<Verifier> read_verifier(std::string_view text);

struct Signer {
  std::string name = {};
  base::Seed seed = {};
};

Verifier verifier(const Signer& signer);

/// `PRIVATE+KEY+<name>+<key id in hex>+<base64 of 01 and the seed>` and a line break.
std::string signer_text(const Signer& signer);
std::optional<Signer> read_signer(std::string_view text);

/// A key of its own for a contest, from the system's randomness.
Signer new_signer(std::string_view contest);

/// Written with mode 0600 to a path where nothing is yet; what the system refuses is std::system_error.
void write_signer(const std::string& path, const Signer& signer);
/// Errors: those of read_file, key-file-wrong, key-file-open (others may read it).
base::Result<Signer> load_signer(const std::string& path);

}  // namespace records
