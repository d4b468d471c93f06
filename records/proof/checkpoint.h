#pragma once
/// The head of a journal, signed: a C2SP tlog-checkpoint with one signature. A note is exactly five lines.
///
///   signed_note      the note of a checkpoint
///   read_note        what a note says, if it is one
///   is_signed_by     whether the signature is this key's
///   fingerprint      what stands on paper for a whole checkpoint: 32 letters in groups of four

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "records/proof/signer.h"
#include "records/proof/tree.h"

namespace records {

struct Checkpoint {
  std::string origin = {};
  std::uint64_t size = 0;
  Hash root = {};
  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// A note taken apart; nothing is proved yet.
struct Note {
  Checkpoint checkpoint = {};
  std::string signer = {};
  std::string signature = {};  ///< Key id and signature, as bytes.
};

std::string signed_note(const Checkpoint& checkpoint, const Signer& signer);
/// Nothing unless the text is what signed_note would write for these values.
std::optional<Note> read_note(std::string_view text);
bool is_signed_by(const Note& note, const Verifier& verifier);

/// Of the checkpoint's text without the signature.
std::string fingerprint(const Checkpoint& checkpoint);

}  // namespace records
