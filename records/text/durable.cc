#include "records/text/durable.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>

namespace records {
namespace {

namespace fs = std::filesystem;

/// What errno says.
[[noreturn]] void refuse(const std::string& path) {
  throw fs::filesystem_error("", path, std::error_code(errno, std::generic_category()));
}

/// A file that is open while it lives.
class Descriptor {
 public:
  Descriptor(const std::string& path, int flags, unsigned mode = 0)
      : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
    demand(number_ >= 0);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  void sync() const { demand(::fsync(number_) == 0); }

  unsigned mode() const { return about().st_mode & 0777U; }
  void set_mode(unsigned mode) const { demand(::fchmod(number_, mode) == 0); }

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(number_, bytes.data(), bytes.size());
      demand(written >= 0 || errno == EINTR);
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  std::string read() const {
    std::string bytes(static_cast<std::size_t>(about().st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t got = ::read(number_, bytes.data() + done, bytes.size() - done);
      demand(got >= 0 || errno == EINTR);
      if (got == 0) bytes.resize(done);
      if (got > 0) done += static_cast<std::size_t>(got);
    }
    return bytes;
  }

 private:
  struct stat about() const {
    struct stat about = {};
    demand(::fstat(number_, &about) == 0);
    return about;
  }

  void demand(bool is_done) const {
    if (!is_done) refuse(path_);
  }

  std::string path_;
  int number_;
};

// What is there of an earlier attempt goes first: with it its mode and its owner, or the file that it links to.
Descriptor fresh_beside(const std::string& path, unsigned mode) {
  const std::string fresh = path + ".new";
  fs::remove(fresh);
  return {fresh, O_WRONLY | O_CREAT | O_EXCL, mode};
}

/// Whole and synced, it becomes `path`.
void put_in_place(const Descriptor& fresh, std::string_view bytes, const std::string& path) {
  fresh.write(bytes);
  fresh.sync();
  if (std::rename((path + ".new").c_str(), path.c_str()) != 0) refuse(path);
  sync_folder(path);
}

}  // namespace

void sync_folder(const std::string& path) {
  Descriptor(fs::absolute(path).parent_path(), O_RDONLY | O_DIRECTORY).sync();
}

void make_folders(const std::string& path) {
  const fs::path folder = fs::absolute(path);
  if (fs::exists(folder)) return;
  make_folders(folder.parent_path().string());
  fs::create_directory(folder);
  sync_folder(folder.string());
}

void write_new(const std::string& path, std::string_view bytes, unsigned mode) {
  const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL, mode);
  try {
    file.write(bytes);
    file.sync();
    sync_folder(path);
  } catch (...) {
    ::unlink(path.c_str());  // A part of a file would be in the way of the next try.
    throw;
  }
}

void write_durably(const std::string& path, std::string_view bytes, unsigned mode) {
  put_in_place(fresh_beside(path, mode), bytes, path);
}

void write_anew(const std::string& path) {
  if (!fs::exists(path)) return;
  const Descriptor old(path, O_RDONLY);
  const Descriptor fresh = fresh_beside(path, owner_only);
  fresh.set_mode(old.mode());
  put_in_place(fresh, old.read(), path);
}

}  // namespace records
