#pragma once
/// One key of an Order: what each entry has there, and who comes first.

#include <compare>
#include <memory>
#include <span>
#include <vector>

#include "engine/cells/run.h"

namespace engine {

/// Reads a column with a row per entry, which it may own.
class SortKey {
 public:
  SortKey(const Scene& scene, const Key& key);

  State state(std::uint32_t entry) const { return engine::state(*column_, entry); }
  bool all_present() const { return column_->states.empty(); }
  /// less: `a` comes first. Absent ones come after every present one and are equal among themselves.
  std::strong_ordering compare(std::uint32_t a, std::uint32_t b) const;
  /// By compare(); equal ones keep their order.
  void sort(std::span<std::uint32_t> entries) const;

 private:
  std::strong_ordering compare_present(std::uint32_t a, std::uint32_t b) const;

  const Column* column_;
  std::shared_ptr<const Column> own_;  ///< Where the key is coarser than an entry.
  Direction direction_;
};

std::vector<SortKey> sort_keys(const Scene& scene, const Order& order);

}  // namespace engine
