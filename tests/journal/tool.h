#pragma once
/// What tests/check.d/journal runs: bundles to spoil, every flip of a long journal, a writer to be killed.

#include <filesystem>
#include <string>
#include <vector>

#include "records/journal/bundle.h"
#include "records/journal/journal.h"

namespace journal_tool {

using Arguments = std::vector<std::string>;

/// FOLDER: the bundle of a finished contest.
int sample(const Arguments& arguments);
/// FOLDER: a bundle with a mark on a sheet that was signed and returned.
int returned(const Arguments& arguments);
/// FOLDER HOW: a bundle with a record that must not be there, signed properly: after_close, after_signing, off_scale,
/// by_chair, card_of_nobody.
int forge(const Arguments& arguments);
/// FOLDER [OLD]: the head, or the first thing that is wrong.
int verify(const Arguments& arguments);
/// RECORDS EVERY: flips every EVERYth bit of a journal of so many records; deletes, doubles, swaps, moves each record.
int flips(const Arguments& arguments);
/// STORE honest|early: fifty jurors mark until somebody ends the process; a line on stdout for each mark that is
/// acknowledged.
int write(const Arguments& arguments);
/// STORE: the keys of all marks in it, after holding everything again.
int keys(const Arguments& arguments);
/// STORE [goes_on]: a contest from its opening to its close, one after another; a line on stdout for each submission
/// that is acknowledged. Started again, it sends everything again. With goes_on, it opens the store again whenever the
/// store fails, as a server would.
int life(const Arguments& arguments);
/// STORE FOLDER: the bundle of a store, and the keys of all submissions in it.
int bundle(const Arguments& arguments);

/// What the verbs share: the sample contest's journal in a file, what a reader is told, a bundle as a folder.
records::journal::Journal open_store(const std::string& path);
void acknowledge(const std::string& key);
void put(const std::filesystem::path& folder, const records::Bundle& bundle);

}  // namespace journal_tool
