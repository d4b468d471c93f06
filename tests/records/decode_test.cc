#include "records/text/decode.h"

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include <catch2/catch.hpp>

namespace {

using namespace std::string_literals;
using records::Encoding;

std::string utf16(std::u16string_view text, bool big) {
  std::string bytes;
  for (const char16_t unit : text) {
    const auto high = static_cast<char>(unit >> 8);
    const auto low = static_cast<char>(unit & 0xFF);
    bytes += big ? high : low;
    bytes += big ? low : high;
  }
  return bytes;
}

struct Good {
  const char* why;
  std::string bytes;
  std::string text;
  Encoding encoding;
};

TEST_CASE("decode: whatever program wrote it", "[records]") {
  const auto row = GENERATE(values<Good>({
      {"UTF-8", "двор,№ 5\n", "двор,№ 5\n", Encoding::utf8},
      {"UTF-8 with BOM", "\xEF\xBB\xBFдвор", "двор", Encoding::utf8},
      {"ascii", "a,b\n1,2\n", "a,b\n1,2\n", Encoding::utf8},
      {"CP1251", "\xE4\xE2\xEE\xF0;\xB9 5 \xAB\xB8\xBB", "двор;№ 5 «ё»", Encoding::cp1251},
      {"CP1251, a word that is UTF-8 by chance", "\xD1\xD1\xD1\xD0\xBB \xC4\xE2\xEE\xF0", "СССР» Двор",
       Encoding::cp1251},
      {"CP1251, only a NBSP", "1\xA0\x30\x30\x30;2", "1\u00A0000;2", Encoding::cp1251},
      {"CP1251, mostly Latin", "entry;title\ne1;\xC4\xE2\xEE\xF0\n", "entry;title\ne1;Двор\n", Encoding::cp1251},
      {"UTF-16LE with BOM", utf16(u"\uFEFFдвор\t5", false), "двор\t5", Encoding::utf16_le},
      {"UTF-16BE with BOM", utf16(u"\uFEFFдвор\t5", true), "двор\t5", Encoding::utf16_be},
      {"UTF-16LE without", utf16(u"entry\tдвор – № 5\n", false), "entry\tдвор – № 5\n", Encoding::utf16_le},
      {"UTF-16BE without", utf16(u"entry\tдвор – № 5\n", true), "entry\tдвор – № 5\n", Encoding::utf16_be},
      {"UTF-16, a pair", utf16(u"\uFEFFa🎉", false), "a🎉", Encoding::utf16_le},
      {"unusual but valid UTF-8", "Қазақ 漢字 🎉", "Қазақ 漢字 🎉", Encoding::utf8},
  }));
  CAPTURE(row.why);
  const auto text = records::text_of("data.csv", row.bytes);
  REQUIRE(text);
  CHECK(text->view() == row.text);
  CHECK(text->encoding() == row.encoding);
}

struct Bad {
  const char* why;
  std::string bytes;
  std::string code;
  int line;
  int column;
};

TEST_CASE("decode: bytes that are no text, and where", "[records]") {
  const auto row = GENERATE(values<Bad>({
      {"nothing", "", "file-empty", 0, 0},
      {"only a BOM", "\xEF\xBB\xBF", "file-empty", 0, 0},
      {"only blank lines", " \r\n\n\t\n", "file-empty", 0, 0},
      {"NUL", "a,b\nдв\0,1\n"s, "file-not-text", 2, 3},
      {"an xlsx", "PK\x03\x04 [Content_Types].xml", "file-not-text", 0, 0},
      {"an xls", "\xD0\xCF\x11\xE0\xA1\xB1", "file-not-text", 0, 0},
      {"a PDF", "%PDF-1.7", "file-not-text", 0, 0},
      {"damaged UTF-8", "двор\nсад\xFF луг\n", "encoding-broken", 2, 4},
      {"UTF-8 cut short", "двор\nсад\xD0", "encoding-broken", 2, 4},
      {"Western", "a,b\ncaf\xE9,1\n", "encoding-unknown", 2, 4},
      {"DOS", "\xA4\xA2\xAE\xE0 \x8F\xE0\xA8\xA2\xA5\xE2", "encoding-unknown", 1, 1},
      {"KOI8-R", "\xF0\xD2\xC9\xD7\xC5\xD4 \xE4\xD7\xCF\xD2", "encoding-unknown", 1, 1},
      {"98 is in no Russian text", "\xE4\xE2\xEE\xF0\x98", "encoding-unknown", 1, 1},
      {"UTF-16 with half a pair",
       utf16(u"\uFEFFab\n\xD800"
             u"c",
             false),
       "encoding-broken", 2, 1},
      {"UTF-16 with half a unit", utf16(u"\uFEFFab", false) + "c", "encoding-broken", 1, 3},
      {"UTF-32", "\xFF\xFE\0\0a\0\0\0"s, "file-not-text", 1, 1},
  }));
  CAPTURE(row.why);
  const auto text = records::text_of("data.csv", row.bytes);
  REQUIRE_FALSE(text);
  REQUIRE(text.diagnostics().size() == 1);
  const base::Diagnostic& problem = text.diagnostics().front();
  CHECK(problem.code == row.code);
  CHECK(problem.place.file == "data.csv");
  CHECK(problem.place.line == row.line);
  CHECK(problem.place.column == row.column);
}

TEST_CASE("decode: every byte of Windows-1251 is what the standard table says", "[records]") {
  std::string bytes = "\xEF\xF0\xE8\xE2\xE5\xF2 \xEF\xF0\xE8\xE2\xE5\xF2 \xEF\xF0\xE8\xE2\xE5\xF2 ";
  bytes += "\x85\x96\x97\xA0\xA8\xB8\xB9\xAB\xBB\xC0\xFF";
  const auto text = records::text_of("x", bytes);
  REQUIRE(text);
  CHECK(text->view() == "привет привет привет …–—\u00A0Ёё№«»Ая");
}

/// A folder that goes away with the test.
struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("konkurs-file-test-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string file(const std::string& name, std::string_view bytes) const {
    std::ofstream(path / name, std::ios::binary) << bytes;
    return (path / name).string();
  }
};

