#pragma once
/// What a Draft is made of: scalars of contest.yaml with their places. Text that is not there is empty, with line 0.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/exact.h"
#include "base/rounding.h"

namespace rules {

template <class T>
struct Sourced {
  T value;
  base::Place place;
};

using Text = Sourced<std::string>;
using Number = Sourced<base::Exact>;
using Whole = Sourced<std::int64_t>;  ///< Its smallest value is checked where it is read (counts ≥ 0 or ≥ 1).
using Flag = Sourced<bool>;

/// A cell as a CSV file would hold it; no text: `~`.
using Cell = Sourced<std::optional<std::string>>;

struct NamedCell {
  Text id;
  Cell cell;
};

/// A formula, or a plain number, which is one. `place` is that of its first character (inside the quotes).
struct FormulaText {
  /// From byte `at` of the text on, the source goes on at line:column: after a fold, an escape or a doubled quote.
  struct Jump {
    std::size_t at;
    int line;
    int column;
  };
  std::string text;
  base::Place place;
  std::vector<Jump> jumps = {};  ///< Ascending; empty when the text stands in the file as it is.
};

/// The place in the file of `bytes` bytes of the formula from byte `offset` on.
base::Place place_in(const FormulaText& formula, std::size_t offset, std::size_t bytes);

using Rounding = Sourced<base::Rounding>;
using RoundingOrNone = Sourced<std::optional<base::Rounding>>;  ///< `round: none`: the value stays as it is.

struct Money {
  base::Exact amount;
  base::Place place;
};

}  // namespace rules
