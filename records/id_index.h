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
  std::optional<std::uint32_t> find(std::string_view id, std::uint32_t key) const {
    if (!is_numbered_) return find_hashed(id, key);
    return key == none ? std::nullopt : std::optional(key);
  }
  std::optional<std::uint32_t> find(std::string_view id) const { return find(id, key(id)); }

 private:
  static constexpr std::uint32_t none = ~0U;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< Position + 1; 0: free.
  };

  static std::uint32_t hash(std::string_view id);
  std::uint32_t number(std::string_view id) const {
    const std::size_t letters = prefix_.size();
    if (id.size() != length_) return none;
    bool differs = false;  // a call of memcmp would take longer
    for (std::size_t at = 0; at < letters; ++at) differs |= id[at] != prefix_[at];
    if (differs) return none;
    std::uint32_t value = 0;
    for (const char c : id.substr(letters)) {
      const unsigned digit = static_cast<unsigned char>(c) - unsigned{'0'};
      if (digit > 9) return none;
      value = value * 10 + digit;
    }
    return value - first_ < count_ ? value - first_ : none;
  }
  bool find_numbering(std::span<const std::string> ids);
  void build_table(std::span<const std::string> ids);
  std::optional<std::uint32_t> find_hashed(std::string_view id, std::uint32_t hash) const;

  // Ids of one length: the prefix, then first_, first_ + 1, … in digits.
  bool is_numbered_ = false;
  std::string prefix_;
  std::size_t length_ = 0;
  std::uint32_t first_ = 0, count_ = 0;

  std::span<const std::string> ids_;
  std::vector<Slot> slots_ = std::vector<Slot>(1);
  std::uint32_t mask_ = 0;
};

}  // namespace records
