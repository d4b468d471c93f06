#include "records/cells/decimal_cell.h"

#include <algorithm>
#include <array>
#include <string>

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

/// Blanks that group digits by threes: plain, no-break, narrow no-break, thin.
constexpr std::array<std::string_view, 4> group_blanks = {" ", "\u00A0", "\u202F", "\u2009"};

/// The length of the blank that the text begins with; 0: none.
std::size_t group_blank(std::string_view text) {
  const auto found =
      std::ranges::find_if(group_blanks, [&](std::string_view blank) { return text.starts_with(blank); });
  return found == group_blanks.end() ? 0 : found->size();
}

std::size_t digits_at(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  return end == std::string_view::npos ? text.size() : end;
}

/// "1 500 000,5" → "1500000,5". Whatever is grouped otherwise comes back as it is.
std::string without_group_blanks(std::string_view text) {
  std::string joined(text.substr(0, digits_at(text)));
  std::string_view rest = text.substr(joined.size());
  if (joined.empty() || joined.size() > 3) return std::string(text);
  while (const std::size_t blank = group_blank(rest)) {
    rest.remove_prefix(blank);
    if (digits_at(rest) != 3) return std::string(text);
    joined += rest.substr(0, 3);
    rest.remove_prefix(3);
  }
  return joined + std::string(rest);
}

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
  const std::string digits = without_group_blanks(split_sign(base::trim(cell)).digits);
  const std::optional<Written> written = DecimalReader(digits).read();
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
  const std::string digits = without_group_blanks(number.digits);
  const std::optional<Written> written = DecimalReader(digits).read();
  if (!written) return std::nullopt;
  const bool other_mark = written->mark != 0 && written->mark != mark_of(style);
  if (other_mark && could_be_thousands(*written)) return std::nullopt;
  return CellDecimal{number.negative ? -written->mantissa : written->mantissa,
                     static_cast<std::uint8_t>(written->fraction_digits)};
}

}  // namespace records
