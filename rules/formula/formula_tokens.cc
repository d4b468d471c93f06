#include "rules/formula/formula_tokens.h"

#include <array>
#include <cctype>
#include <optional>
#include <regex>

#include "base/text.h"
#include "rules/formula/formula.h"
#include "rules/formula/formula_slips.h"
#include "rules/formula/problems_formula.h"

namespace rules {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool starts_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continues_word(char c) { return starts_word(c) || is_digit(c); }

/// Signs of other languages and of typography, and what is written here instead.
struct Foreign {
  std::string_view sign;
  std::string_view ours;
};
constexpr std::array<Foreign, 16> foreign_signs = {{
    {"&&", "and"},
    {"||", "or"},
    {"<>", "!="},
    {"**", "^"},
    {"≤", "<="},
    {"≥", ">="},
    {"≠", "!="},
    {"−", "-"},
    {"–", "-"},
    {"×", "*"},
    {"·", "*"},
    {"÷", "/"},
    {"&", "and"},
    {"|", "or"},
    {"\"", "'"},
    {"√", "sqrt"},
}};

constexpr std::array<std::string_view, 17> signs = {"==", "!=", "<=", ">=", "<", ">", "+", "-", "*",
                                                    "/",  "^",  "(",  ")",  "[", "]", ",", "."};

class Lexer {
 public:
  explicit Lexer(const FormulaText& formula) : formula_(formula), text_(formula.text) {}

  base::Result<std::vector<Token>> run() {
    if (text_.size() > longest_formula) return base::Diagnostics{formula_too_long(formula_.place)};
    for (skip_blanks(); at_ < text_.size() && found_.empty(); skip_blanks()) take();
    found_tokens_.push_back({Token::Kind::end, "", text_.size(), 0});
    if (!found_.empty()) return found_;
    return found_tokens_;
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  base::Place place(std::size_t bytes) const { return place_in(formula_, at_, bytes); }

  void add(Token::Kind kind, std::size_t bytes) {
    found_tokens_.push_back({kind, std::string(text_.substr(at_, bytes)), at_, bytes});
    at_ += bytes;
  }

  void take() {
    if (is_digit(peek())) return take_number();
    if (starts_word(peek())) return take_word();
    if (peek() == '\'') return take_text();
    if (take_sign()) return;
    refuse();
  }

  void take_number() {
    if (const std::optional<NumberSlip> slip = number_slip(text_.substr(at_))) {
      found_.push_back(number_otherwise(place(slip->bytes), text_.substr(at_, slip->bytes),
                                        base::write_instead(slip->instead, slip->unit)));
      return;
    }
    if (const std::size_t bytes = moment_length()) return add(Token::Kind::moment, bytes);
    std::size_t bytes = digits_from(0);
    if (peek(bytes) == '.' && is_digit(peek(bytes + 1))) bytes = digits_from(bytes + 1);
    if (starts_word(peek(bytes))) {
      found_.push_back(number_runs_into_word(place(bytes + 1), std::string(text_.substr(at_, bytes))));
      return;
    }
    if (peek(bytes) == '%') return add(Token::Kind::percent, bytes + 1);
    if (const std::size_t money = money_length(bytes)) return add(Token::Kind::money, money);
    add(Token::Kind::number, bytes);
  }

  /// The offset, from here, of the first character after the digits at `from`.
  std::size_t digits_from(std::size_t from) const {
    while (is_digit(peek(from))) ++from;
    return from;
  }

  /// `15000 RUB`, with blanks between.
  std::size_t money_length(std::size_t digits) const {
    std::size_t from = digits;
    while (peek(from) == ' ') ++from;
    const bool rubles = from > digits && text_.substr(at_ + from, 3) == "RUB" && !continues_word(peek(from + 3));
    return rubles ? from + 3 : 0;
  }

  std::size_t moment_length() const {
    static const std::regex pattern(R"(\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)", std::regex::optimize);
    std::cmatch match;
    const char* from = text_.data() + at_;
    const char* end = text_.data() + std::min(text_.size(), at_ + 32);
    const bool found = std::regex_search(from, end, match, pattern, std::regex_constants::match_continuous);
    return found ? static_cast<std::size_t>(match.length()) : 0;
  }

  /// A name with its dots: `design.marks`.
  void take_word() {
    std::size_t bytes = 0;
    while (continues_word(peek(bytes)) || (peek(bytes) == '.' && starts_word(peek(bytes + 1)))) ++bytes;
    if (is_high(peek(bytes))) return take_foreign_word();
    add(Token::Kind::word, bytes);
  }

  void take_text() {
    const std::size_t end = text_.find('\'', at_ + 1);
    if (end == std::string_view::npos) {
      found_.push_back(text_without_end(place(text_.size() - at_)));
      return;
    }
    found_tokens_.push_back({Token::Kind::text, std::string(text_.substr(at_ + 1, end - at_ - 1)), at_, end + 1 - at_});
    at_ = end + 1;
  }

  bool take_sign() {
    const std::string_view rest = text_.substr(at_);
    for (const Foreign& foreign : foreign_signs) {
      if (!rest.starts_with(foreign.sign)) continue;
      found_.push_back(foreign_sign(place(foreign.sign.size()), foreign.sign, foreign.ours));
      return true;
    }
    for (std::string_view sign : signs) {
      if (!rest.starts_with(sign)) continue;
      add(Token::Kind::sign, sign.size());
      return true;
    }
    return false;
  }

  /// Letters of another alphabet make a word that no name can be.
  void take_foreign_word() {
    std::size_t bytes = 0;
    while (continues_word(peek(bytes)) || is_high(peek(bytes))) ++bytes;
    add(Token::Kind::word, bytes);
  }

  void refuse() {
    if (is_high(peek())) return take_foreign_word();
    if (peek() == '=') return found_.push_back(foreign_sign(place(1), "=", "=="));
    if (peek() == '!') return found_.push_back(foreign_sign(place(1), "!", "not"));
    found_.push_back(strange_character(place(1), std::string(1, peek())));
  }

  const FormulaText& formula_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> found_tokens_;
  base::Diagnostics found_;
};

}  // namespace

base::Result<std::vector<Token>> tokens(const FormulaText& formula) { return Lexer(formula).run(); }

}  // namespace rules
