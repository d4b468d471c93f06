#include "analysis/simulate.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "analysis/decided.h"
#include "analysis/played.h"
#include "analysis/random_marks.h"
#include "analysis/same_for_all.h"
#include "analysis/third_expert.h"
#include "engine/data/parallel.h"
#include "engine/words/question_words.h"
#include "engine/words/rule_words.h"
#include "engine/words/speaker.h"

namespace analysis {

namespace {

using base::Words;
using engine::Plan;
using engine::Ranking;
using engine::Results;
using engine::Stage;
using engine::Tables;

Words key_words(const Plan& plan, const Stage& stage, engine::NodeId key) {
  const engine::Speaker speak = {plan, stage.id};
  if (const auto* ask = std::get_if<engine::Ask>(&plan[key].rule)) return engine::decision_words(*ask);
  return speak.named(key);
}

StageSimulation nothing_yet(const Plan& plan, const Stage& stage) {
  StageSimulation made = {.id = stage.id, .title = stage.title};
  const auto& keys = std::get<engine::Order>(plan[stage.order].rule).keys;
  for (std::size_t at = 1; at < keys.size(); ++at)
    made.keys.push_back({.key = key_words(plan, stage, keys[at].of),
                         .by_people = std::holds_alternative<engine::Ask>(plan[keys[at].of].rule),
                         .times = {}});
  made.keys.push_back(
      {.key = {"ничто: место поделено", "nothing: the place is shared"}, .by_people = false, .times = {}});
  for (const engine::NodeId criterion : stage.criteria)
    made.criteria.push_back(
        {.id = std::string(engine::local_name(plan[criterion], stage.id)), .title = plan[criterion].title});
  return made;
}

/// One contest's part of the counts: every number of times is 0 or 1.
struct Tried {
  std::vector<StageSimulation> stages = {};  ///< Empty: it did not come to its end.
  Words unfinished_because = {};
};

/// The plan and, by stage and criterion, what it would be were the criterion worth the same for everybody: made once
/// for all contests.
struct Plans {
  const Plan& plan;
  std::vector<std::vector<Plan>> without;

  explicit Plans(const Plan& given) : plan(given) {
    for (const Stage& stage : plan.stages) {
      without.emplace_back();
      for (const engine::NodeId criterion : stage.criteria) without.back().push_back(same_for_all(plan, criterion));
    }
  }
};

/// A contest that came to its end, with what people have decided on the way.
struct Ended {
  Tables tables;
  engine::Scored scored;
  Results results(const Plan& plan) const { return {plan, tables, scored}; }
};

class Contest {
 public:
  Contest(const Plans& plans, const Tables& tables, Chance chance)
      : plans_(plans), plan_(plans.plan), tables_(tables), chance_(chance) {}

  Tried run() {
    const Words trouble = give_marks(plan_, tables_, chance_);
    if (!trouble.empty()) return {.unfinished_because = trouble};
    const Ended ended = play(plan_, tables_);
    const engine::Scored& scored = ended.scored;
    if (!scored.questions.empty()) return {.unfinished_because = engine::words(scored.questions.front())};
    const Results results = ended.results(plan_);
    Tried tried;
    for (const Stage& stage : plan_.stages) {
      tried.stages.push_back(nothing_yet(plan_, stage));
      tried.stages.back().ranked = scored.rankings[stage.order.at].sequence.size();
      before_.push_back(outcomes(results, stage));
      count_keys(results, stage, tried.stages.back());
    }
    for (std::size_t stage = 0; stage < tried.stages.size(); ++stage) without_criteria(stage, tried.stages[stage]);
    if (!tables_.jury.empty()) without_a_juror(tried.stages);
    return tried;
  }

 private:
  const Plans& plans_;
  const Plan& plan_;
  Tables tables_;
  Chance chance_;
  std::vector<std::vector<Outcome>> before_;  // by stage

  Ended play(const Plan& plan, Tables tables) const {
    engine::Scored scored = played(plan, tables, chance_);
    return {std::move(tables), std::move(scored)};
  }

  /// Neighbours of equal totals: what parted them.
  void count_keys(const Results& results, const Stage& stage, StageSimulation& made) const {
    const Ranking& ranking = results.scored.rankings[stage.order.at];
    for (std::size_t at = 1; at < ranking.sequence.size(); ++at) {
      const std::uint32_t entry = ranking.sequence[at], other = ranking.sequence[at - 1];
      const std::size_t key = ranking.decided_by[entry];
      if (ranking.group_of[entry] != ranking.group_of[other] || key == 0) continue;
      Times& times = made.keys[key - 1].times;
      times.at_all = 1;
      if (!before_.back()[entry].same_prize(before_.back()[other])) times.for_an_outcome = 1;
    }
  }

  struct Difference {
    bool winner = false, outcome = false;
  };

