#include "records/cells/id_index.h"

#include <algorithm>
#include <bit>

namespace records {
namespace {

constexpr std::size_t most_digits = 8;
constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;

std::uint64_t mix(std::uint64_t seed, std::uint64_t word) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(seed ^ word) * odd;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::uint32_t IdIndex::hash(std::string_view id) {
  std::uint64_t seed = id.size() * odd;
  const std::string_view whole = id;
  for (; id.size() > 8; id.remove_prefix(8)) seed = mix(seed, load_letters<std::uint64_t>(id.data()));
  seed = mix(seed, last_letters(whole));
  return static_cast<std::uint32_t>(seed ^ (seed >> 32U));
}

IdIndex::IdIndex(std::span<const std::string> ids) : ids_(ids) {
  is_numbered_ = find_numbering(ids);
  if (!is_numbered_) build_table(ids);
}

bool IdIndex::find_numbering(std::span<const std::string> ids) {
  if (ids.empty()) return false;
  const std::string& first = ids.front();
  const std::string& last = ids.back();
  const auto digits =
      static_cast<std::size_t>(std::ranges::find_if_not(first.rbegin(), first.rend(), is_digit) - first.rbegin());
  const std::size_t counting = std::min(digits, most_digits);
  if (counting == 0 || first.size() != last.size()) return false;
  const std::size_t letters = first.size() - counting;
  numbering_.length = first.size();
  numbering_.lead = first.substr(0, std::max(first.size(), std::size_t{8}) - 8);
  numbering_.digits = ~std::uint64_t{0} << (8 * (8 - counting));
  numbering_.pattern = last_letters(first.substr(0, letters) + std::string(counting, '0'));
  numbering_.count = none;
  numbering_.first = number(first);
  numbering_.count = static_cast<std::uint32_t>(ids.size());
  for (std::uint32_t position = 0; position < numbering_.count; ++position) {
    if (number(ids[position]) != position) return false;
  }
  return true;
}

void IdIndex::build_table(std::span<const std::string> ids) {
  slots_.resize(std::bit_ceil(ids.size() * 2 + 1));
  mask_ = static_cast<std::uint32_t>(slots_.size() - 1);
  for (std::uint32_t position = 0; position < ids.size(); ++position) {
    const std::uint32_t key = hash(ids[position]);
    std::uint32_t at = key & mask_;
    bool known = false;
    while (slots_[at].number != 0 && !known) {
      known = slots_[at].hash == key && ids[slots_[at].number - 1] == ids[position];
      at = (at + 1) & mask_;
    }
    if (!known) slots_[at] = {key, position + 1};
  }
}

std::uint32_t IdIndex::find_hashed(std::string_view id, std::uint32_t hash) const {
  for (std::uint32_t at = hash & mask_; slots_[at].number != 0; at = (at + 1) & mask_) {
    const Slot slot = slots_[at];
    if (slot.hash == hash && ids_[slot.number - 1] == id) return slot.number - 1;
  }
  return none;
}

}  // namespace records
