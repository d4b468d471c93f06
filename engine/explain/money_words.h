#pragma once
/// What a budget did with an entry: what it was granted, or the reason in words and the smallest change that would have
/// helped.

#include <span>

#include "engine/score/standing.h"

namespace engine {

/// The entry's lines at a budget: one for each list that it had its turn in; none while it is not known what it gets.
std::span<const MoneyLine> money_lines(const Results& results, NodeId fund, std::uint32_t entry);

/// The last of them; nullptr: there is none, or no budget.
const MoneyLine* money_line(const Results& results, const Stage& stage, std::uint32_t entry);

/// Why an entry that had its turn got nothing: «не хватает 120 000 ₽: осталось 380 000 ₽, просят 500 000 ₽»;
/// empty: it got something, or had no turn.
base::Words why_no_money(const Results& results, const Stage& stage, std::uint32_t entry);
base::Words why_refused(const Results& results, NodeId fund, const MoneyLine& line);

/// For an explanation: what was left before and after, or why not, and what would have been enough.
base::Words money_note(const Results& results, NodeId fund, std::uint32_t entry);

}  // namespace engine
