#include <algorithm>
#include <chrono>

#include "engine/plan/clock.h"

namespace engine {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t minute = 60, hour = 3600, day = 86400;

/// Reads a text from left to right; a step that fails makes everything fail.
class Letters {
 public:
  explicit Letters(std::string_view text) : rest_(text) {}

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
std::optional<std::int64_t> read_date(Letters& letters, bool year_first) {
  const int first = year_first ? letters.number(4, 4) : letters.number(1, 2);
  letters.expect(year_first ? "-" : ".");
  const int month = letters.number(year_first ? 2 : 1, 2);
  letters.expect(year_first ? "-" : ".");
  const int last = year_first ? letters.number(2, 2) : letters.number(4, 4);
  if (!letters.fine()) return std::nullopt;
  return year_first ? seconds_of_date(first, month, last) : seconds_of_date(last, month, first);
}

std::optional<std::int64_t> read_time(Letters& letters) {
  const int hours = letters.number(1, 2);
  letters.expect(":");
  const int minutes = letters.number(2, 2);
  const int seconds = letters.skip(":") ? letters.number(2, 2) : 0;
  if (!letters.fine() || hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
  return hours * hour + minutes * minute + seconds;
}

// How far the zone's clock is ahead of UTC: "Z", "+07:00", "+0700", "+07".
std::optional<std::int64_t> read_offset(Letters& letters) {
  if (letters.skip("Z")) return 0;
  const std::int64_t sign = letters.sees("-") ? -1 : 1;
  letters.expect("+-");
  const int hours = letters.number(2, 2);
  const bool has_minutes = letters.skip(":") || !letters.at_end();
  const int minutes = has_minutes ? letters.number(2, 2) : 0;
  if (!letters.fine() || hours > 14 || minutes > 59) return std::nullopt;
  return sign * (hours * hour + minutes * minute);
}

struct Written {
  std::int64_t local = 0;
  std::optional<std::int64_t> offset = {};
};

std::optional<Written> read_written(std::string_view text) {
  Letters letters(text);
  const std::optional<std::int64_t> date = read_date(letters, text.size() > 4 && text[4] == '-');
  if (!date) return std::nullopt;
  if (letters.at_end()) return Written{*date};
  letters.expect(" T");
  while (letters.skip(" ")) {
  }
  const std::optional<std::int64_t> time = letters.fine() ? read_time(letters) : std::nullopt;
  if (!time) return std::nullopt;
  if (letters.at_end()) return Written{*date + *time};
  letters.skip(" ");
  const std::optional<std::int64_t> offset = read_offset(letters);
  if (!offset || !letters.at_end()) return std::nullopt;
  return Written{*date + *time, offset};
}

// Of the clock that shows `local`: how far it is ahead of UTC.
std::int64_t ahead_at(std::int64_t local, const std::vector<ClockChange>& clock) {
  auto next =
      std::ranges::upper_bound(clock, local - day, {}, [](const ClockChange& change) { return change.from.seconds; });
  std::int64_t ahead = next == clock.begin() ? 0 : std::prev(next)->seconds;
  // The first stretch between changes that ends after the moment, as its own clock tells it.
  while (next != clock.end() && local - ahead >= next->from.seconds && local - next->seconds >= next->from.seconds) {
    ahead = next->seconds;
    ++next;
  }
  return ahead;
}

}  // namespace

std::optional<Moment> read_moment(std::string_view text, const std::vector<ClockChange>& clock) {
  const std::optional<Written> written = read_written(text);
  if (!written) return std::nullopt;
  return Moment{written->local - written->offset.value_or(ahead_at(written->local, clock))};
}

}  // namespace engine
