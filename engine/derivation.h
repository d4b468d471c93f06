#pragma once
/// Walking one entry's values from a node down to what was stated.

#include <set>
#include <string_view>

#include "engine/explain.h"
#include "engine/frame.h"

namespace engine {

/// Which of an entry's values: by round, item and juror where the node has them.
struct Spot {
  std::uint32_t round = 0, item = 0, juror = 0;
  friend auto operator<=>(const Spot&, const Spot&) = default;
};

/// Whose values, and in whose words: names are said as the stage's rules write them.
struct Subject {
  std::string_view stage;
  std::uint32_t entry = 0;
};

class Deriver {
 public:
  Deriver(const Results& results, const Frames& frames, Subject subject)
      : results_(results), frames_(frames), stage_(subject.stage), entry_(subject.entry) {}

  /// Each named quantity is taken apart once; where it comes again it is only named.
  Derivation derive(NodeId id, const Spot& spot = {});

  Value value(NodeId id, const Spot& spot = {}) const;

 private:
  std::vector<Derivation> parts(NodeId id, const Spot& spot);
  std::vector<Derivation> parts_of(const std::vector<NodeId>& inputs, const Spot& spot);
  std::vector<Derivation> reduced_parts(const Reduce& rule, const Node& node, const Spot& spot);
  void take(std::vector<Derivation>& parts, NodeId input, const Spot& spot);
  NodeId core(NodeId id) const;
  std::uint32_t row(const Domain& domain, const Spot& spot) const;
  base::Words whose(const Domain& finer, const Domain& coarser, const Spot& spot) const;
  std::string round_id(std::uint32_t round) const;

  const Results& results_;
  const Frames& frames_;
  std::string_view stage_;
  std::uint32_t entry_;
  std::set<std::pair<NodeId, Spot>> expanded_;
};

}  // namespace engine
