#pragma once
/// One character of UTF-8 at a time, in and out; for the implementation of text.h and of readers that look at single
/// characters.

#include <string>
#include <string_view>

namespace base {

/// `length` bytes at the start of the text make `code`; a bad byte makes itself, with `valid` false and length 1.
struct CodePoint {
  char32_t code = 0;
  int length = 0;
  bool valid = true;
};

/// The text must not be empty.
CodePoint first_code_point(std::string_view text);

/// Adds the character; it must be one (no surrogate, not above 10FFFF).
void append_utf8(std::string& text, char32_t code);

}  // namespace base
