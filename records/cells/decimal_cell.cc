#include "records/cells/decimal_cell.h"

#include <algorithm>

#include "base/amount.h"
#include "base/text.h"
#include "records/csv/csv.h"

namespace records {
namespace {

constexpr std::size_t most_digits = 18;  // always fit into 63 bits
constexpr int sampled_rows = 1000;

char mark_of(DecimalStyle style) { return style == DecimalStyle::comma ? ',' : '.'; }

/// A number that the whole cell is; signs between thousands are none of a cell's.
std::optional<base::WrittenNumber> number_of(std::string_view cell) {
  const std::string_view trimmed = base::trim(cell);
  std::optional<base::WrittenNumber> number = base::number_at(trimmed);
  const bool whole = number && number->bytes == trimmed.size();
  return whole && number->grouped != base::WrittenNumber::Grouped::by_signs ? std::move(number) : std::nullopt;
}

std::optional<CellDecimal> decimal_of(std::string_view plain) {
  const bool negative = plain.starts_with('-');
  if (negative) plain.remove_prefix(1);
  const std::size_t point = std::min(plain.find('.'), plain.size());
  const std::size_t digits = plain.size() - (point < plain.size() ? 1 : 0);
  if (digits > most_digits) return std::nullopt;
  std::int64_t mantissa = 0;
  for (const char c : plain)
    if (c != '.') mantissa = mantissa * 10 + (c - '0');
  return CellDecimal{negative ? -mantissa : mantissa, static_cast<std::uint8_t>(digits - point)};
}

struct MarksSeen {
  int surely = 0;
  int perhaps = 0;  // could group thousands
};

struct Sample {
  MarksSeen points;
  MarksSeen commas;
};

void count_mark(Sample& sample, std::string_view cell) {
  const std::optional<base::WrittenNumber> written = number_of(cell);
  if (!written || written->mark == 0) return;
  MarksSeen& seen = written->mark == '.' ? sample.points : sample.commas;
  ++(written->may_be_grouped ? seen.perhaps : seen.surely);
}

Sample sample_of(const Csv& csv) {
  Sample sample;
  CsvRows rows = csv.rows();
  for (int row = 0; row < sampled_rows && rows.next(); ++row) {
    for (const std::string_view cell : rows.cells()) count_mark(sample, cell);
  }
  return sample;
}

}  // namespace

DecimalStyle decimal_style(const Csv& csv) {
  const Sample sample = sample_of(csv);
  const DecimalStyle usual = csv.delimiter() == ',' ? DecimalStyle::point : DecimalStyle::comma;
  if ((sample.points.surely > 0) != (sample.commas.surely > 0)) {
    return sample.points.surely > 0 ? DecimalStyle::point : DecimalStyle::comma;
  }
  const bool only_points = sample.points.perhaps > 0 && sample.commas.surely + sample.commas.perhaps == 0;
  return only_points ? DecimalStyle::point : usual;
}

std::optional<CellDecimal> parse_unusual_decimal_cell(std::string_view cell, DecimalStyle style) {
  const std::optional<base::WrittenNumber> written = number_of(cell);
  if (!written || (written->may_be_grouped && written->mark != mark_of(style))) return std::nullopt;
  return decimal_of(written->plain);
}

std::optional<CellDecimal> parse_number_cell(std::string_view cell, NumberForm form) {
  const std::optional<CellDecimal> number = parse_decimal_cell(cell, form.style);
  const bool doubtful = number && form.is_money && number->digits_after_point == 3;
  return doubtful && number_of(cell)->may_be_grouped ? std::nullopt : number;
}

}  // namespace records
