#include "engine/plan/clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace engine {

namespace {

using namespace std::chrono;

sys_seconds local(Moment moment, const std::vector<ClockChange>& clock) {
  return sys_seconds{seconds{local_seconds(moment, clock)}};
}

}  // namespace

std::int64_t local_seconds(Moment moment, const std::vector<ClockChange>& clock) {
  const auto after = std::ranges::upper_bound(clock, moment, {}, &ClockChange::from);
  return moment.seconds + (after == clock.begin() ? 0 : std::prev(after)->seconds);
}

int local_year(Moment moment, const std::vector<ClockChange>& clock) {
  return static_cast<int>(year_month_day{floor<days>(local(moment, clock))}.year());
}

std::string moment_text(Moment moment, const std::vector<ClockChange>& clock) {
  const sys_seconds time = local(moment, clock);
  const sys_days day = floor<days>(time);
  const year_month_day date{day};
  std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  const hh_mm_ss clock_time{time - day};
  if (time == day) return text;
  text += fmt::format(" {:02}:{:02}", clock_time.hours().count(), clock_time.minutes().count());
  if (clock_time.seconds().count() != 0) text += fmt::format(":{:02}", clock_time.seconds().count());
  return text;
}

base::Words moment_words(Moment moment, const std::vector<ClockChange>& clock) {
  const std::string iso = moment_text(moment, clock);
  return {fmt::format("{}.{}.{}{}", iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4), iso.substr(10)), iso};
}

}  // namespace engine
