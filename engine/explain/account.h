#pragma once
/// Why an Aggregate gives an entry what it gives: the duels, the columns, the rounds of the runoff, in words.

#include <span>
#include <string>
#include <vector>

#include "engine/methods/poll.h"

namespace engine {

/// One entry among those of a poll, by its number there.
struct Polled {
  const Aggregate& rule;
  const Poll& poll;
  std::span<const std::string> ids;  ///< Of the contest's entries.
  std::uint32_t entry = 0;
};

/// A line each; none where the jurors' places alone say it.
std::vector<base::Words> account(const Polled& polled);

}  // namespace engine
