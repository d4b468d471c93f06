#pragma once
/// Recorded decisions that fit nothing: what decisions.csv says beside what was people's to decide.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/score/left_to_people.h"
#include "engine/score/standing.h"

namespace engine {

/// What the rules leave to people, whatever comes of the marks.
std::vector<Foreseen> foreseen(const Plan& plan);

/// Of many, the first few stand for all.
struct TiedEntries {
  std::vector<std::string> first = {};
  std::size_t number = 0;
};

struct Misfit {
  enum class Why : std::uint8_t {
    not_tied,            ///< There is nothing to decide about the entry.
    position_too_great,  ///< Its position among the tied is greater than their number.
    gap,                 ///< No other has the position before its own.
    entry_out,           ///< The entry is out already.
  };
  const Decision* decision;
  Why why;
  TiedEntries tied = {};    ///< The tie; with not_tied: whom such decisions are still awaited about.
  base::Words reason = {};  ///< Why the entry is out.
};

/// In the order of the decisions. As long as something is open that comes before it, a decision may yet fit.
std::vector<Misfit> misfits(const Results& results);

}  // namespace engine
