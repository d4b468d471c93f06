#include "engine/data/draw.h"

#include <algorithm>

#include "base/sha256.h"

namespace engine {

std::string lot_of(std::string_view seed, std::string_view entry) {
  return base::sha256(std::string(seed) + ":" + std::string(entry));
}

std::vector<std::int64_t> drawn(std::string_view seed, std::span<const std::string> entries) {
  std::vector<std::string> lots;
  for (const std::string& entry : entries) lots.push_back(lot_of(seed, entry));
  std::vector<std::string> sorted = lots;
  std::ranges::sort(sorted);
  std::vector<std::int64_t> positions;
  for (const std::string& lot : lots) positions.push_back(std::ranges::lower_bound(sorted, lot) - sorted.begin() + 1);
  return positions;
}

}  // namespace engine
