#include "reports/printable.h"

namespace reports {

namespace {

bool is_c1(std::string_view text, std::size_t at) {
  return text[at] == '\xC2' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string made;
  made.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n' || c == '\r' || c == '\t') {
      made += ' ';
    } else if ((static_cast<unsigned char>(c) < 0x20) || c == '\x7f') {
      made += "\uFFFD";
    } else if (is_c1(text, at)) {
      made += "\uFFFD";
      ++at;
    } else {
      made += c;
    }
  }
  return made;
}

}  // namespace reports
