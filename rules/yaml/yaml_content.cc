/// Where each character of a scalar stands: the decoded value is walked beside the source, and every place where the
/// two part (a fold, an escape, a doubled quote) becomes a jump.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "rules/yaml/yaml_source.h"

namespace rules::yaml {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

class Alignment {
 public:
  Alignment(std::string_view source, std::size_t offset) : source_(source), at_(offset) {
    style_ = at_ < source_.size() ? source_[at_] : ' ';
    if (style_ == '"' || style_ == '\'') ++at_;
    if (style_ == '|' || style_ == '>') {
      at_ = std::min(source_.find('\n', at_), source_.size());
      skip_blanks();
    }
  }

  std::size_t at() const { return at_; }
  bool at_end() const { return at_ >= source_.size(); }

  /// To where the character `wanted` of the value begins.
  void find(char wanted) {
    if (is_blank(wanted)) return;
    while (!at_end() && (is_blank(source_[at_]) || source_.substr(at_, 2) == "\\\n")) ++at_;
  }

  /// Behind it.
  void pass(char wanted) {
    if (at_end()) return;
    if (is_blank(wanted) && !at_end() && is_blank(source_[at_])) return pass_blank();
    if (style_ == '"' && source_[at_] == '\\' && starts_character(wanted)) {
      at_ = std::min(at_ + escape_bytes(), source_.size());
    } else if (source_[at_] == wanted) {
      at_ += style_ == '\'' && wanted == '\'' ? 2 : 1;
    }
  }

 private:
  void skip_blanks() {
    while (!at_end() && is_blank(source_[at_])) ++at_;
  }

  /// One blank of the value is a whole run of them in the file when the line breaks there.
  void pass_blank() {
    const auto start = at_;
    skip_blanks();
    if (source_.substr(start, at_ - start).find('\n') == std::string_view::npos) at_ = start + 1;
  }

  std::size_t escape_bytes() const {
    switch (at_ + 1 < source_.size() ? source_[at_ + 1] : ' ') {
      case 'x': return 4;
      case 'u': return 6;
      case 'U': return 10;
      default: return 2;
    }
  }

  std::string_view source_;
  std::size_t at_;
  char style_ = ' ';
};

}  // namespace

FormulaText SourceText::content(std::size_t offset, std::string decoded) const {
  Alignment source(text_, offset);
  FormulaText made{.text = std::move(decoded), .place = place(source.at(), 0)};
  auto expected = source.at();
  for (std::size_t i = 0; i < made.text.size() && !source.at_end(); ++i) {
    source.find(made.text[i]);
    if (source.at() != expected) {
      const auto here = place(source.at(), 0);
      made.jumps.push_back({i, here.line, here.column});
    }
    expected = source.at() + 1;
    source.pass(made.text[i]);
  }
  made.place.length = place_in(made, 0, made.text.size()).length;
  return made;
}

}  // namespace rules::yaml

namespace rules {

base::Place place_in(const FormulaText& formula, std::size_t offset, std::size_t bytes) {
  const std::string_view text = formula.text;
  offset = std::min(offset, text.size());
  auto found = formula.place;
  std::size_t from = 0;
  const auto next = std::ranges::find_if(formula.jumps, [&](const auto& jump) { return jump.at > offset; });
  if (next != formula.jumps.begin()) {
    const auto& last = *std::prev(next);
    from = last.at;
    found.line = last.line;
    found.column = last.column;
  }
  const auto broken =
      std::find_if(next, formula.jumps.end(), [&](const auto& jump) { return jump.line != found.line; });
  // The blank before a jump to another line stands for the line break.
  const auto line_end = broken == formula.jumps.end() ? text.size() : broken->at - 1;
  const auto end = std::min({offset + bytes, line_end, text.find('\n', offset)});
  found.column += static_cast<int>(base::code_points(text.substr(from, offset - from)));
  found.length = static_cast<int>(base::code_points(text.substr(offset, std::max(end, offset) - offset)));
  return found;
}

}  // namespace rules
