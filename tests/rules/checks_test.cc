/// What the checks of a whole definition tell, and what they leave alone.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "rules/rules.h"

namespace {

using Told = std::vector<std::string>;

/// Each problem as its code and the line of the definition, which begins with line 3.
Told told(const std::string& definition) {
  const std::string text = "format: 1\ncontest: {id: c, title: C, language: en}\n" + definition;
  const auto compiled = rules::compile(text, "contest.yaml");
  Told all;
  for (const base::Diagnostic& each : compiled.diagnostics())
    all.push_back(each.code + " " + std::to_string(each.place.line));
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
  const std::string facts = "facts: {yards: {type: count}, flats: {type: count}}\ncriteria:\n";
  const auto formula = [&](const std::string& text) {
    return told(facts + "  a: {type: formula, formula: " + text + "}\n");
  };
  CHECK(formula("if flats > 0 then yards / flats else 0").empty());
  CHECK(formula("if yards > 0 then yards / flats else 0") == Told{"absent-unhandled 5"});
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
