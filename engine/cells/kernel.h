#pragma once
/// Local rules in 64-bit counts, a block of rows at a time: what layout.h has proved to fit. The same semantics as
/// apply.h, pointwise.h and reduce.h, which stay the law: a test holds random plans against them, and a row of marks of
/// which one is not there goes to reduce() itself.
///
///   kernel_apply.cc     arithmetic, comparisons, logic
///   kernel_reduce.cc    the marks of a jury, the items of an entry
///   kernel_rules.cc     rounding, look-ups
///   kernel_brackets.cc  also by fractions, of which only the row matters

#include <cstdint>
#include <vector>

#include "engine/cells/operand.h"

namespace engine {

/// The node's rows in the scene's entries.
struct Counts64 {
  std::vector<std::int64_t> values;
  std::vector<State> states = {};  ///< Empty: every row is present.
};

/// A node of layouts.by_kernel(): numbers, moments and choices become a Wide column, flags a Flags column.
Column evaluate_counts(Scene& scene, const Layouts& layouts, NodeId id);

/// What the kernels are given: inputs beside the node's rows, and how the result is counted.
struct KernelTask {
  const Run& run;
  const Node& node;
  const std::vector<Operand>& inputs;
  std::size_t rows;
  Layout layout;
};

Counts64 apply_counts(const Apply& rule, const KernelTask& task);
Counts64 round_counts(const Round& rule, const KernelTask& task);
Counts64 lookup_counts(const Lookup& rule, const KernelTask& task);
Counts64 reduce_counts(Scene& scene, const Layouts& layouts, NodeId id);
Counts64 bracket_counts(const Scene& scene, const Layouts& layouts, NodeId id);

/// What the inputs' states make of a rule that needs all of them: the first that is absent, else one that waits. Empty:
/// all present.
std::vector<State> joined_states(const KernelTask& task, std::size_t first = 0);

/// count / divisor to a whole number; divisor > 0.
std::int64_t rounded_quotient(std::int64_t count, std::int64_t divisor, base::RoundingMode mode);

}  // namespace engine
