#pragma once
/// What a regulation says, as far as the interview asks for it, and the contest.yaml that says the same.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/exact.h"
#include "base/words.h"
#include "cli/contest_head.h"

namespace cli {

struct RegulationCriterion {
  enum class Kind { mark, yes_no, per_unit, brackets, other };  ///< other: the organizer writes it.
  struct Row {
    base::Exact end, points;
  };
  std::string id, title;
  Kind kind = Kind::mark;
  base::Exact least = 0, greatest = 5, weight = 1;  ///< mark
  std::string fact = {}, fact_title = {};           ///< The others: what it is computed from.
  base::Exact points = 1;                           ///< Of a yes, of each one; in brackets: above the last row.
  std::optional<base::Exact> cap = {};              ///< per_unit
  std::vector<Row> rows = {};                       ///< brackets
  bool ends_belong_below = true;                    ///< An end is the last of its own row, not the first of the next.
  std::vector<std::string> nominations = {};        ///< Ids of those where it applies; empty: in all.
};

struct Regulation {
  struct Named {
    std::string id, title;
  };
  struct Jury {
    std::string missing = "wait";
    std::string abstained = "leave_out";
    base::Exact at_least = 1;
    std::string by = "mean";                 ///< With what belongs to it, as it is written.
    std::optional<base::Exact> digits = {};  ///< Of the points; none: not rounded.
  };
  /// What becomes of the award of a shared place: its prize, or the last award where there is no money.
  enum class Shared { unsaid, in_full, split, added_and_split, all, wait, none };
  enum class TieKey { criterion, earliest, vote, lot };
  struct Tie {
    TieKey key = TieKey::vote;
    std::string criterion = {};
  };
  std::string basis = {};                                              ///< May be empty.
  std::optional<std::chrono::sys_days> first_day = {}, last_day = {};  ///< On which applications are taken.
  std::vector<Named> nominations = {};
  std::vector<RegulationCriterion> criteria = {};
  std::optional<Jury> jury = {};                       ///< None: nothing is marked.
  std::optional<base::Exact> first_stage_places = {};  ///< Two stages: so many of each nomination go on from the first.
  std::vector<Tie> ties = {};
  std::optional<base::Exact> minimum_total = {};
  std::vector<std::optional<base::Exact>> prizes = {};  ///< By place, from the first; none: no money.
  Shared shared = Shared::unsaid;                       ///< unsaid: people part the last tie.
  std::string numbering = "competition";                ///< Of places, as it is written.
};

/// A definition that `check` has nothing to say against, every part with a comment in the language of the contest.
std::string contest_yaml(const Regulation& regulation, const ContestHead& head, base::Language language);

}  // namespace cli
