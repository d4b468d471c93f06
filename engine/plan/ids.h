#pragma once
/// Indices into the plan's lists.

#include <compare>
#include <cstdint>

namespace engine {

/// An index into one of Plan's lists; a node is not a stage.
template <class Kind>
struct Index {
  std::uint32_t at = 0;
  friend auto operator<=>(const Index&, const Index&) = default;
};
using NodeId = Index<struct NodeKind>;
using FactId = Index<struct FactKind>;
using SheetsId = Index<struct SheetsKind>;
using PopulationId = Index<struct PopulationKind>;
using TableId = Index<struct TableKind>;
using ListId = Index<struct ListKind>;

}  // namespace engine
