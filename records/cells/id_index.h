#pragma once
/// From an id to its position in a list: a million entries or five jurors, a few nanoseconds each.
///
/// Ids that count (e000001, e000002 …, in order) are found by arithmetic, all others by a hash table. Whoever looks up
/// many takes the keys of a group of ids first and prefetches, so that the waits for memory overlap.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "records/text/eight_letters.h"

namespace records {

class IdIndex {
 public:
  IdIndex() = default;

  /// The ids must stay where they are. Of equal ids the first one counts.
  explicit IdIndex(std::span<const std::string> ids);

  /// What find needs besides the id; only for this index.
  std::uint32_t key(std::string_view id) const { return is_numbered_ ? number(id) : hash(id); }
  void prefetch(std::uint32_t key) const {
    if (!is_numbered_) __builtin_prefetch(slots_.data() + (key & mask_));
  }
  /// After prefetch has had its time: fetches the id that find will compare.
  void prefetch_id(std::uint32_t key) const {
    const Slot slot = is_numbered_ ? Slot{} : slots_[key & mask_];
    if (slot.number != 0) __builtin_prefetch(ids_.data() + (slot.number - 1));
  }
  /// `none`: there is no such id. For those who ask by the million: an std::optional would go through memory.
  std::uint32_t position(std::string_view id, std::uint32_t key) const {
    return is_numbered_ ? key : find_hashed(id, key);
  }
  std::optional<std::uint32_t> find(std::string_view id) const {
    const std::uint32_t found = position(id, key(id));
    return found == none ? std::nullopt : std::optional(found);
  }

  static constexpr std::uint32_t none = ~0U;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< Position + 1; 0: free.
  };

  static std::uint32_t hash(std::string_view id);
  std::uint32_t number(std::string_view id) const {
    if (id.size() != numbering_.length) return none;
    if (!numbering_.lead.empty() && !id.starts_with(numbering_.lead)) return none;
    const std::uint64_t digits = last_letters(id) ^ numbering_.pattern;
    if (!are_digits(digits, numbering_.digits)) return none;
    const std::uint32_t position = number_of(digits) - numbering_.first;
    return position < numbering_.count ? position : none;
  }
  bool find_numbering(std::span<const std::string> ids);
  void build_table(std::span<const std::string> ids);
  std::uint32_t find_hashed(std::string_view id, std::uint32_t hash) const;

  /// Ids of one length: the same letters, then first, first + 1, … in digits.
  struct Numbering {
    std::string lead;           ///< The letters before the last eight.
    std::uint64_t pattern = 0;  ///< The last eight, with 0 for each digit.
    std::uint64_t digits = 0;   ///< All ones where those are.
    std::size_t length = 0;
    std::uint32_t first = 0, count = 0;
  };
  bool is_numbered_ = false;
  Numbering numbering_;

  std::span<const std::string> ids_;
  std::vector<Slot> slots_ = std::vector<Slot>(1);
  std::uint32_t mask_ = 0;
};

}  // namespace records
