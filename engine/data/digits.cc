#include "engine/data/digits.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

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

namespace {

/// How many bytes all ids begin with in common.
std::size_t common_beginning(const std::vector<std::string>& ids) {
  std::string_view common = ids.front();
  for (const std::string& id : ids) {
    const auto differs = std::ranges::mismatch(common, id).in1;
    common = common.substr(0, static_cast<std::size_t>(differs - common.begin()));
  }
  return common.size();
}

/// The next eight bytes as one number; past the end of the id they count as 0.
std::uint64_t next_bytes(std::string_view id, std::size_t from) {
  std::uint64_t key = 0;
  for (std::size_t i = from; i < from + 8; ++i) {
    key = key << 8 | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
  }
  return key;
}

}  // namespace

std::vector<std::uint32_t> in_order_of_ids(const std::vector<std::string>& ids) {
  std::vector<std::uint32_t> order(ids.size());
  std::iota(order.begin(), order.end(), 0U);
  if (std::ranges::is_sorted(ids)) return order;
  const std::size_t from = common_beginning(ids);
  std::vector<Keyed> entries;
  entries.reserve(ids.size());
  for (const std::uint32_t entry : order) entries.push_back({next_bytes(ids[entry], from), entry});
  sort_by_digits(entries);
  const auto id = [&](const Keyed& each) -> const std::string& { return ids[each.entry]; };
  for (auto run = entries.begin(); run != entries.end();) {
    const auto end = std::find_if(run, entries.end(), [&](const Keyed& each) { return each.key != run->key; });
    if (end - run > 1) std::ranges::sort(run, end, {}, id);
    run = end;
  }
  std::ranges::transform(entries, order.begin(), &Keyed::entry);
  return order;
}

}  // namespace engine
