// Stands before the calls by which a program changes and reads files (LD_PRELOAD), and tells the disk of disk.h.

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "disk.h"

namespace {

namespace fs = std::filesystem;
using journal_disk::Disk;

/// The function that this one stands before.
template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string full_path(const char* path) { return fs::absolute(path).lexically_normal(); }

thread_local bool is_inside = false;

/// Holds the disk for one call. Calls that the disk itself makes pass by.
class Turn {
 public:
  Turn() : is_own_(is_inside) {
    is_inside = true;
    if (!is_own_) Disk::only().mutex().lock();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn() {
    if (is_own_) return;
    Disk::only().mutex().unlock();
    is_inside = false;
  }
  /// The disk, when the call is about its files.
  template <class What>
  Disk* about(const What& what) const {
    return !is_own_ && Disk::only().has(what) ? &Disk::only() : nullptr;
  }

 private:
  bool is_own_;
};

int open_file(const char* path, int flags, mode_t mode) {
  const Turn turn;
  const std::string full = full_path(path);
  Disk* disk = turn.about(full);
  if (disk != nullptr && disk->fails()) return -1;
  const int descriptor = real<int(const char*, int, ...)>("open64")(path, flags, mode);
  if (descriptor < 0) return descriptor;
  if (disk != nullptr) disk->opened(full, descriptor);
  return descriptor;
}

ssize_t write_at(int descriptor, const void* bytes, std::size_t size, off64_t at) {
  const Turn turn;
  const auto put = real<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
  Disk* disk = turn.about(descriptor);
  if (disk == nullptr) return put(descriptor, bytes, size, at);
  const bool fails = disk->fails();
  const int error = errno;
  const std::string written(static_cast<const char*>(bytes), fails ? disk->part_of(size) : size);
  disk->changed(descriptor, {static_cast<std::size_t>(at), written});
  const ssize_t done = put(descriptor, written.data(), written.size(), at);
  if (!fails) return done;
  errno = error;
  return -1;
}

int sync_file(int descriptor) {
  const Turn turn;
  Disk* disk = turn.about(descriptor);
  if (disk == nullptr) return real<int(int)>("fsync")(descriptor);
  if (!disk->fails()) return disk->synced(descriptor), 0;
  const int error = errno;
  disk->sync_failed(descriptor);
  errno = error;
  return -1;
}

}  // namespace

extern "C" {

int open64(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_file(path, flags, mode);
}
int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_file(path, flags, mode);
}

int close(int descriptor) {
  const Turn turn;
  if (Disk* disk = turn.about(descriptor)) disk->closed(descriptor);
  return real<int(int)>("close")(descriptor);
}

ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off64_t at) {
  return write_at(descriptor, bytes, size, at);
}

ssize_t write(int descriptor, const void* bytes, std::size_t size) {
  const off64_t at = ::lseek64(descriptor, 0, SEEK_CUR);
  const bool is_ours = Turn().about(descriptor) != nullptr;
  if (!is_ours) return real<ssize_t(int, const void*, std::size_t)>("write")(descriptor, bytes, size);
  const ssize_t done = write_at(descriptor, bytes, size, at);
  if (done > 0) ::lseek64(descriptor, done, SEEK_CUR);
  return done;
}

ssize_t pread64(int descriptor, void* bytes, std::size_t size, off64_t at) {
  const Turn turn;
  Disk* disk = turn.about(descriptor);
  if (disk != nullptr && disk->errs_in_reading() && disk->fails()) return -1;
  return real<ssize_t(int, void*, std::size_t, off64_t)>("pread64")(descriptor, bytes, size, at);
}

int ftruncate64(int descriptor, off64_t size) noexcept {
  const Turn turn;
  Disk* disk = turn.about(descriptor);
  if (disk != nullptr && disk->fails()) return -1;
  if (disk != nullptr) disk->changed(descriptor, {static_cast<std::size_t>(size), std::nullopt});
  return real<int(int, off64_t)>("ftruncate64")(descriptor, size);
}

int fsync(int descriptor) { return sync_file(descriptor); }
int fdatasync(int descriptor) { return sync_file(descriptor); }

int unlink(const char* path) noexcept {
  const Turn turn;
  const std::string full = full_path(path);
  Disk* disk = turn.about(full);
  if (disk != nullptr && disk->fails()) return -1;
  const int status = real<int(const char*)>("unlink")(path);
  if (disk != nullptr && status == 0) disk->removed(full);
  return status;
}

int rename(const char* from, const char* to) noexcept {
  const Turn turn;
  const std::string full_from = full_path(from), full_to = full_path(to);
  Disk* disk = turn.about(full_from);
  if (disk != nullptr && disk->fails()) return -1;
  const int status = real<int(const char*, const char*)>("rename")(from, to);
  if (disk != nullptr && status == 0) disk->renamed(full_from, full_to);
  return status;
}

/// The store asks for synchronous=FULL; the control gets less.
int sqlite3_exec(void* database, const char* sql, void* callback, void* context, char** message) {
  using Exec = int(void*, const char*, void*, void*, char**);
  std::string text = sql;
  const std::string wanted = "synchronous=FULL";
  const char* instead = std::getenv("DISK_SYNCHRONOUS");
  const std::size_t found = text.find(wanted);
  if (instead != nullptr && found != std::string::npos)
    text.replace(found, wanted.size(), std::string("synchronous=") + instead);
  return real<Exec>("sqlite3_exec")(database, text.c_str(), callback, context, message);
}

}  // extern "C"
