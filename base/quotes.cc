#include "base/quotes.h"

#include <utility>

namespace base {

namespace {

struct Marks {
  std::string_view open, close, inner_open, inner_close;
};

Marks marks_of(Language language) {
  return language == Language::ru ? Marks{"«", "»", "„", "“"} : Marks{"“", "”", "‘", "’"};
}

/// Copies a text and counts how deep in marks it is; below 0 where a mark closes that nothing has opened.
class Nesting {
 public:
  explicit Nesting(Language language) : marks_(marks_of(language)) {}

  /// What is left of the text after its first mark or letter.
  std::string_view take(std::string_view text) {
    if (text.starts_with(marks_.open)) {
      made_ += depth_++ == 0 ? marks_.open : marks_.inner_open;
      return text.substr(marks_.open.size());
    }
    if (text.starts_with(marks_.close)) {
      made_ += --depth_ <= 0 ? marks_.close : marks_.inner_close;
      return text.substr(marks_.close.size());
    }
    made_ += text.front();
    return text.substr(1);
  }

  int depth() const { return depth_; }
  std::string made() && { return std::move(made_); }

 private:
  Marks marks_;
  int depth_ = 0;
  std::string made_ = {};
};

}  // namespace

std::string nested_quotes(std::string text, Language language) {
  Nesting nesting(language);
  for (std::string_view rest = text; !rest.empty();) {
    rest = nesting.take(rest);
    if (nesting.depth() < 0) return text;
  }
  return nesting.depth() == 0 ? std::move(nesting).made() : text;
}

Words nested_quotes(Words text) {
  return {nested_quotes(std::move(text.ru), Language::ru), nested_quotes(std::move(text.en), Language::en)};
}

std::string in_quotes(std::string_view text, Language language) {
  const Marks marks = marks_of(language);
  std::string whole(marks.open);
  whole += text;
  whole += marks.close;
  return nested_quotes(std::move(whole), language);
}

Words in_quotes(const Words& text) { return {in_quotes(text.ru, Language::ru), in_quotes(text.en, Language::en)}; }

}  // namespace base
