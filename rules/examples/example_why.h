#pragma once
/// Why an example came out as it did, in a few lines, each beside the line of the rule that says so.

#include "engine/score/standing.h"
#include "rules/lower/compilation.h"

namespace rules {

/// One entry of an example that is scored.
struct Outcome {
  engine::Results results;
  const engine::Stage& stage;
  std::uint32_t entry = 0;
};

using Why = std::vector<base::Related>;

/// How the value came about: from what, with which numbers.
Why why_value(const Outcome& outcome, NodeId node);

/// What keeps the entry from the place that was expected: who stands there, and the first key that decided.
Why why_place(const Outcome& outcome, const std::string& expected);

/// The place by which awards go.
Why why_awarded(const Outcome& outcome);

/// Why the entry has no place yet, or none at all.
Why why_not_placed(const Outcome& outcome);

}  // namespace rules
