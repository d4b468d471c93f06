#include <algorithm>
#include <set>

#include "engine/data/recorded.h"
#include "engine/money/award_line.h"
#include "engine/money/award_list.h"
#include "engine/money/award_quota.h"
#include "engine/order/renumbered.h"

namespace engine {

namespace {

/// A line for which the rules say who gets it.
class Giver {
 public:
  explicit Giver(LineWork& line) : line_(line), ties_(ties(line.ordering.ranking)) {}

  void run() {
    if (line_.award.count || line_.award.winners) return give_down_the_list();
    if (line_.award.places && line_.award.tied != TiedAtCut::all) settle_last_tie();
    give_each();
  }

 private:
  std::uint32_t entries() const { return line_.scene.run.frames.entries(); }

  void give_each() {
    std::optional<Cursor> when;
    if (line_.award.when) when.emplace(line_.scene, *line_.award.when);
    for (std::uint32_t entry = 0; entry < entries(); ++entry) {
      const Value may = line_.may_win(entry);
      if (may == Value{false} || over_the_end_.contains(entry) || has_surely_no_place(entry)) continue;
      const Value fits = when ? is_met(*when, entry) : holds_place(*line_.award.places, entry);
      if (fits != Value{false}) give(entry, both(both(state_of(may), state_of(fits)), membership(entry)));
    }
  }

  /// Waiting: it is open whether the entry is ranked at all.
  State membership(std::uint32_t entry) const {
    const Run& run = line_.scene.run;
    return run.members[run.plan[line_.rule.order].population.at][entry];
  }

  /// Such as who has no total: who is not ranked gets no award.
  bool has_surely_no_place(std::uint32_t entry) const {
    return !line_.ordering.has_place(entry) && !line_.ordering.waits(entry);
  }

  /// Those who share the last place of the line are more than the line has places.
  void settle_last_tie() {
    const auto [from, to] = *line_.award.places;
    const Ranking& ranking = line_.ordering.ranking;
    for (const Tie& tie : ties_) {
      const std::uint32_t entry = ranking.sequence[tie.first];
      const bool runs_over = from <= ranking.first[entry] && ranking.first[entry] <= to && ranking.last[entry] > to;
      if (!runs_over) continue;
      over_the_end_.insert(ranking.sequence.begin() + tie.first, ranking.sequence.begin() + tie.last);
      AwardQuota left(Value{base::Exact{to - ranking.first[entry] + 1}});
      goes_on(left, candidates(tie));
    }
  }

  static State both(State a, State b) { return a == State::present ? b : a; }

  /// Or leaves it open, when it is not sure.
  void give(std::uint32_t entry, State sure) {
    if (sure == State::present) {
      line_.give(entry);
    } else {
      line_.leave_open(entry);
    }
  }

  Value holds_place(std::pair<std::uint32_t, std::uint32_t> places, std::uint32_t entry) const {
    const Ordering& order = line_.ordering;
    const Value waits = Absent{State::waiting};
    if (!order.has_place(entry)) return order.waits(entry) ? waits : Value{false};
    const auto within = [&](std::uint32_t place) { return places.first <= place && place <= places.second; };
    const std::uint32_t first = order.ranking.first[entry];
    const std::uint32_t last = order.ranking.last[entry];
    if (!order.waits(entry) || (within(first) && within(last))) return within(first);
    return first <= places.second && last >= places.first ? waits : Value{false};
  }

  /// `winners` counts everybody from the first of the list on, `count` those who have won nothing yet.
  Value counts(std::uint32_t entry) { return line_.award.winners ? line_.is_open_to(entry) : line_.may_win(entry); }

  void give_down_the_list() {
    for (std::uint32_t entry = 0; entry < entries(); ++entry) {
      const bool waits = !line_.ordering.has_place(entry) && line_.ordering.waits(entry);
      if (waits && line_.may_win(entry) != Value{false}) line_.leave_open(entry);
    }
    Cursor number(line_.scene, line_.award.winners ? *line_.award.winners : *line_.award.count);
    for (auto from = ties_.begin(); from != ties_.end();) {
      const auto to = std::find_if(from, ties_.end(), [&](const Tie& tie) { return tie.group != from->group; });
      number.enter(line_.ordering.ranking.sequence[from->first]);
      give_in_group({from, to}, number.here());
      from = to;
    }
  }

