#include "rules/lower/time_zones.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace rules {
namespace {

constexpr std::size_t most_changes = 12;

struct Change {
  std::int64_t from = 0;  ///< Seconds since 1970, UTC.
  int hours = 0;
};

/// Zones with decreed changes, from the tz database 2024b: the hours before 2011, then every change up to 2026. (Before
/// 2011 there was summer time; no contest of ours is that old.)
struct Zone {
  std::string_view name;
  int hours;
  std::array<Change, most_changes> changes;
};

constexpr Zone zones[] = {
    {"Asia/Almaty", 6, {{{1709229600, 5}}}},
    {"Asia/Anadyr", 11, {{{1301151600, 12}}}},
    {"Asia/Baku",
     4,
     {{{1301184000, 5},
       {1319932800, 4},
       {1332633600, 5},
       {1351382400, 4},
       {1364688000, 5},
       {1382832000, 4},
       {1396137600, 5},
       {1414281600, 4},
       {1427587200, 5},
       {1445731200, 4}}}},
    {"Asia/Barnaul", 6, {{{1301169600, 7}, {1414263600, 6}, {1459022400, 7}}}},
    {"Asia/Bishkek", 6, {{}}},
    {"Asia/Chita", 9, {{{1301158800, 10}, {1414252800, 8}, {1459015200, 9}}}},
    {"Asia/Dushanbe", 5, {{}}},
    {"Asia/Irkutsk", 8, {{{1301162400, 9}, {1414256400, 8}}}},
    {"Asia/Kamchatka", 11, {{{1301151600, 12}}}},
    {"Asia/Khandyga", 10, {{{1301155200, 11}, {1315832400, 10}, {1414252800, 9}}}},
    {"Asia/Krasnoyarsk", 7, {{{1301166000, 8}, {1414260000, 7}}}},
    {"Asia/Magadan", 11, {{{1301151600, 12}, {1414245600, 10}, {1461427200, 11}}}},
    {"Asia/Novokuznetsk", 6, {{{1301169600, 7}}}},
    {"Asia/Novosibirsk", 6, {{{1301169600, 7}, {1414263600, 6}, {1469304000, 7}}}},
    {"Asia/Omsk", 6, {{{1301169600, 7}, {1414263600, 6}}}},
    {"Asia/Sakhalin", 10, {{{1301155200, 11}, {1414249200, 10}, {1459008000, 11}}}},
    {"Asia/Srednekolymsk", 11, {{{1301151600, 12}, {1414245600, 11}}}},
    {"Asia/Tashkent", 5, {{}}},
    {"Asia/Tbilisi", 4, {{}}},
    {"Asia/Tomsk", 6, {{{1301169600, 7}, {1414263600, 6}, {1464465600, 7}}}},
    {"Asia/Ust-Nera", 11, {{{1301151600, 12}, {1315828800, 11}, {1414249200, 10}}}},
    {"Asia/Vladivostok", 10, {{{1301155200, 11}, {1414249200, 10}}}},
    {"Asia/Yakutsk", 9, {{{1301158800, 10}, {1414252800, 9}}}},
    {"Asia/Yekaterinburg", 5, {{{1301173200, 6}, {1414267200, 5}}}},
    {"Asia/Yerevan", 4, {{{1301176800, 5}, {1319925600, 4}}}},
    {"Europe/Astrakhan", 3, {{{1301180400, 4}, {1414274400, 3}, {1459033200, 4}}}},
    {"Europe/Kaliningrad", 2, {{{1301184000, 3}, {1414278000, 2}}}},
    {"Europe/Kirov", 3, {{{1301180400, 4}, {1414274400, 3}}}},
    {"Europe/Minsk", 2, {{{1301184000, 3}}}},
    {"Europe/Moscow", 3, {{{1301180400, 4}, {1414274400, 3}}}},
    {"Europe/Samara", 3, {{{1301180400, 4}}}},
    {"Europe/Saratov", 3, {{{1301180400, 4}, {1414274400, 3}, {1480806000, 4}}}},
    {"Europe/Simferopol",
     2,
     {{{1301187600, 3},
       {1319936400, 2},
       {1332637200, 3},
       {1351386000, 2},
       {1364691600, 3},
       {1382835600, 2},
       {1396137600, 4},
       {1414274400, 3}}}},
    {"Europe/Ulyanovsk", 3, {{{1301180400, 4}, {1414274400, 3}, {1459033200, 4}}}},
    {"Europe/Volgograd", 3, {{{1301180400, 4}, {1414274400, 3}, {1540681200, 4}, {1609020000, 3}}}},
};

/// Zones with the European Union's summer time.
struct SummerZone {
  std::string_view name;
  int hours;
};

constexpr SummerZone summer_zones[] = {
    {"Europe/London", 0},    {"Europe/Lisbon", 0},    {"Europe/Dublin", 0},   {"Europe/Berlin", 1},
    {"Europe/Paris", 1},     {"Europe/Madrid", 1},    {"Europe/Rome", 1},     {"Europe/Vienna", 1},
    {"Europe/Zurich", 1},    {"Europe/Prague", 1},    {"Europe/Warsaw", 1},   {"Europe/Budapest", 1},
    {"Europe/Belgrade", 1},  {"Europe/Stockholm", 1}, {"Europe/Oslo", 1},     {"Europe/Copenhagen", 1},
    {"Europe/Brussels", 1},  {"Europe/Amsterdam", 1}, {"Europe/Helsinki", 2}, {"Europe/Riga", 2},
    {"Europe/Tallinn", 2},   {"Europe/Vilnius", 2},   {"Europe/Athens", 2},   {"Europe/Sofia", 2},
    {"Europe/Bucharest", 2},
};

constexpr std::int64_t hour = 3600;

/// 01:00 UTC on the last Sunday of the month.
std::int64_t last_sunday(int year, unsigned month) {
  using namespace std::chrono;
  const sys_days day{std::chrono::year{year} / std::chrono::month{month} / Sunday[last]};
  return duration_cast<seconds>(day.time_since_epoch()).count() + hour;
}

Clock clock_of(const Zone& zone) {
  Clock clock = {{{-(std::int64_t{1} << 60)}, zone.hours * hour}};
  for (const Change& change : zone.changes) {
    if (change.from != 0) clock.push_back({{change.from}, change.hours * hour});
  }
  return clock;
}

Clock clock_of(const SummerZone& zone) {
  constexpr int first_year = 1996;
  constexpr int last_year = 2099;
  Clock clock = {{{-(std::int64_t{1} << 60)}, zone.hours * hour}};
  for (int year = first_year; year <= last_year; ++year) {
    clock.push_back({{last_sunday(year, 3)}, (zone.hours + 1) * hour});
    clock.push_back({{last_sunday(year, 10)}, zone.hours * hour});
  }
  return clock;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `+07:00`, `-03:30`.
std::optional<Clock> fixed(std::string_view text) {
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  for (std::size_t i : {1U, 2U, 4U, 5U}) {
    if (!is_digit(text[i])) return std::nullopt;
  }
  const int hours = (text[1] - '0') * 10 + text[2] - '0';
  const int minutes = (text[4] - '0') * 10 + text[5] - '0';
  if (hours > 14 || minutes > 59) return std::nullopt;
  const std::int64_t seconds = hours * hour + minutes * std::int64_t{60};
  return Clock{{{-(std::int64_t{1} << 60)}, text[0] == '-' ? -seconds : seconds}};
}

}  // namespace

std::optional<Clock> clock_of_zone(std::string_view zone) {
  if (zone.empty() || zone == "UTC" || zone == "Etc/UTC") return Clock{};
  const auto* decreed = std::ranges::find(zones, zone, &Zone::name);
  if (decreed != std::end(zones)) return clock_of(*decreed);
  const auto* summer = std::ranges::find(summer_zones, zone, &SummerZone::name);
  if (summer != std::end(summer_zones)) return clock_of(*summer);
  return fixed(zone);
}

std::vector<std::string> zone_names() {
  std::vector<std::string> names = {"UTC"};
  for (const Zone& zone : zones) names.emplace_back(zone.name);
  for (const SummerZone& zone : summer_zones) names.emplace_back(zone.name);
  return names;
}

}  // namespace rules
