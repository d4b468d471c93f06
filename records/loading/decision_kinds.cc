#include "records/loading/decision_kinds.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "records/text/format_words.h"

namespace records {

std::array<std::string, 4> subject(const engine::Plan& plan, const engine::Decision& decision) {
  const std::string stage = plan.stages.size() == 1 ? "" : decision.stage;
  if (decision.kind == "decided")
    return {decision.kind, decision.what, fmt::format("{}", fmt::join(decision.group, "\n")), ""};
  const bool of_nomination = decision.entry.empty();
  const bool of_award = decision.kind == "not_awarded" || decision.kind == "award";
  return {decision.kind, stage, of_nomination ? decision.nomination : decision.entry, of_award ? decision.value : ""};
}

std::vector<std::string> stages_of(const engine::Plan& plan) {
  std::vector<std::string> stages;
  for (const engine::Stage& stage : plan.stages) stages.push_back(stage.id);
  return stages;
}

std::vector<const engine::AwardLine*> awards_of(const engine::Plan& plan) {
  std::vector<const engine::AwardLine*> awards;
  for (const engine::Node& node : plan.nodes) {
    const auto* award = std::get_if<engine::Award>(&node.rule);
    if (award == nullptr) continue;
    for (const engine::AwardLine& line : award->lines) awards.push_back(&line);
  }
  return awards;
}

std::vector<std::string> ids_of(std::span<const engine::AwardLine* const> awards) {
  std::vector<std::string> ids;
  for (const engine::AwardLine* award : awards) ids.push_back(award->id);
  return ids;
}

std::string award_id(std::span<const engine::AwardLine* const> awards, const std::string& cell) {
  const auto is_it = [&](const engine::AwardLine* award) { return award->id == cell; };
  if (cell.empty() || std::ranges::any_of(awards, is_it)) return cell;
  const auto called = [&, name = folded(cell)](const engine::AwardLine* award) {
    return folded(award->title.ru) == name || folded(award->title.en) == name;
  };
  const auto found = std::ranges::find_if(awards, called);
  return found != awards.end() && std::ranges::count_if(awards, called) == 1 ? (*found)->id : cell;
}

bool leaves(const engine::Decision& decision) {
  return decision.kind == "withdrawn" || decision.kind == "disqualified";
}

bool is_vote(const engine::Decision& decision) {
  return decision.kind == "commission_vote" || decision.kind == "casting_vote";
}

}  // namespace records
