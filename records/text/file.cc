#include "records/text/file.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "records/text/problems.h"
#include "records/text/table_name.h"

namespace records {
namespace {

constexpr std::size_t map_from = std::size_t{1} << 20;  // smaller files are copied
constexpr std::size_t names_looked_at = 10'000;         // in a folder, for the nearest one

std::vector<std::string> names_beside(const std::filesystem::path& path) {
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  std::vector<std::string> names;
  std::error_code ignored;
  std::filesystem::directory_iterator here(folder, ignored);
  for (; !ignored && here != std::filesystem::directory_iterator{}; here.increment(ignored)) {
    if (names.size() < names_looked_at) names.push_back(here->path().filename().string());
  }
  std::ranges::sort(names);  // the order on disk is nobody's promise
  return names;
}

base::Diagnostic not_found(const std::string& path) {
  const std::filesystem::path wanted(path);
  const std::vector<std::string> names = names_beside(wanted);
  const auto copy = std::ranges::find_if(names, [&](const std::string& name) { return is_made_of(name, wanted); });
  if (copy != names.end()) return problems::file_not_found(path, (wanted.parent_path() / *copy).string());
  const auto near = base::nearest(wanted.filename().string(), names);
  if (!near) return problems::file_not_found(path, {});
  return problems::file_not_found(path, (wanted.parent_path() / *near).string());
}

base::Diagnostic not_opened(const std::string& path, int error) {
  if (error == ENOENT || error == ENOTDIR) return not_found(path);
  return problems::file_not_readable(path, std::generic_category().message(error));
}

[[noreturn]] void broken(const std::string& path) { throw std::system_error(errno, std::generic_category(), path); }

class Descriptor {
 public:
  explicit Descriptor(const std::string& path) : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

std::size_t read_some(const Descriptor& file, const std::string& path, std::string& into, std::size_t from) {
  while (true) {
    const ssize_t got = ::read(file.number(), into.data() + from, into.size() - from);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) broken(path);
  }
}

// To the end, whatever the size was said to be: a pipe says 0, a file may grow. Stops once above `max_bytes`.
std::string read_to_end(const Descriptor& file, const std::string& path, std::uint64_t max_bytes) {
  constexpr std::size_t step = std::size_t{1} << 16;
  std::string bytes;
  std::size_t filled = 0;
  while (filled <= max_bytes) {
    bytes.resize(std::max(filled + step, filled * 2));
    const std::size_t got = read_some(file, path, bytes, filled);
    if (got == 0) break;
    filled += got;
  }
  bytes.resize(filled);
  return bytes;
}

base::Result<File> read_open(const Descriptor& file, const std::string& path, std::uint64_t max_bytes) {
  struct stat about {};
  if (::fstat(file.number(), &about) != 0) broken(path);
  if (S_ISDIR(about.st_mode)) return base::Diagnostics{problems::file_is_a_directory(path)};
  const auto size = static_cast<std::uint64_t>(about.st_size);
  if (S_ISREG(about.st_mode) && size > max_bytes) return base::Diagnostics{problems::file_too_large(path, max_bytes)};
  if (S_ISREG(about.st_mode) && size >= map_from) return File{path, Bytes::map(file.number(), size)};
  std::string bytes = read_to_end(file, path, max_bytes);
  if (bytes.size() > max_bytes) return base::Diagnostics{problems::file_too_large(path, max_bytes)};
  return File{path, Bytes(std::move(bytes))};
}

}  // namespace

Bytes::Bytes(std::string owned) : owned_(std::make_unique<const std::string>(std::move(owned))), view_(*owned_) {}

Bytes::Bytes(Bytes&& other) noexcept
    : owned_(std::move(other.owned_)),
      view_(std::exchange(other.view_, {})),
      mapped_(std::exchange(other.mapped_, false)) {}

Bytes& Bytes::operator=(Bytes&& other) noexcept {
  std::swap(owned_, other.owned_);
  std::swap(view_, other.view_);
  std::swap(mapped_, other.mapped_);
  return *this;
}

Bytes::~Bytes() {
  if (mapped_) ::munmap(const_cast<char*>(view_.data()), view_.size());
}

Bytes Bytes::map(int descriptor, std::size_t size) {
  void* const start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (start == MAP_FAILED) throw std::system_error(errno, std::generic_category(), "mmap");
  ::madvise(start, size, MADV_SEQUENTIAL);
  Bytes bytes;
  bytes.view_ = {static_cast<const char*>(start), size};
  bytes.mapped_ = true;
  return bytes;
}

void Bytes::release(std::string_view part) const {
  if (!mapped_) return;
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  const auto offset = static_cast<std::size_t>(part.data() - view_.data());
  const std::size_t first = (offset + page - 1) / page * page;  // only pages that lie wholly inside
  const std::size_t last = (offset + part.size()) / page * page;
  if (first < last) ::madvise(const_cast<char*>(view_.data()) + first, last - first, MADV_DONTNEED);
}

base::Result<File> read_file(const std::string& path, std::uint64_t max_bytes) {
  const Descriptor file(path);
  if (file.number() < 0) return base::Diagnostics{not_opened(path, errno)};
  return read_open(file, path, max_bytes);
}

}  // namespace records
