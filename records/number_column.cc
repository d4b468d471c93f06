#include "records/number_column.h"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace records {

namespace {

constexpr int rounded_digits = 10;

struct Scale {
  std::int64_t factor = 1;
  int digits = 0;
};

/// count / denominator == count × factor / 10^digits, with as few digits as possible; none: no power of ten up to 10^9
/// will do.
std::optional<Scale> scale_of(std::int64_t denominator) {
  std::int64_t power = 1;
  for (int digits = 0; digits <= 9; ++digits, power *= 10)
    if (power % denominator == 0) return Scale{power / denominator, digits};
  return std::nullopt;
}

/// 2634 with 2 digits is "26.34", 2600 is "26".
void append(std::int64_t value, int digits, std::string& text) {
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

/// Room for the factor in 64 bits.
bool all_small(const engine::Column::Wide& counts, std::int64_t factor) {
  const std::int64_t limit = INT64_MAX / factor;
  for (const std::int64_t count : counts)
    if (count > limit || count < -limit) return false;
  return true;
}

}  // namespace

NumberColumn::NumberColumn(const engine::Scored& scored, engine::NodeId node) : scored_(&scored), node_(node) {
  const engine::Column& column = scored.columns[node.at];
  const auto* counts = std::get_if<engine::Column::Wide>(&column.values);
  const std::optional<Scale> scale = scale_of(column.denominator);
  if (counts == nullptr || counts->empty() || !scale || !all_small(*counts, scale->factor)) return;
  counts_ = counts;
  states_ = &column.states;
  factor_ = scale->factor;
  digits_ = scale->digits;
}

bool NumberColumn::is_present(std::uint32_t row) const {
  return states_->empty() || (*states_)[row] == engine::State::present;
}

void NumberColumn::decimal(std::uint32_t row, std::string& text) const {
  text.clear();
  if (is_counted()) {
    if (is_present(row)) append((*counts_)[row] * factor_, digits_, text);
    return;
  }
  const engine::Value value = scored_->value(node_, row);
  const auto* number = std::get_if<base::Exact>(&value);
  if (number == nullptr) return;
  text = base::to_text(*number);
  if (text.find('/') != std::string::npos) text = base::to_decimal(*number, rounded_digits);
}

void NumberColumn::fraction(std::uint32_t row, std::string& text) const {
  text.clear();
  if (is_counted()) return;
  const engine::Value value = scored_->value(node_, row);
  const auto* number = std::get_if<base::Exact>(&value);
  if (number == nullptr) return;
  text = base::to_text(*number);
  if (text.find('/') == std::string::npos) text.clear();
}

}  // namespace records
