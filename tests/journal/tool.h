#pragma once
/// What tests/check.d/journal runs: bundles to spoil, every flip of a long journal, a writer to be killed.

#include <string>
#include <vector>

namespace journal_tool {

using Arguments = std::vector<std::string>;

/// FOLDER: the bundle of a finished contest.
int sample(const Arguments& arguments);
/// FOLDER HOW: such a bundle with a record that must not be there, signed properly: after_close, off_scale, by_chair.
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

}  // namespace journal_tool
