/// What the checks of a whole definition tell, and what they leave alone.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "rules/rules.h"

namespace {

using Told = std::vector<std::string>;

Told diagnosed(const std::string& definition) {
  const std::string text = "format: 1\ncontest: {id: c, title: C, language: en}\n" + definition;
  const auto compiled = rules::compile(text, "contest.yaml");
  Told all;
  for (const base::Diagnostic& each : compiled.diagnostics())
    all.push_back(each.code + " " + std::to_string(each.place.line));
  return all;
}

/// What small definitions leave open on purpose.
bool is_question(const std::string& each) {
  return each.starts_with("rounding-unsaid") || each.starts_with("numbering-unsaid") ||
         each.starts_with("abstained-unsaid");
}

/// Each problem as its code and the line of the definition, which begins with line 3.
Told told(const std::string& definition) {
  Told all = diagnosed(definition);
  std::erase_if(all, is_question);
  return all;
}

/// What the definition is asked.
Told asked(const std::string& definition) {
  Told all = diagnosed(definition);
  std::erase_if(all, [](const std::string& each) { return !is_question(each); });
  return all;
}

}  // namespace

TEST_CASE("a key of ties stands where one of the stages that use the list needs it") {
  const std::string two_stages = R"(criteria:
  s: {type: stated, min: 0, max: 100}
stages:
  - {id: a, advance: {places: 2, tied_at_cut: all}}
  - {id: b, criteria: {z: {type: stated, min: 0, max: 10}}}
)";
  CHECK(told(two_stages + "ties: [{highest: a.total}]\n").empty());
  CHECK(told(two_stages + "ties: [{highest: total}]\n") == Told{"tie-key-decides-nothing 8"});
}

TEST_CASE("two experts and a third: nothing is decided silently, no key does nothing") {
  const auto combined = [](const std::string& of_stage, const std::string& own) {
    return told("criteria:\n  a: {type: mark, scale: 0..9" + own + "}\njury:\n  marks: {missing: wait}\n  combine: {" +
                of_stage + "}\n");
  };
  CHECK(combined("by: two_and_third, limit: 2, third: joins", "").empty());
  CHECK(combined("by: two_and_third", "") == Told{"missing-key 7", "missing-key 7"});
  CHECK(combined("by: mean, limit: 2, third: joins", "") == Told{"keys-conflict 7", "keys-conflict 7"});
  CHECK(combined("by: mean", ", jury: {combine: {limit: 2}}") == Told{"keys-conflict 4"});
  CHECK(combined("by: mean, limit: 2, third: joins", ", jury: {combine: {by: two_and_third}}").empty());
}

TEST_CASE("what a method of orders can't use it does not take from above") {
  const auto combined = [](const std::string& own) {
    return told("criteria:\n  a: {type: mark, scale: 0..9, jury: {combine: {" + own + R"(}}}
places: {first: highest}
jury:
  marks: {missing: wait}
  combine: {by: mean, outliers: {further_than: 3, from: median}, divergence: {limit: 2}}
)");
  };
  CHECK(combined("by: borda").empty());
  CHECK(combined("by: borda, divergence: {limit: 2}") == Told{"keys-conflict 4"});
  CHECK(combined("by: two_and_third, limit: 2, third: joins").empty());
}

