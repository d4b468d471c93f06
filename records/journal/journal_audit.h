#pragma once
/// Reads a journal from its first record on and holds everything that can be held without other files: bytes, numbers,
/// what may follow what, the tree, the signed checkpoints. A plain fold, for who opens a store and for who verifies a
/// bundle.
///
///   audit.take(line)      one more record
///   audit.take_note(note) a checkpoint over exactly the records taken so far
///   audit.end()           nothing is left unsigned
///
/// Each returns the first thing that is wrong; after that the audit is at its end. A copy goes on by itself.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "records/journal/journal_state.h"
#include "records/proof/checkpoint.h"
#include "records/proof/tree.h"

namespace records::journal {

class Audit {
 public:
  std::optional<base::Diagnostic> take(std::string_view line);
  std::optional<base::Diagnostic> take_note(std::string_view note);
  std::optional<base::Diagnostic> end() const;

  /// The next thing to take is a checkpoint: the old key has to sign its own change.
  bool wants_note() const { return is_key_change_pending_; }

  const State& state() const { return state_; }
  const Tree& tree() const { return tree_; }

 private:
  State state_;
  Tree tree_;
  std::string signer_before_;  // The key in force before the last record.
  bool is_key_change_pending_ =
      false;                 // The last record changed the key, and no checkpoint of the old one covers it yet.
  std::uint64_t noted_ = 0;  // Records under the last checkpoint.
};

/// The size that a note speaks of, if it is a note.
std::optional<std::uint64_t> size_of_note(std::string_view note);

}  // namespace records::journal
