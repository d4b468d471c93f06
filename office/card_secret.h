#pragma once
/// What a card holds and what is kept of it. Nobody can make a card anew from what is kept: a lost one is replaced.
///
///   new_token, new_pin     from the system's randomness
///   read_token, read_pin   as a person types them
///   token_hash             what the journal has of a token
///   Pepper, PinHash        what an attachment has of a PIN, and what it takes to try one

#include <optional>
#include <string>
#include <string_view>

#include "base/argon2id.h"
#include "records/proof/signer.h"
#include "records/store/store.h"

namespace office {

/// 26 letters of Crockford's base 32: 130 bits.
std::string new_token();
/// Six digits.
std::string new_pin();

/// "7K3M-9QXD-…": groups of four, for people.
std::string in_groups(std::string_view token);

/// Small letters, blanks, dashes, letters that look like digits or stand for others on a Russian keyboard are
/// understood. Nothing: it is no token.
std::optional<std::string> read_token(std::string_view typed);
std::optional<std::string> read_pin(std::string_view typed);

std::string token_hash(std::string_view token);

/// Without it nobody can try PINs. It comes of the secret key, so it is where the journal is not.
struct Pepper {
  base::Digest bytes = {};
};
Pepper pepper_of(const records::Signer& signer);

struct PinHash {
  base::Argon2idCost cost = {.kibibytes = 19456, .passes = 2};  // OWASP, 2024: 30 ms
  base::Salt salt = {};
  base::Digest digest = {};
};

PinHash hash_of(std::string_view pin, const Pepper& pepper);
/// Takes as long as making it.
bool is_pin(std::string_view pin, const Pepper& pepper, const PinHash& hash);

records::Attachment attachment_of(const PinHash& hash);
std::optional<PinHash> pin_hash_in(const records::Attachment& attachment);

}  // namespace office
