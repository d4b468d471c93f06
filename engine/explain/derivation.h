#pragma once
/// Walking one entry's values from a node down to what was stated.

#include <set>
#include <string_view>

#include "engine/data/frame.h"
#include "engine/explain/derivation_reduce.h"
#include "engine/explain/explain.h"

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
  Derivation line(NodeId id, const Spot& spot) const;
  void take_apart(Derivation& line, NodeId from, const Spot& spot);
  void say_inapplicable(Derivation& line, NodeId from, const Spot& spot);
  std::optional<NodeId> failing_condition(NodeId id, const Spot& spot) const;
  base::Words formula(NodeId id) const;
  base::Words with_values(NodeId id, const Spot& spot) const;
  base::Words note(NodeId id, const Spot& spot) const;
  std::vector<std::string> group_of(NodeId id, const Spot& spot) const;

  std::vector<Derivation> parts(NodeId id, const Spot& spot);
  std::vector<Derivation> apply_parts(const Apply& rule, NodeId id, const Spot& spot);
  std::vector<Derivation> parts_of(const std::vector<NodeId>& inputs, const Spot& spot);
  std::vector<Derivation> key_parts(const Order& order, const Spot& spot);
  std::vector<Derivation> each_of(NodeId of, const Node& node, const Spot& spot);
  std::vector<Derivation> step_parts(const OneByOne& rule);
  std::vector<base::Words> because(NodeId id, const Spot& spot) const;
  std::vector<std::uint32_t> in_one_group(const std::vector<NodeId>& within) const;
  std::vector<Derivation> held_parts(const Hold& hold, const Spot& spot);
  std::vector<Derivation> award_parts(const Award& rule, const Spot& spot);
  std::vector<Derivation> prize_parts(const Pay& rule, const Spot& spot);
  void take(std::vector<Derivation>& parts, NodeId input, const Spot& spot);
  NodeId core(NodeId id, const Spot& spot) const;
  NodeId core_of(NodeId id, const Apply& rule, const Spot& spot) const;
  std::uint32_t row(const Domain& domain, const Spot& spot) const;

  /// Every value along the axes that are reduced.
  std::vector<Spot> spots(const Reduce& rule, const Node& node, const Spot& spot) const;
  void reduce(Derivation& line, NodeId id, const Spot& spot);
  Counting counting_of(const Reduce& rule, const std::vector<Spot>& spots, const Gathered& gathered) const;
  std::optional<std::size_t> third_of(const Reduce& rule, const std::vector<Spot>& spots) const;
  base::Words whose(const Reduce& rule, const Domain& coarser, const Spot& spot) const;
  base::Words juror_words(const Reduce& rule, std::uint32_t juror) const;

  const Results& results_;
  const Frames& frames_;
  std::string_view stage_;
  std::uint32_t entry_;
  std::set<std::pair<NodeId, Spot>> expanded_;
};

}  // namespace engine