TEST_CASE("file: what can be wrong with a path", "[records]") {
  const Folder folder;
  const std::string scores = folder.file("scores.csv", "juror,entry\n");
  SECTION("no such file") {
    const auto file = records::read_file((folder.path / "score.csv").string());
    REQUIRE_FALSE(file);
    CHECK(file.diagnostics().front().code == "file-not-found");
    CHECK(file.diagnostics().front().hint.en == "did you mean “" + scores + "”?");
  }
  SECTION("no such folder") {
    const auto file = records::read_file("/nowhere/at/all.csv");
    REQUIRE_FALSE(file);
    CHECK(file.diagnostics().front().code == "file-not-found");
    CHECK(file.diagnostics().front().hint.empty());
  }
  SECTION("a folder") {
    const auto file = records::read_file(folder.path.string());
    REQUIRE_FALSE(file);
    CHECK(file.diagnostics().front().code == "file-is-a-directory");
  }
  SECTION("larger than allowed") {
    const auto file = records::read_file(scores, 5);
    REQUIRE_FALSE(file);
    CHECK(file.diagnostics().front().code == "file-too-large");
  }
  SECTION("exactly as large as allowed") { CHECK(records::read_file(scores, 12)); }
  SECTION("not a regular file") {
    const auto file = records::read_file("/dev/null");
    REQUIRE(file);
    CHECK(file->bytes.view().empty());
  }
}

TEST_CASE("file: a large file is mapped, and given back pages read again right", "[records]") {
  const Folder folder;
  std::string content;
  while (content.size() < 9'000'000) content += "двор," + std::to_string(content.size()) + "\n";
  const auto text = records::read_text(folder.file("big.csv", content));
  REQUIRE(text);
  text->release(text->view());
  CHECK(text->view() == content);
}

TEST_CASE("file: the bytes of a moved file stay where they are", "[records]") {
  records::Bytes first(std::string("abc"));
  const std::string_view view = first.view();
  const records::Bytes second = std::move(first);
  CHECK(second.view().data() == view.data());
  CHECK(second.view() == "abc");
}

}  // namespace
