#pragma once
/// The rules and tables of an opened contest, and what they come to, also in words.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/words.h"
#include "engine/data/scored.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "engine/score/standing.h"
#include "records/text/source.h"

namespace cli {

struct Played {
  records::Source source;
  engine::Plan plan;
  engine::Tables tables;
  engine::Scored scored;
  /// Of people's decisions and of prizes. Marks that come in later may make a decision unfit, and one may not fit the
  /// tables at all (it is left out of them): then there is no result, and everything else goes on.
  base::Diagnostics problems;

  engine::Results results() const { return {plan, tables, scored}; }
  /// Nothing is left to decide, and no decision is unfit.
  bool has_result() const { return scored.questions.empty() && !base::has_error(problems); }
};

/// `title` stands before the files' names in what is wrong. Errors: those of the rules and of office::tables_now.
base::Result<Played> played(records::Files files, const std::string& title);

/// Errors that `then` has and `now` has not. One that only says another amount, or names another entry, is not new.
base::Diagnostics new_errors(const Played& now, const Played& then);

/// With the lines that they are about; `texts`: of other files.
std::string problems_text(const Played& played, const base::Diagnostics& problems, base::Language language,
                          std::vector<records::Text> texts = {});

/// On stderr: which recorded decisions do not fit any more, and what to do; nothing when all do.
void tell_unfit(const Played& played, base::Language language);

/// «Итог есть.», or «Итога нет:» with what is left to decide and what does not fit.
struct OutcomeWords {
  base::Words result, none;
};
std::string outcome_text(const Played& played, const OutcomeWords& words, base::Language language);

}  // namespace cli
