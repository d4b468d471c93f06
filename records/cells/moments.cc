#include "records/cells/moments.h"

#include <algorithm>
#include <charconv>

#include "engine/plan/clock.h"

namespace records {
namespace {

int leading_number(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// A spreadsheet counts days from 1899-12-30; what it may mean lies between 1980 and 2079.
std::optional<engine::Moment> moment_of_serial(std::string_view cell) {
  constexpr int days_to_1970 = 25569, earliest = 29221, latest = 65380;
  int serial = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), serial);
  const bool whole = error == std::errc{} && end == cell.data() + cell.size();
  if (!whole || serial < earliest || serial > latest) return std::nullopt;
  return engine::Moment{std::int64_t{serial - days_to_1970} * 86400};
}

// Of two readings neither is taken: 5/4/2025.
std::optional<engine::Moment> moment_of_date(std::string_view cell) {
  if (cell.find('/') != std::string_view::npos && leading_number(cell) <= 12) return std::nullopt;
  std::string text(cell);
  std::ranges::replace(text, '/', '.');
  const std::size_t dot = text.rfind('.');
  if (dot == std::string::npos) return std::nullopt;
  if (text.size() - dot == 3) text.insert(dot + 1, "20");
  return engine::read_moment(text, {});
}

}  // namespace

std::optional<std::int64_t> MomentReader::seconds(std::string_view cell) const {
  const std::optional<engine::Moment> moment = engine::read_moment(cell, clock_);
  return moment ? std::optional(moment->seconds) : std::nullopt;
}

base::Words MomentReader::words(std::int64_t seconds) const { return engine::moment_words({seconds}, clock_); }

base::Words probable_date(std::string_view cell) {
  std::optional<engine::Moment> moment = moment_of_serial(cell);
  if (!moment) moment = moment_of_date(cell);
  return moment ? engine::moment_words(*moment, {}) : base::Words{};
}

}  // namespace records
