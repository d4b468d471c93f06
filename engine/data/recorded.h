#pragma once
/// Decisions that people have taken, found by what they are about.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/data/tables.h"

namespace engine {

/// Of neighbours that share a place: the place that they share.
inline constexpr std::string_view divided_decision = "divided";

/// Where the decisions about each entry stand: by entry (about none in particular: ""), then in the file's order.
std::vector<std::uint32_t> decisions_by_entry(const Tables& tables);

/// All decisions, so that those about one entry are found at once.
struct Decisions {
  const Tables& tables;
  std::span<const std::uint32_t> by_entry;

  /// Positions in Tables::decisions.
  std::span<const std::uint32_t> about(std::string_view entry) const;
};

/// The decisions of one kind in one stage (a decision without a stage is for every stage); the last one of an entry
/// holds.
class Recorded {
 public:
  Recorded(Decisions decisions, std::string_view kind, std::string_view stage);

  const Decision* of(std::uint32_t entry) const;
  /// What was decided about no entry in particular; nullptr: nothing.
  const Decision* of_all() const;
  /// yes or no: what was decided about the entry.
  std::optional<bool> answer(std::uint32_t entry) const;
  /// Of what was decided about these, the last row; nullptr: nothing was.
  const Decision* last_of(std::span<const std::uint32_t> entries) const;
  /// A whole number: the entry's position among the tied.
  std::optional<std::int64_t> position(std::uint32_t entry) const;
  /// The first one of the entry that says this.
  const Decision* saying(std::string_view value, std::uint32_t entry) const;

 private:
  const Decision* last_about(std::string_view entry) const;

  Decisions decisions_;
  std::string kind_, stage_;
};

/// The decisions that give this award, in the file's order.
std::vector<const Decision*> awards_given(const Tables& tables, std::string_view stage, std::string_view award);

std::optional<std::uint32_t> entry_of(const Tables& tables, const std::string& id);

/// Withdrawn and disqualified entries: the population that they leave. Everybody's when the decision names no stage,
/// else the one that entered it; where the place of a disqualified entry stays empty, that of those who keep theirs.
std::optional<PopulationId> leaves_from(const Plan& plan, const Decision& decision);
/// And the lists over several stages, when it leaves one of these.
std::vector<PopulationId> all_left_by(const Plan& plan, const Decision& decision);

std::optional<bool> yes_or_no(const Decision& decision);
/// A whole number: what a vote or a lot says.
std::optional<std::int64_t> position_of(const Decision& decision);

bool is_about(const Decision& decision, std::string_view kind, std::string_view stage);

/// What is recorded about the entry, else about all; nullptr: nothing yet.
const Decision* confirmation_of(const Recorded& confirmed, std::uint32_t entry);

/// Which population those leave whose places are refused; nothing: the stage's places need no confirmation.
std::optional<PopulationId> refused_leave(const Stage& stage);

}  // namespace engine
