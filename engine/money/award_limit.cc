#include <algorithm>
#include <map>

#include "engine/data/recorded.h"
#include "engine/money/applicant.h"
#include "engine/money/award_list.h"
#include "engine/order/renumbered.h"

namespace engine {

namespace {

using Entries = std::vector<std::uint32_t>;

/// What becomes of awards between which people still have to choose: two ways to guess, and whoever fares the same in
/// both does not have to wait.
enum class Undecided { all_keep, nobody_keeps };

/// The entries of one applicant that have won, the best first.
struct Collected {
  std::vector<Value> applicant;
  Entries entries;
};

/// A list given out under a guess.
struct Outcome {
  AwardsGiven given;
  Ranking ranking;
  std::vector<Question> questions, asked;
  std::vector<Objection> objections;
};

class Limiter {
 public:
  Limiter(const Run& run, const Award& list) : run_(run), list_(list), limit_(*list.limit), scene_(whole_scene(run)) {}

  Outcome run(Undecided guess) {
    barred_.assign(run_.frames.entries(), false);
    questions_.clear();
    Outcome outcome = give();
    if (limit_.freed == AwardLimit::Freed::moves_up) {
      while (bar_some(outcome, guess)) outcome = give();
    } else {
      for (const Collected& collected : over_limit(outcome)) choose(outcome, collected, guess);
      take_back(outcome.given);
    }
    std::ranges::copy(questions_, std::back_inserter(outcome.questions));
    return outcome;
  }

 private:
  void take_back(AwardsGiven& given) const {
    for (std::uint32_t entry = 0; entry < barred_.size(); ++entry)
      if (barred_[entry]) given.won[entry] = AwardsGiven::no_line;
  }

  Outcome give() {
    Scene scene = whole_scene(run_);
    Outcome made{AwardsGiven(0), ranked_without(run_, list_.order, barred_), {}, {}, {}};
    made.given = give_awards(scene, list_, barred_);
    made.questions = std::move(scene.questions);
    made.asked = std::move(scene.asked);
    made.objections = std::move(scene.objections);
    return made;
  }

  /// The applicants with too many, in the order of their first entry.
  std::vector<Collected> over_limit(const Outcome& outcome) {
    std::map<std::vector<Value>, Entries> won;
    for (std::uint32_t entry = 0; entry < barred_.size(); ++entry) {
      if (barred_[entry] || !outcome.given.has_won(entry)) continue;
      const std::vector<Value> applicant = applicant_of(scene_, limit_.per, entry);
      if (!applicant.empty()) won[applicant].push_back(entry);
    }
    std::vector<Collected> made;
    for (auto& [applicant, entries] : won) {
      if (entries.size() <= limit_.awards) continue;
      std::ranges::stable_sort(entries, {}, [&](std::uint32_t entry) { return standing(outcome, entry); });
      made.push_back({applicant, std::move(entries)});
    }
    return made;
  }

  /// The least comes first: the line, where that is what counts, then the place.
  using Standing = std::pair<std::uint32_t, std::uint32_t>;
  Standing standing(const Outcome& outcome, std::uint32_t entry) const {
    const AwardLine& line = list_.lines[static_cast<std::size_t>(outcome.given.won[entry])];
    const bool by_line = limit_.keep == AwardLimit::Keep::earliest_listed;
    return {by_line ? line.listed : 0, outcome.ranking.first[entry]};
  }

  /// The best first: what is kept there can't get better by anything that is freed below.
  bool bar_some(const Outcome& outcome, Undecided guess) {
    const std::vector<Collected> all = over_limit(outcome);
    std::map<Standing, std::vector<const Collected*>> by_standing;
    for (const Collected& each : all) by_standing[standing(outcome, each.entries[limit_.awards - 1])].push_back(&each);
    for (const auto& [kept, collected] : by_standing) {
      bool is_any_barred = false;
      for (const Collected* each : collected) is_any_barred = choose(outcome, *each, guess) || is_any_barred;
      if (is_any_barred) return true;
    }
    return false;
  }

