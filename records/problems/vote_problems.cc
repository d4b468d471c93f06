#include "records/problems/vote_problems.h"

#include <fmt/format.h>

#include <string>

#include "base/decimal.h"
#include "base/exact.h"
#include "base/text.h"
#include "records/problems/decision_problems.h"

namespace records::problems {
namespace {

using engine::VoteFault;

Diagnostic problem(std::string code, const VoteFault& fault, Words message, Words hint) {
  return {
      .code = std::move(code), .place = fault.decision->place, .message = std::move(message), .hint = std::move(hint)};
}

std::string votes_ru(std::size_t votes) {
  return base::counted(static_cast<std::int64_t>(votes), "голос", "голоса", "голосов");
}

/// The least whole number of votes that is enough.
std::string enough(const base::Exact& needed) { return base::to_text(base::ceiling(needed)); }

Diagnostic too_many(const VoteFault& fault) {
  return problem("vote-too-many", fault,
                 {fmt::format("{}, а голосовать могли {}", votes_ru(fault.votes), fault.members),
                  fmt::format("{} votes, and {} could vote", fault.votes, fault.members)},
                 {"проверьте счёт: члены комиссии — в jury.csv, те, у кого самоотвод, не голосуют",
                  "check the count: the members are in jury.csv, the recused do not vote"});
}

Diagnostic no_quorum(const VoteFault& fault) {
  return problem("vote-no-quorum", fault,
                 {fmt::format("кворума нет: {} из {}", votes_ru(fault.votes), fault.members),
                  fmt::format("no quorum: {} votes of {}", fault.votes, fault.members)},
                 {fmt::format("нужно не меньше {}", enough(fault.needed)),
                  fmt::format("at least {} are needed", enough(fault.needed))});
}

Diagnostic no_majority(const VoteFault& fault) {
  return problem("vote-no-majority", fault,
                 {fmt::format("большинства нет: за {} из {}", fault.votes, fault.members),
                  fmt::format("no majority: {} of {} are for", fault.votes, fault.members)},
                 {fmt::format("чтобы стать первой, нужно не меньше {}", enough(fault.needed)),
                  fmt::format("to come first, at least {} are needed", enough(fault.needed))});
}

Diagnostic against_its_count(const VoteFault& fault) {
  const engine::Decision& own = *fault.decision;
  const engine::Decision& other = *fault.other;
  const int ours = own.votes->in_favour, theirs = other.votes->in_favour;
  Diagnostic made = problem("vote-order", fault,
                            {fmt::format("номер {} при {} «за», а у заявки {} номер {} при {} «за»", own.value, ours,
                                         other.entry, other.value, theirs),
                             fmt::format("position {} with {} for, and {} has position {} with {} for", own.value, ours,
                                         other.entry, other.value, theirs)},
                            {"у кого больше «за», тот раньше; поровну — номер общий",
                             "who has more votes for comes first; as many: the same position"});
  made.related = {{other.place, {"другая заявка здесь", "the other entry is here"}}};
  return made;
}

Diagnostic not_the_chair(const VoteFault& fault) {
  return problem("vote-not-the-chair", fault,
                 {fmt::format("решающий голос — у председателя, а записано «{}»", fault.decision->by),
                  fmt::format("the casting vote is the chair's, and “{}” is recorded", fault.decision->by)},
                 {"кто решил (by) — член жюри с ролью «председатель» в jury.csv, без самоотвода по этим заявкам",
                  "by is the juror with role chair (jury.csv), not recused from these entries"});
}

}  // namespace

base::Diagnostics vote_problems(std::span<const VoteFault> faults) {
  base::Diagnostics found;
  for (const VoteFault& fault : faults) {
    switch (fault.why) {
      case VoteFault::Why::not_counted:
        found.push_back(decision_incomplete(fault.decision->place, fault.decision->kind, "for"));
        break;
      case VoteFault::Why::too_many: found.push_back(too_many(fault)); break;
      case VoteFault::Why::no_quorum: found.push_back(no_quorum(fault)); break;
      case VoteFault::Why::no_majority: found.push_back(no_majority(fault)); break;
      case VoteFault::Why::against_its_count: found.push_back(against_its_count(fault)); break;
      case VoteFault::Why::not_the_chair: found.push_back(not_the_chair(fault)); break;
    }
  }
  return found;
}

}  // namespace records::problems
