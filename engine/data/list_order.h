#pragma once
/// In which order lists write entries that share a place, or have none.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace engine {

/// By the listing's text (as in a list of names) or moment, who has none after the others; equal ones, and all when
/// there is no listing, by id.
class ListOrder {
 public:
  ListOrder(const Plan& plan, const Tables& tables, const std::optional<Listing>& listing);

  /// Everybody.
  std::vector<std::uint32_t> all() const;
  void sort(std::vector<std::uint32_t>& entries) const;

 private:
  std::size_t entries_;
  std::vector<std::uint32_t> position_ = {};  ///< Of each entry; empty: ids decide.
};

}  // namespace engine
