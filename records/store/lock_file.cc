#include "records/store/lock_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

#include "records/store/store.h"

namespace records {
namespace {

constexpr std::size_t longest_command = 200, longest_entry = 4096;

/// The process that holds the lock, as the system lists them: "1: FLOCK ADVISORY WRITE 314 fe:00:10955140 0 EOF".
/// Empty: it is of another machine or container.
std::string holding_process(int descriptor) {
  struct stat file = {};
  if (::fstat(descriptor, &file) != 0) return {};
  const std::string wanted =
      fmt::format("{:02x}:{:02x}:{}", ::gnu_dev_major(file.st_dev), ::gnu_dev_minor(file.st_dev), file.st_ino);
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    std::string number, kind, how, access, process, where;
    words >> number >> kind >> how >> access >> process >> where;
    if (kind == "FLOCK" && where == wanted) return process;
  }
  return {};
}

/// "konkurs score yard --juror j1"; empty: the process is gone.
std::string command_of(const std::string& folder) {
  std::ifstream file(folder + "/cmdline", std::ios::binary);
  std::string line{std::istreambuf_iterator<char>(file), {}}, command;
  std::istringstream words(line.substr(0, longest_command));
  for (std::string word; std::getline(words, word, '\0');)
    command += command.empty() ? std::filesystem::path(word).filename().string() : " " + word;
  return command;
}

/// Whose process it is; empty: the user has no name here.
std::string user_of(const std::string& folder) {
  struct stat process = {};
  passwd entry = {};
  passwd* found = nullptr;
  std::array<char, longest_entry> buffer = {};
  if (::stat(folder.c_str(), &process) != 0) return {};
  ::getpwuid_r(process.st_uid, &entry, buffer.data(), buffer.size(), &found);
  return found == nullptr ? std::string{} : found->pw_name;
}

Holder holder_of(int descriptor) {
  const std::string process = holding_process(descriptor);
  if (process.empty()) return {};
  const std::string folder = "/proc/" + process;
  return {process, command_of(folder), user_of(folder)};
}

}  // namespace

LockFile::LockFile(const std::string& path) : descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
  const std::error_code system(errno, std::generic_category());
  if (descriptor_ < 0) throw StoreFailure(system, path, system.message());
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const Holder holder = holder_of(descriptor_);
  ::close(descriptor_);
  throw StoreFailure(path, holder);
}

LockFile::~LockFile() { ::close(descriptor_); }

}  // namespace records
