/// Rules of a definition, each said in a small file with the examples that show what it means; `tests:` scores them.

#include <catch2/catch.hpp>

#include <algorithm>

#include "rules/rules.h"

namespace {

const std::string head = R"(format: 1
contest: {id: c, title: C, language: en}
accept: {unused-fact: t, unequal-maxima: t, rounding-unsaid: t, numbering-unsaid: t, abstained-unsaid: t}
)";

const std::string jury = R"(jury:
  marks: {missing: leave_out}
  combine: {what: criterion, by: mean, round: {digits: 2, mode: half_up}}
)";

std::vector<std::string> told(const std::string& rules) {
  std::vector<std::string> all;
  const auto compiled = rules::compile(head + rules, "contest.yaml");
  for (const base::Diagnostic& each : compiled.diagnostics()) {
    if (each.code != "accept-unused")
      all.push_back(each.code + ": " + each.message.en + " @" + std::to_string(each.place.line));
  }
  return all;
}

struct Row {
  const char* what;
  std::string rules;
};

}  // namespace

TEST_CASE("a rule means what its examples say") {
  const auto row = GENERATE(values<Row>({
      {"weights act in the total, a name is the unweighted points", jury + R"(
criteria:
  a: {type: mark, scale: 0..5, weight: 2}
  b: {type: formula, formula: a * 10}
tests: [{given: {marks: {a: [5, 4, 5]}}, expect: {total: 56.04, criteria: {a: 4.67, b: 46.7}}}]
)"},
      {"a fraction stands as it is", jury + R"(
criteria:
  a: {type: mark, scale: 0..5, weight: 1/3}
  b: {type: mark, scale: 0..5, weight: 2/3}
tests: [{given: {marks: {a: [4], b: [4]}}, expect: {total: 4}}]
)"},
      {"a criterion made of a fact that is not asked for does not apply", R"(
nominations: {yard: Двор, house: Дом}
facts:
  trees: {type: count, applies_when: nomination == yard}
  oaks: {type: count, applies_when: trees > 3}
quantities: {twice: 2 * trees}
criteria:
  a: {type: formula, formula: twice, pass: 4}
  b: {type: formula, formula: 3}
  c: {type: brackets, of: oaks, rows: [{up_to: 1, points: 1}, {above: 1, points: 7}]}
  d: {type: group, criteria: {e: {type: per_unit, of: trees, each: 1, weight: 10}}}
tests:
  - {given: {nomination: yard, facts: {trees: 5, oaks: 2}}, expect: {total: 70, ranked: true}}
  - {given: {nomination: yard, facts: {trees: 3, oaks: 2}}, expect: {total: 39, ranked: true}}
  - {given: {nomination: yard, facts: {trees: 1}}, expect: {ranked: false}}
  - {given: {nomination: house, facts: {trees: 5, oaks: 2}}, expect: {total: 3, ranked: true}}
)"},
      {"and total.not_applicable speaks of it", R"(
nominations: {yard: Двор, house: Дом}
facts: {trees: {type: count, applies_when: nomination == yard}}
criteria:
  a: {type: brackets, of: trees, rows: [{up_to: 1, points: 1}, {above: 1, points: 7}]}
  b: {type: formula, formula: 3}
total: {not_applicable: full}
tests:
  - {given: {nomination: yard, facts: {trees: 1}}, expect: {total: 4}}
  - {given: {nomination: house}, expect: {total: 10, ranked: true}}
)"},
      {"a fact of some items only", R"(
items: {facts: {big: {type: flag}, weight: {type: count, applies_when: big}}}
criteria: {a: {type: formula, formula: weight, per: item, across: sum}}
tests: [{given: {items: [{big: true, weight: 5}, {big: false, weight: 7}]}, expect: {total: 5}}]
)"},
      {"a share of those who are asked; who abstains is asked", R"(
criteria:
  a: {type: mark, scale: 0..5}
jury: {marks: {missing: leave_out, at_least_share: 2/3, below: not_ranked}, combine: {by: mean}}
tests:
  - {given: {marks: {a: [5, 4, ~]}}, expect: {total: 4.5, ranked: true}}
  - {given: {marks: {a: [5, abstained, ~]}}, expect: {ranked: false, reason: 'a: fewer than 1 marks or 2/3 of the jurors'}}
)"},
      {"who has marked too little does not count", R"(
criteria:
  a: {type: mark, scale: 0..5}
  b: {type: mark, scale: 0..5}
jury: {juror_counts: {marked_share: 60%}, marks: {missing: leave_out}, combine: {what: criterion, by: mean}}
tests: [{given: {marks: {a: [5, 1], b: [3, ~]}}, expect: {total: 8}}]
)"},
      {"too few members of the commission", R"(
criteria:
  a: {type: mark, scale: 0..5}
jury: {quorum: {share: 50%, below: void}, marks: {missing: leave_out}, combine: {by: mean}}
tests:
  - {given: {marks: {a: [5, 4, ~, ~]}}, expect: {total: 4.5, ranked: true}}
  - {given: {marks: {a: [5, ~, ~]}}, expect: {ranked: false, reason: 'void: no quorum'}}
)"},
      {"marks that differ by the limit stand, extreme ones aside", R"(
criteria:
  a: {type: mark, scale: 0..10}
jury: {marks: {missing: wait}, combine: {by: mean, drop: {high: 1, low: 1}, divergence: {limit: 2}}}
tests:
  - {given: {marks: {a: [1, 4, 6, 9]}}, expect: {total: 5}}
)"},
      {"what a fact leaves of a scale", R"(
facts: {events: {type: count}}
criteria:
  a: {type: mark, scale: 0..100, corridor: {of: events, rows: [{at: 0, marks: 0}, {from: 1, marks: 10..50}]}}
jury: {marks: {missing: wait}, combine: {by: mean}}
tests: [{given: {facts: {events: 2}, marks: {a: [10, 50]}}, expect: {total: 30}}]
)"},
      {"a juror's marks by that juror's own mean, in the same nomination", R"(
jury: {marks: {missing: wait}, combine: {what: criterion, by: sum}}
nominations: {yard: Yard, house: House}
criteria:
  a: {type: mark, scale: 0..10, points: mark - mean(mark over entries)}
tests:
  - entries:
      x: {nomination: yard, marks: {a: [10, 3]}, expect: {total: 3}}
      y: {nomination: yard, marks: {a: [6, 1]}, expect: {total: -3}}
      z: {nomination: house, marks: {a: [1, 1]}, expect: {total: 0}}
)"},
      {"criteria are worth what the experts give whose totals count", R"(
jury: {marks: {missing: wait}, combine: {what: total, by: two_and_third, limit: 5, third: nearest}}
criteria:
  a: {type: mark, scale: 0..10}
  b: {type: mark, scale: 0..10}
  g: {type: group, criteria: {c: {type: mark, scale: 0..10, weight: 2}}}
tests:
  - name: the third is near the second
    given: {marks: {a: [10, 1, 3], b: [10, 1, 1], c: [0, 2, 1]}}
    expect: {total: 6, criteria: {a: 2, b: 1, g: 3, c: 1.5}}
  - name: no third is needed
    given: {marks: {a: [10, 8, 0], b: [5, 3, 0], c: [0, 0, 0]}}
    expect: {total: 13, criteria: {a: 9, b: 4}}
)"},
      {"a coefficient by nomination", jury + R"(
nominations: {yard: Yard, house: House}
criteria:
  a: {type: mark, scale: 0..5, coefficient: {by: nomination, rows: {yard: 1, house: 1.5}}}
tests: [{given: {nomination: house, marks: {a: [4]}}, expect: {total: 6, criteria: {a: 4}}}]
)"},
      {"what does not apply adds nothing and is not asked for", R"(
jury: {marks: {missing: wait}, combine: {what: criterion, by: mean}}
facts: {big: {type: flag}}
criteria:
  a: {type: mark, scale: 0..5}
  b: {type: mark, scale: 0..5, applies_when: big, pass: 3}
tests: [{given: {facts: {big: false}, marks: {a: [4, 2]}}, expect: {total: 3, ranked: true}}]
)"},
      {"a group with a cap, and its condition for all its members", jury + R"(
facts: {big: {type: flag}, n: {type: count}}
criteria:
  g:
    type: group
    cap: 6
    applies_when: big
    criteria:
      a: {type: mark, scale: 0..5}
      b: {type: per_unit, of: n, each: 2}
  c: {type: formula, formula: n}
tests:
  - {given: {facts: {big: true, n: 3}, marks: {a: [1, 2]}}, expect: {total: 9, criteria: {g: 6, b: 6}}}
  - {given: {facts: {big: false, n: 3}}, expect: {total: 3}}
)"},
      {"rounds: first jurors, then across; an attempt without marks is no attempt", R"(
jury: {marks: {missing: leave_out, below: absent}, combine: {what: criterion, by: mean}}
rounds: {count: 3}
criteria:
  run: {type: mark, scale: 0..10, per: round, across: best}
ties: [{highest: 'best(2, run)'}, {highest: 'best(3, run)'}]
tests: [{given: {rounds: [{marks: {run: [5, 6]}}, {marks: {run: [9, 8]}}]}, expect: {total: 8.5}}]
)"},
      {"items with facts of their own, rounded each", R"(
jury: {marks: {missing: leave_out}, combine: {what: criterion, by: mean, drop: {high: 1, low: 1}}}
items: {facts: {difficulty: {type: number, min: 1}}}
criteria:
  dive: {type: mark, scale: 0..10, step: 0.5, per: item, in_total: false}
  points: {type: formula, per: item, formula: dive * difficulty, round: {digits: 1, mode: half_up}, across: sum}
tests:
  - given: {items: [{difficulty: 3.1, marks: {dive: [7, 7.5, 8]}}, {difficulty: 2, marks: {dive: [5, 5.5, 5]}}]}
    expect: {total: 33.3, criteria: {dive: 12.5}}
)"},
      {"a juror's mark becomes points before marks are combined", jury + R"(
facts: {penalty: {type: number, min: 0}}
criteria: {a: {type: mark, scale: 0..10, points: 'max(0, mark - penalty)'}}
tests: [{given: {facts: {penalty: 2}, marks: {a: [1, 6]}}, expect: {total: 2}}]
)"},
      {"each juror's total first", R"(
jury: {marks: {missing: leave_out}, combine: {what: total, by: median, round: {digits: 1, mode: half_up}}}
facts: {extra: {type: number}}
criteria:
  a: {type: mark, scale: 0..5, weight: 2}
  b: {type: mark, scale: 0..5}
  c: {type: formula, formula: extra}
tests: [{given: {facts: {extra: 1.25}, marks: {a: [5, 3, 1], b: [0, 1, ~]}}, expect: {total: 9.75, criteria: {a: 3}}}]
)"},
      {"an empty mark that counts as zero is a zero in the juror's total", R"(
jury: {marks: {missing: zero}, combine: {what: total, by: mean}}
criteria: {a: {type: mark, scale: 0..5}, b: {type: mark, scale: 0..5}}
tests: [{given: {marks: {a: [4, 2], b: [2, ~]}}, expect: {total: 4}}]
)"},
      {"two experts and a third", R"(
jury: {marks: {missing: leave_out, at_least: 2}, combine: {what: criterion, by: two_and_third, limit: 20%, third: nearest}}
criteria: {a: {type: mark, scale: 0..10}}
tests:
  - {given: {marks: {a: [4, 6]}}, expect: {total: 5}}
  - {given: {marks: {a: [4, 8, 7]}}, expect: {total: 7.5}}
)"},
      {"levels and flags by jurors and by facts", jury + R"(
facts: {rank_: {type: choice, of: [low, high]}, paved: {type: flag}}
criteria:
  a: {type: levels, levels: {bad: 0, good: {points: 5, title: Good}}}
  b: {type: flag, yes: 3, no: 1}
  c: {type: levels, of: rank_, levels: {low: 1, high: 2}}
  d: {type: flag, of: paved, yes: 10}
tests: [{given: {facts: {rank_: high, paved: true}, marks: {a: [good, bad], b: [true, false]}}, expect: {total: 16.5}}]
)"},
      {"brackets with a miss, interpolated ones, and money", R"(
facts: {n: {type: count}, cost: {type: money, min: 0}}
criteria:
  a: {type: brackets, of: n, miss: 0, rows: [{from: 6, up_to: 19, points: 1}, {above: 19, points: n}]}
  b: {type: brackets, of: cost, interpolate: linear, rows: [{at: 0, points: 10}, {at: 100, points: 0}]}
tests:
  - {given: {facts: {n: 5, cost: 25}}, expect: {criteria: {a: 0, b: 7.5}}}
  - {given: {facts: {n: 20, cost: 300}}, expect: {criteria: {a: 20, b: 0}}}
)"},
      {"bonuses, deductions, a capped and rounded total, a minimum", R"(
facts: {n: {type: count}, late: {type: flag}}
criteria: {a: {type: formula, formula: n / 3}}
total: {round: {digits: 0, mode: half_even}, cap: 10}
bonuses: [{title: B, points: 1, when: n > 10}]
deductions: [{title: D, points: n, when: late}]
minimum_total: 3
tests:
  - {given: {facts: {n: 33, late: false}}, expect: {total: 11, ranked: true}}
  - {given: {facts: {n: 6, late: true}}, expect: {total: -4, ranked: false, reason: below the minimum total of 3}}
)"},
      {"a total of its own, a demand on every juror's mark", jury + R"(
criteria: {a: {type: mark, scale: 0..5}, b: {type: mark, scale: 0..5}}
total: max(a, b) * 2
passing: [{require: all(a.marks >= 1), otherwise: somebody gave nothing}]
tests: [{given: {marks: {a: [0, 4], b: [5, 5]}}, expect: {total: 10, ranked: false, reason: somebody gave nothing}}]
)"},
      {"missing marks in a formula are what the criterion's own jury says", R"(
jury: {marks: {missing: wait}, combine: {what: criterion, by: mean}}
criteria: {a: {type: mark, scale: 0..5, jury: {marks: {missing: leave_out}}}}
total: sum(a.marks)
tests: [{given: {marks: {a: [4, ~]}}, expect: {total: 4, criteria: {a: 4}}}]
)"},
      {"two experts and points: an empty mark that counts as zero is no points", R"(
jury: {marks: {missing: zero}, combine: {what: criterion, by: two_and_third, limit: 10, third: joins}}
criteria: {a: {type: mark, scale: 0..5, points: mark + 1}}
tests: [{given: {marks: {a: [3, ~]}}, expect: {total: 2}}]
)"},
      {"a formula per round sees what across makes of that round", R"(
items: {facts: {n: {type: number}}}
rounds: {count: 2, facts: {k: {type: number}}}
criteria:
  a: {type: formula, per: [round, item], formula: n * k, across: [{over: item, by: sum}, {over: round, by: best}]}
  b: {type: formula, per: round, formula: a + 1, across: sum}
tests: [{given: {items: [{n: 1}, {n: 2}], rounds: [{k: 1}, {k: 10}]}, expect: {criteria: {a: 30, b: 35}}}]
)"},
      {"too few marks: not ranked, with the reason", R"(
jury: {marks: {missing: leave_out, at_least: 3, below: not_ranked}, combine: {what: criterion, by: mean}}
criteria: {a: {type: mark, scale: 0..5, title: Looks}}
tests: [{given: {marks: {a: [5, 5, ~]}}, expect: {ranked: false, reason: "Looks: fewer than 3 marks"}}]
)"},
      {"facts of a nomination that the definition states", R"(
nominations: {yard: {title: Yard, facts: {limit: 5, open: true}}, house: {title: House, facts: {limit: 2, open: false}}}
nomination_facts: {limit: {type: number}, open: {type: flag}}
criteria: {a: {type: formula, formula: if open then limit else 0}}
stages: [{id: one, advance: {places: limit}}, {id: two}]
tests: [{given: {nomination: yard, stage: one}, expect: {total: 5}}, {given: {nomination: house, stage: two}, expect: {total: 0}}]
)"},
      {"a percent is rounded as it is written, a share as the number it is", R"(
facts: {share: {type: percent}}
criteria:
  a: {type: formula, formula: '100 * round(share, 1, half_up)'}
  b: {type: formula, formula: 'round(100 * share, 0, half_up)'}
  c: {type: formula, formula: 'round(share / 10%, 1, half_up)'}
  d: {type: formula, formula: 'floor(share) * 100'}
  e: {type: per_unit, of: share, each: 1, step: 5}
tests: [{given: {facts: {share: 12.36}}, expect: {criteria: {a: 12.4, b: 12, c: 1.2, d: 12, e: 2}}}]
)"},
      {"a later stage reads an earlier one and may carry its marks", jury + R"(
criteria: {a: {type: mark, scale: 0..5}}
stages:
  - {id: one, criteria: [a]}
  - {id: two, marks: carried, total: a * 2}
tests: [{given: {stage: two, marks: {a: [3, 4]}}, expect: {total: 7}}]
)"},
      {"points that a table states", R"(
criteria: {a: {type: stated, min: 0, max: 20}, b: {type: formula, formula: a * 2}}
tests: [{given: {facts: {a: 7}}, expect: {total: 21, criteria: {a: 7, b: 14}}}]
)"},
      {"totals of earlier stages are added, each with its factor", R"(
facts: {n: {type: number}, m: {type: number}}
stages:
  - {id: one, criteria: {a: {type: formula, formula: n}}}
  - {id: two, criteria: {b: {type: formula, formula: m, weight: 3}}, total: {with: [one]}}
  - {id: three, criteria: {c: {type: formula, formula: n + m}}, total: {with: {one: 0.4, three: 0.6}}}
tests:
  - {given: {stage: two, facts: {n: 5, m: 2}}, expect: {total: 11}}
  - {given: {stage: three, facts: {n: 5, m: 2}}, expect: {total: 6.2}}
)"},
      {"each juror's own places are added", R"(
jury: {marks: {missing: wait}, combine: {by: sum_of_places}}
criteria: {order: {type: place}}
tests:
  - entries:
      x: {marks: {order: [1, 2, 1]}, expect: {place: 1, total: 4}}
      y: {marks: {order: [2, 1, 3]}, expect: {place: 2, total: 6}}
      z: {marks: {order: [3, 3, 2]}, expect: {place: 3, total: 8}}
)"},
      {"who comes first in a group of entries with one text", R"(
facts: {owner: {type: text}, sent: {type: moment}, n: {type: number}}
admission: [{require: 'rank(sent, earliest over entries within owner) <= 1', otherwise: one is enough}]
criteria: {a: {type: formula, formula: 'n + 10 * rank(n, lowest over entries within all)'}}
tests:
  - entries:
      x: {facts: {owner: A, sent: 2026-01-01, n: 1}, expect: {total: 11, ranked: true}}
      y: {facts: {owner: A, sent: 2026-01-02, n: 9}, expect: {ranked: false, reason: one is enough}}
      z: {facts: {owner: B, sent: 2026-01-03, n: 2}, expect: {total: 22}}
)"},
  }));
  CAPTURE(row.what);
  const std::vector<std::string> found = told(row.rules);
  CAPTURE(found);
  CHECK(found.empty());
}

