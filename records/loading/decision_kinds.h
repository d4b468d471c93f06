#pragma once
/// The kinds of decisions, and the names that they use.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "records/problems/decision_problems.h"

namespace records {

/// What a decision of each kind must say.
struct DecisionKind {
  std::string_view name;
  bool needs_entry;
  std::optional<problems::DecisionValue> value = {};
};

inline constexpr std::array decision_kinds = {
    DecisionKind{"commission_vote", true, problems::DecisionValue::position},
    DecisionKind{"casting_vote", true, problems::DecisionValue::position},
    DecisionKind{"lot", true, problems::DecisionValue::position},
    DecisionKind{"disqualified", true},
    DecisionKind{"withdrawn", true},
    DecisionKind{"not_awarded", false, problems::DecisionValue::award},
    DecisionKind{"divided", true, problems::DecisionValue::place},
    DecisionKind{"award", true, problems::DecisionValue::award},
    DecisionKind{"advance", true, problems::DecisionValue::yes_or_no},
    DecisionKind{"budget", true, problems::DecisionValue::yes_or_no},
    DecisionKind{"left_over", true, problems::DecisionValue::yes_or_no},
    DecisionKind{"divergence", true, problems::DecisionValue::yes_or_no},
    DecisionKind{"decided", false},
    DecisionKind{"confirmed", false, problems::DecisionValue::yes_or_no},
};

/// Takes the entry out.
bool leaves(const engine::Decision& decision);
bool is_vote(const engine::Decision& decision);

/// What the decision is about: two rows with the same speak of one thing.
std::array<std::string, 4> subject(const engine::Plan& plan, const engine::Decision& decision);

std::vector<std::string> stages_of(const engine::Plan& plan);
std::vector<const engine::AwardLine*> awards_of(const engine::Plan& plan);
std::vector<std::string> ids_of(std::span<const engine::AwardLine* const> awards);
/// By id, else by a title that only one has; what is neither comes back as it is.
std::string award_id(std::span<const engine::AwardLine* const> awards, const std::string& cell);

}  // namespace records
