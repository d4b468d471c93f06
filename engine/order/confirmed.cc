#include "engine/order/confirmed.h"

#include <algorithm>

#include "engine/order/select.h"

namespace engine {

namespace {

const Confirmation* rule_for(const Plan& plan, std::string_view stage, Confirmation::Of what) {
  const auto found = std::ranges::find(plan.stages, stage, &Stage::id);
  const bool has = found != plan.stages.end() && found->confirmation && found->confirmation->of == what;
  return has ? &*found->confirmation : nullptr;
}

}  // namespace

Confirmed::Confirmed(const Run& run, std::string_view stage, Confirmation::Of what)
    : run_(run),
      stage_(stage),
      rule_(rule_for(run.plan, stage, what)),
      recorded_(run.decisions(), "confirmed", stage) {}

std::optional<bool> Confirmed::of(std::uint32_t entry) const {
  if (rule_ == nullptr) return true;
  const Decision* decision = confirmation_of(recorded_, entry);
  return decision == nullptr ? std::nullopt : yes_or_no(*decision);
}

bool Confirmed::is_passed_over(std::uint32_t entry) const {
  return rule_ != nullptr && rule_->refused == Confirmation::Refused::moves_up && of(entry) == false;
}

void Confirmed::ask(Scene& scene, std::span<const std::uint32_t> recommended) const {
  if (rule_ == nullptr) return;
  std::vector<std::uint32_t> all(recommended.begin(), recommended.end()), open;
  for (const std::uint32_t entry : recommended)
    if (!of(entry)) open.push_back(entry);
  for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry)
    if (is_passed_over(entry)) all.push_back(entry);
  scene.asked.emplace_back(question(all));
  if (!open.empty()) scene.questions.emplace_back(question(open));
}

ConfirmationOpen Confirmed::question(std::span<const std::uint32_t> entries) const {
  return {stage_, rule_->by, entry_ids(run_.tables, entries)};
}

void ask_for_places(Scene& scene, const Stage& stage) {
  const Confirmed confirmed(scene.run, stage.id, Confirmation::Of::places);
  std::vector<std::uint32_t> placed;
  for (std::uint32_t entry = 0; entry < scene.run.frames.entries(); ++entry)
    if (scene.run.rankings[stage.order.at].first[entry] != 0) placed.push_back(entry);
  confirmed.ask(scene, placed);
}

}  // namespace engine
