#pragma once
/// Rows: where the values of an entry, of one of its items, or of a group stand in a column.
///
///   Extent       how many rounds, items and jurors a domain has under one entry (1 on an axis that it has not)
///   EntryFrame   rows of entry × rounds × items × jurors, nested in this order
///   GroupFrame   rows of groups: mixed radix of the choices' positions, the outermost first; the empty tuple is one
///   row Frames       all of them for one plan and its tables, made once; reading them is thread-safe

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "engine/plan.h"
#include "engine/question.h"
#include "engine/tables.h"

namespace engine {

/// No group: the entry lacks one of the choices that make it.
inline constexpr std::uint32_t no_row = ~0U;

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

struct GroupFrame {
  std::vector<std::uint32_t> sizes;  ///< Of the choice lists, beside Domain::by.
  std::uint32_t rows = 1;
};

class Frames {
 public:
  Frames(const Plan& plan, const Tables& tables);
  Frames(const Frames&) = delete;
  Frames& operator=(const Frames&) = delete;

  std::uint32_t entries() const { return entries_; }
  const EntryFrame& entry(const Domain& domain) const;
  GroupFrame group(std::span<const NodeId> by) const;
  std::size_t rows(const Domain& domain) const;

  /// The row of a coarser group in which row `row` of the finer one lies; every node of `to` is among `from`.
  std::uint32_t coarser(std::span<const NodeId> from, std::uint32_t row, std::span<const NodeId> to) const;

  /// The choices' ids of a group's row, the outermost first.
  std::vector<std::string> group_ids(std::span<const NodeId> by, std::uint32_t row) const;
  GroupName group_name(std::span<const NodeId> by, std::uint32_t row) const;
  const std::vector<std::string>& ids(ListId list) const;
  const std::vector<std::string>& titles(ListId list) const;

 private:
  using Key = std::pair<Axes, SheetsId>;
  static Key key(const Domain& domain);
  void add(const Domain& domain);
  Counts jurors(SheetsId sheets) const;
  std::vector<std::uint32_t> digits(std::span<const NodeId> by, std::uint32_t row) const;

  const Plan* plan_;
  const Tables* tables_;
  std::uint32_t entries_;
  Counts rounds_, items_;
  std::map<Key, EntryFrame> frames_;
};

}  // namespace engine
