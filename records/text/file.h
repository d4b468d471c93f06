#pragma once
/// Whole files, as bytes.
///
///   read_file   a file, or what is wrong with the path
///   Bytes       the bytes: mapped when the file is large, in memory otherwise; move-only, its view never moves
///
/// A mapped file that somebody cuts short while it is read ends the process (SIGBUS): that is why small files, which
/// people edit, are copied. What is wrong with the input is a diagnostic; a disk that fails is std::system_error.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace records {

class Bytes {
 public:
  Bytes() = default;
  explicit Bytes(std::string owned);
  Bytes(Bytes&& other) noexcept;
  Bytes& operator=(Bytes&& other) noexcept;
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  ~Bytes();

  /// The regular file behind `descriptor`, `size` > 0 bytes of it, without reading them yet.
  static Bytes map(int descriptor, std::size_t size);

  std::string_view view() const { return view_; }

  /// Gives memory back: the caller will hardly look at `part` again. Looking again is right, only slower. Views stay
  /// valid. Any number of threads may call it.
  void release(std::string_view part) const;

 private:
  std::unique_ptr<const std::string> owned_;  // apart, because a short string moves its characters along
  std::string_view view_;
  bool mapped_ = false;
};

struct File {
  std::string path;  ///< As the user wrote it: what diagnostics show.
  Bytes bytes;
};

inline constexpr std::uint64_t default_size_limit = std::uint64_t{4} << 30;

/// Errors: file-not-found (with the nearest name in that folder), file-is-a-directory, file-not-readable,
/// file-too-large. An empty file is a File.
base::Result<File> read_file(const std::string& path, std::uint64_t max_bytes = default_size_limit);

}  // namespace records
