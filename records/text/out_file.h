#pragma once
/// A file that is there whole or not at all: written under another name in the same folder and renamed by commit().
/// What was there before stays until then; without commit() (an exception on the way) nothing is left behind. A path
/// that is no regular file (/dev/stdout, a pipe) is written directly.
///
/// A disk that fails is std::filesystem::filesystem_error with the path.

#include <string>
#include <string_view>

namespace records {

class OutFile {
 public:
  explicit OutFile(const std::string& path);
  OutFile(const OutFile&) = delete;
  OutFile& operator=(const OutFile&) = delete;
  ~OutFile();

  /// Short texts are gathered, long ones go straight to the file.
  void write(std::string_view text) {
    if (text.size() >= long_from) {
      flush();
      return put(text);
    }
    buffer_ += text;
    if (buffer_.size() >= flush_from) flush();
  }

  /// Everything is in the file, only not yet under its name. With several files that belong together: finish all of
  /// them, then commit all of them; a full disk then changes none.
  void finish();

  /// To be called once, at the end.
  void commit();

 private:
  static constexpr std::size_t flush_from = std::size_t{1} << 20;
  static constexpr std::size_t long_from = std::size_t{1} << 16;

  void flush();
  void put(std::string_view text);
  void close();
  [[noreturn]] void fail() const;

  std::string path_;       // as given
  std::string target_;     // with symbolic links followed
  std::string temporary_;  // empty when written directly
  int descriptor_ = -1;
  std::string buffer_;
};

}  // namespace records