TEST_CASE("a slip in a key of the top is one mistake; every mistake names the file") {
  const auto one = rules::compile(
                       "format: 1\ncontest: {id: x, title: x}\nFacts: {n: {type: number}, m: {type: number}}\n"
                       "criteria: {a: {type: formula, formula: n}}\nties: [{highest: m}]\n",
                       "f")
                       .diagnostics();
  REQUIRE(one.size() == 1);
  CHECK(one.front().code == "unknown-key");
  const auto empty = rules::compile("format: 1\n", "f");
  for (const auto& each : empty.diagnostics()) CHECK(each.place.file == "f");
}

TEST_CASE("a slip in a key hides nothing else") {
  const auto found = rules::compile(R"(format: 1
contest: {id: x, title: x}
facts: {n: {typ: number, titel: Number, min: 0}}
criteria: {a: {type: brackets, of: n, rows: [{up_to: 10, points: 1}, {from: 12, points: 2}]}}
)",
                                    "f")
                         .diagnostics();
  std::vector<std::string> codes;
  for (const auto& each : found) codes.push_back(each.code);
  CHECK(codes == std::vector<std::string>{"unknown-key", "unknown-key", "brackets-gap"});
}

TEST_CASE("with two experts and a third no total may follow from what it decides") {
  const auto found = told(R"(
jury: {marks: {missing: wait}, combine: {what: total, by: two_and_third, limit: 5, third: joins}}
criteria:
  a: {type: mark, scale: 0..10}
  b: {type: mark, scale: 0..10, applies_when: a > 3}
)");
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("cycle: "));
}

