#pragma once
/// What people call a round of an entry.

#include <cstdint>

#include "base/words.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace engine {

/// «Весенний выезд», «Выезд 2», «тур 2».
base::Words round_name(const Plan& plan, const Tables& tables, std::uint32_t entry, std::uint32_t round);

}  // namespace engine
