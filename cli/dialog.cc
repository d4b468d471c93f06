#include "cli/dialog.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/decimal.h"
#include "base/text.h"

namespace cli {

namespace {

using base::Exact;
using base::Words;

/// Decimal comma or point, not negative.
std::optional<Exact> parsed(std::string text) {
  std::ranges::replace(text, ',', '.');
  const std::optional<Exact> number = base::parse_decimal(text);
  return number && *number >= Exact{0} ? number : std::nullopt;
}

/// "3" of 1 to `count`, as 0-based; none: it is no such number.
std::optional<std::size_t> position(std::string_view text, std::size_t count) {
  const std::optional<Exact> number = base::parse_decimal(base::trim(text));
  const std::optional<std::int64_t> whole = number ? number->as_int64() : std::nullopt;
  if (!whole || *whole < 1 || static_cast<std::size_t>(*whole) > count) return std::nullopt;
  return static_cast<std::size_t>(*whole - 1);
}

/// "2, 1 3": none: one of them is no position.
std::optional<std::vector<std::size_t>> positions(const std::string& text, std::size_t count) {
  std::vector<std::size_t> found;
  std::string rest = text;
  std::ranges::replace(rest, ',', ' ');
  for (std::size_t at = 0; (at = rest.find_first_not_of(' ', at)) != std::string::npos;) {
    const std::size_t end = std::min(rest.find(' ', at), rest.size());
    const auto one = position(std::string_view(rest).substr(at, end - at), count);
    if (!one || std::ranges::count(found, *one) > 0) return std::nullopt;
    found.push_back(*one);
    at = end;
  }
  return found;
}

const Words number_wanted = {"Нужно число, например 5 или 2,5.", "A number is needed, such as 5 or 2.5."};

Words position_wanted(std::size_t count) {
  return {fmt::format("Нужен номер от 1 до {}.", count), fmt::format("A number from 1 to {} is needed.", count)};
}

}  // namespace

void Dialog::write(const std::string& text) const {
  if (!ended_) terminal_.write(text);
}

void Dialog::say(const Words& words) const { write(words.in(language_) + "\n"); }

std::string Dialog::ask(const Words& question, const std::string& usual) {
  write(question.in(language_) + (usual.empty() ? "" : " [" + usual + "]") + ": ");
  const std::optional<std::string> line = ended_ ? std::nullopt : terminal_.read();
  ended_ = !line;
  const std::string_view answer = base::trim(line ? std::string_view(*line) : std::string_view());
  return answer.empty() ? usual : std::string(answer);
}

std::string Dialog::any_text(const Words& question) { return ask(question, {}); }

std::string Dialog::text(const Words& question, const std::string& usual) {
  while (true) {
    std::string answer = ask(question, usual);
    if (!answer.empty() || ended_) return answer;
    say({"Без ответа не продолжить.", "An answer is needed."});
  }
}

Exact Dialog::number(const Words& question, const Exact& usual) {
  while (true) {
    if (const std::optional<Exact> answer = parsed(ask(question, base::to_text(usual)))) return *answer;
    say(number_wanted);
  }
}

std::optional<Exact> Dialog::any_number(const Words& question) {
  while (true) {
    const std::string answer = ask(question, {});
    if (answer.empty()) return std::nullopt;
    if (const std::optional<Exact> number = parsed(answer)) return number;
    say(number_wanted);
  }
}

void Dialog::list(const std::vector<Words>& options) const {
  for (std::size_t at = 0; at < options.size(); ++at)
    write(fmt::format("  {} — {}\n", at + 1, options[at].in(language_)));
}

std::size_t Dialog::choice(const Words& question, const std::vector<Words>& options) {
  list(options);
  while (true) {
    if (const auto answer = position(ask(question, "1"), options.size())) return *answer;
    say(position_wanted(options.size()));
  }
}

std::vector<std::size_t> Dialog::choices(const Words& question, const std::vector<Words>& options) {
  list(options);
  while (true) {
    if (const auto answer = positions(ask(question, {}), options.size())) return *answer;
    say(position_wanted(options.size()));
  }
}

}  // namespace cli