TEST_CASE("a failing example says what came out") {
  const auto found = told(jury + R"(
criteria: {a: {type: mark, scale: 0..5}}
tests: [{given: {marks: {a: [5, 4]}}, expect: {total: 4.4}}]
)");
  CHECK(found == std::vector<std::string>{"test-fails: total: got 4.5, expected 4.4 @9"});
}

TEST_CASE("a failing example may be told beside a plan") {
  const std::string text = head + jury + R"(
criteria: {a: {type: mark, scale: 0..5}}
tests: [{name: half, given: {marks: {a: [5, 4]}}, expect: {total: 4.4}}]
)";
  CHECK_FALSE(rules::compile(text, "f"));
  const auto plan = rules::compile(text, "f", rules::Examples::may_break);
  REQUIRE(plan);
  const auto fails = std::ranges::find(plan.diagnostics(), "test-fails", &base::Diagnostic::code);
  REQUIRE(fails != plan.diagnostics().end());
  CHECK(fails->severity == base::Severity::warning);
  CHECK(fails->message.en == "“half”: total: got 4.5, expected 4.4");
}

TEST_CASE("what may be absent is told where it reaches the total") {
  const std::string facts = R"(facts: {people: {type: count, optional: true}, guests: {type: count, optional: true}}
rounds: {count: 3, facts: {metres: {type: number, optional: true}}}
)";
  struct Case {
    const char* what;
    std::string criteria;
    std::vector<int> lines;
  };
  const auto row = GENERATE(values<Case>({
      {"not where it decides nothing",
       "criteria:\n  idle: {type: formula, formula: people + 2, in_total: false}\n"
       "  a: {type: formula, formula: people + 1}\n",
       {8}},
      {"in a row's points",
       "criteria:\n  a: {type: brackets, of: entries(), rows: [{up_to: 5, points: 1}, {above: 5, points: people}]}\n",
       {7}},
      {"the sum of the best of nothing is zero",
       "criteria: {a: {type: formula, formula: metres, per: round, across: {by: sum, best: 2}}}\n",
       {}},
      {"the mean of the best of nothing is not",
       "criteria: {a: {type: formula, formula: metres, per: round, across: {by: mean, best: 2}}}\n",
       {6}},
      {"every cause at once", "criteria: {a: {type: formula, formula: people + guests}}\n", {6, 6}},
      {"not where the condition asks for it",
       "criteria: {a: {type: formula, formula: if given(people) and people > 3 then people else 0}}\n",
       {}},
      {"but in the other branch",
       "criteria: {a: {type: formula, formula: if given(people) then 1 else people}}\n",
       {6}},
      {"not where one side of or decides", "criteria: {a: {type: flag, of: not given(people) or people > 3}}\n", {}},
      {"not where the criterion applies only then",
       "criteria: {a: {type: formula, formula: people * 2, applies_when: given(people)}}\n",
       {}},
      {"a power that is too large", "criteria: {a: {type: formula, formula: 10 ^ 99999999}}\n", {6}},
      {"a large one that is not", "criteria: {a: {type: formula, formula: 10 ^ 400}}\n", {}},
      {"an irrational number that is too large",
       "criteria: {a: {type: formula, formula: 'round(exp(1000000000), 2, half_up)'}}\n",
       {6}},
      {"a constant one that is not", "criteria: {a: {type: formula, formula: 'round(ln(2), 2, half_up)'}}\n", {}},
      {"another fact is not known by it",
       "criteria: {a: {type: formula, formula: if given(people) then guests else 0}}\n",
       {6}},
      {"not a fact that is there wherever the criterion applies",
       "items: {facts: {big: {type: flag}, weight: {type: count, applies_when: big}}}\n"
       "criteria: {a: {type: formula, formula: weight, per: item, across: mean}}\n",
       {}},
  }));
  CAPTURE(row.what);
  std::vector<std::string> expected;
  for (int line : row.lines)
    expected.push_back("absent-unhandled: this value may be absent, and then the entry has no place @" +
                       std::to_string(line));
  CHECK(told(facts + row.criteria) == expected);
}

