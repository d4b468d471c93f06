#pragma once
/// The part of the plan that is about jurors: what a ballot is, who has which role, what waits until people have looked
/// at it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/exact.h"
#include "engine/plan/ids.h"

namespace engine {

/// What a mark means, or each of a range of marks.
struct Anchor {
  base::Exact lowest, highest;
  std::string words;
};

/// What one juror's marks of a column must be together, in one group (and round). Whoever marks nobody has not voted.
/// Abstentions, and "no", are no marks here. It decides nothing: records/ refuses marks that are otherwise.
struct BallotRule {
  bool distinct = false;                                     ///< No mark is given twice.
  std::optional<std::uint32_t> at_least = {}, at_most = {};  ///< How many are marked.
  std::optional<base::Exact> sum = {}, sum_at_most = {};     ///< What numbers add up to.
  std::vector<NodeId> within = {};  ///< The groups, choices on entries; empty: the whole stage.
};

/// Flag, on entry × juror: does jury.csv say of the juror that he has this role (chair, member, third), is of this
/// panel, is recused from the entry?
struct JurorIs {
  SheetsId sheets;
  enum class What : std::uint8_t { of_role, of_panel, recused } what = What::of_role;
  std::string word = {};  ///< The role or the panel.
};

/// The value of `of`; while `flag` is false it waits for people instead, unless a decision of this kind says yes for
/// the entry.
struct Hold {
  enum class Why : std::uint8_t { quorum, too_few, divergence } why;
  NodeId of, flag;
  NodeId have, need;  ///< The two numbers that the flag compares, for the question.
  std::string stage;
  std::string criterion = {};  ///< Whose marks; empty: those of the whole sheet.
  std::string decision = {};   ///< Empty: nothing but other data helps.
};

}  // namespace engine
