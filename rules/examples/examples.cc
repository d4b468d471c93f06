#include "rules/examples/examples.h"

#include <algorithm>

#include "base/decimal.h"
#include "engine/explain/explain.h"
#include "engine/explain/explain_waiting.h"
#include "engine/score/score.h"
#include "engine/score/why_outside.h"
#include "rules/examples/example_decisions.h"
#include "rules/examples/example_names.h"
#include "rules/examples/example_tables.h"
#include "rules/examples/example_why.h"
#include "rules/problems/problems_examples.h"

namespace rules {
namespace {

using base::Words;
using engine::Decided;

Words same(const std::string& text) { return {text, text}; }

/// Whether the definition says, without a mistake, who is ranked.
bool knows_ranked(const Compilation& work, const StageWork& stage) {
  const bool spoilt = work.draft.any_spoilt({"admission", "passing", "minimum_total", "stages"});
  return !spoilt && is_known(work, stage.entered) && is_known(work, stage.ranked);
}

Words yes_or_no(bool flag) { return flag ? Words{"да", "yes"} : Words{"нет", "no"}; }

Words decided_words(Decided decided) {
  switch (decided) {
    case Decided::yes: return yes_or_no(true);
    case Decided::no: return yes_or_no(false);
    case Decided::waiting: return {"ждёт решения", "waiting"};
    case Decided::not_asked: return {"этого этап не решает", "not a matter of this stage"};
  }
  return {};
}

/// One entry's expectations against what came out.
class Comparison {
 public:
  Comparison(Compilation& work, const StageWork& stage, const Test& test, const Outcome& outcome)
      : work_(work),
        stage_(stage),
        name_(test.name.value),
        entry_(test.entries[outcome.entry]),
        expect_(entry_.expect),
        outcome_(outcome) {}

  void run() {
    if (expect_.total) compare_number(total_words(), outcome_.stage.total, *expect_.total);
    for (const TestPoints& each : expect_.criteria) compare_criterion(each);
    if (expect_.prize && knows_awards()) compare_prize();
    if (knows_ranked(work_, stage_) && !work_.is_broken(outcome_.stage.order)) compare_ranking();
  }

 private:
  struct Differs {
    Words what, got, expected;
  };

  bool knows_awards() const { return !work_.draft.any_spoilt({"awards", "prizes", "awards_limit", "stages"}); }

  void compare_ranking() {
    compare_rank();
    if (expect_.place) compare_place();
    if (expect_.award && knows_awards()) compare_awards();
    if (expect_.advances) compare_decided(advances_words(), outcome_.stage.advances, *expect_.advances);
    if (expect_.funded) compare_decided(funded_words(), outcome_.stage.funded, *expect_.funded);
    if (expect_.waits) compare_waits();
  }

  void tell(const base::Place& at, const Differs& differs, Why why) {
    work_.report(test_fails(at, {name_, entry_.id.value, differs.what, differs.got, differs.expected}, std::move(why)));
  }

  void compare_number(const Words& what, NodeId node, const Number& expected) {
    if (work_.is_broken(node)) return;
    const engine::Value value = outcome_.results.scored.value(node, outcome_.entry);
    const engine::Value wanted = expected.value;
    if (value == wanted) return;
    tell(
        expected.place,
        {what, engine::value_words(outcome_.results, node, value), engine::value_words(outcome_.results, node, wanted)},
        why_value(outcome_, node));
  }

  void compare_criterion(const TestPoints& expected) {
    const Term node = known_value(work_, stage_, expected.criterion);
    if (node) compare_number(same(expected.criterion.value), *node, expected.points);
  }

  void compare_prize() {
    if (outcome_.stage.prize) return compare_number(prize_words(), *outcome_.stage.prize, *expect_.prize);
    const Number& expected = *expect_.prize;
    tell(expected.place, {prize_words(), {"нет", "none"}, same(base::to_text(expected.value))}, {});
  }

  std::string place() const { return engine::place_text(outcome_.results, outcome_.stage, outcome_.entry); }
  bool is_ranked() const {
    return outcome_.results.scored.rankings[outcome_.stage.order.at].first[outcome_.entry] != 0;
  }
  std::string why_not() const {
    const engine::Results& results = outcome_.results;
    return engine::why_outside(results, outcome_.stage.ranked, outcome_.entry).in(results.plan.language);
  }

