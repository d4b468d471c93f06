#pragma once
/// What would have funded an entry that a budget refused.

#include <optional>

#include "engine/score/standing.h"

namespace engine {

/// A small change that would have done, everything else as it was: any one of these; none: not known, or no such
/// change.
struct EnoughMoney {
  std::optional<base::Exact> asking = {};   ///< Had it asked for no more than this.
  std::optional<std::uint32_t> above = {};  ///< Had it stood before this entry (and those who share its place).
  std::optional<base::Exact> points = {};   ///< Had it been worth more than this.
};
EnoughMoney enough_money(const Results& results, NodeId fund, const MoneyLine& line);

}  // namespace engine
