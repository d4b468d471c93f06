#pragma once
/// The text of a file, whatever program wrote it: UTF-8 with or without BOM, UTF-16 of either order (by its BOM, or by
/// where its zero bytes stand), Windows-1251. Decided by all the bytes, never guessed: bytes that are none of these are
/// an error with the place of the first that does not fit.
///
///   read_text   path → Text: what everybody calls        text_of   the same from memory (tests, pipes)
///   Text        valid UTF-8 without BOM and without NUL; not copied when the file was already so

#include <string>
#include <string_view>

#include "base/result.h"
#include "records/text/file.h"

namespace records {

enum class Encoding { utf8, utf16_le, utf16_be, cp1251 };

/// "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1251".
std::string_view name_of(Encoding encoding);

class Text {
 public:
  struct Traits {
    Encoding encoding;
    bool has_quotes;  ///< A double quote anywhere.
  };
  Text(File file, std::string_view part, Traits traits) : file_(std::move(file)), view_(part), traits_(traits) {}

  const std::string& path() const { return file_.path; }
  std::string_view view() const { return view_; }
  Encoding encoding() const { return traits_.encoding; }
  bool has_quotes() const { return traits_.has_quotes; }

  /// As Bytes::release: the caller will hardly look at this part of the view again.
  void release(std::string_view part) const { file_.bytes.release(part); }

 private:
  File file_;
  std::string_view view_;  // of the file's bytes, which never move
  Traits traits_;
};

/// Errors: file-empty, file-not-text, encoding-unknown, encoding-broken.
base::Result<Text> decode(File file, unsigned threads = 1);

struct ReadOptions {
  std::uint64_t max_bytes = default_size_limit;
  unsigned threads = 1;
};
/// read_file and decode.
base::Result<Text> read_text(const std::string& path, const ReadOptions& options = {});

/// `path` is only a name for diagnostics.
base::Result<Text> text_of(const std::string& path, std::string_view bytes);

}  // namespace records
