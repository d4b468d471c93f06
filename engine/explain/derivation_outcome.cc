/// What places, awards, prizes and values that wait for people are derived from.

#include "engine/explain/derivation.h"

namespace engine {

/// The value that waits, and the two numbers that make it wait.
std::vector<Derivation> Deriver::held_parts(const Hold& hold, const Spot& spot) {
  std::vector<Derivation> result = parts_of({hold.of}, spot);
  for (const NodeId number : {hold.have, hold.need})
    if (!std::holds_alternative<Constant>(results_.plan[number].rule)) result.push_back(line(number, spot));
  return result;
}

/// Without the prizes: they are what follows from the award.
std::vector<Derivation> Deriver::award_parts(const Award& rule, const Spot& spot) {
  std::vector<NodeId> deciding = {rule.order};
  for (const AwardLine& line : rule.lines)
    for (const auto& node : {line.count, line.winners, line.when, line.require})
      if (node) deciding.push_back(*node);
  return parts_of(deciding, spot);
}

/// Of the awards that the entry has.
std::vector<Derivation> Deriver::prize_parts(const Pay& rule, const Spot& spot) {
  std::vector<NodeId> prizes;
  for (const NodeId award : rule.awards) {
    const Value won = value(award, spot);
    const Choice* line = std::get_if<Choice>(&won);
    if (line == nullptr) continue;
    const auto& prize = std::get<Award>(results_.plan[award].rule).lines[static_cast<std::size_t>(line->index)].prize;
    if (prize) prizes.push_back(*prize);
  }
  return parts_of(prizes, spot);
}

/// What nobody was asked about the entry is left out.
std::vector<Derivation> Deriver::key_parts(const Order& order, const Spot& spot) {
  std::vector<Derivation> result;
  for (const Key& key : order.keys) {
    const Rule& rule = results_.plan[key.of].rule;
    if (const auto* earlier = std::get_if<Order>(&rule)) {
      for (Derivation& part : key_parts(*earlier, spot)) result.push_back(std::move(part));
    } else if (!std::holds_alternative<Ask>(rule) || value(key.of, spot) != Value{base::Exact{0}}) {
      result.push_back(derive(key.of, spot));
    }
  }
  return result;
}

}  // namespace engine
