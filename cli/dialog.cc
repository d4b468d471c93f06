#include "cli/dialog.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <initializer_list>

#include "base/amount.h"
#include "base/decimal.h"
#include "base/text.h"

namespace cli {

namespace {

using base::Amount;
using base::Exact;
using base::Words;

using Number = Dialog::Number;

/// Two ways to read it matter where people count or pay; nobody scores in thousands.
bool is_unclear(const Amount& amount, Number kind) { return kind != Number::any && amount.other; }

std::optional<Exact> parsed(const std::string& text, Number kind) {
  const std::optional<Amount> amount = base::amount_of(text);
  if (!amount || is_unclear(*amount, kind) || amount->value.sign() < 0) return std::nullopt;
  return kind == Number::whole && !amount->value.is_integer() ? std::nullopt : std::optional(amount->value);
}

Words example(Number kind) {
  switch (kind) {
    case Number::any: return {"Нужно число, например 5 или 2,5.", "A number is needed, such as 5 or 2.5."};
    case Number::whole: return {"Нужно целое число, например 3.", "A whole number is needed, such as 3."};
    case Number::money: return {"Нужна сумма в рублях, например 15000.", "A sum in roubles is needed, such as 15000."};
  }
  return {};
}

Words wanted(Number kind, const std::string& answer) {
  const std::optional<Amount> amount = base::amount_of(answer);
  if (!amount || !is_unclear(*amount, kind)) return example(kind);
  const Words instead =
      base::write_instead(kind == Number::money ? base::readings_of_money(*amount) : base::readings_of_whole(*amount));
  return {fmt::format("«{}» можно понять двояко: {}.", answer, instead.ru),
          fmt::format("“{}” can be read in two ways: {}.", answer, instead.en)};
}

std::optional<int> digits(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<std::chrono::sys_days> day(std::string_view year, std::string_view month, std::string_view date) {
  const auto y = digits(year), m = digits(month), d = digits(date);
  if (!y || !m || !d) return std::nullopt;
  const std::chrono::year_month_day found(std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(*m)),
                                          std::chrono::day(static_cast<unsigned>(*d)));
  return found.ok() ? std::optional<std::chrono::sys_days>(found) : std::nullopt;
}

/// "01.12.2026" or "2026-12-01".
std::optional<std::chrono::sys_days> day(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  if (text[4] == '-' && text[7] == '-') return day(text.substr(0, 4), text.substr(5, 2), text.substr(8));
  if (text[2] == '.' && text[5] == '.') return day(text.substr(6), text.substr(3, 2), text.substr(0, 2));
  return std::nullopt;
}

bool is_one_of(std::string_view answer, std::initializer_list<std::string_view> words) {
  const std::string said = base::lower(answer);
  return std::ranges::find(words, std::string_view(said)) != words.end();
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

Words position_wanted(std::size_t count) {
  return {fmt::format("Нужен номер от 1 до {}.", count), fmt::format("A number from 1 to {} is needed.", count)};
}

}  // namespace

void Dialog::write(const std::string& text) const {
  if (!is_silent()) terminal_.write(text);
}

void Dialog::say(const Words& words) const { write(words.in(language_) + "\n"); }

std::string Dialog::ask(const Words& question, const std::string& usual) {
  write(question.in(language_) + (usual.empty() ? "" : " [" + usual + "]") + ": ");
  if (ended_) return usual;
  const std::size_t at = answers_.size();
  const std::optional<std::string> line = at < earlier_.size() ? std::optional(earlier_[at]) : terminal_.read();
  went_back_ = line && is_one_of(base::trim(*line), {"назад", "back"});
  ended_ = !line || went_back_;
  if (ended_) return usual;
  answers_.push_back(*line);
  const std::string_view answer = base::trim(answers_.back());
  return answer.empty() ? usual : std::string(answer);
}

/// The answer is none.
void Dialog::refuse(const Words& why) {
  answers_.pop_back();
  say(why);
}

std::string Dialog::any_text(const Words& question) {
  const std::string answer = ask(question, {});
  return is_one_of(answer, {"нет", "no", "-", "—"}) ? std::string() : answer;
}

std::string Dialog::text(const Words& question, const std::string& usual) {
  while (true) {
    std::string answer = ask(question, usual);
    if (!answer.empty() || ended_) return answer;
    refuse({"Без ответа не продолжить.", "An answer is needed."});
  }
}

Exact Dialog::number(const Words& question, const Exact& usual, Number kind) {
  while (true) {
    const std::string answer = ask(question, base::to_text(usual));
    if (const std::optional<Exact> number = parsed(answer, kind)) return *number;
    refuse(wanted(kind, answer));
  }
}

std::optional<Exact> Dialog::any_number(const Words& question, Number kind) {
  while (true) {
    const std::string answer = any_text(question);
    if (answer.empty()) return std::nullopt;
    if (const std::optional<Exact> number = parsed(answer, kind)) return number;
    refuse(wanted(kind, answer));
  }
}

std::optional<std::chrono::sys_days> Dialog::any_day(const Words& question) {
  while (true) {
    const std::string answer = any_text(question);
    if (answer.empty()) return std::nullopt;
    if (const auto found = day(answer)) return found;
    refuse({"Нужен день, например 01.12.2026.", "A day is needed, such as 2026-12-01."});
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
    refuse(position_wanted(options.size()));
  }
}

std::vector<std::size_t> Dialog::choices(const Words& question, const std::vector<Words>& options) {
  list(options);
  while (true) {
    if (const auto answer = positions(ask(question, {}), options.size())) return *answer;
    refuse(position_wanted(options.size()));
  }
}

}  // namespace cli
