#pragma once
/// Groups of entries: one for each tuple of choices, also where nobody is (mixed radix of their positions, the
/// outermost first; the empty tuple is one group); where texts are among them, those that occur, texts as in a list of
/// names.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/data/question.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace engine {

/// No group: the entry lacks one of the choices that make it.
inline constexpr std::uint32_t no_row = ~0U;

class Grouping {
 public:
  Grouping(const Plan& plan, const Tables& tables);

  std::uint32_t rows(std::span<const NodeId> by) const;
  /// Where these choices and texts (beside `by`) stand; no_row where one of them is not there.
  std::uint32_t row(std::span<const NodeId> by, std::span<const Value> keys) const;
  std::vector<Value> keys(std::span<const NodeId> by, std::uint32_t row) const;
  /// The row of each entry, where texts are among `by`; null where there are none.
  const std::vector<std::uint32_t>* rows_by_text(std::span<const NodeId> by) const;
  /// The row of a coarser group in which row `row` of the finer one lies; every node of `to` is among `from`.
  std::uint32_t coarser(std::span<const NodeId> from, std::uint32_t row, std::span<const NodeId> to) const;

  /// The choices' ids of a group's row (texts as they are), the outermost first.
  std::vector<std::string> ids(std::span<const NodeId> by, std::uint32_t row) const;
  GroupName name(std::span<const NodeId> by, std::uint32_t row) const;
  const std::vector<std::string>& ids(ListId list) const;
  const std::vector<std::string>& titles(ListId list) const;

 private:
  /// Those that occur, in order (texts as their collation keys), an entry of each, and the row of every entry.
  struct Occurring {
    std::vector<std::vector<Value>> sorted;
    std::vector<std::uint32_t> one_of, row_of;
  };

  std::uint32_t size(NodeId choice) const { return static_cast<std::uint32_t>(ids((*plan_)[choice].list).size()); }
  void add(std::span<const NodeId> by);
  const Occurring* by_text(std::span<const NodeId> by) const;
  Occurring occurring(std::span<const NodeId> by) const;

  const Plan* plan_;
  const Tables* tables_;
  std::map<std::vector<NodeId>, Occurring> by_text_;
};

}  // namespace engine
