#include "records/text/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/text.h"
#include "engine/data/parallel.h"
#include "records/text/cp1251.h"
#include "records/text/place.h"
#include "records/text/problems.h"
#include "records/text/utf16.h"

namespace records {
namespace {

constexpr std::size_t window = std::size_t{1} << 20;  // a large file is looked at in such parts, each released after

constexpr std::string_view bom = "\xEF\xBB\xBF";

struct Signature {
  std::string_view bytes;
  problems::Looks looks;
};

constexpr std::array<Signature, 3> signatures = {{{"%PDF-", problems::Looks::pdf},
                                                  {"\xD0\xCF\x11\xE0", problems::Looks::old_workbook},
                                                  {"\x1F\x8B", problems::Looks::binary}}};

problems::Looks kind_of_zip(std::string_view head) {
  if (head.find("opendocument") != std::string_view::npos) return problems::Looks::open_document;
  const bool workbook = head.find("[Content_Types].xml") != std::string_view::npos ||
                        head.find("xl/") != std::string_view::npos || head.find("_rels/") != std::string_view::npos;
  return workbook ? problems::Looks::workbook : problems::Looks::binary;
}

std::optional<problems::Looks> known_binary(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return kind_of_zip(bytes.substr(0, 4096));
  const auto* found =
      std::ranges::find_if(signatures, [&](const Signature& each) { return bytes.starts_with(each.bytes); });
  return found == signatures.end() ? std::nullopt : std::optional(found->looks);
}

base::Diagnostics not_text(const std::string& path, problems::Looks looks) {
  return {problems::file_not_text({.file = path}, looks)};
}

base::Place place_in(const std::string& path, std::string_view text, std::size_t offset) {
  return LineCounter(text).place(path, offset, 1);
}

/// What a part of a file, or all of it, holds.
struct Survey {
  std::optional<std::size_t> nul = {};       ///< Offset of the first.
  std::optional<std::size_t> not_utf8 = {};  ///< Offset of the first byte that is none.
  bool has_quotes = false;
};

// Bytes at the beginning that are ASCII, neither NUL nor a quote: all of most tables, in a single look.
std::size_t plain_begin(std::string_view part) {
  constexpr std::size_t block = 64;
  std::size_t at = 0;
  for (; at + block <= part.size(); at += block) {
    const char* const here = part.data() + at;
    std::uint8_t unusual = 0;  // of many bytes at a time: without branches
    for (std::size_t k = 0; k < block; ++k) {
      const auto byte = static_cast<std::uint8_t>(here[k]);
      unusual |= static_cast<std::uint8_t>(byte & 0x80U) | static_cast<std::uint8_t>(byte == 0) |
                 static_cast<std::uint8_t>(byte == '"');
    }
    if (unusual != 0) break;
  }
  return at;
}

Survey look_at(std::string_view part, std::size_t offset) {
  const std::size_t plain = plain_begin(part);
  part.remove_prefix(plain);
  offset += plain;
  Survey found;
  if (const std::size_t nul = part.find('\0'); nul != std::string_view::npos) found.nul = offset + nul;
  if (const auto bad = base::first_bad_byte(part)) found.not_utf8 = offset + *bad;
  found.has_quotes = part.find('"') != std::string_view::npos;
  return found;
}

// Where the window of that number begins: moved back so that no character of UTF-8 is cut in two.
std::size_t window_begin(std::string_view text, std::size_t number) {
  if (number * window >= text.size()) return text.size();
  if (number == 0) return 0;
  std::size_t begin = number * window;
  for (int back = 0; back < 3 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80; ++back) --begin;
  return begin;
}

// Window by window, so that what is found does not depend on the threads; the first one with something wrong decides.
Survey survey(const Bytes& bytes, unsigned threads) {
  const std::string_view text = bytes.view();
  std::vector<Survey> found((text.size() + window - 1) / window);
  engine::in_parallel(found.size(), threads, [&](std::size_t number) {
    const std::size_t begin = window_begin(text, number);
    const std::string_view part = text.substr(begin, window_begin(text, number + 1) - begin);
    found[number] = look_at(part, begin);
    bytes.release(part);
  });
  Survey whole;
  for (const Survey& part : found) {
    if (part.nul || part.not_utf8) return part;
    whole.has_quotes |= part.has_quotes;
  }
  return whole;
}

bool only_blank(std::string_view text) { return base::trim(text.substr(0, 4096)).empty() && base::trim(text).empty(); }

base::Result<Text> finished(File file, std::string_view view, Text::Traits traits) {
  if (only_blank(view)) return base::Diagnostics{problems::file_empty(file.path)};
  return Text(std::move(file), view, traits);
}

base::Result<Text> transcoded(std::string path, std::string utf8, Encoding encoding) {
  File file{std::move(path), Bytes(std::move(utf8))};
  const std::string_view view = file.bytes.view();
  if (const std::size_t nul = view.find('\0'); nul != std::string_view::npos) {
    return base::Diagnostics{problems::file_not_text(place_in(file.path, view, nul), problems::Looks::binary)};
  }
  return finished(std::move(file), view, {encoding, view.find('"') != std::string_view::npos});
}

base::Result<Text> from_utf16(const File& file, Encoding encoding) {
  Utf16Decoded decoded = decode_utf16(file.bytes.view(), encoding == Encoding::utf16_be ? Order::big : Order::little);
  if (!decoded.complete) {
    const base::Place damage = place_in(file.path, decoded.utf8, decoded.utf8.size());
    return base::Diagnostics{problems::encoding_broken(damage, name_of(encoding))};
  }
  return transcoded(file.path, std::move(decoded.utf8), encoding);
}

// Not valid UTF-8 from `bad` on: Windows-1251, UTF-8 that was damaged, or something unknown.
base::Result<Text> from_bytes(const File& file, std::size_t bad) {
  const std::string_view bytes = file.bytes.view();
  switch (judge_cp1251(bytes)) {
    case Cp1251::yes: return transcoded(file.path, decode_cp1251(bytes), Encoding::cp1251);
    case Cp1251::broken_utf8:
      return base::Diagnostics{problems::encoding_broken(place_in(file.path, bytes, bad), "UTF-8")};
    case Cp1251::no: break;
  }
  const auto byte = static_cast<unsigned char>(bytes[bad]);
  return base::Diagnostics{problems::encoding_unknown(place_in(file.path, bytes, bad), byte)};
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8: return "UTF-8";
    case Encoding::utf16_le: return "UTF-16LE";
    case Encoding::utf16_be: return "UTF-16BE";
    case Encoding::cp1251: return "Windows-1251";
  }
  return {};
}

base::Result<Text> decode(File file, unsigned threads) {
  std::string_view bytes = file.bytes.view();
  if (bytes.empty()) return base::Diagnostics{problems::file_empty(file.path)};
  if (const auto looks = known_binary(bytes)) return not_text(file.path, *looks);
  if (const auto order = utf16_order(bytes)) {
    return from_utf16(file, *order == Order::big ? Encoding::utf16_be : Encoding::utf16_le);
  }
  const Survey found = survey(file.bytes, threads);
  if (found.nul) {
    return base::Diagnostics{problems::file_not_text(place_in(file.path, bytes, *found.nul), problems::Looks::binary)};
  }
  if (found.not_utf8) return from_bytes(file, *found.not_utf8);
  if (bytes.starts_with(bom)) bytes.remove_prefix(bom.size());
  return finished(std::move(file), bytes, {Encoding::utf8, found.has_quotes});
}

base::Result<Text> read_text(const std::string& path, const ReadOptions& options) {
  base::Result<File> file = read_file(path, options.max_bytes);
  if (!file) return file.diagnostics();
  return decode(*std::move(file), options.threads);
}

base::Result<Text> text_of(const std::string& path, std::string_view bytes) {
  return decode({path, Bytes(std::string(bytes))});
}

}  // namespace records
