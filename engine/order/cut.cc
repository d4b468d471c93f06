#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/data/recorded.h"
#include "engine/order/order.h"
#include "engine/order/select.h"

namespace engine {

namespace {

class Cutter {
 public:
  Cutter(Scene& scene, NodeId id)
      : scene_(scene),
        run_(scene.run),
        rule_(std::get<Cut>(run_.plan[id].rule)),
        ordering_(run_, rule_.order),
        recorded_(run_.decisions(), "advance", rule_.stage),
        places_(scene, rule_.places),
        result_(new_column(Type::flag, run_.frames.entries())) {
    if (rule_.require) require_.emplace(scene, *rule_.require);
  }

  Column run() {
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      if (!ordering_.has_place(entry)) put_required(entry, unplaced(entry));
    }
    std::uint32_t group = no_row;
    for (const Tie& tie : ties(ordering_.ranking)) {
      if (tie.group != group) begin_group();
      group = tie.group;
      choose(tie);
    }
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
    all(tied, places);
  }

  void begin_group() {
    before_ = {};
    open_numbers_ = 0;
  }

  /// Places that those take who may go on: for sure, and at most.
  struct Taken {
    std::uint32_t least = 0, most = 0;
  };

  /// Whom the requirement keeps out takes no place.
  Taken taken_by(std::span<const std::uint32_t> tied) {
    Taken taken;
    for (const std::uint32_t entry : tied) {
      const Value met = require_ ? with_requirement(entry, true) : Value{true};
      taken.most += met == Value{false} ? 0 : 1;
      taken.least += met == Value{true} ? 1 : 0;
    }
    const auto& order = std::get<Order>(run_.plan[rule_.order].rule);
    if (order.numbering != Numbering::dense) return taken;
    return {std::min(taken.least, 1U), may_be_parted(tied) ? taken.most : std::min(taken.most, 1U)};
  }

  /// Of dense numbers: this tie, not one before it, may yet take more of them.
  bool may_be_parted(std::span<const std::uint32_t> tied) {
    const Ranking& ranking = ordering_.ranking;
    const std::uint32_t open = ranking.last[tied.front()] - ranking.first[tied.front()];
    return std::exchange(open_numbers_, open) < open;
  }

  void choose_of(const Tie& tie, const base::Exact& places) {
    const auto tied = std::span(ordering_.ranking.sequence).subspan(tie.first, tie.size());
    const Taken before = before_, here = taken_by(tied);
    before_ = {before.least + here.least, before.most + here.most};
    const auto reach = [&](std::uint32_t place) { return base::Exact{place} <= places; };
    if (!reach(before.least + 1)) return all(tied, false);
    if (reach(before_.most)) return all(tied, true);
    if (ordering_.waits(tied.front())) return all(tied, Absent{State::waiting});
    if (before.least == before.most && here.least == here.most) return across(tie, tied);
    for (const std::uint32_t entry : tied) {
      const std::uint32_t least = before.least + here.least + (is_unsure(entry) ? 1 : 0);
      put_required(entry, perhaps_across(reach(before.most + 1), reach(least)));
    }
  }

  bool is_unsure(std::uint32_t entry) { return require_ && state_of(with_requirement(entry, true)) == State::waiting; }

  /// The tie may run across the cut: it is not known yet who takes places.
  Value perhaps_across(bool begins_before, bool may_end_before) const {
    if (rule_.tied == TiedAtCut::all && begins_before) return true;
    if (rule_.tied == TiedAtCut::none && !may_end_before) return false;
    return Absent{State::waiting};
  }

  void across(const Tie& tie, std::span<const std::uint32_t> tied) {
    switch (rule_.tied) {
      case TiedAtCut::all: return all(tied, true);
      case TiedAtCut::none: return all(tied, false);
      case TiedAtCut::wait: break;
    }
    const std::vector<std::uint32_t> open = may_go_on(tied);
    const CutWaits question = {
        rule_.stage, "advance", {}, run_.frames.groups.name(ordering_.within, tie.group), entry_ids(run_.tables, open)};
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
  std::uint32_t open_numbers_ = 0;  ///< Dense ones that ties so far may yet take.
  Taken before_ = {};               ///< By those of the group who stand above.
  std::optional<Cursor> require_;
  Column result_;
};

}  // namespace

Column cut(Scene& scene, NodeId id) { return Cutter(scene, id).run(); }

}  // namespace engine
