#pragma once
/// What people decided about an entry, to stand beside its place.

#include "engine/score/standing.h"

namespace engine {

/// «решение комиссии: 1 (комиссия, 2025-09-01, за — 3, против — 1, воздержались — 0)»; empty: nothing had to be decided
/// about it, or nothing is decided yet.
base::Words decision_taken(const Results& results, const Stage& stage, std::uint32_t entry);

/// «утверждено: да (глава города, 2025-10-01)»; empty: nobody has said anything about the entry.
base::Words confirmation_note(const Results& results, const Stage& stage, std::uint32_t entry);

/// Does the stage leave anything to people that decision_taken can tell?
bool leaves_to_people(const Plan& plan, const Stage& stage);

/// Why an authority refused what was recommended for the entry; empty: it did not.
base::Words why_not_confirmed(const Results& results, const Stage& stage, std::uint32_t entry);

}  // namespace engine
