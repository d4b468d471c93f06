/// Examples of several entries under `tests:`: what may be said of them, and what is told when they come out otherwise.

#include <catch2/catch.hpp>

#include "rules/rules.h"

namespace {

const std::string head = R"(format: 1
contest: {id: c, title: C, language: en}
nominations: {yard: Yard, house: House}
facts: {day: {type: moment}, cost: {type: money}, paid: {type: flag}}
admission: [{require: paid, otherwise: not paid}]
criteria:
  a: {type: mark, scale: 0..5}
  b: {type: mark, scale: 0..5}
  c: {type: formula, formula: a * b, in_total: false}
jury: {marks: {missing: wait, abstained: leave_out, at_least: 2, below: not_ranked}, combine: {what: criterion, by: mean, round: none}}
ties: [{highest: b}, {earliest: day}, commission_vote]
awards: [{id: first, place: 1, prize: 100 RUB}, {id: second, place: 2..3, prize: 10 RUB}]
budget: {amount: 10 RUB, cost: cost, not_fitting: skip}
tests:
)";

/// Code, message and line; then the words of why.
std::vector<std::string> told(const std::string& tests) {
  std::vector<std::string> all;
  const auto compiled = rules::compile(head + tests, "contest.yaml");
  for (const base::Diagnostic& each : compiled.diagnostics()) {
    all.push_back(each.code + ": " + each.message.en + " @" + std::to_string(each.place.line));
    for (const base::Related& why : each.related) all.push_back("  " + why.words.en);
  }
  return all;
}

struct Row {
  const char* what;
  std::string tests;
  std::vector<std::string> expected = {};
};

}  // namespace

TEST_CASE("examples of several entries come out as they say") {
  const auto row = GENERATE(values<Row>({
      {"marks of each, what they share once",
       "  - given: {facts: {day: 2025-01-01}, marks: {a: [3, 3]}}\n"
       "    entries: {x: {marks: {b: [4, 5]}, expect: {total: 7.5, place: 1}}, y: {marks: {a: [5, 5], b: [3, 2]}, "
       "expect: {criteria: {a: 5, b: 2.5, c: 12.5}, place: 2}}}\n"},
      {"points instead of marks: nobody has to mark, and so many marks are not asked for",
       "  - given: {points: {a: 3}, facts: {day: 2025-01-01}}\n"
       "    entries: {x: {points: {b: 4}, expect: {place: 1, award: first, prize: 100}}, y: {points: {b: 3}, "
       "expect: {place: 2, award: second}}}\n"},
      {"a total that is stated, and the first key that parts",
       "  - given: {points: {total: 7, b: 3}}\n"
       "    entries: {x: {facts: {day: 2025-01-02}, expect: {place: 2}}, y: {facts: {day: 2025-01-01}, expect: "
       "{place: 1}}}\n"},
      {"equal ones wait for a vote, and no longer with it",
       "  - given: {points: {total: 7, b: 3}}\n"
       "    entries: {x: {expect: {waits: true}}, y: {expect: {waits: true}}}\n"
       "  - given: {points: {total: 7, b: 3}}\n"
       "    entries: {x: {expect: {waits: false, place: 2}}, y: {expect: {place: 1}}}\n"
       "    decisions: [{decision: commission_vote, entry: y, value: 1}, {decision: commission_vote, entry: x, value: "
       "2}]\n"},
      {"places shared in the vote, with a hyphen for the dash",
       "  - given: {points: {total: 7, b: 3}}\n"
       "    entries: {x: {expect: {place: 1-2}}, y: {expect: {place: 1–2}}}\n"
       "    decisions: [{decision: commission_vote, entry: y, value: 1}, {decision: commission_vote, entry: x, value: "
       "1}]\n"},
      {"each nomination has places of its own",
       "  - given: {points: {b: 3}}\n"
       "    entries: {x: {nomination: yard, points: {total: 1}, expect: {place: 1}}, y: {nomination: house, points: "
       "{total: 2}, expect: {place: 1}}}\n"},
      {"the budget skips what does not fit, and who is withdrawn is out",
       "  - given: {points: {b: 3}}\n"
       "    entries:\n"
       "      w: {points: {total: 4}, facts: {cost: 5}, expect: {ranked: false, reason: withdrawn}}\n"
       "      x: {points: {total: 3}, facts: {cost: 6, paid: true}, expect: {place: 1, funded: true}}\n"
       "      y: {points: {total: 2}, facts: {cost: 5, paid: true}, expect: {funded: false}}\n"
       "      z: {points: {total: 1}, facts: {cost: 4, paid: true}, expect: {place: 3, funded: true}}\n"
       "    decisions: [{decision: withdrawn, entry: w}]\n"},
      {"no award is none",
       "  - given: {points: {b: 3}}\n"
       "    entries: {w: {points: {total: 4}, expect: {}}, x: {points: {total: 3}, expect: {}}, y: {points: {total: "
       "2}, "
       "expect: {}}, z: {points: {total: 1}, expect: {place: 4, award: none}}}\n"},
  }));
  CAPTURE(row.what);
  CHECK(told(row.tests) == row.expected);
}

