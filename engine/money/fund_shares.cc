#include "engine/money/fund_shares.h"

#include <algorithm>
#include <map>

#include "engine/data/slots.h"
#include "engine/money/equal_shares.h"
#include "engine/money/fund_groups.h"
#include "engine/money/fund_list.h"

namespace engine {

namespace {

using base::Exact;
using Completion = EqualShares::Completion;
using Fate = MoneyLine::Fate;

/// What the voters of a group say, and the projects that they pay for.
struct Election {
  std::vector<Project> projects = {};  ///< Beside the group's asking; those that cost nothing have no supporters here.
  std::vector<bool> wanted = {};       ///< Beside them: by anybody.
  std::map<std::uint32_t, std::uint32_t> voters = {};  ///< Their numbers, by juror.
  Exact raise = 1;
  bool known = true;
};

/// The marks on the sheets themselves.
class Ballots {
 public:
  Ballots(const Scene& scene, SheetsId sheets) : run_(scene.run) {
    for (std::uint32_t at = 0; at < run_.plan.nodes.size(); ++at) {
      const Mark* mark = std::get_if<Mark>(&run_.plan.nodes[at].rule);
      if (mark != nullptr && mark->sheets == sheets) marks_.push_back({Cursor(scene, NodeId{at}), NodeId{at}});
    }
  }

  bool has_marked(std::uint32_t entry, std::uint32_t juror) {
    return std::ranges::any_of(marks_, [&](Marks& each) {
      each.cursor.enter(entry);
      const Extent extent = run_.frames.entry(run_.plan[each.node].domain).extent(entry);
      for (std::uint32_t row = 0; row < extent.rounds * extent.items; ++row)
        if (state_of(each.cursor.at(row / extent.items, row % extent.items, juror)) == State::present) return true;
      return false;
    });
  }

 private:
  struct Marks {
    Cursor cursor;
    NodeId node;
  };

  const Run& run_;
  std::vector<Marks> marks_;
};

class Sharer {
 public:
  Sharer(FundBook& book, const EqualShares& rule)
      : book_(book),
        rule_(rule),
        votes_(book.scene, rule.votes),
        domain_(book.scene.run.plan[rule.votes].domain),
        slots_(book.scene.run.plan, book.scene.run.tables, domain_),
        ballots_(book.scene, domain_.sheets) {}

  void run() {
    std::vector<Purse> purses = book_.purses();
    collect_entries(purses.size());
    for (std::uint32_t group = 0; group < purses.size(); ++group)
      purses[group].known = share(group_of(book_, group), purses[group]);
    if (rule_.completion != Completion::down_the_list) return;
    const NotFitting skip = SkipIt{};
    const std::vector<FundCap> no_caps;
    go_down(book_, {book_.rule.order, skip, no_caps}, purses);
  }

 private:
  /// False: it is not known what is bought.
  bool share(const FundGroup& group, Purse& purse) {
    const Election election = election_of(group);
    if (!purse.known || !group.known || !election.known) {
      book_.wait(group.asking);
      return false;
    }
    const std::optional<SharesOutcome> outcome = outcome_of(group, election, purse.money);
    if (!outcome) return false;
    finish(group, election, *outcome, purse);
    return true;
  }

  // ---------------------------------------------------------------- what the voters say

  Election election_of(const FundGroup& group) {
    Election election;
    if (rule_.raise) read_raise(group.group, election);
    for (const std::uint32_t entry : entries_[group.group]) count_voters(entry, election);
    for (const std::uint32_t entry : group.asking) add_project(entry, election);
    return election;
  }

  void read_raise(std::uint32_t group, Election& election) const {
    Cursor cursor(book_.scene, *rule_.raise);
    cursor.enter_group(book_.ordering().within, group);
    const Value raise = cursor.here();
    if (const Exact* number = std::get_if<Exact>(&raise)) election.raise = *number;
    if (state_of(raise) == State::waiting) election.known = false;
  }

  std::uint32_t jurors(std::uint32_t entry) const { return book_.scene.run.frames.entry(domain_).extent(entry).jurors; }

  /// Of each group everybody, also who has no place or is out.
  void collect_entries(std::size_t groups) {
    entries_.resize(groups);
    const std::vector<std::uint32_t>& group_of = book_.scene.groups(book_.ordering().within);
    for (std::uint32_t entry = 0; entry < group_of.size(); ++entry)
      if (group_of[entry] != no_row) entries_[group_of[entry]].push_back(entry);
  }

  /// Who has voted stays a voter, whatever becomes of what he has voted for.
  void count_voters(std::uint32_t entry, Election& election) {
    votes_.enter(entry);
    for (std::uint32_t at = 0; at < jurors(entry); ++at) {
      if (has_vote(at) || ballots_.has_marked(entry, at))
        election.voters.try_emplace(slots_.juror(entry, at), static_cast<std::uint32_t>(election.voters.size()));
    }
  }

  /// An empty mark that counts as zero is none, unless it comes to something.
  bool has_vote(std::uint32_t juror) const { return vote_at(juror).sign() > 0; }

