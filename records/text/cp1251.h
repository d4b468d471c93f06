#pragma once
/// Windows-1251, the letters of Russian Excel's "CSV": whether bytes are it, and its characters. Every byte but 98 is
/// some character of it, so that "can be decoded" says nothing; the letters must look like Russian words.

#include <string>
#include <string_view>

namespace records {

enum class Cp1251 {
  yes,
  broken_utf8,  ///< Most letters are well-formed UTF-8: that is what it was, before some were damaged.
  no,           ///< Another 8-bit encoding (DOS, KOI8-R, Western), or no text at all.
};

/// For bytes that are not valid UTF-8.
Cp1251 judge_cp1251(std::string_view bytes);

/// As UTF-8. The bytes must have been judged `yes`.
std::string decode_cp1251(std::string_view bytes);

}  // namespace records
