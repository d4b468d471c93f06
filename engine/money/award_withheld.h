#pragma once
/// Awards that the commission has decided not to give: decisions.csv, `not_awarded`.

#include <string_view>
#include <vector>

#include "engine/cells/run.h"

namespace engine {

/// Of each entry: is the award not given in its nomination? Empty: it is given everywhere.
std::vector<bool> withheld(const Scene& scene, std::string_view award, std::string_view stage);

}  // namespace engine