  /// Bars the entries that lose their award; false: none, because people have to choose.
  bool choose(const Outcome& outcome, const Collected& collected, Undecided guess) {
    const std::optional<Entries> kept = kept_of(outcome, collected);
    if (!kept) {
      ask(outcome, collected);
      if (guess == Undecided::all_keep) return false;
    }
    for (const std::uint32_t entry : collected.entries)
      barred_[entry] = !kept || std::ranges::find(*kept, entry) == kept->end();
    return true;
  }

  /// None: people have to say.
  std::optional<Entries> kept_of(const Outcome& outcome, const Collected& collected) {
    Entries entries = collected.entries;
    const bool by_rule = limit_.keep != AwardLimit::Keep::ask;
    const auto worth = [&](std::uint32_t entry) {
      return std::pair(standing(outcome, entry), -prize_of(outcome.given, entry));
    };
    if (by_rule) std::ranges::stable_sort(entries, {}, worth);
    const std::size_t most = limit_.awards;
    if (by_rule && worth(entries[most - 1]) != worth(entries[most])) {
      entries.resize(most);
      return entries;
    }
    return named(outcome, entries);
  }

  std::optional<Entries> named(const Outcome& outcome, Entries entries) const {
    const Recorded given(run_.decisions(), "award", list_.stage);
    std::erase_if(entries, [&](std::uint32_t entry) {
      const auto line = static_cast<std::size_t>(outcome.given.won[entry]);
      return given.saying(list_.lines[line].id, entry) == nullptr;
    });
    return entries.size() == limit_.awards ? std::optional(entries) : std::nullopt;
  }

  base::Exact prize_of(const AwardsGiven& given, std::uint32_t entry) {
    const std::optional<NodeId>& prize = list_.lines[static_cast<std::size_t>(given.won[entry])].prize;
    if (!prize) return 0;
    Cursor cursor(scene_, *prize);
    cursor.enter(entry);
    const Value value = cursor.here();
    const auto* money = std::get_if<base::Exact>(&value);
    return money == nullptr ? base::Exact{0} : *money;
  }

  void ask(const Outcome& outcome, const Collected& collected) {
    std::vector<std::string> awards;
    for (const std::uint32_t entry : collected.entries)
      awards.push_back(list_.lines[static_cast<std::size_t>(outcome.given.won[entry])].id);
    questions_.emplace_back(AwardsToChoose{list_.stage, name_of(collected), entry_ids(run_.tables, collected.entries),
                                           std::move(awards), limit_.awards});
  }

  std::string name_of(const Collected& collected) const {
    std::string applicant;
    for (std::size_t k = 0; k < limit_.per.size(); ++k) {
      const Choice* choice = std::get_if<Choice>(&collected.applicant[k]);
      const std::string* text = std::get_if<std::string>(&collected.applicant[k]);
      const std::string part =
          choice == nullptr
              ? (text == nullptr ? std::string{} : *text)
              : run_.frames.groups.ids(run_.plan[limit_.per[k]].list)[static_cast<std::size_t>(choice->index)];
      applicant += (k == 0 ? "" : ", ") + part;
    }
    return applicant;
  }

  const Run& run_;
  const Award& list_;
  const AwardLimit& limit_;
  Scene scene_;
  std::vector<bool> barred_;  ///< By entry: as if it had not been ranked, for the awards.
  std::vector<Question> questions_;
};

}  // namespace

GivenWithinLimit give_within_limit(Scene& scene, const Award& list) {
  Limiter limiter(scene.run, list);
  Outcome made = limiter.run(Undecided::all_keep);
  const Outcome other = limiter.run(Undecided::nobody_keeps);
  for (std::uint32_t entry = 0; entry < made.given.won.size(); ++entry) {
    if (made.given.won[entry] == other.given.won[entry]) continue;
    made.given.won[entry] = AwardsGiven::no_line;
    made.given.unsure[entry] = true;
  }
  std::ranges::move(made.questions, std::back_inserter(scene.questions));
  std::ranges::move(made.asked, std::back_inserter(scene.asked));
  std::ranges::move(made.objections, std::back_inserter(scene.objections));
  return {std::move(made.given), std::move(made.ranking)};
}

}  // namespace engine
