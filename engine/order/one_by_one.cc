#include <algorithm>

#include "engine/cells/aggregate.h"
#include "engine/data/column.h"
#include "engine/methods/methods.h"
#include "engine/order/order.h"
#include "engine/order/select.h"

namespace engine {

namespace {

using base::Exact;

class Parter {
 public:
  Parter(const Scene& scene, NodeId id)
      : scene_(scene),
        run_(scene.run),
        rule_(std::get<OneByOne>(run_.plan[id].rule)),
        ordering_(run_, rule_.order),
        result_(positions_unparted(run_, ordering_)) {}

  Column run() {
    for (const Tie& tie : shared_places(ordering_.ranking)) part(tie);
    return std::move(result_);
  }

 private:
  void part(const Tie& tie) {
    const auto tied = std::span(ordering_.ranking.sequence).subspan(tie.first, tie.size());
    const std::uint32_t begin = ordering_.ranking.group_start[tie.group];
    const std::uint32_t first = tie.first - begin + 1;  // Whatever the numbering: as many stand before.
    const std::uint32_t last = ordering_.ranking.group_start[tie.group + 1] - begin;
    std::vector<PlacesOfStep> steps;
    for (const OneByOne::Step& step : rule_.steps) {
      steps.push_back({step.best, {}});
      for (const std::uint32_t entry : tied) steps.back().of.push_back(places_of(step.of, entry));
    }
    const std::vector<std::uint32_t> positions = one_by_one(steps, first, last);
    const bool waits = std::ranges::any_of(tied, [&](std::uint32_t entry) { return waits_for(entry); });
    for (std::size_t at = 0; at < tied.size(); ++at) {
      std::get<Column::Wide>(result_.values)[tied[at]] = positions[at];
      if (waits) put_state(result_, tied[at], State::waiting);
    }
  }

  std::vector<Value> values_of(NodeId of, std::uint32_t entry) const {
    const EntryFrame& frame = run_.frames.entry(run_.plan[of].domain);
    const View view = scene_.view(of);
    std::vector<Value> values;
    for (std::size_t row = frame.start(entry); row < frame.start(entry) + frame.extent(entry).rows(); ++row) {
      values.push_back(view.cell(row));
    }
    return values;
  }

  std::vector<Exact> places_of(NodeId of, std::uint32_t entry) const {
    std::vector<Exact> places;
    for (const Value& value : values_of(of, entry)) {
      if (const Exact* place = std::get_if<Exact>(&value)) places.push_back(*place);
    }
    return places;
  }

  bool waits_for(std::uint32_t entry) const {
    const auto waits = [](const Value& value) { return state_of(value) == State::waiting; };
    const auto step_waits = [&](const OneByOne::Step& step) {
      return std::ranges::any_of(values_of(step.of, entry), waits);
    };
    return ordering_.waits(entry) || std::ranges::any_of(rule_.steps, step_waits);
  }

  const Scene& scene_;
  const Run& run_;
  const OneByOne& rule_;
  Ordering ordering_;
  Column result_;
};

}  // namespace

Column one_by_one(const Scene& scene, NodeId id) { return Parter(scene, id).run(); }

}  // namespace engine
