// What needs the tables of the Unicode standard: libutf8proc has them.

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

#include "base/text.h"
#include "base/utf8.h"

namespace base {
namespace {

bool ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

int width_of(CodePoint character) {
  if (!character.valid) return 1;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(character.code));
}

}  // namespace

int width(std::string_view text) {
  int cells = 0;
  while (!text.empty()) {
    const CodePoint here = first_code_point(text);
    cells += width_of(here);
    text.remove_prefix(static_cast<std::size_t>(here.length));
  }
  return cells;
}

std::string nfc(std::string_view text) {
  if (ascii(text)) return std::string(text);
  utf8proc_uint8_t* composed = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto length = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &composed, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  return length < 0 ? std::string(text) : std::string(composed, composed + length);
}

std::string lower(std::string_view text) {
  std::string lowered;
  lowered.reserve(text.size());
  while (!text.empty()) {
    const CodePoint here = first_code_point(text);
    const auto length = static_cast<std::size_t>(here.length);
    if (here.valid) {
      append_utf8(lowered, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(here.code))));
    } else {
      lowered.append(text.substr(0, length));
    }
    text.remove_prefix(length);
  }
  return lowered;
}

}  // namespace base
