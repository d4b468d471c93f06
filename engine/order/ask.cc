#include <algorithm>

#include "engine/data/draw.h"
#include "engine/data/recorded.h"
#include "engine/order/order.h"
#include "engine/order/select.h"

namespace engine {

namespace {

class Asker {
 public:
  Asker(Scene& scene, NodeId id)
      : scene_(scene),
        run_(scene.run),
        rule_(std::get<Ask>(run_.plan[id].rule)),
        ordering_(run_, rule_.order),
        recorded_(run_.decisions(), rule_.decision, rule_.stage),
        result_(positions_unparted(run_, ordering_)) {
    if (!rule_.ends) return;
    for (const Ends& ends : *rule_.ends) ends_.push_back({Cursor(scene, ends.first), Cursor(scene, ends.last)});
  }

  Column run() {
    for (const Tie& tie : shared_places(ordering_.ranking)) part(tie);
    return std::move(result_);
  }

 private:
  std::span<const std::uint32_t> entries(const Tie& tie) const {
    return std::span(ordering_.ranking.sequence).subspan(tie.first, tie.size());
  }

  struct EndCursors {
    Cursor first, last;
  };

  /// Whether it matters who of the tied comes first: yes, no, or not known yet.
  Value matters(const Tie& tie) {
    if (!rule_.ends) return true;
    Value result = false;
    for (EndCursors& ends : ends_) {
      const Value over = is_over(tie, ends);
      if (over == Value{true}) return over;
      if (state_of(over) == State::waiting) result = over;
    }
    return result;
  }

  Numbering numbering() const { return std::get<Order>(run_.plan[rule_.order].rule).numbering; }

  /// Does something end between the first and the last of the tied? Of dense numbers: at their number or further down,
  /// for those below move down as soon as the tied are parted.
  Value is_over(const Tie& tie, EndCursors& ends) {
    const std::uint32_t entry = entries(tie).front();
    ends.first.enter(entry);
    ends.last.enter(entry);
    const Value first = ends.first.here();
    const Value last = ends.last.here();
    for (const Value* value : {&first, &last})
      if (!std::holds_alternative<base::Exact>(*value))
        return state_of(*value) == State::waiting ? *value : Value{false};
    const base::Exact here{ordering_.ranking.first[entry]};
    if (numbering() == Numbering::dense) return here <= std::get<base::Exact>(last);
    const base::Exact from = std::max(here, std::get<base::Exact>(first));
    return from <= std::get<base::Exact>(last) && from < base::Exact{ordering_.ranking.last[entry]};
  }

  void part(const Tie& tie) {
    const Value asked = matters(tie);
    const std::span<const std::uint32_t> tied = entries(tie);
    if (asked == Value{false}) return;
    scene_.asked.emplace_back(question(tie));
    const bool unsettled = std::ranges::any_of(tied, [&](std::uint32_t entry) { return ordering_.waits(entry); });
    if (state_of(asked) == State::waiting || unsettled) return wait(tied);
    const std::vector<std::int64_t> positions = rule_.how == Ask::How::by_seed ? by_lot(tied) : by_vote(tied);
    if (positions.empty()) {
      wait(tied);
      scene_.questions.emplace_back(question(tie));
      return;
    }
    for (std::size_t at = 0; at < tied.size(); ++at) std::get<Column::Wide>(result_.values)[tied[at]] = positions[at];
  }

  /// What is recorded of each; nothing while one of them is missing.
  std::vector<std::int64_t> by_vote(std::span<const std::uint32_t> tied) const {
    std::vector<std::int64_t> positions;
    for (const std::uint32_t entry : tied) {
      const std::optional<std::int64_t> position = recorded_.position(entry);
      if (!position) return {};
      positions.push_back(*position);
    }
    return positions;
  }

  std::vector<std::int64_t> by_lot(std::span<const std::uint32_t> tied) const {
    const Decision* seed = recorded_.of_all();
    return seed == nullptr ? std::vector<std::int64_t>{} : drawn(seed->value, entry_ids(run_.tables, tied));
  }

  void wait(std::span<const std::uint32_t> tied) {
    for (const std::uint32_t entry : tied) put_state(result_, entry, State::waiting);
  }

  TieWaits question(const Tie& tie) const {
    const std::uint32_t entry = entries(tie).front();
    return {.stage = rule_.stage,
            .decision = rule_.decision,
            .group = run_.frames.groups.name(ordering_.within, tie.group),
            .entries = entry_ids(run_.tables, entries(tie)),
            .first = ordering_.ranking.first[entry],
            .last = ordering_.ranking.last[entry],
            .by_seed = rule_.how == Ask::How::by_seed};
  }

  Scene& scene_;
  const Run& run_;
  const Ask& rule_;
  Ordering ordering_;
  Recorded recorded_;
  std::vector<EndCursors> ends_;
  Column result_;
};

}  // namespace

Column ask(Scene& scene, NodeId id) { return Asker(scene, id).run(); }

}  // namespace engine
