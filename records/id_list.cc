#include "records/id_list.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace records {
namespace {

/// Eight letters as one number that sorts like them, and whose they are.
struct Key {
  std::uint64_t letters;
  std::uint32_t position;
};

std::uint64_t eight_letters(std::string_view text, std::size_t from) {
  std::uint64_t letters = 0;
  for (std::size_t at = from; at < from + 8; ++at) {
    letters = (letters << 8U) | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0U);
  }
  return letters;
}

std::size_t shared_letters(std::string_view a, std::string_view b) {
  const auto [in_a, in_b] = std::ranges::mismatch(a, b);
  return static_cast<std::size_t>(in_a - a.begin());
}

// One pass of a radix sort; false when all keys have the same letter there, so that nothing had to move.
bool sort_by_letter(const std::vector<Key>& keys, std::vector<Key>& sorted, unsigned shift) {
  std::array<std::uint32_t, 256> count{};
  for (const Key& key : keys) ++count[(key.letters >> shift) & 0xFFU];
  if (count[(keys.front().letters >> shift) & 0xFFU] == keys.size()) return false;
  std::uint32_t begin = 0;
  for (std::uint32_t& each : count) begin += std::exchange(each, begin);
  for (const Key& key : keys) sorted[count[(key.letters >> shift) & 0xFFU]++] = key;
  return true;
}

void sort_by_letters(std::vector<Key>& keys) {
  std::vector<Key> sorted(keys.size());
  for (unsigned shift = 0; shift < 64; shift += 8) {
    if (sort_by_letter(keys, sorted, shift)) keys.swap(sorted);
  }
}

}  // namespace

void IdList::append(const IdList& later) {
  const std::size_t before = letters_.size();
  letters_ += later.letters_;
  ends_.reserve(ends_.size() + later.ends_.size());
  for (const std::size_t end : later.ends_) ends_.push_back(before + end);
}

std::size_t IdList::common_prefix() const {
  std::size_t common = (*this)[0].size();
  for (std::uint32_t at = 1; at < size(); ++at) {
    common = std::min(common, shared_letters((*this)[0].substr(0, common), (*this)[at]));
  }
  return common;
}

std::vector<std::uint32_t> IdList::order() const {
  std::vector<std::uint32_t> order(size());
  std::iota(order.begin(), order.end(), 0U);
  const auto id = [this](std::uint32_t at) { return (*this)[at]; };
  if (std::ranges::is_sorted(order, {}, id)) return order;

  const std::size_t prefix = common_prefix();
  std::vector<Key> keys;
  keys.reserve(order.size());
  for (const std::uint32_t at : order) keys.push_back({eight_letters(id(at), prefix), at});
  sort_by_letters(keys);
  for (std::size_t at = 0; at < keys.size(); ++at) order[at] = keys[at].position;

  // Equal so far: the letters behind decide.
  for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
    while (end < keys.size() && keys[end].letters == keys[begin].letters) ++end;
    if (end - begin > 1) {
      std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(begin),
                       order.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](std::uint32_t a, std::uint32_t b) { return id(a) < id(b); });
    }
  }
  return order;
}

}  // namespace records
