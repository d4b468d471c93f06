#include "records/moments.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "engine/clock.h"

namespace records {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t minute = 60, hour = 3600, day = 86400;

/// Reads a text from left to right; a step that fails makes everything fail.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool fine() const { return fine_; }
  bool at_end() const { return rest_.empty(); }
  bool sees(std::string_view any) const { return !rest_.empty() && any.find(rest_.front()) != std::string_view::npos; }

  bool skip(std::string_view any) {
    const bool there = sees(any);
    if (there) rest_.remove_prefix(1);
    return there;
  }

  void expect(std::string_view any) { fine_ = skip(any) && fine_; }

  /// A whole number of `fewest` to `most` digits.
  int number(std::size_t fewest, std::size_t most) {
    int value = 0;
    std::size_t digits = 0;
    for (; digits < most && sees("0123456789"); ++digits, rest_.remove_prefix(1)) value = value * 10 + (rest_[0] - '0');
    fine_ = digits >= fewest && fine_;
    return value;
  }

 private:
  std::string_view rest_;
  bool fine_ = true;
};

std::optional<std::int64_t> seconds_of_date(int year, int month, int day_of_month) {
  const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day_of_month)}};
  if (!date.ok()) return std::nullopt;
  return std::int64_t{sys_days{date}.time_since_epoch().count()} * day;
}

// 2025-11-01 or 01.11.2025
std::optional<std::int64_t> read_date(Cursor& cursor, bool year_first) {
  const int first = year_first ? cursor.number(4, 4) : cursor.number(1, 2);
  cursor.expect(year_first ? "-" : ".");
  const int month = cursor.number(year_first ? 2 : 1, 2);
  cursor.expect(year_first ? "-" : ".");
  const int last = year_first ? cursor.number(2, 2) : cursor.number(4, 4);
  if (!cursor.fine()) return std::nullopt;
  return year_first ? seconds_of_date(first, month, last) : seconds_of_date(last, month, first);
}

std::optional<std::int64_t> read_time(Cursor& cursor) {
  const int hours = cursor.number(1, 2);
  cursor.expect(":");
  const int minutes = cursor.number(2, 2);
  const int seconds = cursor.skip(":") ? cursor.number(2, 2) : 0;
  if (!cursor.fine() || hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
  return hours * hour + minutes * minute + seconds;
}

// How far the zone's clock is ahead of UTC: "Z", "+07:00", "+0700", "+07".
std::optional<std::int64_t> read_offset(Cursor& cursor) {
  if (cursor.skip("Z")) return 0;
  const std::int64_t sign = cursor.sees("-") ? -1 : 1;
  cursor.expect("+-");
  const int hours = cursor.number(2, 2);
  const bool has_minutes = cursor.skip(":") || !cursor.at_end();
  const int minutes = has_minutes ? cursor.number(2, 2) : 0;
  if (!cursor.fine() || hours > 14 || minutes > 59) return std::nullopt;
  return sign * (hours * hour + minutes * minute);
}

struct Written {
  std::int64_t local = 0;
  std::optional<std::int64_t> offset = {};
};

std::optional<Written> read_moment(std::string_view cell) {
  Cursor cursor(cell);
  const std::optional<std::int64_t> date = read_date(cursor, cell.size() > 4 && cell[4] == '-');
  if (!date) return std::nullopt;
  if (cursor.at_end()) return Written{*date};
  cursor.expect(" T");
  while (cursor.skip(" ")) {
  }
  const std::optional<std::int64_t> time = cursor.fine() ? read_time(cursor) : std::nullopt;
  if (!time) return std::nullopt;
  if (cursor.at_end()) return Written{*date + *time};
  cursor.skip(" ");
  const std::optional<std::int64_t> offset = read_offset(cursor);
  if (!offset || !cursor.at_end()) return std::nullopt;
  return Written{*date + *time, offset};
}

std::string date_text(std::int64_t days) {
  const year_month_day date{sys_days{std::chrono::days{days}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

// A spreadsheet counts days from 1899-12-30; what it may mean lies between 1980 and 2079.
std::string date_of_serial(std::string_view cell) {
  constexpr int days_to_1970 = 25569, earliest = 29221, latest = 65380;
  int serial = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), serial);
  const bool whole = error == std::errc{} && end == cell.data() + cell.size();
  return whole && serial >= earliest && serial <= latest ? date_text(serial - days_to_1970) : std::string{};
}

}  // namespace

std::int64_t MomentReader::to_utc(std::int64_t local) const {
  auto next = std::ranges::upper_bound(clock_, local - day, {}, [](const auto& change) { return change.from.seconds; });
  std::int64_t ahead = next == clock_.begin() ? 0 : std::prev(next)->seconds;
  // The first stretch between changes that ends after the moment, as its own clock tells it.
  while (next != clock_.end() && local - ahead >= next->from.seconds && local - next->seconds >= next->from.seconds) {
    ahead = next->seconds;
    ++next;
  }
  return local - ahead;
}

std::optional<std::int64_t> MomentReader::seconds(std::string_view cell) const {
  const std::optional<Written> written = read_moment(cell);
  if (!written) return std::nullopt;
  return written->offset ? written->local - *written->offset : to_utc(written->local);
}

std::string MomentReader::text(std::int64_t seconds) const { return engine::moment_text({seconds}, clock_); }

std::string probable_date(std::string_view cell) {
  if (const std::string date = date_of_serial(cell); !date.empty()) return date;
  Cursor cursor(cell);
  const int first = cursor.number(1, 2);
  cursor.expect("./");
  const int month = cursor.number(1, 2);
  cursor.expect("./");
  const int year = cursor.number(2, 4);
  const std::optional<std::int64_t> date = seconds_of_date(year < 100 ? 2000 + year : year, month, first);
  const bool only_reading = cell.find('/') == std::string_view::npos || first > 12;
  return cursor.fine() && cursor.at_end() && date && only_reading ? date_text(*date / day) : std::string{};
}

}  // namespace records
