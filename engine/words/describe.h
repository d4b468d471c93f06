#pragma once
/// Describing: the rules in words, Russian and English, for the regulation's annex and for whoever asks. Read from the
/// plan that scores, so it says what is really done. How it looks (text, page) is up to reports/.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/data/interval.h"
#include "engine/plan/plan.h"

namespace engine {

/// What points can be in one nomination.
struct NominationReach {
  std::string nomination;
  std::optional<Interval> reach;  ///< None: it does not apply there.
};

/// A line of the criteria table.
struct CriterionWords {
  std::string id;
  base::Words title;   ///< Empty: it has none but its id.
  base::Words points;  ///< How its points come about, half a sentence.
  base::Exact weight;
  Interval reach;                                   ///< Least and greatest points, where the rules alone say so.
  std::vector<NominationReach> by_nomination = {};  ///< Empty: in all of them the same.
};

/// A look-up table of the definition: each row begins with its key.
struct TableWords {
  base::Words title;
  std::vector<base::Words> head;
  std::vector<std::vector<base::Words>> rows;
};

struct StageWords {
  base::Words title;  ///< Empty: the contest has one stage without a name.
  std::vector<CriterionWords> criteria;
  std::vector<base::Words>
      jury;  ///< How jurors' marks become points; empty: each criterion says it, or there is no jury.
  std::vector<base::Words> facts;       ///< Which facts are stated only under a condition; in the first stage.
  std::vector<base::Words> quantities;  ///< «Балл за прыжок — …»: named values that the rules use.
  std::vector<TableWords> tables;
  std::vector<base::Words> result;   ///< Total, what it takes to be ranked.
  std::vector<base::Words> order;    ///< Places and ties.
  std::vector<base::Words> outcome;  ///< Who goes on, awards, money.
};

struct Description {
  std::string title, edition, basis;
  std::vector<std::string> nominations;  ///< Titles; empty: one, or they come from a file.
  std::vector<base::Words> admission;
  std::vector<StageWords> stages;
};

Description describe(const Plan& plan);

}  // namespace engine
