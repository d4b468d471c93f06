#pragma once
/// The cells of one fact, typed: what an entry (item, round, nomination) states.
///
///   FactReader   one cell → a value within the fact's bounds, or nothing; why nothing: fact_problem (data_problems.h)
///   FactCells    a column of them as it is read

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "records/cells/choice_names.h"
#include "records/cells/decimal_cell.h"
#include "records/cells/moments.h"
#include "records/cells/number_cells.h"

namespace records {

/// `yes/no`, `да/нет`, `1/0`, `true/false`, `+/-`, in capitals too.
std::optional<bool> parse_flag(std::string_view cell);

class FactReader {
 public:
  struct Means {
    DecimalStyle style = DecimalStyle::point;
    const MomentReader* moments = nullptr;
    const ChoiceNames* choices = nullptr;  ///< With Type::choice.
  };

  FactReader(const engine::FactColumn& fact, Means means);

  const engine::FactColumn& fact() const { return *fact_; }
  const Means& means() const { return means_; }
  NumberForm form() const { return {means_.style, fact_->unit == engine::Unit::money}; }
  int shift() const { return fact_->unit == engine::Unit::percent ? 2 : 0; }

  /// Whatever the bounds; `cell` is trimmed. A per cent sign may follow a percent.
  std::optional<CellDecimal> number(std::string_view cell) const;

  enum class Fit : std::uint8_t { fits, not_whole, off_range, off_step };
  Fit fit(CellDecimal cell) const;
  Fit fit(std::int64_t moment) const;

 private:
  Fit fit(const base::Exact& value) const;

  const engine::FactColumn* fact_;
  Means means_;
  std::optional<std::int64_t> least_, most_;  // what an integer cell may be without a second look
};

class FactCells {
 public:
  explicit FactCells(const FactReader& reader);

  enum class Taken : std::uint8_t { value, blank, refused };
  /// `cell` is trimmed. Blank and refused cells stand as not given.
  Taken take(std::string_view cell);

  void append(FactCells&& later);
  void reserve(std::size_t rows);

  /// Row r of the result is row order[r] of these.
  engine::Column column(std::span<const std::uint32_t> order) &&;

 private:
  // One for each kind of column; false when the cell is no such value.
  bool take_value(NumberCells& cells, std::string_view cell) const;
  bool take_value(engine::Column::Wide& cells, std::string_view cell) const;
  static bool take_value(engine::Column::Flags& cells, std::string_view cell);
  static bool take_value(engine::Column::Texts& cells, std::string_view cell);
  void add_nothing();

  const FactReader* reader_;
  std::variant<NumberCells, engine::Column::Wide, engine::Column::Flags, engine::Column::Texts> values_;
  std::vector<engine::State> states_;  // empty while every row is present
  std::size_t rows_ = 0;
};

/// A column of that type in which nothing is given.
engine::Column blank_column(engine::Type type, std::size_t rows);

}  // namespace records
