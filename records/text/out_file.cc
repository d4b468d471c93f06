#include "records/text/out_file.h"

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

namespace records {
namespace {

bool written_directly(const std::string& path) {
  std::error_code unknown;
  const auto status = std::filesystem::status(path, unknown);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

// A link stays a link: what it points at is replaced.
std::string behind_links(const std::string& path) {
  std::error_code unknown;
  const auto target = std::filesystem::weakly_canonical(path, unknown);
  return unknown ? path : target.string();
}

std::string temporary_name(const std::string& target) {
  static std::atomic<int> number = 0;  // several files may be written at once
  const std::filesystem::path path(target);
  return (path.parent_path() / fmt::format(".{}.{}-{}.tmp", path.filename().string(), ::getpid(), ++number)).string();
}

}  // namespace

OutFile::OutFile(const std::string& path) : path_(path), target_(behind_links(path)) {
  if (!written_directly(path)) temporary_ = temporary_name(target_);
  const int flags = temporary_.empty() ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  descriptor_ = ::open(temporary_.empty() ? path.c_str() : temporary_.c_str(), flags, 0666);
  if (descriptor_ < 0) fail();
  buffer_.reserve(flush_from + (flush_from >> 4));
}

OutFile::~OutFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void OutFile::flush() {
  put(buffer_);
  buffer_.clear();
}

void OutFile::put(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor_, text.data(), text.size());
    if (written < 0 && errno != EINTR) fail();
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
}

// Some file systems tell only now that the disk is full.
void OutFile::close() {
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (::close(descriptor) != 0) fail();
}

void OutFile::finish() {
  flush();
  if (descriptor_ >= 0) close();
}

void OutFile::commit() {
  finish();
  if (temporary_.empty()) return;
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail();
  temporary_.clear();
}

void OutFile::fail() const {
  throw std::filesystem::filesystem_error("write", path_, std::error_code(errno, std::generic_category()));
}

}  // namespace records
