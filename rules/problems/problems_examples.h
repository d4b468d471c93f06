#pragma once
/// Wording of what is wrong with the organizer's examples: what they say that can't be, and what does not come out.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace rules {

base::Diagnostic wrong_mark(base::Place at, const std::string& criterion, const std::string& text);
base::Diagnostic test_points_of_some(base::Place at, const std::string& criterion, const std::string& entry);
enum class DecisionMisfit {
  not_foreseen,  ///< The rules leave nothing of the kind to people.
  value,         ///< It says nothing that can be meant.
  not_needed,    ///< There is nothing to decide about the entry.
  not_allowed,   ///< The rules forbid it.
};
base::Diagnostic test_decision(base::Place at, const std::string& decision, DecisionMisfit misfit);

/// In which example, what of which entry; of the only one: no name.
struct Difference {
  std::string test, entry;
  base::Words what, got, expected;
};
base::Diagnostic test_fails(base::Place at, const Difference& difference, std::vector<base::Related> why);

/// What is looked at.
base::Words total_words();
base::Words place_words();
base::Words award_words();
base::Words prize_words();
base::Words ranked_words();
base::Words reason_words();
base::Words advances_words();
base::Words funded_words();
base::Words waits_words();

/// Why an entry has its place and not the other's.
struct Rival {
  std::string entry, other;
  bool above = false;  ///< It is the other that stands above.
  base::Words key, own, others;
};
base::Words rival_words(const Rival& rival);
base::Words has_place_words(const std::string& place);
base::Words shares_words(const std::vector<std::string>& others);

}  // namespace rules