  void add_project(std::uint32_t entry, Election& election) {
    Project project{.cost = book_.claim(entry).cost, .place = book_.ordering().ranking.first[entry]};
    votes_.enter(entry);
    bool is_wanted = false;
    for (std::uint32_t at = 0; at < jurors(entry); ++at) {
      if (state_of(votes_.at(0, 0, at)) == State::waiting) election.known = false;
      const Exact vote = vote_at(at);
      if (vote.sign() <= 0) continue;
      is_wanted = true;
      if (project.cost.sign() > 0)
        project.supporters.push_back({election.voters.at(slots_.juror(entry, at)), worth(project, vote)});
    }
    election.projects.push_back(std::move(project));
    election.wanted.push_back(is_wanted);
  }

  Exact vote_at(std::uint32_t juror) const {
    const Value vote = votes_.at(0, 0, juror);
    if (const bool* flag = std::get_if<bool>(&vote)) return *flag ? 1 : 0;
    const Exact* number = std::get_if<Exact>(&vote);
    return number == nullptr ? Exact{0} : *number;
  }

  Exact worth(const Project& project, const Exact& vote) const {
    return rule_.satisfaction == EqualShares::Satisfaction::cost ? project.cost : vote;
  }

  // ---------------------------------------------------------------- what is bought

  /// None: people have to do something first.
  std::optional<SharesOutcome> outcome_of(const FundGroup& group, Election election, const Exact& money) {
    if (election.voters.empty()) return nothing_bought(group);
    for (;;) {
      std::optional<SharesOutcome> outcome = computed(election, money);
      if (!outcome) return too_many_raises(group, election.raise);
      if (outcome->tied.empty()) return outcome;
      if (!is_decided(group, election, outcome->tied)) return std::nullopt;
    }
  }

  /// Takes over what people have said of the tied; false: they have not, or that does not settle it.
  bool is_decided(const FundGroup& group, Election& election, const std::vector<std::uint32_t>& tied) {
    FundQuestion question(book_, group, entries(group, tied));
    const auto undecided = [&](std::uint32_t project) { return !election.projects[project].decided; };
    const bool is_new = std::ranges::any_of(tied, undecided);
    if (!question.is_answered()) question.leave_open();
    if (question.is_answered() && !is_new) question.object(BudgetNotSettled::Why::voters);
    if (!question.is_answered() || !is_new) return false;
    for (const std::uint32_t project : tied)
      election.projects[project].decided = question.is_chosen(group.asking[project]);
    return true;
  }

  std::optional<SharesOutcome> computed(const Election& election, const Exact& money) const {
    const auto voters = static_cast<std::uint32_t>(election.voters.size());
    if (rule_.completion == Completion::raise)
      return equal_shares_raised(election.projects, {voters, money, election.raise});
    return equal_shares(election.projects, voters, *base::divide(money, Exact{voters}));
  }

  static SharesOutcome nothing_bought(const FundGroup& group) {
    const std::vector<bool> none(group.asking.size());
    return {.bought = none, .out = none, .left = {}, .tied = {}};
  }

  static std::vector<std::uint32_t> entries(const FundGroup& group, const std::vector<std::uint32_t>& projects) {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t project : projects) found.push_back(group.asking[project]);
    return found;
  }

  std::optional<SharesOutcome> too_many_raises(const FundGroup& group, const Exact& raise) {
    book_.wait(group.asking);
    book_.scene.questions.emplace_back(
        TooManyRaises{.stage = book_.stage,
                      .group = book_.scene.run.frames.groups.name(book_.ordering().within, group.group),
                      .raise = raise});
    return std::nullopt;
  }

  // ---------------------------------------------------------------- lines

  /// Where the rest goes down the list, those that are not bought have their turn there.
  void finish(const FundGroup& group, const Election& election, const SharesOutcome& outcome, Purse& purse) {
    const bool goes_on = rule_.completion == Completion::down_the_list;
    FundGroup told{.group = group.group};
    if (!goes_on) told.entries = group.entries;
    FundFates fates;
    for (std::size_t k = 0; k < group.asking.size(); ++k) {
      const Fate fate = fate_of(election, outcome, k);
      if (goes_on && fate != Fate::paid) continue;
      if (goes_on) told.entries.push_back(group.asking[k]);
      told.asking.push_back(group.asking[k]);
      fates.fates.push_back(fate);
      fates.had.push_back(left_to(election.projects[k], outcome));
    }
    write_lines(book_, told, fates, purse);
  }

  static Fate fate_of(const Election& election, const SharesOutcome& outcome, std::size_t project) {
    const bool is_free = election.wanted[project] && election.projects[project].cost.sign() <= 0;
    if (is_free || outcome.bought[project]) return Fate::paid;
    return outcome.out[project] ? Fate::decided_against : Fate::voters_short;
  }

  static Exact left_to(const Project& project, const SharesOutcome& outcome) {
    Exact left;
    for (const Project::Supporter& each : project.supporters) left += outcome.left[each.voter];
    return left;
  }

  FundBook& book_;
  const EqualShares& rule_;
  Cursor votes_;
  const Domain& domain_;
  Slots slots_;
  Ballots ballots_;
  std::vector<std::vector<std::uint32_t>> entries_;  ///< By group.
};

}  // namespace

void share_equally(FundBook& book, const EqualShares& rule) { Sharer(book, rule).run(); }

}  // namespace engine
