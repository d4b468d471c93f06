#include <algorithm>

#include "engine/award_quota.h"
#include "engine/order.h"
#include "engine/recorded.h"
#include "engine/select.h"

namespace engine {

namespace {

constexpr std::int64_t no_line = -1;

/// Line by line; `won_` and `unsure_` say what the lines before have done.
class Awarder {
 public:
  Awarder(Scene& scene, NodeId id)
      : scene_(scene),
        run_(scene.run),
        rule_(std::get<Award>(run_.plan[id].rule)),
        ordering_(run_, rule_.order),
        ties_(ties(ordering_.ranking)),
        won_(run_.frames.entries(), no_line),
        unsure_(run_.frames.entries(), false) {}

  Column run() {
    for (std::size_t line = 0; line < rule_.lines.size(); ++line) {
      line_ = static_cast<std::int64_t>(line);
      const AwardLine& award = rule_.lines[line];
      withheld_ = withheld(award);
      require_ = cursor(award.require);
      if (award.count) {
        give_next(award);
      } else {
        give_each(award);
      }
    }
    return result();
  }

 private:
  std::optional<Cursor> cursor(const std::optional<NodeId>& node) const {
    return node ? std::optional<Cursor>(Cursor(scene_, *node)) : std::nullopt;
  }

  /// Of each entry: has the commission decided not to give this line in its nomination?
  std::vector<bool> withheld(const AwardLine& award) const {
    std::vector<bool> entries;
    for (const Decision& decision : run_.tables.decisions) {
      if (!is_about(decision, "not_awarded", rule_.stage) || decision.value != award.id) continue;
      entries.resize(run_.frames.entries(), decision.nomination.empty());
      if (!decision.nomination.empty()) withhold_in(decision.nomination, entries);
    }
    return entries;
  }

  void withhold_in(const std::string& nomination, std::vector<bool>& entries) const {
    const std::vector<std::string>& ids = run_.frames.ids(run_.plan.nominations);
    Cursor of(scene_, run_.plan.nomination);
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      of.enter(entry);
      const Value value = of.here();
      const Choice* choice = std::get_if<Choice>(&value);
      if (choice != nullptr && ids[static_cast<std::size_t>(choice->index)] == nomination) entries[entry] = true;
    }
  }

  /// A flag or waiting: may the entry win this line at all?
  Value may_win(std::uint32_t entry) {
    if (won_[entry] != no_line || (!withheld_.empty() && withheld_[entry])) return false;
    if (!require_) return true;
    return met(*require_, entry);
  }

  static Value met(Cursor& flag, std::uint32_t entry) {
    flag.enter(entry);
    const Value value = flag.here();
    return state_of(value) == State::waiting ? value : Value{value == Value{true}};
  }

  void give_each(const AwardLine& award) {
    std::optional<Cursor> when = cursor(award.when);
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      const Value may = may_win(entry);
      if (may == Value{false}) continue;
      const Value fits = award.places ? holds_place(*award.places, entry) : met(*when, entry);
      if (fits == Value{false}) continue;
      give(entry, state_of(may) == State::present && state_of(fits) == State::present);
    }
  }

  Value holds_place(std::pair<std::uint32_t, std::uint32_t> places, std::uint32_t entry) const {
    const Value waits = Absent{State::waiting};
    if (!ordering_.has_place(entry)) return ordering_.waits(entry) ? waits : Value{false};
    const auto within = [&](std::uint32_t place) { return places.first <= place && place <= places.second; };
    const std::uint32_t first = ordering_.ranking.first[entry];
    const std::uint32_t last = ordering_.ranking.last[entry];
    if (!ordering_.waits(entry) || (within(first) && within(last))) return within(first);
    return first <= places.second && last >= places.first ? waits : Value{false};
  }

  void give(std::uint32_t entry, bool sure) {
    if (sure && !unsure_[entry]) {
      won_[entry] = line_;
    } else {
      unsure_[entry] = true;
    }
  }