TEST_CASE("a failing example of several entries says what came out, and why") {
  const auto row = GENERATE(values<Row>({
      {"the first key that parted two",
       "  - given: {points: {total: 7}}\n    entries:\n      x: {points: {b: 3}, expect: {place: 1}}\n"
       "      y: {points: {b: 4}, expect: {total: 7}}\n",
       {"test-fails: entry x: place: got 2, expected 1 @17", "  y stands above: b is 4 there and 3 here"}},
      {"the total and what it is made of",
       "  - entries:\n      x: {marks: {a: [4, 5], b: [1, 1]}, expect: {total: 5}}\n",
       {"test-fails: entry x: total: got 5.5, expected 5 @16", "  total: a + b = 4.5 + 1 = 5.5",
        "  a: mean(the jury's marks) = (4 + 5) / 2 = 4.5", "  b: mean(the jury's marks) = (1 + 1) / 2 = 1"}},
      {"a shared place",
       "  - given: {points: {total: 7, b: 3}}\n    entries:\n      x: {expect: {place: 1}}\n      y: {expect: {}}\n",
       {"test-fails: entry x: place: got 1–2, expected 1 @17", "  shared with y: no key parts them"}},
      {"admission, where the example is about being ranked",
       "  - given: {points: {total: 7, b: 3}}\n    entries:\n      x: {facts: {paid: false}, expect: {ranked: true}}\n",
       {"test-fails: entry x: being ranked: got no, expected yes @17", "  not paid"}},
      {"a name that nobody knows",
       "  - entries:\n      x: {points: {d: 7}, expect: {award: third}}\n",
       {"unknown-name: there is no criterion “d” @16", "unknown-name: there is no award “third” @16"}},
      {"points of some only",
       "  - entries:\n      x: {points: {a: 5}, expect: {}}\n      y: {marks: {a: [5, 5]}, expect: {}}\n",
       {"test-points-of-some: points of “a” are stated, but not of entry y @16"}},
      {"a vote that nobody waits for",
       "  - given: {points: {b: 3}}\n    entries: {x: {points: {total: 1}, expect: {}}, y: {points: {total: 2}, "
       "expect: {}}}\n"
       "    decisions: [{decision: lot, entry: x, value: 1}, {decision: commission_vote, entry: z, value: 1}]\n",
       {"unknown-name: there is no entry “z” @17"}},
      {"one entry or several",
       "  - {given: {marks: {a: [5, 5]}}}\n",
       {"missing-key: one of these keys is needed: expect or entries @15"}},
  }));
  CAPTURE(row.what);
  CHECK(told(row.tests) == row.expected);
}
