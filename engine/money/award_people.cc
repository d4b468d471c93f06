#include <algorithm>
#include <map>

#include "engine/data/recorded.h"
#include "engine/money/award_line.h"

namespace engine {

namespace {

using Why = AwardNotAllowed::Why;

/// Decision by decision.
class People {
 public:
  explicit People(LineWork& line) : line_(line) {}

  void run() {
    for (const Decision* decision : awards_given(line_.scene.run.tables, line_.rule.stage, line_.award.id)) {
      const std::optional<std::uint32_t> entry = entry_of(line_.scene.run.tables, decision->entry);
      if (entry) take(*decision, *entry);
    }
    if (!line_.award.by->at_least) return;
    ask_for_the_rest();
    wait_for_places();
  }

 private:
  void take(const Decision& decision, std::uint32_t entry) {
    const Ordering& order = line_.ordering;
    if (line_.is_barred(entry)) return;  // By the limit on awards, whoever gives them.
    if (!order.has_place(entry) && order.waits(entry)) return line_.leave_open(entry);
    if (const std::optional<Why> why = why_not(entry)) {
      line_.scene.objections.emplace_back(AwardNotAllowed{*why, line_.award.id, decision.entry, decision.place});
    } else if (line_.is_unsure(entry) || state_of(line_.is_open_to(entry)) == State::waiting) {
      line_.leave_open(entry);
    } else {
      count(decision, entry);
    }
  }

  std::optional<Why> why_not(std::uint32_t entry) const {
    if (!line_.ordering.has_place(entry)) return Why::not_ranked;
    if (line_.has_won(entry)) return Why::has_another;
    if (line_.is_withheld(entry)) return Why::withheld;
    return line_.is_open_to(entry) == Value{false} ? std::optional(Why::requirement) : std::nullopt;
  }

  void count(const Decision& decision, std::uint32_t entry) {
    const std::optional<std::uint32_t> most = number(line_.award.by->at_most, entry);
    std::uint32_t& have = have_[line_.ordering.ranking.group_of[entry]];
    ++have;
    line_.give(entry);
    if (most && have > *most) line_.scene.objections.emplace_back(TooManyAwards{line_.award.id, *most, decision.place});
  }

  std::optional<std::uint32_t> number(const std::optional<NodeId>& node, std::uint32_t entry) const {
    if (!node) return std::nullopt;
    Cursor cursor(line_.scene, *node);
    cursor.enter(entry);
    const Value value = cursor.here();
    const auto* exact = std::get_if<base::Exact>(&value);
    if (exact == nullptr) return std::nullopt;
    return static_cast<std::uint32_t>(std::max<std::int64_t>(0, base::floor(*exact).as_int64().value_or(0)));
  }

  /// Whoever has nothing yet may still get one of those that are missing.
  void ask_for_the_rest() {
    const Ranking& ranking = line_.ordering.ranking;
    for (std::uint32_t group = 0; group + 1 < ranking.group_start.size(); ++group) {
      const std::span<const std::uint32_t> placed(ranking.sequence.data() + ranking.group_start[group],
                                                  ranking.group_start[group + 1] - ranking.group_start[group]);
      const std::uint32_t need = placed.empty() ? 0 : number(line_.award.by->at_least, placed.front()).value_or(0);
      if (have_[group] >= need) continue;
      line_.scene.questions.emplace_back(AwardOpen{line_.rule.stage, line_.award.id,
                                                   line_.scene.run.frames.groups.name(line_.ordering.within, group),
                                                   have_[group], need, still_open_to(placed)});
    }
  }

  /// Where there are none yet, nobody can be asked, but anybody may get one.
  void wait_for_places() {
    for (std::uint32_t entry = 0; entry < line_.scene.run.frames.entries(); ++entry) {
      const bool is_open = !line_.ordering.has_place(entry) && line_.ordering.waits(entry);
      if (is_open && line_.may_win(entry) != Value{false}) line_.leave_open(entry);
    }
  }

  std::vector<std::string> still_open_to(std::span<const std::uint32_t> placed) {
    std::vector<std::uint32_t> entries;
    for (const std::uint32_t entry : placed) {
      if (line_.may_win(entry) == Value{false}) continue;
      line_.leave_open(entry);
      entries.push_back(entry);
    }
    return entry_ids(line_.scene.run.tables, entries);
  }

  LineWork& line_;
  std::map<std::uint32_t, std::uint32_t> have_;  ///< By group.
};

}  // namespace

void give_by_people(LineWork& line) { People(line).run(); }

}  // namespace engine