TEST_CASE("a fact of some entries is there where a condition says so") {
  struct Formula {
    const char* total;
    int times_told;
  };
  const auto row = GENERATE(values<Formula>({
      {"trees", 1},
      {"if nomination == yard then trees else 0", 0},
      {"if nomination == house then trees else 0", 1},
      {"if nomination == house then 0 else trees", 1},
      {"if nomination in [house, gate] then 0 else trees", 0},
      {"if nomination != yard then 0 else trees", 0},
      {"if not (nomination == yard) then 0 else trees", 0},
      {"if nomination == yard and trees > 3 then 1 else 0", 0},
      {"if trees > 3 and nomination == yard then 1 else 0", 0},
      {"if nomination != yard or trees > 3 then 1 else 0", 0},
      {"if nomination == house or trees > 3 then 1 else 0", 1},
      {"if nomination == yard and size > 1 then oaks else 0", 0},
      {"if size > 1 then oaks else 0", 1},
      {"if paved then metres else 0", 0},
      {"if not paved then metres else 0", 1},
      {"if nomination == yard then few else 0", 1},
      {"if nomination == yard then 0 else if nomination == house then 0 else trees", 1},
      {"if size <= 1 or nomination == house then 0 else oaks", 0},
  }));
  CAPTURE(row.total);
  const auto found = told(std::string(R"(
nominations: {yard: Yard, house: House, gate: Gate}
facts:
  size: {type: count}
  paved: {type: flag}
  trees: {type: count, applies_when: nomination == yard}
  few: {type: count, optional: true, applies_when: nomination == yard}
  oaks: {type: count, applies_when: 'size > 1 and nomination in [yard, gate]'}
  metres: {type: count, applies_when: paved}
criteria: {a: {type: formula, formula: size}}
total: )") + row.total + "\n");
  CHECK(std::ranges::count_if(found, [](const auto& each) { return each.starts_with("absent-unhandled"); }) ==
        row.times_told);
  CHECK(found.size() == static_cast<std::size_t>(row.times_told));
}

TEST_CASE("entries that are ranked together can reach the same total, whatever their facts are") {
  struct Criteria {
    const char* what;
    const char* criteria;
    std::vector<std::string> told;
  };
  const std::string differs = "the greatest possible total differs: ";
  const auto row = GENERATE_COPY(values<Criteria>({
      {"a flag switches a criterion on",
       "{a: {type: stated, max: 5}, b: {type: stated, max: 3, applies_when: paved}}",
       {differs + "paved: yes 8, paved: no 5, and they are ranked together"}},
      {"a sum changes a coefficient",
       "{a: {type: stated, max: 5, coefficient: if money > 100 RUB then 2 else 1}}",
       {differs + "money 99.99: 5, money 100.01: 10, and they are ranked together"}},
      {"through a quantity, and even in the end",
       "{a: {type: stated, max: 5, coefficient: if large == 1 then 2 else 1},"
       " b: {type: stated, max: 5, coefficient: if large == 1 then 1 else 2}}",
       {}},
      {"points are made of the number itself",
       "{a: {type: formula, formula: 'min(size, 5)'}, b: {type: stated, max: 5, applies_when: size > 3}}",
       {}},
      {"what a nomination is not asked for gives it nothing",
       "{a: {type: stated, max: 5}, b: {type: per_unit, of: trees, each: 1, cap: 4, applies_when: nomination == yard}}",
       {differs + "Yard 9, House 5, and they are ranked together"}},
  }));
  CAPTURE(row.what);
  const auto compiled = rules::compile(R"(format: 1
contest: {id: c, title: C, language: en}
accept: {unused-fact: t}
nominations: {yard: Yard, house: House}
rank_within: []
facts:
  size: {type: count, max: 9}
  paved: {type: flag}
  money: {type: money}
  trees: {type: count, applies_when: nomination == yard}
quantities: {large: if money > 100 RUB then 2 else 1}
criteria: )" + std::string(row.criteria) + "\n",
                                       "contest.yaml");
  std::vector<std::string> found;
  for (const base::Diagnostic& each : compiled.diagnostics()) {
    if (each.code == "unequal-maxima") found.push_back(each.message.en);
  }
  CHECK(found == row.told);
}

