#include "engine/methods/poll.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/data/column.h"
#include "engine/data/slots.h"

namespace engine {

namespace {

using base::Exact;

class Poller {
 public:
  Poller(const Polling& from, NodeId aggregate, std::uint32_t round)
      : from_(from),
        node_(from.plan[aggregate]),
        rule_(std::get<Aggregate>(node_.rule)),
        places_(from.plan[rule_.places].domain),
        slots_(from.plan, from.tables, places_),
        round_(round) {}

  Poll of(const std::vector<std::uint32_t>& members) {
    for (const std::uint32_t entry : members) take(entry);
    poll_.ballots.entries = static_cast<std::uint32_t>(poll_.entries.size());
    for (std::vector<std::uint32_t>& places : poll_.ballots.places) places.resize(poll_.entries.size());
    const auto is_placed = [](std::uint32_t place) { return place != 0; };
    std::erase_if(poll_.ballots.places, [&](const auto& places) { return std::ranges::none_of(places, is_placed); });
    return std::move(poll_);
  }

 private:
  /// Which of the entry's own rounds it is; none: the entry is not in this round.
  std::optional<std::uint32_t> own_round(std::uint32_t entry) const {
    const std::uint32_t rounds = from_.frames.entry(places_).extent(entry).rounds;
    for (std::uint32_t at = 0; at < rounds; ++at) {
      if (!places_.axes.round || slots_.round(entry, at) == round_) return at;
    }
    return std::nullopt;
  }

  void take(std::uint32_t entry) {
    const auto round = own_round(entry);
    if (!round) return;
    const std::size_t row = from_.frames.entry(node_.domain).start(entry) + (node_.domain.axes.round ? *round : 0);
    const State counted = state_of(from_.value(rule_.counted, row));
    poll_.waits = poll_.waits || counted == State::waiting;
    if (counted != State::present) return;
    take_places(entry, *round);
    poll_.entries.push_back(entry);
  }

  void take_places(std::uint32_t entry, std::uint32_t round) {
    const EntryFrame& frame = from_.frames.entry(places_);
    const std::uint32_t jurors = frame.extent(entry).jurors;
    poll_.ballots.places.resize(slots_.jurors());
    for (std::uint32_t juror = 0; juror < jurors; ++juror) {
      const Value place = from_.value(rule_.places, frame.start(entry) + std::size_t{round} * jurors + juror);
      std::vector<std::uint32_t>& ballot = poll_.ballots.places[slots_.juror(entry, juror)];
      ballot.resize(poll_.entries.size());
      ballot.push_back(twice(place));
    }
  }

  std::uint32_t twice(const Value& place) {
    if (state_of(place) == State::waiting) poll_.waits = true;
    if (state_of(place) != State::present) return 0;
    return static_cast<std::uint32_t>(*(std::get<Exact>(place) * Exact{2}).as_int64());
  }

  const Polling& from_;
  const Node& node_;
  const Aggregate& rule_;
  const Domain& places_;
  Slots slots_;
  std::uint32_t round_;
  Poll poll_;
};

/// Levels become places.
Points placed(const Levels& levels, Numbering numbering) {
  Points places;
  for (const std::uint32_t level : levels) {
    const auto before = std::ranges::count_if(levels, [&](std::uint32_t other) { return other < level; });
    const auto equal = std::ranges::count(levels, level);
    switch (numbering) {
      case Numbering::mean: places.push_back(Exact::fraction(2 * before + equal + 1, 2)); break;
      case Numbering::dense: places.emplace_back(level + 1); break;
      case Numbering::competition: places.emplace_back(before + 1); break;
    }
  }
  return places;
}

}  // namespace

Poll poll(const Polling& from, NodeId aggregate, const std::vector<std::uint32_t>& members, std::uint32_t round) {
  return Poller(from, aggregate, round).of(members);
}

std::optional<Points> aggregated(const Aggregate& rule, const Ballots& ballots) {
  using Made = std::optional<Points>;
  const auto places = [&](const Levels& levels) { return Made{placed(levels, rule.numbering)}; };
  const auto duels = [&] { return Duels(ballots); };
  return std::visit(
      base::Overloaded{
          [&](SumOfPlaces) { return Made{sum_of_places(ballots)}; },
          [&](MedianPlace) { return Made{median_place(ballots)}; },
          [&](FirstPlaces) { return Made{first_places(ballots, std::vector<bool>(ballots.entries, true))}; },
          [&](Borda) { return Made{borda(ballots)}; },
          [&](Copeland) { return Made{copeland(duels())}; },
          [&](MajorityPlacing) { return places(majority_placing(ballots)); },
          [&](Schulze how) { return places(schulze(duels(), how.strength)); },
          [&](RankedPairs how) { return places(ranked_pairs(duels(), how.strength)); },
          [&](Minimax how) { return Made{minimax(duels(), how.strength)}; },
          [&](Kemeny) { return ballots.entries > kemeny_limit ? Made{} : places(kemeny(duels()).levels); },
          [&](InstantRunoff) { return places(instant_runoff(ballots)); },
      },
      rule.how);
}

}  // namespace engine
