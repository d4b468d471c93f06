#pragma once
/// Values that people decide, row by row of decisions.csv: one for each group of the choices that the value goes by.

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "records/cells/fact_cells.h"
#include "records/loading/known_names.h"
#include "records/loading/loading.h"

namespace records {

class DecidedValues {
 public:
  DecidedValues(const Loading& loading, DecimalStyle style);

  /// The value that the cell names, by id or title.
  std::optional<std::size_t> find(std::string_view cell) const;
  KnownNames names() const;
  const engine::FactColumn& fact(std::size_t value) const { return readers_[value].fact(); }
  const FactReader& reader(std::size_t value) const { return readers_[value]; }

  /// `choices`: beside FactColumn::per. The cell is trimmed.
  FactCells::Taken take(std::size_t value, const std::vector<int>& choices, std::string_view cell);

  /// Into the tables; what nobody has decided yet is waiting.
  void keep(engine::Tables& tables) &&;

 private:
  std::size_t groups(std::size_t value) const;

  const Loading& loading_;
  std::vector<engine::FactId> facts_;
  std::vector<FactReader> readers_;
  std::vector<FactCells> cells_;  // look into readers_; row 0 of each is blank
  std::vector<std::uint32_t> taken_;
  std::vector<std::map<std::size_t, std::uint32_t>> row_of_group_;
};

/// The columns that name the groups of decided values.
std::vector<engine::FactId> choices_of_decisions(const engine::Plan& plan);

}  // namespace records
