#pragma once
/// How much of a budget the entries of one applicant have got together, list by list.

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "engine/money/fund_book.h"

namespace engine {

/// An entry of a list (its group's row), and what it asks for or has got.
struct FundShare {
  std::uint32_t group = 0, entry = 0;
  base::Exact money = {};
};

class FundCaps {
 public:
  FundCaps(const Scene& scene, const std::vector<FundCap>& caps);

  /// The first cap that these would go over together, and how much of it there was before.
  struct Excess {
    MoneyLine::Fate fate;
    std::uint32_t cap;
    base::Exact had, most;
  };
  std::optional<Excess> excess(std::span<const FundShare> shares);
  void add(const FundShare& share);
  /// A cap for this entry is not known yet.
  bool waits(std::uint32_t entry);

 private:
  struct Limit {
    std::optional<Cursor> entries, money;
  };
  struct Used {
    base::Exact entries, money;
  };
  using Key = std::pair<std::uint32_t, std::vector<Value>>;
  using Counts = std::map<Key, Used>;

  /// Counts the share beside what there was before and stands in `counts`.
  std::optional<Excess> counted(std::size_t cap, const FundShare& share, Counts& counts);
  static void count(Counts& counts, const Key& key, const FundShare& share);
  /// None: the entry counts with no other.
  std::optional<Key> key(std::size_t cap, const FundShare& share) const;

  const Scene& scene_;
  const std::vector<FundCap>& caps_;
  std::vector<Limit> limits_;   ///< Beside caps_.
  std::vector<Counts> counts_;  ///< Beside caps_.
};

}  // namespace engine
