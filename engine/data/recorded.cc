#include "engine/data/recorded.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "base/decimal.h"
#include "base/text.h"

namespace engine {

bool is_about(const Decision& decision, std::string_view kind, std::string_view stage) {
  return decision.kind == kind && (decision.stage.empty() || decision.stage == stage);
}

std::vector<const Decision*> awards_given(const Tables& tables, std::string_view stage, std::string_view award) {
  std::vector<const Decision*> given;
  for (const Decision& decision : tables.decisions)
    if (is_about(decision, "award", stage) && decision.value == award) given.push_back(&decision);
  return given;
}

std::optional<std::uint32_t> entry_of(const Tables& tables, const std::string& id) {
  const auto found = std::ranges::lower_bound(tables.entries, id);
  if (found == tables.entries.end() || *found != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - tables.entries.begin());
}

std::optional<PopulationId> leaves_from(const Plan& plan, const Decision& decision) {
  if (decision.kind != "withdrawn" && decision.kind != "disqualified") return std::nullopt;
  const auto named = std::ranges::find(plan.stages, decision.stage, &Stage::id);
  const auto stage = decision.stage.empty() ? plan.stages.begin() : named;
  if (stage == plan.stages.end()) return PopulationId{};
  if (decision.kind == "disqualified" && stage->disqualified_leave_empty) return stage->kept;
  return decision.stage.empty() ? PopulationId{} : stage->entered;
}

std::vector<PopulationId> all_left_by(const Plan& plan, const Decision& decision) {
  const auto first = leaves_from(plan, decision);
  if (!first) return {};
  std::vector<PopulationId> left = {*first};
  for (const Stage& stage : plan.stages) {
    const auto is_named = [&](std::uint32_t at) { return plan.stages[at].id == decision.stage; };
    if (std::ranges::any_of(stage.joins, is_named)) left.push_back(stage.ranked);
  }
  return left;
}

std::optional<std::int64_t> position_of(const Decision& decision) {
  const std::optional<base::Exact> number = base::parse_decimal(base::trim(decision.value));
  return number ? number->as_int64() : std::nullopt;
}

std::vector<std::uint32_t> decisions_by_entry(const Tables& tables) {
  std::vector<std::uint32_t> positions(tables.decisions.size());
  std::iota(positions.begin(), positions.end(), 0U);
  const auto entry = [&](std::uint32_t at) -> const std::string& { return tables.decisions[at].entry; };
  std::ranges::stable_sort(positions, {}, entry);
  return positions;
}

std::span<const std::uint32_t> Decisions::about(std::string_view entry) const {
  const auto entry_at = [&](std::uint32_t at) -> std::string_view { return tables.decisions[at].entry; };
  const auto found = std::ranges::equal_range(by_entry, entry, {}, entry_at);
  return {found.begin(), found.end()};
}

Recorded::Recorded(Decisions decisions, std::string_view kind, std::string_view stage)
    : decisions_(decisions), kind_(kind), stage_(stage) {}

const Decision* Recorded::last_about(std::string_view entry) const {
  const Decision* last = nullptr;
  for (const std::uint32_t at : decisions_.about(entry)) {
    const Decision& decision = decisions_.tables.decisions[at];
    if (is_about(decision, kind_, stage_)) last = &decision;
  }
  return last;
}

const Decision* Recorded::of(std::uint32_t entry) const { return last_about(decisions_.tables.entries[entry]); }

const Decision* Recorded::of_all() const { return last_about(""); }

const Decision* Recorded::saying(std::string_view value, std::uint32_t entry) const {
  for (const std::uint32_t at : decisions_.about(decisions_.tables.entries[entry])) {
    const Decision& decision = decisions_.tables.decisions[at];
    if (is_about(decision, kind_, stage_) && decision.value == value) return &decision;
  }
  return nullptr;
}

std::optional<bool> yes_or_no(const Decision& decision) {
  static constexpr std::array<std::string_view, 5> yes = {"yes", "да", "1", "true", "+"};
  static constexpr std::array<std::string_view, 6> no = {"no", "нет", "0", "false", "-", "−"};
  const std::string value = base::lower(base::trim(decision.value));
  if (std::ranges::find(yes, value) != yes.end()) return true;
  if (std::ranges::find(no, value) != no.end()) return false;
  return std::nullopt;
}

std::optional<bool> Recorded::answer(std::uint32_t entry) const {
  const Decision* decision = of(entry);
  return decision == nullptr ? std::nullopt : yes_or_no(*decision);
}

const Decision* Recorded::last_of(std::span<const std::uint32_t> entries) const {
  const Decision* last = nullptr;  // Rows stand in the file's order.
  for (const std::uint32_t entry : entries) last = std::max(last, of(entry), std::less<>());
  return last;
}

std::optional<std::int64_t> Recorded::position(std::uint32_t entry) const {
  const Decision* decision = of(entry);
  return decision == nullptr ? std::nullopt : position_of(*decision);
}

const Decision* confirmation_of(const Recorded& confirmed, std::uint32_t entry) {
  const Decision* own = confirmed.of(entry);
  return own == nullptr ? confirmed.of_all() : own;
}

std::optional<PopulationId> refused_leave(const Stage& stage) {
  if (!stage.confirmation || stage.confirmation->of != Confirmation::Of::places) return std::nullopt;
  const bool moves_up = stage.confirmation->refused == Confirmation::Refused::moves_up;
  return moves_up ? stage.ranked : stage.kept;
}

}  // namespace engine
