#pragma once
/// Who is not among those whom a population speaks of, and why.

#include <cstdint>

#include "engine/score/standing.h"

namespace engine {

struct Outside {
  base::Words why = {};                      ///< Empty: the entry is among them.
  const Requirement* requirement = nullptr;  ///< The one that it fails or that waits; none: it has left by itself.
};

/// The first requirement that the entry fails on the way from everybody; while it fails none, the one that still waits.
Outside outside(const Results& results, PopulationId population, std::uint32_t entry);

/// Its words.
base::Words why_outside(const Results& results, PopulationId population, std::uint32_t entry);

}  // namespace engine
