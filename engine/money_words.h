#pragma once
/// What a budget did with an entry: what it was granted, or the reason in words and the smallest change that would have
/// helped.

#include "engine/standing.h"

namespace engine {

/// The entry's line at the budget of the stage; none: there is no budget, or it had no turn (or not yet).
const MoneyLine* money_line(const Results& results, const Stage& stage, std::uint32_t entry);

inline base::Exact granted(const MoneyLine& line) {
  return line.funded ? line.left_before - line.left_after : base::Exact{0};
}

/// Why an entry that had its turn got nothing: «не хватает 120 000 ₽: осталось 380 000 ₽, просят 500 000 ₽»;
/// empty: it got something, or had no turn.
base::Words why_no_money(const Results& results, const Stage& stage, std::uint32_t entry);
base::Words why_refused(const Results& results, NodeId fund, std::uint32_t entry);

/// The smallest change that would have funded a refused entry, everything else as it was: either of the two.
struct EnoughMoney {
  std::optional<base::Exact> asking = {};   ///< Had it asked for no more than this.
  std::optional<std::uint32_t> above = {};  ///< Had it stood before this entry (and those who share its place).
};
EnoughMoney enough_money(const Results& results, NodeId fund, std::uint32_t entry);

/// For an explanation: what was left before and after, or why not, and what would have been enough.
base::Words money_note(const Results& results, NodeId fund, std::uint32_t entry);

}  // namespace engine