  void give_in_group(std::span<const Tie> group, const Value& number) {
    if (is_absent(state_of(number))) return;
    AwardQuota quota(number);
    for (const Tie& tie : group)
      if (!goes_on(quota, candidates(tie))) return;
  }

  /// Gives the tie its part; false: the number ends here.
  bool goes_on(AwardQuota& quota, const TiedCandidates& tied) {
    switch (quota.take(tied)) {
      case AwardQuota::Room::for_all: give_all(tied); return true;
      case AwardQuota::Room::unknown: leave_open(tied.entries); return true;
      case AwardQuota::Room::for_some: give_some(tied, quota.left()); return false;
      case AwardQuota::Room::for_none: return false;
    }
    return false;
  }

  void give_all(const TiedCandidates& tied) {
    for (std::size_t i = 0; i < tied.entries.size(); ++i)
      give(tied.entries[i], tied.unsure[i] ? State::waiting : State::present);
  }

  TiedCandidates candidates(const Tie& tie) {
    TiedCandidates tied{.group = tie.group};
    for (std::uint32_t at = tie.first; at < tie.last; ++at) {
      const std::uint32_t entry = line_.ordering.ranking.sequence[at];
      const Value value = counts(entry);
      if (value == Value{false}) continue;
      tied.entries.push_back(entry);
      const bool may_have_another = line_.award.count && line_.is_unsure(entry);
      tied.unsure.push_back(may_have_another || state_of(value) == State::waiting);
      tied.order_waits = tied.order_waits || line_.ordering.waits(entry);
    }
    return tied;
  }

  void leave_open(const std::vector<std::uint32_t>& entries) {
    for (const std::uint32_t entry : entries) line_.leave_open(entry);
  }

  void give(const std::vector<std::uint32_t>& entries) {
    for (const std::uint32_t entry : entries) line_.give(entry);
  }

  /// The tie runs over the end of the number. Those of it who have won before take their part of what is left.
  void give_some(const TiedCandidates& tied, std::size_t left) {
    if (line_.award.tied == TiedAtCut::none) return;
    if (line_.award.tied == TiedAtCut::all) return give(tied.entries);
    std::vector<std::uint32_t> open = tied.entries;
    std::erase_if(open, [&](std::uint32_t entry) { return line_.has_won(entry); });
    const std::size_t taken = tied.entries.size() - open.size();
    if (taken >= left) return;
    const CutWaits question = {line_.rule.stage, "award", line_.award.id,
                               line_.scene.run.frames.groups.name(line_.ordering.within, tied.group),
                               entry_ids(line_.scene.run.tables, open)};
    line_.scene.asked.emplace_back(question);
    const std::vector<std::uint32_t> named = named_by_people(open);
    if (named.size() >= left - taken) return give(named);
    leave_open(open);
    line_.scene.questions.emplace_back(question);
  }

  std::vector<std::uint32_t> named_by_people(std::vector<std::uint32_t> tied) const {
    const Recorded awards(line_.scene.run.decisions(), "award", line_.rule.stage);
    std::erase_if(tied, [&](std::uint32_t entry) { return awards.saying(line_.award.id, entry) == nullptr; });
    return tied;
  }

  LineWork& line_;
  std::vector<Tie> ties_;
  std::set<std::uint32_t> over_the_end_ = {};  ///< Of a line by places: they are settled.
};

}  // namespace

AwardsGiven give_awards(Scene& scene, const Award& list, const std::vector<bool>& barred) {
  AwardsGiven given(scene.run.frames.entries());
  for (std::size_t line = 0; line < list.lines.size(); ++line) {
    const NodeId order = list.lines[line].order.value_or(list.order);
    std::optional<Ranking> fewer;
    if (!barred.empty()) fewer = ranked_without(scene.run, order, barred);
    LineWork work(scene, {list, line, fewer ? *fewer : scene.run.rankings[order.at], barred}, given);
    if (work.award.by) {
      give_by_people(work);
    } else {
      Giver(work).run();
    }
  }
  return given;
}

}  // namespace engine
