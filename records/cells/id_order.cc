#include "records/cells/id_order.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <numeric>
#include <span>
#include <utility>

#include "engine/data/parallel.h"
#include "records/text/eight_letters.h"

namespace records {
namespace {

constexpr std::size_t at_once = std::size_t{1} << 16;  // ids that one thread takes
constexpr int digit_bits = 10;

/// What decides between two ids, as a number, and whose it is.
template <class Number>
struct Key {
  Number number;
  std::uint32_t position;
};

/// Calls `work(first, last)` for parts of 0 … size by several threads.
template <class Work>
void in_parts(std::size_t size, unsigned threads, Work work) {
  engine::in_parallel((size + at_once - 1) / at_once, threads,
                      [&](std::size_t part) { work(part * at_once, std::min(size, (part + 1) * at_once)); });
}

std::size_t shared_letters(std::string_view a, std::string_view b) {
  const auto [in_a, in_b] = std::ranges::mismatch(a, b);
  return static_cast<std::size_t>(in_a - a.begin());
}

std::size_t common_prefix(const TextList& ids, unsigned threads) {
  std::vector<std::size_t> lengths(ids.size() / at_once + 1, ids[0].size());
  in_parts(ids.size(), threads, [&](std::size_t begin, std::size_t end) {
    std::string_view common = ids[0];
    for (auto at = static_cast<std::uint32_t>(begin); at < end && !common.empty(); ++at) {
      if (!ids[at].starts_with(common)) common = common.substr(0, shared_letters(common, ids[at]));
    }
    lengths[begin / at_once] = common.size();
  });
  return std::ranges::min(lengths);
}

bool is_sorted(const TextList& ids) {
  for (std::uint32_t at = 1; at < ids.size(); ++at) {
    if (ids[at] < ids[at - 1]) return false;
  }
  return true;
}

/// Eight letters from `prefix` on as one number that sorts like them; 0 behind the last.
std::uint64_t eight_letters(std::string_view text, std::size_t prefix) {
  text = text.substr(prefix, 8);
  return text.empty() ? 0 : __builtin_bswap64(last_letters(text) >> (8 * (8 - text.size())));
}

/// Numbers without the bits that are the same in all: their order stays. The digits of an id take four bits each.
class Squeeze {
 public:
  explicit Squeeze(std::uint64_t differing) {
    while (differing != 0) {
      const int shift = std::countr_zero(differing), length = std::countr_one(differing >> shift);
      const std::uint64_t ones = length == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << length) - 1;
      runs_.insert(runs_.begin(), {shift, length, ones});
      bits_ += length;
      differing &= ~(ones << shift);
    }
  }
  int bits() const { return bits_; }
  std::uint64_t operator()(std::uint64_t number) const {
    std::uint64_t squeezed = 0;
    for (const Run& run : runs_) squeezed = (squeezed << (run.length % 64)) | ((number >> run.shift) & run.ones);
    return squeezed;
  }

 private:
  /// Bits that follow each other.
  struct Run {
    int shift, length;
    std::uint64_t ones;
  };
  std::vector<Run> runs_;  // the highest first
  int bits_ = 0;
};

std::uint64_t differing_bits(const TextList& ids, std::size_t prefix, unsigned threads) {
  const std::uint64_t first = eight_letters(ids[0], prefix);
  std::atomic<std::uint64_t> differing = 0;
  in_parts(ids.size(), threads, [&](std::size_t begin, std::size_t end) {
    std::uint64_t here = 0;
    for (std::size_t at = begin; at < end; ++at)
      here |= first ^ eight_letters(ids[static_cast<std::uint32_t>(at)], prefix);
    differing |= here;
  });
  return differing;
}

// One pass of a radix sort; false when all keys have the same digit there, so that nothing had to move.
template <class Number>
bool sort_by_digit(const std::vector<Key<Number>>& keys, std::vector<Key<Number>>& sorted, int shift) {
  constexpr std::size_t digits = std::size_t{1} << digit_bits;
  const auto digit = [shift](const Key<Number>& key) { return (key.number >> shift) % digits; };
  std::array<std::uint32_t, digits> count{};
  for (const Key<Number>& key : keys) ++count[digit(key)];
  if (count[digit(keys.front())] == keys.size()) return false;
  std::uint32_t begin = 0;
  for (std::uint32_t& each : count) begin += std::exchange(each, begin);
  for (const Key<Number>& key : keys) sorted[count[digit(key)]++] = key;
  return true;
}

// Ids of equal keys: what stands behind the eighth letter decides.
template <class Number>
void sort_equal(const TextList& ids, const std::vector<Key<Number>>& keys, std::span<std::uint32_t> order) {
  for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
    while (end < keys.size() && keys[end].number == keys[begin].number) ++end;
    if (end - begin < 2) continue;
    std::ranges::stable_sort(order.subspan(begin, end - begin), {}, [&](std::uint32_t at) { return ids[at]; });
  }
}

template <class Number>
std::vector<std::uint32_t> sorted_by(const TextList& ids, std::size_t prefix, const Squeeze& squeeze,
                                     unsigned threads) {
  std::vector<Key<Number>> keys(ids.size()), sorted(ids.size());
  in_parts(ids.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (auto at = static_cast<std::uint32_t>(begin); at < end; ++at)
      keys[at] = {static_cast<Number>(squeeze(eight_letters(ids[at], prefix))), at};
  });
  for (int shift = 0; shift < squeeze.bits(); shift += digit_bits) {
    if (sort_by_digit(keys, sorted, shift)) keys.swap(sorted);
  }
  std::vector<std::uint32_t> order(keys.size());
  std::ranges::transform(keys, order.begin(), &Key<Number>::position);
  sort_equal(ids, keys, order);
  return order;
}

}  // namespace

std::vector<std::uint32_t> order_of(const TextList& ids, unsigned threads) {
  if (is_sorted(ids)) {
    std::vector<std::uint32_t> order(ids.size());
    std::iota(order.begin(), order.end(), 0U);
    return order;
  }
  const std::size_t prefix = common_prefix(ids, threads);
  const Squeeze squeeze(differing_bits(ids, prefix, threads));
  if (squeeze.bits() <= 32) return sorted_by<std::uint32_t>(ids, prefix, squeeze, threads);
  return sorted_by<std::uint64_t>(ids, prefix, squeeze, threads);
}

}  // namespace records
