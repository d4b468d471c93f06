#pragma once
/// What engine::vote_faults found, in words.

#include <span>

#include "base/diagnostic.h"
#include "engine/score/votes.h"

namespace records::problems {

base::Diagnostics vote_problems(std::span<const engine::VoteFault> faults);

}  // namespace records::problems
