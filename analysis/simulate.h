#pragma once
/// Simulating: what a definition does before the jury starts. Many contests with random juries are scored to the end;
/// what people would have to decide is decided at random, and counted. The same seed gives the same report on every
/// machine and for any number of threads.

#include <string>
#include <vector>

#include "analysis/invented.h"
#include "base/words.h"
#include "engine/data/tables.h"

namespace analysis {

struct SimulationOptions {
  std::uint64_t seed = 1;
  std::uint32_t contests = 1000;
  unsigned threads = 2;
};

/// In how many of the contests something happened at all, and where it touched an outcome (an award, a pass, money).
struct Times {
  std::uint32_t at_all = 0;
  std::uint32_t for_an_outcome = 0;
};

struct KeyTimes {
  base::Words key;  ///< The tie key; the last one: nothing parted them.
  bool by_people = false;
  Times times;
};

struct CriterionTimes {
  std::string id;
  base::Words title;
  std::uint32_t changes_winner =
      0;  ///< Contests in which a first place would change were it worth the same for everybody.
  std::uint32_t changes_outcome = 0;  ///< … an award, a pass or money.
};

struct StageSimulation {
  std::string id;
  base::Words title;
  std::uint64_t ranked = 0;         ///< Entries with a place, of all contests together.
  std::vector<KeyTimes> keys = {};  ///< Without the total.
  std::vector<CriterionTimes> criteria = {};
  std::uint32_t juror_missing_winner =
      0;  ///< Contests in which a first place changes when one juror's marks are missing.
  std::uint32_t juror_missing_waits = 0;  ///< … in which there is no result then.
  bool has_jury = false;
};

struct Simulation {
  std::uint64_t seed = 0;
  std::uint32_t contests = 0;
  std::uint32_t entries = 0, jurors = 0;
  std::uint32_t unfinished = 0;  ///< Contests that random decisions did not bring to an end; they count nowhere else.
  base::Words unfinished_because = {};  ///< What the first of them still waits for.
  std::vector<StageSimulation> stages = {};
};

/// On these entries and this jury; only marks and decisions are random.
Simulation simulate(const engine::Plan& plan, const engine::Tables& tables, const SimulationOptions& options);

/// Entries and jury are invented anew for each contest.
Simulation simulate(const engine::Plan& plan, const Sizes& sizes, const SimulationOptions& options);

}  // namespace analysis
