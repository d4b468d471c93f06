#pragma once
/// Files that are on the disk for good. What the system refuses is std::filesystem::filesystem_error.
///
///   sync_folder    what was made, renamed and removed in a file's folder
///   make_folders   a folder, and those above it that are not there
///   write_new      a file where nothing is yet
///   write_durably  a file of its own beside it, synced, takes the place of what was there: whole or not at all
///   write_anew     the same with the bytes and the mode that it has already

#include <string>
#include <string_view>

namespace records {

/// Modes of files; the system's umask may take from them.
inline constexpr unsigned all_read = 0644, owner_only = 0600;

void sync_folder(const std::string& path);
void make_folders(const std::string& path);
void write_new(const std::string& path, std::string_view bytes, unsigned mode);
void write_durably(const std::string& path, std::string_view bytes, unsigned mode);
/// After a sync that failed the system shows bytes that the disk does not have, and takes them for written. Nothing
/// happens when there is no such file.
void write_anew(const std::string& path);

}  // namespace records
