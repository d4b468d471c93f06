#include "engine/data/digits.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace engine {

void sort_by_digits(std::vector<Keyed>& entries) {
  constexpr unsigned bits = 11;
  constexpr std::size_t digits = std::size_t{1} << bits;
  if (entries.empty()) return;
  const std::uint64_t greatest = std::ranges::max(entries, {}, &Keyed::key).key;
  std::vector<Keyed> sorted(entries.size());
  for (unsigned shift = 0; shift < 64 && (greatest >> shift) != 0; shift += bits) {
    std::array<std::uint32_t, digits + 1> start = {};
    const auto digit = [&](const Keyed& each) { return (each.key >> shift) & (digits - 1); };
    for (const Keyed& each : entries) ++start[digit(each) + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    for (const Keyed& each : entries) sorted[start[digit(each)]++] = each;
    entries.swap(sorted);
  }
}

}  // namespace engine
