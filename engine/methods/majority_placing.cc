#include <algorithm>

#include "engine/methods/methods.h"

namespace engine {

namespace {

using base::Exact;

struct UpTo {
  std::uint32_t marks = 0;
  Exact sum;
};

/// Of ascending places: those at `column` or better.
UpTo up_to(const std::vector<Exact>& places, std::uint32_t column) {
  UpTo result;
  for (const Exact& place : places) {
    if (place > Exact{column}) break;
    ++result.marks;
    result.sum += place;
  }
  return result;
}

std::uint32_t column_with_majority(const std::vector<Exact>& places, const Columns& columns) {
  std::uint32_t column = columns.first;
  while (column <= columns.last && up_to(places, column).marks < columns.majority) ++column;
  return column;
}

std::vector<Exact> places_of(const Ballots& ballots, std::uint32_t entry) {
  std::vector<Exact> places;
  for (const std::vector<std::uint32_t>& ballot : ballots.places) {
    if (ballot[entry] != 0) places.push_back(Exact::fraction(ballot[entry], 2));
  }
  return places;
}

}  // namespace

std::vector<Exact> majority_key(std::vector<Exact> places, const Columns& columns) {
  std::ranges::sort(places);
  const std::uint32_t majority = column_with_majority(places, columns);
  std::vector<Exact> key = {majority};
  for (std::uint32_t column = std::min(majority, columns.last); column <= columns.last; ++column) {
    const UpTo counted = up_to(places, column);
    key.push_back(-Exact{counted.marks});
    key.push_back(counted.sum);
  }
  return key;
}

Levels majority_placing(const Ballots& ballots) {
  const auto majority = static_cast<std::uint32_t>(ballots.places.size() / 2 + 1);
  std::vector<std::vector<Exact>> keys;
  for (std::uint32_t entry = 0; entry < ballots.entries; ++entry) {
    keys.push_back(majority_key(places_of(ballots, entry), {1, ballots.entries, majority}));
  }
  return levels(keys);
}

}  // namespace engine
