#include "records/results/number_column.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>
#include <utility>

#include "base/decimal.h"

namespace records {

namespace {

constexpr int rounded_digits = 10;
constexpr int most_digits = 15;
constexpr std::int64_t most_ready = 20'000;  // Different counts whose texts are kept: half a megabyte.

/// 2634 with 2 digits is "26.34", 2600 is "26".
void append_digits(std::int64_t value, int digits, std::string& text) {
  if (value < 0) text += '-';
  std::uint64_t size = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  while (digits > 0 && size % 10 == 0) {
    size /= 10;
    --digits;
  }
  std::array<char, 24> buffer;
  const char* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), size).ptr;
  const std::string_view all(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const auto after = static_cast<std::size_t>(digits);
  if (all.size() <= after) {
    text += "0.";
    text.append(after - all.size(), '0');
    text += all;
  } else {
    text += all.substr(0, all.size() - after);
    if (digits > 0) text += '.';
    text += all.substr(all.size() - after);
  }
}

/// What is left of `number` without its factors 2 and 5.
std::int64_t without_tens(std::int64_t number) {
  while (number % 2 == 0) number /= 2;
  while (number % 5 == 0) number /= 5;
  return number;
}

/// The least and the greatest of some counts.
template <class Count>
std::pair<std::int64_t, std::int64_t> ends(const Count* counts, std::size_t rows) {
  Count least = counts[0], greatest = counts[0];
  for (std::size_t row = 1; row < rows; ++row) {
    least = std::min(least, counts[row]);
    greatest = std::max(greatest, counts[row]);
  }
  return {least, greatest};
}

/// Rounded where it does not end.
std::string decimal_of(const base::Exact& number) {
  std::string text = base::to_text(number);
  return text.find('/') == std::string::npos ? text : base::to_decimal(number, rounded_digits);
}

}  // namespace

NumberColumn::NumberColumn(const engine::Scored& scored, engine::NodeId node) : scored_(&scored), node_(node) {
  const engine::Column& column = scored.columns[node.at];
  if (const auto* wide = std::get_if<engine::Column::Wide>(&column.values)) {
    counts_ = wide->data();
  } else if (const auto* shorts = std::get_if<engine::Column::Short>(&column.values)) {
    counts_ = shorts->data();
  } else if (const auto* narrow = std::get_if<engine::Column::Narrow>(&column.values)) {
    counts_ = narrow->data();
  } else {
    return;
  }
  states_ = &column.states;
  rest_ = without_tens(column.denominator);
  const std::int64_t tens = column.denominator / rest_;
  std::int64_t power = 1;
  while (power % tens != 0 && digits_ < most_digits) {
    power *= 10;
    ++digits_;
  }
  factor_ = power % tens == 0 ? power / tens : 0;
  limit_ = factor_ == 0 ? 0 : std::numeric_limits<std::int64_t>::max() / factor_;
  make_ready(std::visit([](const auto& values) { return values.size(); }, column.values), column.denominator);
}

void NumberColumn::make_ready(std::size_t rows, std::int64_t denominator) {
  if (!is_counted() || rows < most_ready) return;
  const auto [least, greatest] = std::visit([rows](const auto* counts) { return ends(counts, rows); }, counts_);
  if (greatest - least >= most_ready) return;
  least_ = least;
  ready_.reserve(static_cast<std::size_t>(greatest - least) + 1);
  std::string text;
  for (std::int64_t each = least; each <= greatest; ++each) {
    text.clear();
    if (!append(each, text)) text = decimal_of(base::Exact::fraction(each, denominator));
    ready_.emplace_back(text.size() > ShortText::most ? std::string_view() : text);
  }
}

void NumberColumn::gather(std::span<const std::uint32_t> rows, std::vector<Gathered>& gathered) const {
  gathered.resize(rows.size());
  const auto take = [&](const auto* counts) {
    for (std::size_t k = 0; k < rows.size(); ++k) gathered[k] = {rows[k], std::int64_t{counts[rows[k]]}};
  };
  if (is_counted()) return std::visit(take, counts_);
  for (std::size_t k = 0; k < rows.size(); ++k) gathered[k] = {rows[k], 0};
}

bool NumberColumn::append(std::int64_t count, std::string& text) const {
  if (count % rest_ != 0 || count > limit_ || count < -limit_) return false;
  append_digits(count / rest_ * factor_, digits_, text);
  return true;
}

std::string_view NumberColumn::decimal(Gathered gathered, std::string& buffer) const {
  buffer.clear();
  if (is_counted()) {
    if (!is_present(gathered.row)) return {};
    if (append(gathered.count, buffer)) return buffer;
  }
  const engine::Value value = scored_->value(node_, gathered.row);
  const auto* number = std::get_if<base::Exact>(&value);
  if (number == nullptr) return {};
  buffer = decimal_of(*number);
  return buffer;
}

void NumberColumn::fraction(Gathered gathered, std::string& text) const {
  text.clear();
  if (!is_rounded(gathered)) return;
  const engine::Value value = scored_->value(node_, gathered.row);
  const auto* number = std::get_if<base::Exact>(&value);
  if (number == nullptr) return;
  text = base::to_text(*number);
  if (text.find('/') == std::string::npos) text.clear();
}

}  // namespace records
