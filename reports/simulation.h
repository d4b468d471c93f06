#pragma once
/// What a simulation found (analysis/simulate.h), as a short report in words and for programs.

#include <string>

#include "analysis/simulate.h"

namespace reports {

std::string simulation_text(const analysis::Simulation& simulation, base::Language language);

/// `konkurs-simulation` version 1, see docs/results-format.md.
std::string simulation_json(const analysis::Simulation& simulation);

}  // namespace reports
