#include "cli/mark_input.h"

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "base/text.h"

namespace cli {
namespace {

using base::Exact;
namespace journal = records::journal;

/// Of finer scales nothing is known before the whole mark is typed.
constexpr std::int64_t most_written_out = 2000;

std::string with_point(std::string_view text) {
  std::string typed(base::trim(text));
  std::ranges::replace(typed, ',', '.');
  return typed;
}

std::optional<std::int64_t> typed_steps(const journal::Steps& scale, std::string_view text) {
  const std::optional<Exact> number = base::parse_decimal(with_point(text));
  if (!number) return std::nullopt;
  const std::optional<Exact> steps =
      base::divide(*number - *base::parse_decimal(scale.lowest), *base::parse_decimal(scale.step));
  const std::optional<std::int64_t> count = steps ? steps->as_int64() : std::nullopt;
  return count && *count >= 0 && *count <= scale.top ? count : std::nullopt;
}

std::optional<std::int64_t> typed_level(const journal::Levels& scale, const std::vector<std::string>& titles,
                                        std::string_view text) {
  const std::string typed = base::lower(base::trim(text));
  for (std::size_t at = 0; at < scale.levels.size(); ++at) {
    const bool is_title = at < titles.size() && typed == base::lower(titles[at]);
    if (is_title || typed == std::to_string(at + 1) || typed == base::lower(scale.levels[at]))
      return static_cast<std::int64_t>(at);
  }
  return std::nullopt;
}

/// Every mark as it is typed.
std::vector<std::string> written_out(const journal::Scale& scale) {
  std::vector<std::string> marks;
  const std::int64_t top = journal::top_of(scale);
  if (top > most_written_out) return marks;
  for (std::int64_t count = 0; count <= top; ++count) {
    const bool has_levels = std::holds_alternative<journal::Levels>(scale);
    marks.push_back(has_levels ? std::to_string(count + 1) : journal::mark_text(scale, count));
  }
  return marks;
}

bool is_of_numbers(char key) { return (key >= '0' && key <= '9') || key == '.' || key == '-'; }

struct Order {
  std::string_view ru, en;
  MarkCommand command;
};

/// The words that lines begin with; the comment's, which takes the rest of the line, is apart.
const std::vector<Order>& orders() {
  static const std::vector<Order> all = {
      {"воздержался", "abstained", GiveAbstention{}},
      {"воздержалась", "abstain", GiveAbstention{}},
      {"убрать", "clear", ClearMark{}},
      {"назад", "back", GoBack{}},
      {"отменить", "undo", TakeBack{}},
      {"выйти", "quit", Leave{}},
      {"?", "help", ShowHelp{}},
  };
  return all;
}

constexpr std::array<std::string_view, 2> comment_words = {"комментарий", "comment"};

std::optional<SayComment> comment_of(std::string_view line) {
  for (const std::string_view word : comment_words) {
    const bool begins = base::lower(line.substr(0, word.size())) == word;
    const bool is_it = begins && (line.size() == word.size() || line[word.size()] == ' ');
    if (is_it) return SayComment{std::string(base::trim(line.substr(word.size())))};
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> typed_mark(const TypedScale& scale, std::string_view text) {
  return std::visit(base::Overloaded{
                        [&](const journal::Steps& steps) { return typed_steps(steps, text); },
                        [&](const journal::Levels& levels) { return typed_level(levels, scale.titles, text); },
                    },
                    scale.scale);
}

KeyedMark::KeyedMark(const journal::Scale& scale) : scale_(scale), marks_(written_out(scale)) {}

bool KeyedMark::begins(const std::string& text) const {
  if (marks_.empty()) return true;
  return std::ranges::any_of(marks_, [&](const std::string& mark) { return mark.starts_with(text); });
}

bool KeyedMark::take(char key) {
  const char digit = key == ',' ? '.' : key;
  if (!is_of_numbers(digit) || !begins(typed_ + digit)) return false;
  typed_ += digit;
  return true;
}

bool KeyedMark::is_whole() const {
  if (marks_.empty() || !mark()) return false;
  return std::ranges::count_if(marks_, [&](const std::string& mark) { return mark.starts_with(typed_); }) == 1;
}

MarkCommand read_line(const TypedScale& scale, std::string_view line) {
  const std::string_view typed = base::trim(line);
  if (typed.empty()) return GoOn{};
  if (const auto mark = typed_mark(scale, typed)) return GiveMark{*mark};
  if (auto comment = comment_of(typed)) return *std::move(comment);
  const std::string word = base::lower(typed);
  const auto found =
      std::ranges::find_if(orders(), [&](const Order& each) { return word == each.ru || word == each.en; });
  return found == orders().end() ? MarkCommand(NotUnderstood{std::string(typed)}) : found->command;
}

const base::Words& line_help() {
  static const base::Words words = {
      "оценка, номер уровня или: пустая строка — дальше, назад, отменить, воздержался, убрать, комментарий ТЕКСТ, "
      "выйти",
      "a mark, a level's number, or: an empty line - go on, back, undo, abstained, clear, comment TEXT, quit"};
  return words;
}

}  // namespace cli
