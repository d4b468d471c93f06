#include "engine/score/votes.h"

#include <algorithm>

#include "base/text.h"
#include "engine/data/recorded.h"

namespace engine {

namespace {

using Why = VoteFault::Why;

/// Who may vote, of the whole commission.
struct Voters {
  std::vector<const Juror*> members, present;
};

bool is_member(const Juror& juror, const std::string& panel) {
  if (juror.role == "secretary") return false;
  return panel.empty() || std::ranges::find(juror.panels, panel) != juror.panels.end();
}

bool is_recused(const Juror& juror, const std::vector<std::uint32_t>& entries) {
  return std::ranges::any_of(entries,
                             [&](std::uint32_t entry) { return std::ranges::binary_search(juror.recused, entry); });
}

Voters voters(const Tables& tables, const Commission& commission, const std::vector<std::uint32_t>& tied) {
  Voters found;
  for (const Juror& juror : tables.jury) {
    if (!is_member(juror, commission.panel)) continue;
    found.members.push_back(&juror);
    if (!is_recused(juror, tied)) found.present.push_back(&juror);
  }
  return found;
}

std::size_t all_of(const Votes& votes) {
  return static_cast<std::size_t>(votes.in_favour) + static_cast<std::size_t>(votes.against) +
         static_cast<std::size_t>(votes.abstained);
}

/// One tie, and the rows about it. Where the rules do not say who votes and how, a vote must be followed all the same.
class Ballot {
 public:
  Ballot(Decisions decisions, const Commission* commission, const TieWaits& tie)
      : tables_(decisions.tables), commission_(commission), tie_(tie) {
    const Recorded recorded(decisions, tie.decision, tie.stage);
    std::vector<std::uint32_t> entries;
    for (const std::string& id : tie.entries) {
      const std::optional<std::uint32_t> entry = entry_of(tables_, id);
      if (!entry) continue;
      entries.push_back(*entry);
      if (const Decision* row = recorded.of(*entry)) rows_.push_back(row);
    }
    if (commission != nullptr) voters_ = voters(tables_, *commission, entries);
  }

  std::vector<VoteFault> faults() {
    for (const Decision* row : rows_) {
      if (commission_ == nullptr)
        check_order(*row);
      else if (tie_.decision == "casting_vote")
        check_chair(*row);
      else if (!row->votes)
        found_.push_back({.why = Why::not_counted, .decision = row});
      else
        check_vote(*row, *row->votes);
    }
    return std::move(found_);
  }

 private:
  void check_order(const Decision& row) {
    if (row.votes) follows_count(row, *row.votes);
  }

  void check_chair(const Decision& row) {
    const std::string by = base::lower(base::trim(row.by));
    const bool by_role = by == "chair" || by == "председатель";
    const auto is_chair = [&](const Juror* juror) {
      const bool is_named = by_role || base::lower(juror->id) == by || base::lower(base::trim(juror->name)) == by;
      return juror->role == "chair" && is_named;
    };
    if (std::ranges::none_of(voters_.present, is_chair))
      found_.push_back({.why = Why::not_the_chair, .decision = &row});
  }

  void check_vote(const Decision& row, const Votes& votes) {
    const std::size_t cast = all_of(votes);
    const std::size_t members = voters_.members.size(), present = voters_.present.size();
    if (cast > present) found_.push_back({Why::too_many, &row, cast, present});
    const base::Exact needed = commission_->quorum.value_or(base::Exact{0}) * base::Exact{members};
    if (base::Exact{cast} < needed) found_.push_back({Why::no_quorum, &row, cast, members, needed});
    if (follows_count(row, votes)) check_majority(row, votes);
  }

  /// Of who alone comes first.
  void check_majority(const Decision& row, const Votes& votes) {
    const auto first = [](const Decision* each) { return position_of(*each) == 1; };
    if (!commission_->majority || !first(&row) || std::ranges::count_if(rows_, first) != 1) return;
    const bool of_members = *commission_->majority == Commission::Majority::of_members;
    const std::size_t all = of_members ? voters_.members.size() : all_of(votes);
    const auto in_favour = static_cast<std::size_t>(votes.in_favour);
    if (2 * in_favour > all) return;
    found_.push_back({Why::no_majority, &row, in_favour, all, base::Exact{all / 2 + 1}});
  }

  /// More for it, and it comes before; as many, and they share the position.
  bool follows_count(const Decision& row, const Votes& votes) {
    const auto contradicts = [&](const Decision* other) {
      if (!other->votes) return false;
      const auto positions = position_of(row) <=> position_of(*other);
      return other->votes->in_favour > votes.in_favour ? positions <= 0
                                                       : other->votes->in_favour == votes.in_favour && positions < 0;
    };
    const auto other = std::ranges::find_if(rows_, contradicts);
    if (other == rows_.end()) return true;
    found_.push_back({.why = Why::against_its_count, .decision = &row, .other = *other});
    return false;
  }

  const Tables& tables_;
  const Commission* commission_;
  const TieWaits& tie_;
  std::vector<const Decision*> rows_;
  Voters voters_;
  std::vector<VoteFault> found_;
};

const Commission* commission_of(const Plan& plan, std::string_view stage) {
  const auto found = std::ranges::find(plan.stages, stage, &Stage::id);
  return found == plan.stages.end() || !found->commission ? nullptr : &*found->commission;
}

}  // namespace

std::vector<VoteFault> vote_faults(const Plan& plan, const Tables& tables, const Scored& scored) {
  std::vector<VoteFault> found;
  for (const Question& question : scored.asked) {
    const TieWaits* tie = std::get_if<TieWaits>(&question);
    const Commission* commission = tie == nullptr ? nullptr : commission_of(plan, tie->stage);
    if (tie == nullptr || tie->decision == "lot") continue;
    std::ranges::move(Ballot({tables, scored.decisions_by_entry}, commission, *tie).faults(),
                      std::back_inserter(found));
  }
  std::ranges::stable_sort(found, {}, [](const VoteFault& fault) { return fault.decision; });
  return found;
}

}  // namespace engine
