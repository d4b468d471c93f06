#pragma once
/// Rows: where the values of an entry, of one of its items, or of a group stand in a column.
///
///   Extent       how many rounds, items and jurors a domain has under one entry (1 on an axis that it has not)
///   EntryFrame   rows of entry × rounds × items × jurors, nested in this order
///   Frames       all of them, and the groups, for one plan and its tables, made once; reading them is thread-safe

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "engine/data/grouping.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace engine {

struct Extent {
  std::uint32_t rounds = 1, items = 1, jurors = 1;
  std::size_t rows() const { return std::size_t{rounds} * items * jurors; }
};

/// How many there are under each entry: the same for all, or by offsets.
struct Counts {
  std::uint32_t uniform = 1;
  const Offsets* offsets = nullptr;
  std::uint32_t of(std::uint32_t entry) const {
    return offsets == nullptr ? uniform : offsets->start[entry + 1] - offsets->start[entry];
  }
};

struct EntryFrame {
  Axes axes;
  Counts rounds, items, jurors;
  std::size_t stride = 1;               ///< Rows of each entry; 0: see starts.
  std::vector<std::uint32_t> own = {};  ///< Where two axes differ from entry to entry.
  const std::vector<std::uint32_t>* starts = nullptr;

  std::size_t start(std::uint32_t entry) const { return stride != 0 ? entry * stride : (*starts)[entry]; }
  Extent extent(std::uint32_t entry) const { return {rounds.of(entry), items.of(entry), jurors.of(entry)}; }
};

class Frames {
 public:
  Frames(const Plan& plan, const Tables& tables);
  Frames(const Frames&) = delete;
  Frames& operator=(const Frames&) = delete;

  std::uint32_t entries() const { return entries_; }
  const EntryFrame& entry(const Domain& domain) const;
  std::size_t rows(const Domain& domain) const;

  const Grouping groups;

 private:
  using Key = std::pair<Axes, SheetsId>;
  static Key key(const Domain& domain);
  void add(const Domain& domain);
  Counts jurors(SheetsId sheets) const;

  const Tables* tables_;
  std::uint32_t entries_;
  Counts rounds_, items_;
  std::map<Key, EntryFrame> frames_;
};

}  // namespace engine
