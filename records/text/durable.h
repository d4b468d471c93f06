#pragma once
/// Files that are on the disk for good. What the system refuses is std::filesystem::filesystem_error.
///
///   sync_folder    what was made, renamed and removed in a file's folder
///   write_durably  a file of its own beside it, synced, takes the place of what was there: whole or not at all
///   write_anew     the same with the bytes that it has already

#include <string>
#include <string_view>

namespace records {

void sync_folder(const std::string& path);
void write_durably(const std::string& path, std::string_view bytes, unsigned mode);
/// After a sync that failed the system shows bytes that the disk does not have, and takes them for written. Nothing
/// happens when there is no such file.
void write_anew(const std::string& path);

}  // namespace records
