#include "rules/moments.h"

#include <chrono>
#include <regex>
#include <string>

namespace rules {
namespace {

struct Written {
  int year = 0;
  unsigned month = 0, day = 0;
  int hour = 0, minute = 0, second = 0;
  std::string zone;
};

int number(const std::csub_match& match) { return match.matched ? std::stoi(match.str()) : 0; }

/// Group 1 holds the date's parts in the order that `years_first` says; 4 to 6 the time, 7 the zone.
std::optional<Written> take(const std::cmatch& match, bool years_first) {
  Written written;
  written.year = number(match[years_first ? 1 : 3]);
  written.month = static_cast<unsigned>(number(match[2]));
  written.day = static_cast<unsigned>(number(match[years_first ? 3 : 1]));
  written.hour = number(match[4]);
  written.minute = number(match[5]);
  written.second = number(match[6]);
  written.zone = match[7].str();
  const bool date = std::chrono::year_month_day{
      std::chrono::year{written.year}, std::chrono::month{written.month},
      std::chrono::day{
          written.day}}.ok();
  const bool time = written.hour < 24 && written.minute < 60 && written.second < 60;
  if (!date || !time) return std::nullopt;
  return written;
}

std::optional<Written> read(std::string_view text) {
  static const std::string time = R"((?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)";
  static const std::regex years_first(R"((\d{4})-(\d\d)-(\d\d))" + time);
  static const std::regex days_first(R"((\d\d)\.(\d\d)\.(\d{4}))" + time);
  std::cmatch match;
  const char* end = text.data() + text.size();
  if (std::regex_match(text.data(), end, match, years_first)) return take(match, true);
  if (std::regex_match(text.data(), end, match, days_first)) return take(match, false);
  return std::nullopt;
}

std::int64_t seconds_of(const Written& written) {
  using namespace std::chrono;
  const sys_days day{std::chrono::year{written.year} / std::chrono::month{written.month} /
                     std::chrono::day{written.day}};
  const seconds in_day = hours{written.hour} + minutes{written.minute} + seconds{written.second};
  return duration_cast<seconds>(day.time_since_epoch()).count() + in_day.count();
}

/// UTC of what the clocks show. An hour that is shown twice is its first; one that is skipped counts on from before.
std::int64_t to_utc(std::int64_t shown, const Clock& clock) {
  if (clock.empty()) return shown;
  std::int64_t offset = clock.front().seconds;
  for (const engine::ClockChange& change : clock) {
    if (shown - offset < change.from.seconds) break;
    offset = change.seconds;
  }
  return shown - offset;
}

}  // namespace

std::optional<engine::Moment> moment_of(std::string_view text, const Clock& clock) {
  if (text.empty() || text.size() > 32) return std::nullopt;
  const auto written = read(text);
  if (!written) return std::nullopt;
  const std::int64_t shown = seconds_of(*written);
  if (written->zone.empty()) return engine::Moment{to_utc(shown, clock)};
  if (written->zone == "Z") return engine::Moment{shown};
  const auto zone = clock_of_zone(written->zone);
  return zone ? std::optional{engine::Moment{to_utc(shown, *zone)}} : std::nullopt;
}

}  // namespace rules