TEST_CASE("an empty cell that is 0 is told where that is said") {
  CHECK(told(R"(criteria:
  a: {type: place, jury: {marks: {missing: zero}}}
jury: {marks: {missing: wait}, combine: {by: sum_of_places}}
)") == Told{"place-zero 4"});
}

TEST_CASE("of one fact it is told what each rule loses without it") {
  CHECK(told(R"(nominations: {kids: Kids, adults: Adults}
facts: {grade: {type: choice, of: [g1, g2], applies_when: nomination == kids}}
criteria: {a: {type: stated, min: 0, max: 9}}
rank_within: [nomination, grade]
passing: [{require: grade == g1, otherwise: of grade 2}]
)") == Told{"absent-unhandled 4", "absent-unhandled 7"});
}

TEST_CASE("the best of many is told where the lowest total stands first") {
  const auto run = [](const std::string& across, const std::string& first) {
    return told("rounds: {count: 3}\ncriteria:\n  run: {type: stated, min: 0, max: 600, per: round, across: " + across +
                "}\nplaces: {first: " + first + "}\n");
  };
  CHECK(run("{by: best}", "lowest") == Told{"best-is-greatest 5"});
  CHECK(run("{by: worst}", "lowest").empty());
  CHECK(run("{by: best}", "highest").empty());
}

TEST_CASE("a division by what a condition says is not 0 can't fail") {
  const auto is_safe = [&](const std::string& text) {
    return told("facts: {x: {type: number}, y: {type: number}}\ncriteria:\n  a: {type: formula, formula: '" + text +
                "'}\n")
        .empty();
  };
  for (const char* formula :
       {"if x > 0 then y / x else 0", "if x < 0 then y / x else 0", "if x > 5 then y / x else 0",
        "if x == 0 then 0 else y / x", "if 0 == x then 0 else y / x", "if x >= 1 and y > 1 then y / x else 0",
        "if x == 0 or y > 1 then 0 else y / x", "if x != 0 then round(y / x, 2, half_up) else 0",
        "if x + y != 0 then y / (x + y) else 0", "if not (x <= 0) then 1 + y / x else y",
        "if x in [1, 2] then y / x else 0", "if x > y and y > 0 then y / x else 0", "if x != 0 then y * x ^ -2 else 0",
        "if default(x, 0) != 0 then y / x else 0"}) {
    CAPTURE(formula);
    CHECK(is_safe(formula));
  }
  for (const char* formula :
       {"if y > 0 then y / x else 0", "if x > -1 then y / x else 0", "if x >= 0 then y / x else 0",
        "if x != 0 then 0 else y / x", "if x != 0 or y > 1 then y / x else 0", "if x > y then y / x else 0",
        "if x + y != 0 then y / x else 0", "if x in [0, 1] then y / x else 0"}) {
    CAPTURE(formula);
    CHECK(!is_safe(formula));
  }
}

TEST_CASE("cases cover everything where the last one holds whenever the others do not") {
  const auto covered = [](const std::string& first, const std::string& second) {
    Told all = told(R"(accept: {unused-fact: test, unequal-maxima: test}
facts:
  kind: {type: choice, of: [a, b, c]}
  old: {type: flag}
  x: {type: count}
  y: {type: number}
  place_name: {type: text}
  at: {type: moment}
quantities: {big: x > 10}
criteria:
  d:
    type: brackets
    of: x
    cases:
      - {when: ")" + first +
                    R"(", rows: [{up_to: 5, points: 1}, {above: 5, points: 2}]}
      - {when: ")" + second +
                    R"(", rows: [{up_to: 5, points: 3}, {above: 5, points: 4}]}
)");
    std::erase(all, "accept-unused 3");
    CHECK((all.empty() || all == Told{"cases-open 18"}));
    return all.empty();
  };
  CHECK(covered("kind == a", "kind != a"));
  CHECK(covered("kind in [a, b]", "kind == c"));
  CHECK(covered("kind == a", "not (kind == a)"));
  CHECK(covered("kind == a and big", "kind != a or not big"));
  CHECK(covered("old", "not old"));
  CHECK(covered("big", "not big"));
  CHECK(covered("big", "x <= 10"));
  CHECK(covered("x == 0", "x > 0"));
  CHECK(covered("y > 3", "3 >= y"));
  CHECK(covered("x > y", "x <= y"));
  CHECK(covered("place_name == 'A'", "place_name != 'A'"));
  CHECK(covered("at < 2025-05-01", "at >= 2025-05-01"));
  CHECK(!covered("kind == a", "kind == b"));
  CHECK(!covered("old", "old"));
  CHECK(!covered("x > 3", "x < 3"));
  CHECK(!covered("y == 0", "y > 0"));
  CHECK(!covered("x > y", "x < y"));
  CHECK(!covered("kind == a and big", "kind != a"));
  CHECK(!covered("place_name == 'A'", "place_name == 'B'"));
}

TEST_CASE("what brings a total to the same greatest one is defined wherever something applies") {
  const auto rescaled = [](const std::string& weight) {
    return told(R"(facts: {old: {type: flag}}
total: {not_applicable: rescale}
criteria:
  a: {type: stated, min: 0, max: 10, applies_when: old)" +
                weight + R"(}
  g:
    type: group
    criteria: {b: {type: stated, min: 0, max: 10, applies_when: not old, weight: 3}}
)");
  };
  CHECK(rescaled("").empty());
  CHECK(rescaled(", weight: 2").empty());
}

TEST_CASE("a quantity to which many ways lead is looked at once") {
  std::string quantities = "facts: {f: {type: count, min: 1}}\nquantities:\n  q0: f + 1\n";
  for (int i = 1; i < 40; ++i)
    quantities += "  q" + std::to_string(i) + ": q" + std::to_string(i - 1) + " + q" + std::to_string(i - 1) + "\n";
  CHECK(told(quantities + "criteria:\n  a: {type: formula, formula: 1 / q39}\n").empty());
}

TEST_CASE("whether a mean is rounded is asked where it may be a fraction without end, once for one jury") {
  const auto jury = [](const std::string& marks, const std::string& combine) {
    return asked("criteria:\n  a: {type: mark, scale: 0..9}\n  b: {type: mark, scale: 0..9}\njury:\n  marks: {" +
                 marks + "}\n  combine: {" + combine + "}\n");
  };
  const std::string mean = "what: criterion, by: mean";
  CHECK(jury("missing: leave_out", mean) == Told{"rounding-unsaid 8"});
  CHECK(jury("missing: leave_out", mean + ", round: none").empty());
  CHECK(jury("missing: leave_out", mean + ", round: {digits: 1, mode: half_up}").empty());
  CHECK(jury("missing: leave_out", "what: criterion, by: sum").empty());
  CHECK(jury("missing: leave_out", "what: criterion, by: median").empty());
  CHECK(jury("missing: leave_out, at_most: 2", mean).empty());
  CHECK(jury("missing: leave_out, at_most: 3", mean) == Told{"rounding-unsaid 8"});
  CHECK(jury("missing: leave_out, at_least: 4, at_most: 5", mean).empty());
  CHECK(jury("missing: leave_out, at_most: 4", mean + ", drop: {high: 1, low: 1}").empty());
  CHECK(jury("missing: leave_out, at_least: 4, at_most: 5", mean + ", outliers: {further_than: 3, from: median}") ==
        Told{"rounding-unsaid 8"});
  CHECK(jury("missing: zero, abstained: zero, at_most: 2", mean) == Told{"rounding-unsaid 8"});
  CHECK(asked("criteria: {a: {type: mark, scale: 0..9}, b: {type: mark, scale: 0..9}}\n") == Told{"rounding-unsaid 3"});
}

TEST_CASE("whether a total with divisions in it is rounded is asked once, and not where each of them ends") {
  const auto of = [](const std::string& formula, const std::string& total = "") {
    return asked(
        "facts: {f: {type: count}, n: {type: count, min: 1}}\ncriteria:\n  a: {type: formula, formula: " + formula +
        "}\n  b: {type: formula, formula: 1 / n" + (total.empty() ? ", in_total: false" : "") + "}\n" + total);
  };
  CHECK(of("f / n") == Told{"rounding-unsaid 5"});
  CHECK(of("f / 8").empty());
  CHECK(of("f / 3") == Told{"rounding-unsaid 5"});
  CHECK(of("'round(f / n, 2, half_up)'").empty());
  CHECK(of("f / n", "total: {cap: 9}\n") == Told{"rounding-unsaid 5"});
  CHECK(of("f / n", "total: {round: none}\n").empty());
  CHECK(of("f / n", "total: {round: {digits: 2, mode: half_up}}\n").empty());
}

TEST_CASE("which place comes after a shared one is asked where a number decides something, once") {
  const auto of = [](const std::string& rules) { return asked("criteria: {a: {type: stated, max: 9}}\n" + rules); };
  const std::string awards = "awards:\n  - {place: 1}\n  - {place: 2, tied_at_cut: all}\n";
  CHECK(of("").empty());
  CHECK(of("awards:\n  - {place: 1, tied_at_cut: all}\n").empty());
  CHECK(of("awards:\n  - {count: 3}\n").empty());
  CHECK(of(awards) == Told{"numbering-unsaid 6"});
  CHECK(of(awards + "places: {numbering: competition}\n").empty());
  CHECK(of(awards + "ties: [commission_vote]\n").empty());
  CHECK(of("stages:\n  - {id: x, advance: {places: 3, tied_at_cut: all}}\n  - {id: y}\n" + awards) ==
        Told{"numbering-unsaid 5"});
}

TEST_CASE("what an abstention is is asked where it may be nothing or a zero") {
  const auto of = [](const std::string& marks, const std::string& combine) {
    return asked("criteria: {a: {type: mark, scale: 0..9}}\njury:\n  marks: {" + marks + "}\n  combine: {" + combine +
                 ", round: none}\n");
  };
  CHECK(of("missing: wait", "by: mean") == Told{"abstained-unsaid 5"});
  CHECK(of("missing: zero", "by: mean") == Told{"abstained-unsaid 5"});
  CHECK(of("missing: leave_out", "by: mean").empty());
  CHECK(of("missing: wait, abstained: zero", "by: mean").empty());
  CHECK(of("missing: wait", "by: sum").empty());
  CHECK(of("missing: wait, at_least: 3", "by: sum") == Told{"abstained-unsaid 5"});
}

TEST_CASE("of one criterion in several rounds it must be said what is combined, too") {
  const auto of = [](const std::string& combine) {
    return told("rounds: {count: 2}\ncriteria:\n  a: {type: mark, scale: 0..9, per: round, across: best}\njury:\n" +
                std::string("  marks: {missing: leave_out}\n  combine: {") + combine + "}\n");
  };
  CHECK(of("by: mean") == Told{"missing-key 8"});
  CHECK(of("what: criterion, by: mean").empty());
  CHECK(of("what: total, by: mean").empty());
}
