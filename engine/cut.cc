#include <algorithm>
#include <iterator>

#include "engine/order.h"
#include "engine/recorded.h"
#include "engine/select.h"

namespace engine {

namespace {

class Cutter {
 public:
  Cutter(Scene& scene, NodeId id)
      : scene_(scene),
        run_(scene.run),
        rule_(std::get<Cut>(run_.plan[id].rule)),
        ordering_(run_, rule_.order),
        recorded_(run_.tables, "advance", rule_.stage),
        places_(scene, rule_.places),
        result_(new_column(Type::flag, run_.frames.entries())) {
    if (rule_.require) require_.emplace(scene, *rule_.require);
  }

  Column run() {
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      if (!ordering_.has_place(entry)) put(result_, entry, unplaced(entry));
    }
    for (const Tie& tie : ties(ordering_.ranking)) choose(tie);
    return std::move(result_);
  }

 private:
  Value unplaced(std::uint32_t entry) const {
    return state(ordering_.places, entry) == State::waiting ? Value{Absent{State::waiting}} : Value{false};
  }

  void choose(const Tie& tie) {
    const auto tied = std::span(ordering_.ranking.sequence).subspan(tie.first, tie.size());
    places_.enter(tied.front());
    const Value places = places_.here();
    if (const base::Exact* number = std::get_if<base::Exact>(&places)) return choose_of(tie, *number);
    for (const std::uint32_t entry : tied) put(result_, entry, places);
  }

  void choose_of(const Tie& tie, const base::Exact& places) {
    const auto tied = std::span(ordering_.ranking.sequence).subspan(tie.first, tie.size());
    const bool begins = base::Exact{ordering_.ranking.first[tied.front()]} <= places;
    const bool ends = base::Exact{ordering_.ranking.last[tied.front()]} <= places;
    if (!begins || ends) return all(tied, begins);
    if (ordering_.waits(tied.front())) return all(tied, Absent{State::waiting});
    across(tie, tied);
  }

  void across(const Tie& tie, std::span<const std::uint32_t> tied) {
    switch (rule_.tied) {
      case TiedAtCut::all: return all(tied, true);
      case TiedAtCut::none: return all(tied, false);
      case TiedAtCut::wait: break;
    }
    const std::vector<std::uint32_t> open = may_go_on(tied);
    const CutWaits question = {rule_.stage, "advance", run_.frames.group_name(ordering_.within, tie.group),
                               entry_ids(run_.tables, open)};
    scene_.asked.emplace_back(question);
    const auto unanswered = [&](std::uint32_t entry) { return !recorded_.answer(entry); };
    if (std::ranges::none_of(open, unanswered)) {
      for (const std::uint32_t entry : tied) put_required(entry, recorded_.answer(entry).value_or(false));
      return;
    }
    all(tied, Absent{State::waiting});
    scene_.questions.emplace_back(question);
  }

  /// Those whom the requirement does not keep out already: only about them there is something to decide.
  std::vector<std::uint32_t> may_go_on(std::span<const std::uint32_t> tied) {
    std::vector<std::uint32_t> open;
    const auto may = [&](std::uint32_t entry) { return !require_ || with_requirement(entry, true) != Value{false}; };
    std::ranges::copy_if(tied, std::back_inserter(open), may);
    return open;
  }

  void all(std::span<const std::uint32_t> entries, const Value& value) {
    for (const std::uint32_t entry : entries) put_required(entry, value);
  }

  void put_required(std::uint32_t entry, const Value& value) {
    put(result_, entry, value == Value{false} || !require_ ? value : with_requirement(entry, value));
  }

  /// Who does not meet the requirement does not go on, whatever the rest comes to.
  Value with_requirement(std::uint32_t entry, const Value& value) {
    require_->enter(entry);
    const Value met = require_->here();
    if (met == Value{true}) return value;
    return state_of(met) == State::waiting ? met : Value{false};
  }

  Scene& scene_;
  const Run& run_;
  const Cut& rule_;
  Ordering ordering_;
  Recorded recorded_;
  Cursor places_;
  std::optional<Cursor> require_;
  Column result_;
};

}  // namespace

Column cut(Scene& scene, NodeId id) { return Cutter(scene, id).run(); }

}  // namespace engine
