#include "engine/cells/aggregate.h"

#include <algorithm>

#include "engine/data/slots.h"
#include "engine/methods/poll.h"

namespace engine {

namespace {

using Entries = std::vector<std::uint32_t>;

class Aggregator {
 public:
  Aggregator(Scene& scene, NodeId id)
      : scene_(scene),
        run_(scene.run),
        id_(id),
        node_(run_.plan[id]),
        rule_(std::get<Aggregate>(node_.rule)),
        polling_{run_.plan, run_.tables, run_.frames,
                 [this](NodeId node, std::size_t row) { return scene_.view(node).cell(row); }},
        slots_(run_.plan, run_.tables, node_.domain),
        result_(new_column(Type::number, run_.frames.rows(node_.domain))) {}

  Column run() {
    const std::vector<Entries> groups = members_by_group();
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
      for (const std::uint32_t entry : groups[group]) copy_absences(entry);
      for (std::uint32_t round = 0; !groups[group].empty() && round < slots_.rounds(); ++round) {
        combine(group, groups[group], round);
      }
    }
    return std::move(result_);
  }

 private:
  std::vector<Entries> members_by_group() const {
    std::vector<Entries> groups(run_.frames.groups.rows(rule_.within));
    const std::vector<std::uint32_t>& group_of = scene_.groups(rule_.within);
    const std::vector<State>& members = run_.members[node_.population.at];
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      if (members[entry] != State::outside && group_of[entry] != no_row) groups[group_of[entry]].push_back(entry);
    }
    return groups;
  }

  /// Whoever is on no ballot is absent for the reason that `counted` gives.
  void copy_absences(std::uint32_t entry) {
    const EntryFrame& frame = run_.frames.entry(node_.domain);
    for (std::size_t row = frame.start(entry); row < frame.start(entry) + frame.extent(entry).rows(); ++row) {
      const State counted = scene_.view(rule_.counted).state(row);
      if (counted != State::present) put_state(result_, row, counted);
    }
  }

  bool may_come(std::uint32_t entry) const { return run_.members[node_.population.at][entry] == State::waiting; }

  std::size_t row(std::uint32_t entry, std::uint32_t round) const {
    const EntryFrame& frame = run_.frames.entry(node_.domain);
    std::uint32_t at = 0;
    while (node_.domain.axes.round && slots_.round(entry, at) != round) ++at;
    return frame.start(entry) + at;
  }

  void combine(std::uint32_t group, const Entries& members, std::uint32_t round) {
    Poll ballots = poll(polling_, id_, members, round);
    ballots.waits = ballots.waits || std::ranges::any_of(members, [&](std::uint32_t entry) { return may_come(entry); });
    const std::optional<Points> points = ballots.waits ? std::nullopt : aggregated(rule_, ballots.ballots);
    if (!ballots.waits && !points) refuse(group, ballots);
    for (std::size_t at = 0; at < ballots.entries.size(); ++at) {
      put(result_, row(ballots.entries[at], round), points ? Value{(*points)[at]} : Value{Absent{State::waiting}});
    }
  }

  void refuse(std::uint32_t group, const Poll& ballots) {
    scene_.questions.emplace_back(TooManyToOrder{.stage = rule_.stage,
                                                 .group = run_.frames.groups.name(rule_.within, group),
                                                 .entries = ballots.ballots.entries,
                                                 .most = kemeny_limit});
  }

  Scene& scene_;
  const Run& run_;
  NodeId id_;
  const Node& node_;
  const Aggregate& rule_;
  Polling polling_;
  Slots slots_;
  Column result_;
};

}  // namespace

Column aggregate(Scene& scene, NodeId id) { return Aggregator(scene, id).run(); }

}  // namespace engine
