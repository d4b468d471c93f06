#include "records/journal/journal_json.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "base/overloaded.h"
#include "base/text.h"
#include "base/utf8.h"

namespace records::journal {
namespace {

constexpr int deepest = 8;
constexpr std::string_view short_escapes = "\b\t\n\f\r\"\\";
constexpr std::string_view short_letters = "btnfr\"\\";

void write_character(std::string& out, char c) {
  if (const std::size_t at = short_escapes.find(c); at != std::string_view::npos) {
    out += '\\';
    out += short_letters[at];
  } else if (static_cast<unsigned char>(c) < 0x20) {
    out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
  } else {
    out += c;
  }
}

void write_text(std::string& out, const std::string& text) {
  out += '"';
  for (const char c : base::nfc(text)) write_character(out, c);
  out += '"';
}

void write(std::string& out, const Json& json);

void write(std::string& out, const JsonList& list) {
  out += '[';
  for (const Json& each : list) {
    if (&each != &list.front()) out += ',';
    write(out, each);
  }
  out += ']';
}

void write(std::string& out, const JsonObject& object) {
  out += '{';
  for (const auto& [name, value] : object) {
    if (out.back() != '{') out += ',';
    write_text(out, name);
    out += ':';
    write(out, value);
  }
  out += '}';
}

void write(std::string& out, const Json& json) {
  std::visit(base::Overloaded{
                 [&](std::int64_t number) { out += std::to_string(number); },
                 [&](const std::string& text) { write_text(out, text); },
                 [&](const JsonList& list) { write(out, list); },
                 [&](const JsonObject& object) { write(out, object); },
             },
             json.value);
}

/// Walks the text; the first thing that is wrong stops it, at `at()`.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), bad_utf8_(base::first_bad_byte(text)) {}

  std::optional<Json> whole() {
    if (bad_utf8_) {
      at_ = *bad_utf8_;
      return std::nullopt;
    }
    std::optional<Json> json = value(0);
    skip_blanks();
    return at_ == text_.size() ? std::move(json) : std::nullopt;
  }
  std::size_t at() const { return at_; }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == '\n'))
      ++at_;
  }
  bool take(char expected) {
    skip_blanks();
    if (peek() != expected || at_ == text_.size()) return false;
    ++at_;
    return true;
  }

  std::optional<Json> value(int depth) {
    if (depth == deepest) return std::nullopt;
    skip_blanks();
    if (peek() == '"') return wrapped(text());
    if (peek() == '[') return wrapped(list(depth));
    if (peek() == '{') return wrapped(object(depth));
    return wrapped(number());
  }

  template <class Value>
  static std::optional<Json> wrapped(std::optional<Value> value) {
    return value ? std::optional(Json{*std::move(value)}) : std::nullopt;
  }

  std::optional<std::int64_t> number() {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), number);
    if (error != std::errc{} || number > largest_number || number < -largest_number) return std::nullopt;
    at_ = static_cast<std::size_t>(end - text_.data());
    return number;
  }

  std::optional<JsonList> list(int depth) {
    ++at_;
    JsonList list;
    if (take(']')) return list;
    do {
      std::optional<Json> each = value(depth + 1);
      if (!each) return std::nullopt;
      list.push_back(*std::move(each));
    } while (take(','));
    return take(']') ? std::optional(std::move(list)) : std::nullopt;
  }

  std::optional<JsonObject> object(int depth) {
    ++at_;
    JsonObject object;
    if (take('}')) return object;
    do {
      if (!member(object, depth)) return std::nullopt;
    } while (take(','));
    return take('}') ? std::optional(std::move(object)) : std::nullopt;
  }

  bool member(JsonObject& object, int depth) {
    skip_blanks();
    std::optional<std::string> name = peek() == '"' ? text() : std::nullopt;
    if (!name || object.contains(*name) || !take(':')) return false;
    std::optional<Json> member = value(depth + 1);
    if (!member) return false;
    object.emplace(*std::move(name), *std::move(member));
    return true;
  }

  std::optional<std::string> text() {
    ++at_;
    std::string text;
    while (peek() != '"') {
      if (static_cast<unsigned char>(peek()) < 0x20) return std::nullopt;
      if (peek() != '\\') {
        text += text_[at_++];
      } else if (!escape(text)) {
        return std::nullopt;
      }
    }
    ++at_;
    return text;
  }

  bool escape(std::string& text) {
    const char letter = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (letter == 'u') return escaped_code(text);
    const std::size_t at = short_letters.find(letter);
    if (at == std::string_view::npos) return false;
    text += short_escapes[at];
    at_ += 2;
    return true;
  }

  /// Only what canonical JSON escapes so: control characters.
  bool escaped_code(std::string& text) {
    const std::string_view digits = text_.substr(at_ + 2, 4);
    unsigned code = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (error != std::errc{} || end != digits.data() + 4 || code >= 0x20) return false;
    text += static_cast<char>(code);
    at_ += 6;
    return true;
  }

  std::string_view text_;
  std::optional<std::size_t> bad_utf8_;
  std::size_t at_ = 0;
};

}  // namespace

std::string write_json(const Json& json) {
  std::string text;
  write(text, json);
  return text;
}

std::variant<Json, std::size_t> read_json(std::string_view text) {
  Reader reader(text);
  std::optional<Json> json = reader.whole();
  if (!json) return reader.at();
  return *std::move(json);
}

}  // namespace records::journal
