#pragma once
/// The order of many ids.

#include <cstdint>
#include <vector>

#include "records/text/text_list.h"

namespace records {

/// The positions by id, bytewise; of equal ids the earlier first.
std::vector<std::uint32_t> order_of(const TextList& ids, unsigned threads = 1);

}  // namespace records
