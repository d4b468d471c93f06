#pragma once
/// The facts that the rows of one file state, as columns.

#include <optional>
#include <span>
#include <vector>

#include "records/cells/fact_cells.h"
#include "records/loading/loading.h"

namespace records {

class FactTable {
 public:
  FactTable(const Loading& loading, const Csv& csv, std::vector<engine::FactId> facts, DecimalStyle style);
  FactTable(FactTable&&) = default;
  FactTable(const FactTable&) = delete;
  FactTable& operator=(const FactTable&) = delete;
  FactTable& operator=(FactTable&&) = delete;
  ~FactTable() = default;

  enum class Gaps { mistakes, allowed };  ///< Cells of needed facts that are empty.
  void take(CsvRows& rows, Gaps gaps, ProblemList& problems);

  /// A row in which nothing is given.
  void take_nothing();

  void append(FactTable&& later);
  void reserve(std::size_t rows);

  /// Into the tables; row r there is row order[r] of these.
  void keep(std::span<const std::uint32_t> order, engine::Tables& tables) &&;

 private:
  struct Source {
    engine::FactId fact;
    std::optional<int> column;
  };
  void refuse(CsvRows& rows, std::size_t at, ProblemList& problems) const;

  bool nominations_known_;
  std::vector<Source> sources_;
  std::vector<FactReader> readers_;
  std::vector<FactCells> cells_;  // look into readers_
};

}  // namespace records
