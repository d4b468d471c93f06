#pragma once
/// A column of numbers as decimal text, fast: where the column counts in a denominator that divides a power of ten, a
/// cell is one multiplication and its digits.

#include <cstdint>
#include <string>

#include "engine/score.h"

namespace records {

class NumberColumn {
 public:
  NumberColumn(const engine::Scored& scored, engine::NodeId node);

  /// The decimal of a row into `text`, which is cleared first: exact where one ends within 20 digits, else rounded half
  /// up to 10; empty where there is no number.
  void decimal(std::uint32_t row, std::string& text) const;

  /// The fraction, where the decimal was rounded; otherwise empty.
  void fraction(std::uint32_t row, std::string& text) const;

 private:
  bool is_counted() const { return counts_ != nullptr; }
  bool is_present(std::uint32_t row) const;

  const engine::Scored* scored_;
  engine::NodeId node_;
  const engine::Column::Wide* counts_ = nullptr;  ///< Set when every present value is a count of 10^-digits_ / factor_.
  const std::vector<engine::State>* states_ = nullptr;
  std::int64_t factor_ = 1;
  int digits_ = 0;
};

}  // namespace records
