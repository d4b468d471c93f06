#pragma once
/// What people have decided and the rules do not allow, known only when the entries are ranked. While one stands there
/// is no result; it is told like any other mistake in decisions.csv (records/problems/data_problems.h words it).

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/exact.h"
#include "engine/data/question.h"

namespace engine {

/// An award is given to an entry that may not have it.
struct AwardNotAllowed {
  enum class Why : std::uint8_t { not_ranked, has_another, withheld, requirement } why = Why::requirement;
  std::string award, entry;
  base::Place decision = {};
};
/// One more than the group may have.
struct TooManyAwards {
  std::string award;
  std::uint32_t most = 0;
  base::Place decision = {};
};
/// The prizes come to more than the fund (of this group). `place`: the last decision about money; without one, the
/// fund's line.
struct FundExceeded {
  base::Exact amount, paid;
  GroupName group = {};
  base::Place place = {};
};
/// People said yes or no of everybody whom a budget could not part, and that does not settle it: those with a yes are
/// too dear together, too many of one applicant, no best set, or too dear for their voters.
struct BudgetNotSettled {
  enum class Why : std::uint8_t { money, applicant, set, voters } why = Why::money;
  std::vector<std::string> chosen = {};
  base::Exact asked = {}, left = {};  ///< With Why::money: what they ask for together, and what there is.
  base::Place decision = {};          ///< The last of the rows.
};

/// What an entry asks a budget for comes to less than nothing: that would be money for the others. `place`: the rule's
/// line.
struct CostNegative {
  std::string entry;
  base::Exact cost = {};
  base::Place place = {};
};

/// A place is divided between entries that do not stand side by side from this place on.
struct PlaceNotDivisible {
  enum class Why : std::uint8_t { no_place, not_first, not_neighbours } why = Why::not_neighbours;
  std::string entry;
  std::int64_t place = 0;
  std::vector<std::string> beside = {};  ///< Who stands there, too, and is not named; with not_neighbours.
  base::Place decision = {};
};

using Objection =
    std::variant<AwardNotAllowed, TooManyAwards, FundExceeded, PlaceNotDivisible, BudgetNotSettled, CostNegative>;

}  // namespace engine
