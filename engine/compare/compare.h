#pragma once
/// Comparing two definitions of a contest: what changes in the rules, and what that does to the results on the same
/// data.
///
///   compare_rules     every thing that is said otherwise, in words; empty: no result can differ
///   compare_results   every entry whose place, pass, award or money changes, and the values through which it does

#include <string>
#include <vector>

#include "engine/score/standing.h"

namespace engine {

/// `before` and `after` hold only the sentences that the other has not. Both empty although something changed: the
/// words are the same, the rule is not (see the lines).
struct RuleChange {
  enum class Kind : std::uint8_t { added, removed, changed };
  Kind kind = Kind::changed;
  std::string name = {};  ///< OutlineItem::name
  base::Words subject = {};
  std::vector<base::Words> before = {}, after = {};
  base::Place place_before = {}, place_after = {};
};

std::vector<RuleChange> compare_rules(const Plan& before, const Plan& after);

struct ValueChange {
  base::Words what = {};
  base::Words before = {}, after = {};
};

/// `through`: the entry's own values in which the change begins (they differ, nothing that they are made of does), then
/// its total; empty: its own values are the same, others passed it or the rule of places changed.
struct EntryChange {
  std::string stage = {};
  base::Words stage_title = {};
  std::string entry = {}, title = {};
  std::vector<ValueChange> outcome = {};
  std::vector<ValueChange> through = {};
};

/// Stages and entries are matched by their ids; scores must have been computed with keep_every_node. In the order of
/// the stages, then of the new places.
std::vector<EntryChange> compare_results(const Results& before, const Results& after);

}  // namespace engine
