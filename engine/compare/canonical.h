#pragma once
/// A rule as text that two plans can be compared by: equal text, equal values for any data. Named quantities stand in
/// it by their names, unnamed steps are spelled out with everything that decides about them; titles and places are not
/// in it.

#include <optional>
#include <string>
#include <vector>

#include "engine/plan/plan.h"

namespace engine {

/// How `id` comes about, its own name left out.
std::string canonical_rule(const Plan& plan, NodeId id);

/// How the rules of a plan speak of its nodes.
class References {
 public:
  explicit References(const Plan& plan) : plan_(plan) {}

  /// Its name, or its canonical_rule in parentheses.
  std::string operator()(NodeId id) const;
  /// « field:reference»; nothing where there is none.
  std::string operator()(const char* field, const std::optional<NodeId>& id) const;
  std::string operator()(const std::vector<NodeId>& nodes) const;

 private:
  const Plan& plan_;
};

std::string canonical_rounding(const base::Rounding& how);

/// Whom a population speaks of: "everybody", "district.ranked", or its canonical_members.
std::string canonical_population(const Plan& plan, PopulationId id);

/// The population that it is a part of, and what makes an entry of that belong to it.
std::string canonical_members(const Plan& plan, PopulationId id);

}  // namespace engine
