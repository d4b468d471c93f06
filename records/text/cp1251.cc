#include "records/text/cp1251.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/utf8.h"

namespace records {
namespace {

// Bytes 80..BF; C0..FF are the letters А..я. 98 is no character.
constexpr std::array<char16_t, 64> upper_half = {
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
    0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0,      0x2122,
    0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
    0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
    0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

enum class Kind { other, latin, capital, small, russian_sign, control };

// What a Russian text has besides letters: quotes, dashes, ellipsis, NBSP, №, §, ©, °, ·, •, ±, soft hyphen, €.
constexpr std::string_view russian_signs =
    "\x82\x84\x85\x88\x89\x8B\x91\x92\x93\x94\x95\x96\x97\x99\x9B\xA0\xA7\xA9\xAB\xAC\xAD\xAE\xB0\xB1\xB5\xB7\xB9\xBB";

bool between(unsigned char byte, unsigned char low, unsigned char high) { return byte >= low && byte <= high; }

Kind kind_of_ascii(unsigned char byte) {
  if (between(byte, 'a', 'z') || between(byte, 'A', 'Z')) return Kind::latin;
  const bool blank = byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
  return byte < 0x20 && !blank ? Kind::control : Kind::other;
}

Kind kind_of(char character) {
  const auto byte = static_cast<unsigned char>(character);
  if (byte < 0x80) return kind_of_ascii(byte);
  if (byte >= 0xE0 || byte == 0xB8) return Kind::small;
  if (byte >= 0xC0 || byte == 0xA8) return Kind::capital;
  return russian_signs.find(character) != std::string_view::npos ? Kind::russian_sign : Kind::other;
}

bool letter(Kind kind) { return kind == Kind::capital || kind == Kind::small; }

struct Tally {
  std::size_t letters = 0;
  std::size_t signs = 0;
  std::size_t strange = 0;        // neither: Serbian, Ukrainian letters and rarer signs
  std::size_t with_latin = 0;     // a letter beside a Latin one: "caf\xE9"
  std::size_t together = 0;       // a letter beside a letter
  std::size_t capital_later = 0;  // small, then capital: "пРИВЕТ" is KOI8-R
  std::size_t small_later = 0;    // capital, then small
  bool impossible = false;
};

void count_one(Tally& tally, char byte, Kind kind) {
  if (letter(kind)) ++tally.letters;
  if (kind == Kind::russian_sign) ++tally.signs;
  if (kind == Kind::other && static_cast<unsigned char>(byte) >= 0x80) ++tally.strange;
  if (kind == Kind::control || byte == '\x98') tally.impossible = true;
}

void count_pair(Tally& tally, Kind before, Kind here) {
  if (letter(before) && letter(here)) ++tally.together;
  if ((letter(before) && here == Kind::latin) || (before == Kind::latin && letter(here))) ++tally.with_latin;
  if (before == Kind::small && here == Kind::capital) ++tally.capital_later;
  if (before == Kind::capital && here == Kind::small) ++tally.small_later;
}

Tally tally_of(std::string_view bytes) {
  Tally tally;
  Kind before = Kind::other;
  for (const char byte : bytes) {
    const Kind here = kind_of(byte);
    count_one(tally, byte, here);
    count_pair(tally, before, here);
    before = here;
  }
  return tally;
}

bool russian(const Tally& tally) {
  if (tally.impossible || tally.letters == 0) return !tally.impossible && tally.signs > tally.strange;
  if (tally.strange * 10 > tally.letters + tally.signs) return false;
  return tally.with_latin <= tally.together && tally.capital_later <= tally.small_later;
}

// More characters of UTF-8 than bytes that are not.
bool mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  while (!bytes.empty()) {
    const base::CodePoint here = base::first_code_point(bytes);
    if (!here.valid) ++bad;
    if (here.length > 1) ++good;
    bytes.remove_prefix(static_cast<std::size_t>(here.length));
  }
  return good > bad;
}

char32_t character_of(unsigned char byte) {
  if (byte < 0x80) return byte;
  return byte < 0xC0 ? upper_half[byte - 0x80U] : 0x0410U + byte - 0xC0U;
}

}  // namespace

Cp1251 judge_cp1251(std::string_view bytes) {
  if (mostly_utf8(bytes)) return Cp1251::broken_utf8;
  return russian(tally_of(bytes)) ? Cp1251::yes : Cp1251::no;
}

std::string decode_cp1251(std::string_view bytes) {
  std::string utf8;
  utf8.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    assert(byte != '\x98');
    base::append_utf8(utf8, character_of(static_cast<unsigned char>(byte)));
  }
  return utf8;
}

}  // namespace records
