#pragma once
/// Nobody may take part, though there are entries: a year was mistyped, or two dates were exchanged.

#include <cstdint>
#include <optional>

#include "engine/score/standing.h"

namespace engine {

struct NobodyAdmitted {
  std::uint32_t entries = 0;   ///< Neither withdrawn nor disqualified in entries.csv.
  base::Words why = {};        ///< What keeps out most of them …
  std::uint32_t kept_out = 0;  ///< … this many …
  base::Place place = {};      ///< … and where the definition says so.
};

/// Nothing: somebody may take part, or may yet.
std::optional<NobodyAdmitted> nobody_admitted(const Results& results);

}  // namespace engine
