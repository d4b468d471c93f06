#pragma once
/// What leaves the house: a folder with the journal, its checkpoints and the files that it names
/// (docs/journal-format.md). No key and no server are needed to verify it.
///
///   read_bundle   the folder
///   verify        the head of a bundle in which everything holds, or the first thing that does not
///   continues     whether nothing of an older bundle was changed

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "records/journal/journal_state.h"
#include "records/proof/checkpoint.h"

namespace records {

struct Bundle {
  std::string journal = {};                       ///< journal.jsonl
  std::string checkpoints = {};                   ///< checkpoints.txt
  std::map<std::string, std::string> files = {};  ///< The other files of the folder, by name.
  std::map<std::string, std::string> attachments = {};
};

inline constexpr const char* journal_file = "journal.jsonl";
inline constexpr const char* checkpoints_file = "checkpoints.txt";
inline constexpr const char* scores_file = "scores.csv";
inline constexpr const char* attachments_folder = "attachments";

/// Errors: those of read_file.
base::Result<Bundle> read_bundle(const std::filesystem::path& folder);

/// Cells of the frozen tables that hide a text, and how many of these texts the bundle has; the public one has none.
struct Hidden {
  std::int64_t cells = 0, shown = 0;
};

/// What a bundle that holds says.
struct Verified {
  Checkpoint head = {};
  journal::State state = {};
  Hidden hidden = {};
};

/// The place of an error is the record's line in journal.jsonl, or a file.
base::Result<Verified> verify(const Bundle& bundle);

/// Both verified.
std::optional<base::Diagnostic> continues(const Bundle& old, const Bundle& now);

/// Signed notes one after another, an empty line between them.
std::string joined_notes(const std::vector<std::string>& notes);
/// And back; damaged ones come out as they are.
std::vector<std::string_view> split_notes(std::string_view text);

}  // namespace records