  Difference difference(std::size_t stage, const std::vector<Outcome>& after) const {
    Difference found;
    for (std::size_t entry = 0; entry < after.size(); ++entry) {
      found.winner = found.winner || before_[stage][entry].first != after[entry].first;
      found.outcome = found.outcome || !before_[stage][entry].same_prize(after[entry]);
    }
    return found;
  }

  void without_criteria(std::size_t at, StageSimulation& made) const {
    const Stage& stage = plan_.stages[at];
    for (std::size_t criterion = 0; criterion < stage.criteria.size(); ++criterion) {
      const Plan& changed = plans_.without[at][criterion];
      Tables tables = tables_;
      same_marks(plan_, tables, stage.criteria[criterion]);
      const Difference found = difference(at, outcomes(play(changed, std::move(tables)).results(changed), stage));
      made.criteria[criterion].changes_winner = found.winner ? 1 : 0;
      made.criteria[criterion].changes_outcome = found.outcome ? 1 : 0;
    }
  }

  /// In this stage or one before it jurors mark something.
  bool rests_on_marks(std::size_t stage) const {
    return std::ranges::any_of(plan_.sheets, [&](const engine::Sheets& sheets) {
      const auto of = std::ranges::find(plan_.stages, sheets.stage, &Stage::id);
      return !sheets.columns.empty() && of <= plan_.stages.begin() + static_cast<std::ptrdiff_t>(stage);
    });
  }

  void without_a_juror(std::vector<StageSimulation>& stages) {
    Tables tables = tables_;
    recuse(plan_, tables, chance_.below(static_cast<std::uint32_t>(tables.jury.size())));
    const Ended ended = play(plan_, std::move(tables));
    for (std::size_t at = 0; at < stages.size(); ++at) {
      stages[at].has_jury = rests_on_marks(at);
      if (!stages[at].has_jury) continue;
      if (!ended.scored.questions.empty()) {
        stages[at].juror_missing_waits = 1;
      } else if (difference(at, outcomes(ended.results(plan_), plan_.stages[at])).winner) {
        stages[at].juror_missing_winner = 1;
      }
    }
  }
};

void add(const Times& one, Times& all) {
  all.at_all += one.at_all;
  all.for_an_outcome += one.for_an_outcome;
}

void add(const StageSimulation& one, StageSimulation& all) {
  all.ranked += one.ranked;
  for (std::size_t key = 0; key < one.keys.size(); ++key) add(one.keys[key].times, all.keys[key].times);
  for (std::size_t at = 0; at < one.criteria.size(); ++at) {
    all.criteria[at].changes_winner += one.criteria[at].changes_winner;
    all.criteria[at].changes_outcome += one.criteria[at].changes_outcome;
  }
  all.juror_missing_winner += one.juror_missing_winner;
  all.juror_missing_waits += one.juror_missing_waits;
  all.has_jury = all.has_jury || one.has_jury;
}

void add(const Tried& one, Simulation& all) {
  if (one.stages.empty()) {
    if (all.unfinished == 0) all.unfinished_because = one.unfinished_because;
    ++all.unfinished;
  }
  for (std::size_t stage = 0; stage < one.stages.size(); ++stage) add(one.stages[stage], all.stages[stage]);
}

/// What was decided of other marks says nothing of random ones.
bool is_about_an_entry_alone(const engine::Decision& decision) {
  return decision.kind == "disqualified" || decision.kind == "withdrawn";
}

using MakeTables = std::function<Tables(Chance&)>;

Simulation simulate_with(const Plan& plan, const SimulationOptions& options, const MakeTables& make) {
  const Plans plans(plan);
  std::vector<Tried> contests(options.contests);
  engine::in_parallel(options.contests, options.threads, [&](std::size_t at) {
    Chance chance(options.seed, at);
    const Tables tables = make(chance);
    contests[at] = Contest(plans, tables, chance).run();
  });
  Simulation all = {.seed = options.seed, .contests = options.contests};
  for (const Stage& stage : plan.stages) all.stages.push_back(nothing_yet(plan, stage));
  for (const Tried& contest : contests) add(contest, all);
  return all;
}

}  // namespace

Simulation simulate(const Plan& plan, const Tables& tables, const SimulationOptions& options) {
  Tables without_votes = tables;
  std::erase_if(without_votes.decisions,
                [](const engine::Decision& decision) { return !is_about_an_entry_alone(decision); });
  Simulation made = simulate_with(plan, options, [&](Chance& chance) {
    Tables tried = without_votes;
    decide(plan, tried, chance);
    assign_third_experts(plan, tried, chance);
    return tried;
  });
  made.entries = static_cast<std::uint32_t>(tables.entries.size());
  made.jurors = static_cast<std::uint32_t>(tables.jury.size());
  return made;
}

Simulation simulate(const Plan& plan, const Sizes& sizes, const SimulationOptions& options) {
  Simulation made = simulate_with(plan, options, [&](Chance& chance) { return invented(plan, sizes, chance); });
  made.entries = sizes.entries;
  made.jurors = sizes.jurors;
  return made;
}

}  // namespace analysis
