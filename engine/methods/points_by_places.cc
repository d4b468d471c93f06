#include <algorithm>

#include "engine/data/reduce.h"
#include "engine/methods/methods.h"

namespace engine {

namespace {

using base::Exact;

std::vector<Value> places_of(const Ballots& ballots, std::uint32_t entry) {
  std::vector<Value> places;
  for (const std::vector<std::uint32_t>& ballot : ballots.places) {
    if (ballot[entry] != 0) places.emplace_back(Exact::fraction(ballot[entry], 2));
  }
  return places;
}

Points reduced(const Ballots& ballots, const Reduction& how) {
  Points points(ballots.entries);
  for (std::uint32_t entry = 0; entry < ballots.entries; ++entry) {
    std::vector<Value> places = places_of(ballots, entry);
    if (!places.empty()) points[entry] = std::get<Exact>(combine(how, std::move(places)));
  }
  return points;
}

/// The ballot's best place among the running; 0: it names none of them.
std::uint32_t best_place(const std::vector<std::uint32_t>& places, const std::vector<bool>& running) {
  std::uint32_t best = 0;
  for (std::size_t entry = 0; entry < places.size(); ++entry) {
    const bool counts = running[entry] && places[entry] != 0;
    if (counts && (best == 0 || places[entry] < best)) best = places[entry];
  }
  return best;
}

std::vector<std::uint32_t> firsts(const std::vector<std::uint32_t>& places, const std::vector<bool>& running) {
  const std::uint32_t best = best_place(places, running);
  std::vector<std::uint32_t> entries;
  for (std::uint32_t entry = 0; best != 0 && entry < places.size(); ++entry) {
    if (running[entry] && places[entry] == best) entries.push_back(entry);
  }
  return entries;
}

}  // namespace

Points sum_of_places(const Ballots& ballots) { return reduced(ballots, Sum{}); }

Points median_place(const Ballots& ballots) { return reduced(ballots, Median{}); }

Points borda(const Ballots& ballots) {
  Points points = sum_of_places(ballots);
  for (std::uint32_t entry = 0; entry < ballots.entries; ++entry) {
    const auto placed = [&](const std::vector<std::uint32_t>& places) { return places[entry] != 0; };
    const Exact most = Exact{ballots.entries} * Exact{std::ranges::count_if(ballots.places, placed)};
    points[entry] = most - points[entry];
  }
  return points;
}

Points first_places(const Ballots& ballots, const std::vector<bool>& running) {
  Points points(ballots.entries);
  for (const std::vector<std::uint32_t>& places : ballots.places) {
    const std::vector<std::uint32_t> entries = firsts(places, running);
    for (const std::uint32_t entry : entries) {
      points[entry] += Exact::fraction(1, static_cast<std::int64_t>(entries.size()));
    }
  }
  return points;
}

}  // namespace engine
