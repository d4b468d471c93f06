#pragma once
/// The input of a kernel: 64-bit counts beside the rows of the node that takes it, whatever the input's own rows are.

#include <cstdint>
#include <vector>

#include "engine/cells/layout.h"
#include "engine/cells/run.h"

namespace engine {

class Operand {
 public:
  /// `input` as the rows of `rows_of` (an entry's domain) in the scene's entries need it.
  Operand(const Scene& scene, NodeId input, const Domain& rows_of, const Layout& layout);
  Operand(const Operand&) = delete;
  Operand(Operand&&) = default;

  bool is_constant() const { return values_ == nullptr; }
  std::int64_t constant() const { return constant_; }
  const std::int64_t* values() const { return values_; }
  std::int64_t at(std::size_t row) const { return values_ == nullptr ? constant_ : values_[row]; }

  bool all_present() const { return states_ == nullptr && constant_state_ == State::present; }
  const State* states() const { return states_; }
  State state(std::size_t row) const { return states_ == nullptr ? constant_state_ : states_[row]; }

  std::int64_t denominator() const { return layout_.denominator; }

 private:
  void take_constant(const Value& value);
  void take_same_rows(const View& view, std::size_t first, std::size_t rows);
  void take_rows(const View& view, const std::vector<std::uint32_t>& rows);

  Layout layout_;
  const std::int64_t* values_ = nullptr;
  const State* states_ = nullptr;
  std::int64_t constant_ = 0;
  State constant_state_ = State::present;
  std::vector<std::int64_t> own_;
  std::vector<State> own_states_;
};

/// A value as a count of 1/denominator; 0 when it is not there. The denominator must be enough (asserted).
std::int64_t count_of(const Value& value, std::int64_t denominator);

/// For each row of the domain in the scene's entries, the row of `coarser` that it lies in; no_row: in none.
std::vector<std::uint32_t> rows_of_coarser(const Scene& scene, const Domain& finer, const Domain& coarser);

}  // namespace engine