  void compare_rank() {
    if (expect_.ranked && expect_.ranked->value != is_ranked()) {
      tell(expect_.ranked->place, {ranked_words(), yes_or_no(is_ranked()), yes_or_no(expect_.ranked->value)},
           why_not_placed(outcome_));
    }
    const Text& reason = expect_.reason;
    const std::string got = why_not();
    if (reason.value.empty() || reason.value == got) return;
    tell(reason.place,
         {reason_words(), got.empty() ? Words{"место есть", "it has a place"} : same(got), same(reason.value)}, {});
  }

  /// A hyphen will do for the dash of a range.
  void compare_place() {
    std::string wanted = expect_.place->value;
    if (const auto hyphen = wanted.find('-'); hyphen != std::string::npos) wanted.replace(hyphen, 1, "–");
    if (place() == wanted) return;
    const Words got = place().empty() ? Words{"места нет", "no place"} : same(place());
    tell(expect_.place->place, {place_words(), got, same(wanted)}, why_place(outcome_, wanted));
  }

  Words awards_won() const {
    std::string ids;
    for (const engine::AwardWon& won : engine::awards(outcome_.results, outcome_.stage, outcome_.entry))
      ids += (ids.empty() ? "" : ", ") + won.line->id;
    if (!ids.empty()) return same(ids);
    const bool waits = engine::awards_wait(outcome_.results, outcome_.stage, outcome_.entry);
    return waits ? decided_words(Decided::waiting) : same("none");
  }

  void compare_awards() {
    const auto broken = [&](NodeId list) { return work_.is_broken(list); };
    if (std::ranges::any_of(outcome_.stage.awards, broken)) return;
    std::string wanted;
    for (const Text& each : *expect_.award) wanted += (wanted.empty() ? "" : ", ") + each.value;
    if (awards_won().en == wanted) return;
    tell(expect_.award->front().place, {award_words(), awards_won(), same(wanted)}, why_awarded(outcome_));
  }

  void compare_decided(const Words& what, const std::optional<NodeId>& node, const Flag& expected) {
    if (node && work_.is_broken(*node)) return;
    const bool is_advance = node == outcome_.stage.advances;
    const Decided decided = is_advance ? engine::advances(outcome_.results, outcome_.stage, outcome_.entry)
                                       : engine::funded(outcome_.results, outcome_.stage, outcome_.entry);
    if (decided == (expected.value ? Decided::yes : Decided::no)) return;
    tell(expected.place, {what, decided_words(decided), yes_or_no(expected.value)},
         node ? why_value(outcome_, *node) : Why{});
  }

  void compare_waits() {
    const bool waits = !engine::waits_for(outcome_.results, outcome_.stage, outcome_.entry).empty();
    if (waits == expect_.waits->value) return;
    tell(expect_.waits->place, {waits_words(), yes_or_no(waits), yes_or_no(expect_.waits->value)},
         why_not_placed(outcome_));
  }

  Compilation& work_;
  const StageWork& stage_;
  const std::string& name_;
  const TestEntry& entry_;
  const TestExpectation& expect_;
  const Outcome& outcome_;
};

void run(Compilation& work, const Test& test) {
  if (work.draft.is_spoilt(test.place)) return;
  const StageWork* stage = stage_of(work, test);
  if (stage == nullptr) return;
  const std::optional<Staging> staged = staging(work, test, *stage);
  if (!staged) return;
  const auto& [plan, tables] = *staged;
  const engine::Scored scored =
      engine::score(plan, tables, {.threads = 1, .keep_every_node = true, .general_numbers = true});
  check_decisions(work, {plan, tables, scored});
  const engine::Stage& of_plan = *std::ranges::find(plan.stages, stage->id, &engine::Stage::id);
  for (std::uint32_t i = 0; i < test.entries.size(); ++i)
    Comparison(work, *stage, test, {{plan, tables, scored}, of_plan, i}).run();
}

}  // namespace

void run_examples(Compilation& work) {
  for (const Test& test : work.draft.tests) run(work, test);
}

}  // namespace rules
