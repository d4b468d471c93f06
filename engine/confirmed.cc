#include "engine/confirmed.h"

#include <algorithm>

#include "engine/select.h"

namespace engine {

namespace {

const Confirmation* confirmation_of(const Plan& plan, std::string_view stage, Confirmation::Of what) {
  const auto found = std::ranges::find(plan.stages, stage, &Stage::id);
  const bool has = found != plan.stages.end() && found->confirmation && found->confirmation->of == what;
  return has ? &*found->confirmation : nullptr;
}

}  // namespace

Confirmed::Confirmed(const Run& run, std::string_view stage, Confirmation::Of what)
    : run_(run),
      stage_(stage),
      rule_(confirmation_of(run.plan, stage, what)),
      recorded_(run.tables, "confirmed", stage) {}

std::optional<bool> Confirmed::of(std::uint32_t entry) const {
  if (rule_ == nullptr) return true;
  if (const std::optional<bool> own = recorded_.answer(entry)) return own;
  const Decision* all = recorded_.of_all();
  return all == nullptr ? std::nullopt : yes_or_no(*all);
}

bool Confirmed::is_passed_over(std::uint32_t entry) const {
  return rule_ != nullptr && rule_->refused == Confirmation::Refused::moves_up && of(entry) == false;
}

Question Confirmed::question(std::span<const std::uint32_t> entries) const {
  return ConfirmationOpen{stage_, rule_->by, entry_ids(run_.tables, entries)};
}

}  // namespace engine
