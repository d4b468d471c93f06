#include "engine/money/applicant.h"

namespace engine {

std::vector<Value> applicant_of(const Scene& scene, std::span<const NodeId> per, std::uint32_t entry) {
  std::vector<Value> applicant;
  for (const NodeId node : per) {
    Cursor cursor(scene, node);
    cursor.enter(entry);
    applicant.push_back(cursor.here());
    if (std::holds_alternative<Absent>(applicant.back())) return {};
  }
  return applicant;
}

}  // namespace engine