TEST_CASE("the plan has what readers ask for") {
  const auto plan = rules::compile(head + jury + R"(
nominations: {yard: Yard, house: House}
facts: {district: {type: choice, of: [north, south]}}
criteria: {a: {type: mark, scale: 0..5, title: Looks}, b: {type: mark, scale: 0..5, weight: 3}}
stages:
  - {id: one, panel: district, rank_within: [district, nomination], advance: {places: 2}}
  - {id: two, ties: [commission_vote]}
awards: [{place: 1, prize: 100 RUB, title: First}, {count: 2, title: Second}]
)",
                                   "contest.yaml");
  REQUIRE(plan);
  CHECK(plan->stages.size() == 2);
  CHECK(plan->sheets.size() == 2);
  CHECK(plan->sheets[0].panels == std::vector<std::string>{"district"});
  CHECK(plan->stages[0].rank_within.size() == 2);
  CHECK(plan->stages[0].weights == std::vector<base::Exact>{1, 3});
  CHECK((*plan)[plan->stages[1].total].name == "two.total");
  CHECK(plan->stages[0].advances.has_value());
  CHECK(plan->stages[0].awards.empty());
  CHECK(std::get<engine::Award>((*plan)[plan->stages[1].awards.front()].rule).lines.size() == 2);
  CHECK(std::get<engine::Order>((*plan)[plan->stages[1].order].rule).keys.size() == 2);
}
