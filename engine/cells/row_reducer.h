#pragma once
/// One row of a Reduce within entries: gathers its values, reduces them, and asks jurors where the rule waits for them.

#include <optional>
#include <vector>

#include "engine/cells/run.h"
#include "engine/data/reduce.h"

namespace engine {

/// One row of a node: its round, item and juror; 0 on an axis that it has not.
struct RowAt {
  std::uint32_t round = 0, item = 0, juror = 0;
};

class RowReducer {
 public:
  RowReducer(Scene& scene, NodeId id);

  void enter(std::uint32_t entry);
  Value value(const RowAt& at);

 private:
  void gather(const RowAt& at);
  Value value_of(Value value, std::uint32_t juror) const;
  void find_who_counts();
  Value of_those_who_count();

  Scene& scene_;
  NodeId id_;
  const Node& node_;
  const Reduce& rule_;
  const Domain& finer_;
  bool over_jurors_;
  Cursor of_;
  std::optional<Cursor> by_ = {};  ///< What says whose values count …
  std::vector<bool> counts_ = {};  ///< … of the entry's jurors …
  WhoCounts who_ = {};             ///< … and whether that is open.
  bool asked_ = false;             ///< Anybody is asked for one of the values that are gathered.
  bool lacks_all_ = false;         ///< None of them counts, though marks are asked for.
  std::uint32_t entry_ = 0;
  Extent extent_;
  std::optional<std::uint32_t> third_;
  std::vector<Value> values_;
};

}  // namespace engine
