#include "engine/data/slots.h"

namespace engine {

Slots::Slots(const Plan& plan, const Tables& tables, const Domain& domain) : tables_(tables) {
  if (domain.axes.juror) sheets_ = &tables.sheets[domain.sheets.at];
  if (!domain.axes.round) return;
  for (const std::string& id : tables.round_ids) {
    listed_.emplace(id, static_cast<std::uint32_t>(listed_.size()));
  }
  rounds_ = static_cast<std::uint32_t>(listed_.empty() && plan.rounds ? plan.rounds->ids.size() : listed_.size());
}

std::uint32_t Slots::round(std::uint32_t entry, std::uint32_t at) const {
  return listed_.empty() ? at : listed_.at(tables_.round_ids[tables_.rounds.start[entry] + at]);
}

std::uint32_t Slots::juror(std::uint32_t entry, std::uint32_t at) const {
  if (sheets_ == nullptr || sheets_->uniform != 0) return at;
  return sheets_->juror[sheets_->of_entry.start[entry] + at];
}

}  // namespace engine
