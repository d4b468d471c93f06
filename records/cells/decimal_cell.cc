#include "records/cells/decimal_cell.h"

#include "base/text.h"
#include "records/csv/csv.h"

namespace records {
namespace {

constexpr int most_digits = 18;  // always fit into 63 bits
constexpr int sampled_rows = 1000;

/// A number as it is written.
struct Written {
  std::int64_t mantissa = 0;
  int whole_digits = 0;
  int fraction_digits = 0;
  char mark = 0;
  bool whole_is_zero = true;
};

class DecimalReader {
 public:
  explicit DecimalReader(std::string_view digits) : rest_(digits) {}

  std::optional<Written> read() {
    written_.whole_digits = take_digits();
    written_.whole_is_zero = written_.mantissa == 0;
    if (!rest_.empty() && (rest_.front() == '.' || rest_.front() == ',')) take_fraction();
    const bool complete = written_.whole_digits > 0 && (written_.mark == 0 || written_.fraction_digits > 0);
    if (!complete || !rest_.empty()) return std::nullopt;
    return written_;
  }

 private:
  void take_fraction() {
    written_.mark = rest_.front();
    rest_.remove_prefix(1);
    written_.fraction_digits = take_digits();
  }

  int take_digits() {
    int digits = 0;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9' && taken_ < most_digits) {
      written_.mantissa = written_.mantissa * 10 + (rest_.front() - '0');
      rest_.remove_prefix(1);
      ++digits;
      ++taken_;
    }
    return digits;
  }

  std::string_view rest_;
  int taken_ = 0;
  Written written_;
};

struct Signed {
  bool negative = false;
  std::string_view digits;
};

Signed split_sign(std::string_view cell) {
  const bool has_sign = !cell.empty() && (cell.front() == '-' || cell.front() == '+');
  return {has_sign && cell.front() == '-', has_sign ? cell.substr(1) : cell};
}

// "1,234": one to three digits, then three.
bool could_be_thousands(const Written& written) {
  return written.fraction_digits == 3 && written.whole_digits <= 3 && !written.whole_is_zero;
}

char mark_of(DecimalStyle style) { return style == DecimalStyle::comma ? ',' : '.'; }

struct MarksSeen {
  int surely = 0;
  int perhaps = 0;  // could group thousands
};

struct Sample {
  MarksSeen points;
  MarksSeen commas;
};

void count_mark(Sample& sample, std::string_view cell) {
  const std::optional<Written> written = DecimalReader(split_sign(base::trim(cell)).digits).read();
  if (!written || written->mark == 0) return;
  MarksSeen& seen = written->mark == '.' ? sample.points : sample.commas;
  ++(could_be_thousands(*written) ? seen.perhaps : seen.surely);
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
  const Signed number = split_sign(base::trim(cell));
  const std::optional<Written> written = DecimalReader(number.digits).read();
  if (!written) return std::nullopt;
  const bool other_mark = written->mark != 0 && written->mark != mark_of(style);
  if (other_mark && could_be_thousands(*written)) return std::nullopt;
  return CellDecimal{number.negative ? -written->mantissa : written->mantissa,
                     static_cast<std::uint8_t>(written->fraction_digits)};
}

}  // namespace records
