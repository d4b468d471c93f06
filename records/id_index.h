#pragma once
/// From an id to its position in a list: a million entries or five jurors, a few nanoseconds each.
///
/// Whoever looks up many ids hashes and prefetches a group of them first, so that the waits for memory overlap.

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

  static std::uint32_t hash(std::string_view id);

  void prefetch(std::uint32_t hash) const { __builtin_prefetch(slots_.data() + (hash & mask_)); }
  std::optional<std::uint32_t> find(std::string_view id, std::uint32_t hash) const;
  std::optional<std::uint32_t> find(std::string_view id) const { return find(id, hash(id)); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< Position + 1; 0: free.
  };

  std::span<const std::string> ids_;
  std::vector<Slot> slots_ = std::vector<Slot>(1);
  std::uint32_t mask_ = 0;
};

}  // namespace records
