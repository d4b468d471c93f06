#include "records/id_index.h"

#include <bit>
#include <cstring>

namespace records {
namespace {

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;

std::uint64_t load(const char* from, std::size_t bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, from, bytes);
  return word;
}

std::uint64_t mix(std::uint64_t seed, std::uint64_t word) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(seed ^ word) * odd;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

}  // namespace

std::uint32_t IdIndex::hash(std::string_view id) {
  std::uint64_t seed = id.size() * odd;
  const char* at = id.data();
  std::size_t left = id.size();
  for (; left > 8; at += 8, left -= 8) seed = mix(seed, load(at, 8));
  seed = mix(seed, load(at, left));
  return static_cast<std::uint32_t>(seed ^ (seed >> 32U));
}

IdIndex::IdIndex(std::span<const std::string> ids) : ids_(ids), slots_(std::bit_ceil(ids.size() * 2 + 1)) {
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

std::optional<std::uint32_t> IdIndex::find(std::string_view id, std::uint32_t hash) const {
  for (std::uint32_t at = hash & mask_; slots_[at].number != 0; at = (at + 1) & mask_) {
    const Slot slot = slots_[at];
    if (slot.hash == hash && ids_[slot.number - 1] == id) return slot.number - 1;
  }
  return std::nullopt;
}

}  // namespace records
