#include <algorithm>

#include "engine/order.h"
#include "engine/recorded.h"
#include "engine/select.h"

namespace engine {

namespace {

class Asker {
 public:
  Asker(Scene& scene, NodeId id)
      : scene_(scene),
        run_(scene.run),
        rule_(std::get<Ask>(run_.plan[id].rule)),
        ordering_(run_, rule_.order),
        recorded_(run_.tables, rule_.decision, rule_.stage),
        result_(positions_unparted(run_, ordering_)) {
    if (rule_.matters_to) matters_to_.emplace(scene, *rule_.matters_to);
  }

  Column run() {
    for (const Tie& tie : ties(ordering_.ranking)) {
      if (tie.size() > 1) part(tie);
    }
    return std::move(result_);
  }

 private:
  std::span<const std::uint32_t> entries(const Tie& tie) const {
    return std::span(ordering_.ranking.sequence).subspan(tie.first, tie.size());
  }

  /// Whether it matters who of the tied comes first: yes, no, or not known yet.
  Value matters(const Tie& tie) {
    if (!matters_to_) return true;
    const std::uint32_t entry = entries(tie).front();
    matters_to_->enter(entry);
    const Value last = matters_to_->here();
    const base::Exact* number = std::get_if<base::Exact>(&last);
    if (number == nullptr) return state_of(last) == State::waiting ? last : Value{false};
    return base::Exact{ordering_.ranking.first[entry]} <= *number;
  }

  void part(const Tie& tie) {
    const Value asked = matters(tie);
    const std::span<const std::uint32_t> tied = entries(tie);
    if (asked == Value{false}) return;
    scene_.asked.emplace_back(question(tie));
    const bool unsettled = std::ranges::any_of(tied, [&](std::uint32_t entry) { return ordering_.waits(entry); });
    if (state_of(asked) == State::waiting || unsettled) return wait(tied);
    const auto unanswered = [&](std::uint32_t entry) { return !recorded_.position(entry); };
    if (std::ranges::any_of(tied, unanswered)) {
      wait(tied);
      scene_.questions.emplace_back(question(tie));
      return;
    }
    for (const std::uint32_t entry : tied) std::get<Column::Wide>(result_.values)[entry] = *recorded_.position(entry);
  }

  void wait(std::span<const std::uint32_t> tied) {
    for (const std::uint32_t entry : tied) put_state(result_, entry, State::waiting);
  }

  TieWaits question(const Tie& tie) const {
    const std::uint32_t entry = entries(tie).front();
    return {.stage = rule_.stage,
            .decision = rule_.decision,
            .group = run_.frames.group_ids(ordering_.within, tie.group),
            .entries = entry_ids(run_.tables, entries(tie)),
            .first = ordering_.ranking.first[entry],
            .last = ordering_.ranking.last[entry]};
  }

  Scene& scene_;
  const Run& run_;
  const Ask& rule_;
  Ordering ordering_;
  Recorded recorded_;
  std::optional<Cursor> matters_to_;
  Column result_;
};

}  // namespace

Column ask(Scene& scene, NodeId id) { return Asker(scene, id).run(); }

}  // namespace engine