  void give_next(const AwardLine& award) {
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      const bool waits = !ordering_.has_place(entry) && ordering_.waits(entry);
      if (waits && may_win(entry) != Value{false}) unsure_[entry] = true;
    }
    Cursor count(scene_, *award.count);
    for (auto from = ties_.begin(); from != ties_.end();) {
      const auto to = std::find_if(from, ties_.end(), [&](const Tie& tie) { return tie.group != from->group; });
      count.enter(ordering_.ranking.sequence[from->first]);
      give_in_group({from, to}, award, count.here());
      from = to;
    }
  }

  void give_in_group(std::span<const Tie> group, const AwardLine& award, const Value& count) {
    if (is_absent(state_of(count))) return;
    AwardQuota quota(count);
    for (const Tie& tie : group) {
      const TiedCandidates tied = candidates(tie);
      switch (quota.take(tied)) {
        case AwardQuota::Room::for_all:
          for (std::size_t i = 0; i < tied.entries.size(); ++i) give(tied.entries[i], !tied.unsure[i]);
          break;
        case AwardQuota::Room::for_none: return;
        case AwardQuota::Room::unknown:
          for (const std::uint32_t entry : tied.entries) give(entry, false);
          break;
        case AwardQuota::Room::for_some: give_some(tied, award, quota.left()); return;
      }
    }
  }

  TiedCandidates candidates(const Tie& tie) {
    TiedCandidates tied{.group = tie.group};
    for (std::uint32_t at = tie.first; at < tie.last; ++at) {
      const std::uint32_t entry = ordering_.ranking.sequence[at];
      const Value may = may_win(entry);
      if (may == Value{false}) continue;
      tied.entries.push_back(entry);
      tied.unsure.push_back(unsure_[entry] || state_of(may) == State::waiting);
      tied.order_waits = tied.order_waits || ordering_.waits(entry);
    }
    return tied;
  }

  /// The tie runs over the end of the count.
  void give_some(const TiedCandidates& tied, const AwardLine& award, std::size_t left) {
    if (award.tied == TiedAtCut::none) return;
    const auto all = [&](bool sure) {
      for (const std::uint32_t entry : tied.entries) give(entry, sure);
    };
    if (award.tied == TiedAtCut::all) return all(true);
    const CutWaits question = {rule_.stage, award.id, run_.frames.group_ids(ordering_.within, tied.group),
                               entry_ids(run_.tables, tied.entries)};
    scene_.asked.emplace_back(question);
    const std::vector<std::uint32_t> named = named_by_people(tied, award);
    if (named.size() >= left) {
      for (const std::uint32_t entry : named) give(entry, true);
      return;
    }
    all(false);
    scene_.questions.emplace_back(question);
  }

  std::vector<std::uint32_t> named_by_people(const TiedCandidates& tied, const AwardLine& award) const {
    const Recorded recorded(run_.tables, "award", rule_.stage);
    std::vector<std::uint32_t> named;
    for (const std::uint32_t entry : tied.entries) {
      const Decision* decision = recorded.of(entry);
      if (decision != nullptr && decision->value == award.id) named.push_back(entry);
    }
    return named;
  }

  Column result() const {
    Column column = new_column(Type::choice, won_.size());
    for (std::size_t entry = 0; entry < won_.size(); ++entry) {
      Value value = Absent{unsure_[entry] ? State::waiting : State::not_applicable};
      if (won_[entry] != no_line) value = Choice{static_cast<std::int32_t>(won_[entry])};
      put(column, entry, value);
    }
    return column;
  }

  Scene& scene_;
  const Run& run_;
  const Award& rule_;
  Ordering ordering_;
  std::vector<Tie> ties_;
  std::vector<std::int64_t> won_;
  std::vector<bool> unsure_;  ///< It waits on this line or on one before it.
  std::int64_t line_ = 0;
  std::vector<bool> withheld_;  ///< By entry; empty: nowhere.
  std::optional<Cursor> require_;
};

}  // namespace

Column award(Scene& scene, NodeId id) { return Awarder(scene, id).run(); }

}  // namespace engine
