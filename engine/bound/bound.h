#pragma once
/// Bounding: what each quantity of a plan can reach, whatever the entries state and the jurors mark. Used by the checks
/// of a definition («порог выше достижимого», nominations with different maxima), by the pages and by the
/// documentation. Sound: nothing outside can happen; not always tight.

#include <optional>
#include <vector>

#include "engine/data/interval.h"
#include "engine/plan/plan.h"

namespace engine {

/// What one quantity can be when it is present. Numbers and moments (in seconds) have a range, flags what they can be;
/// choices which.
struct Reach {
  Interval range = {};
  bool can_be_true = true, can_be_false = true;
  std::optional<Choice> only = {};  ///< The one choice it can be.
  bool never = false;               ///< It cannot be present at all.
};

/// Something taken as known: «in nomination yard», «where more than 500 000 RUB are requested».
struct Known {
  NodeId of;
  Reach is;
};

/// By node.
std::vector<Reach> bound(const Plan& plan, const std::vector<Known>& known = {});
/// The same of a plan that has grown since `so_far` was made: only its new nodes are looked at.
std::vector<Reach> bound_further(const Plan& plan, std::vector<Reach> so_far);

}  // namespace engine
