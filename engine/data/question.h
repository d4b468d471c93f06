#pragma once
/// What people have to do before there is a result. Values that need it are waiting; everything else stands.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/exact.h"
#include "base/words.h"

namespace engine {

/// A criterion as people know it; what has no title has its id alone.
struct CriterionName {
  std::string id = {};
  base::Words title = {};
  friend bool operator==(const CriterionName&, const CriterionName&) = default;
};

/// A juror has not marked what the rules wait for. Entries and jurors are ids.
struct MissingMarks {
  std::string stage, entry, juror;
  std::vector<CriterionName> criteria;
  std::vector<base::Words> rounds = {};  ///< In which, where the marks are those of rounds.
};
/// A juror gave marks that the rules want explained (`comment_required_when`), and no comment.
struct CommentMissing {
  std::string stage, entry, juror;
  std::vector<CriterionName> criteria;
};
struct TooFewMarks {
  std::string stage, entry;
  CriterionName criterion = {};
  std::uint32_t have = 0, need = 0;
  std::optional<std::uint32_t> jurors = {};  ///< All who may mark it, where they are fewer than needed.
};
struct ThirdExpert {
  std::string stage, entry;
};
/// Of what the contest is ranked within, the outermost first; empty: the whole contest.
struct GroupName {
  std::vector<std::string> ids = {}, titles = {};
};
/// Fewer of the commission's members take part than the rules want.
struct NoQuorum {
  std::string stage, entry;
  base::Exact present, members;
};
/// The jurors' marks differ by more than the rules allow.
struct MarksApart {
  std::string stage, entry;
  CriterionName criterion = {};
  base::Exact apart, limit;
};
/// Entries tied for first..last place of a group that a recorded decision must part.
struct TieWaits {
  std::string stage, decision;
  GroupName group = {};
  std::vector<std::string> entries = {};
  std::uint32_t first = 0, last = 0;
  bool by_seed = false;  ///< A seed settles it, one for all.
};
/// Entries tied over the end of a quota, of the money, or of an award: a decision `advance`, `budget`, `left_over`, or
/// `award` with the award's id.
struct CutWaits {
  std::string stage, decision;
  std::string award = {};
  GroupName group = {};
  std::vector<std::string> entries = {};
};
/// A group of more entries than the method can put in order for certain.
struct TooManyToOrder {
  std::string stage;
  GroupName group = {};
  std::uint32_t entries = 0, most = 0;
};

/// An award that people give, and have given to fewer of the group than the rules want, and who may still get it.
struct AwardOpen {
  std::string stage, award;
  GroupName group = {};
  std::uint32_t have = 0, need = 0;
  std::vector<std::string> entries = {};
};
/// A value that people decide (its name and its title), for one of its groups, and whose it is.
struct ValueOpen {
  std::string stage, what, title;
  GroupName group = {};
  std::vector<std::string> entries = {};
};
/// What is given so far is a recommendation: `by` confirms it.
struct ConfirmationOpen {
  std::string stage, by;
  std::vector<std::string> entries = {};
};
/// Entries of one applicant that have more awards (beside them, by id) together than one applicant may.
struct AwardsToChoose {
  std::string stage, applicant;
  std::vector<std::string> entries, awards;
  std::uint32_t most = 1;
};

/// A budget whose best set is beyond what can be compared exactly; and one whose shares would have to be raised too
/// often.
struct TooManySets {
  std::string stage;
  GroupName group = {};
  std::uint32_t entries = 0;
  base::Exact money = {};
};
struct TooManyRaises {
  std::string stage;
  GroupName group = {};
  base::Exact raise = {};
};

using Question =
    std::variant<MissingMarks, TooFewMarks, ThirdExpert, TieWaits, CutWaits, CommentMissing, TooManyToOrder, AwardOpen,
                 AwardsToChoose, NoQuorum, MarksApart, ValueOpen, ConfirmationOpen, TooManySets, TooManyRaises>;

}  // namespace engine
