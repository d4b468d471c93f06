#pragma once
/// Which nodes are evaluated in 64-bit integers: those whose every value is proved, from the tables' real ranges, to be
/// a whole number of 1/denominator that fits. The rest goes by exact fractions, row by row. Both ways give the same
/// values; this one is some fifty times faster.

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/cells/run.h"
#include "engine/plan/schedule.h"

namespace engine {

/// Numbers count 1/denominator, moments seconds, choices positions, flags are 0 and 1.
struct Layout {
  std::int64_t denominator = 1;
  std::int64_t low = 0,
               high = 0;  ///< Every row's count is among these and 0 is too: absent rows hold anything between.
};

class Layouts {
 public:
  explicit Layouts(const Run& run)
      : run_(run),
        of_(run.plan.nodes.size()),
        known_(run.plan.nodes.size(), false),
        by_kernel_(run.plan.nodes.size(), false) {}

  /// Lays out the nodes of a local step, of which every earlier step has been evaluated.
  void prepare(const Step& step);

  /// None: exact fractions. Only for nodes of prepared steps and their inputs.
  const std::optional<Layout>& of(NodeId id) const { return of_[id.at]; }
  /// Whether a kernel evaluates the node. Flags have a layout also where it does not.
  bool by_kernel(NodeId id) const { return by_kernel_[id.at]; }

 private:
  std::optional<Layout> lay_out(NodeId id);
  std::optional<Layout> lay_out_local(const Node& node);
  const std::optional<Layout>& known(NodeId id);

  const Run& run_;
  std::vector<std::optional<Layout>> of_;
  std::vector<bool> known_, by_kernel_;
};

/// Of a rule whose inputs are laid out; none: integers won't do. One for each rule that kernels know.
std::optional<Layout> layout_of_apply(const Apply& apply, const std::vector<Layout>& inputs, const Run& run);
std::optional<Layout> layout_of_round(const Round& round, const Layout& of);
std::optional<Layout> layout_of_brackets(const Brackets& brackets, const Run& run);  // Whatever they are looked up by.
std::optional<Layout> layout_of_lookup(const Lookup& lookup, const Run& run);
std::optional<Layout> layout_of_reduce(const Reduce& reduce, const Layout& of, const Node& node, const Run& run);

/// What a column really holds; none: not in integers.
std::optional<Layout> layout_of_column(const Column& column);
std::optional<Layout> layout_of_number(const base::Exact& number);
/// All of these in one denominator.
std::optional<Layout> layout_of_numbers(const std::vector<base::Exact>& numbers);

}  // namespace engine
