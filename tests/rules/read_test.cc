#include <catch2/catch.hpp>

#include "base/decimal.h"
#include "rules/read/read.h"
#include "rules/rules.h"

namespace {

using namespace rules;

const std::string head = "format: 1\ncontest: {id: best-yard, title: Двор}\n";

Draft read_well(const std::string& text) {
  auto draft = read(text, "f");
  for (const auto& each : draft.diagnostics()) FAIL(each.code + ": " + each.message.en);
  REQUIRE(draft);
  return *draft;
}

std::string problems(const std::string& text) {
  const auto draft = read(head + text, "f");
  std::string all;
  for (const auto& each : draft.diagnostics()) {
    all += (all.empty() ? "" : ", ") + each.code + " " + std::to_string(each.place.line - 2) + ":" +
           std::to_string(each.place.column) + "+" + std::to_string(each.place.length);
  }
  return all;
}

}  // namespace

TEST_CASE("read: the head") {
  const auto draft = read_well(
      "format: 1\ncontest: {id: snow-yard, title: Двор, edition: 2025, basis: устав, language: en, time_zone: "
      "Asia/Tomsk}\n");
  CHECK(draft.contest.id.value == "snow-yard");
  CHECK(draft.contest.edition.value == "2025");
  CHECK(draft.contest.language->value == base::Language::en);
  CHECK(draft.contest.time_zone.value == "Asia/Tomsk");
  CHECK(draft.contest.title.place == base::Place{"f", 2, 33, 4});
  CHECK(draft.spoilt.parts.empty());
}

TEST_CASE("read: what is left out is absent") {
  const auto draft = read_well(head);
  CHECK_FALSE(draft.contest.language);
  CHECK(draft.criteria.empty());
  CHECK_FALSE(draft.rules.ties.has_value());
  CHECK_FALSE(draft.rules.jury.has_value());
  CHECK(read_well(head + "ties: []\n").rules.ties.has_value());
}

TEST_CASE("read: nominations, by name, with facts, from a file") {
  const auto draft = read_well(head +
                               "nominations:\n  yard: Двор\n  house: {title: Дом, facts: {limit: 5}}\n"
                               "nomination_facts: {limit: {type: number}}\n");
  REQUIRE(draft.nominations.size() == 2);
  CHECK(draft.nominations[0].title.value == "Двор");
  CHECK(draft.nominations[1].facts.at(0).cell.value == "5");
  CHECK(draft.nomination_facts.at(0).id.value == "limit");
  CHECK(read_well(head + "nominations: from_file\n").nominations_from_file);
}

TEST_CASE("read: facts") {
  const auto draft = read_well(head + R"(facts:
  n: {type: number, min: -1.5, max: 2, step: 0.5, optional: true, access: staff, title: Число}
  m: {type: money}
  c: {type: choice, of: [a, b]}
  d: {type: choice, of: {a: Первый, b: Второй}}
  t: {type: moment, min: 2025-11-01, max: 01.12.2025 18:00}
)");
  REQUIRE(draft.facts.size() == 5);
  CHECK(draft.facts[0].minimum->value == base::Exact::fraction(-3, 2));
  CHECK(draft.facts[0].step->value == base::Exact::fraction(1, 2));
  CHECK(draft.facts[0].optional->value);
  CHECK(draft.facts[0].access->value == Access::staff);
  CHECK(draft.facts[1].type.value == FactType::money);
  CHECK(draft.facts[2].choices.at(1).id.value == "b");
  CHECK(draft.facts[3].choices.at(1).title.value == "Второй");
  CHECK(draft.facts[4].earliest->value == "2025-11-01");
  CHECK_FALSE(draft.facts[4].minimum);
}

TEST_CASE("read: criteria of every type") {
  const auto draft = read_well(head + R"(criteria:
  a: {type: mark, scale: 0..5, anchors: {0: нет, 5: есть}, weight: 0.2, panel: experts, points: 2 * mark, jury: {marks: {missing: zero}}}
  b: {type: mark, scale: -3..3, step: 0.5, per: [round, item], across: [{over: item, by: sum}, {over: round, by: best, best: 2}]}
  c: {type: levels, levels: {low: 5, high: {points: 25, title: Высокий}}, of: district}
  d: {type: flag, yes: 15, no: -1, comment_required_when: mark}
  e: {type: per_unit, of: publications, each: 2, above: 10, step: 10, base: 5, cap: 20}
  f: {type: brackets, of: share, rows: [{up_to: 10, points: 1}, {above: 10, below: 20, points: x}], miss: 0}
  g: {type: brackets, of: share, interpolate: linear, rows: [{at: 0, points: 0}, {at: 10, points: 5}]}
  h: {type: group, cap: 10, criteria: {h1: {type: formula, formula: a + b}, h2: {type: flag}}}
  i: {type: formula, formula: 5, coefficient: {by: nomination, rows: {yard: 1.5, house: 1}}, in_total: false, applies_when: insured}
)");
  REQUIRE(draft.criteria.size() == 9);
  const auto& mark = std::get<MarkCriterion>(draft.criteria[0].kind);
  CHECK(mark.scale.to == 5);
  CHECK(mark.anchors.at(1).words.value == "есть");
  CHECK(mark.points->text == "2 * mark");
  CHECK(mark.judging.panel.value == "experts");
  CHECK(mark.judging.jury->missing->value == Missing::zero);
  CHECK(draft.criteria[0].weight->value == base::Exact::fraction(1, 5));
  CHECK(std::get<MarkCriterion>(draft.criteria[1].kind).scale.step == base::Exact::fraction(1, 2));
  CHECK(draft.criteria[1].per.at(0).value == Axis::round);
  CHECK(draft.criteria[1].across.at(1).best->value == 2);
  const auto& levels = std::get<LevelsCriterion>(draft.criteria[2].kind);
  CHECK(levels.levels.at(1).points.value == 25);
  CHECK(levels.of->text == "district");
  CHECK(std::get<FlagCriterion>(draft.criteria[3].kind).no->value == -1);
  CHECK(std::get<PerUnitCriterion>(draft.criteria[4].kind).base->value == 5);
  const auto& brackets = std::get<BracketsCriterion>(draft.criteria[5].kind);
  CHECK(brackets.cases.at(0).rows.at(1).ends.below->value == 20);
  CHECK(brackets.cases.at(0).rows.at(1).points.text == "x");
  CHECK(std::get<BracketsCriterion>(draft.criteria[6].kind).interpolate);
  CHECK(std::get<GroupCriterion>(draft.criteria[7].kind).criteria.at(1).id.value == "h2");
  CHECK(std::get<CoefficientBy>(*draft.criteria[8].coefficient).rows.at(0).number.value == base::Exact::fraction(3, 2));
  CHECK_FALSE(draft.criteria[8].in_total->value);
}

TEST_CASE("read: the jury's rules") {
  const auto draft = read_well(head + R"(jury:
  marks: {missing: wait, abstained: zero, at_least: 3, below: void}
  combine: {what: total, by: two_and_third, limit: 20%, third: nearest, drop: {high: 1}, round: {step: 0.5, mode: floor}}
)");
  const auto& jury = *draft.rules.jury;
  CHECK(jury.missing->value == Missing::wait);
  CHECK(jury.at_least->value == 3);
  CHECK(jury.below->value == BelowMinimum::empty_entry);
  CHECK(jury.by->value == CombineBy::two_and_third);
  CHECK(jury.limit->percent);
  CHECK(jury.third->value == engine::TwoAndThird::Third::nearest);
  CHECK(jury.drop->high->value == 1);
  CHECK_FALSE(jury.drop->low);
  CHECK(jury.round->value == base::Rounding{base::Exact::fraction(1, 2), base::RoundingMode::floor});
}

TEST_CASE("read: results") {
  const auto draft = read_well(head + R"(
bonuses: [{title: За реестр, points: 1, when: insured}]
total: {round: {digits: 2, mode: half_up}, cap: 30}
ties: [{highest: design}, {earliest: submitted}, {lowest: light, when: insured}, commission_vote]
places: {numbering: mean, first: lowest}
awards:
  - {place: 1, prize: 15000 RUB, title: Диплом I степени}
  - {place: 2..3, prize: 100.50}
  - {count: 4}
  - {winners: 30}
  - {when: total > 5, equal: true, tied_at_cut: all}
budget: {amount: 1000000 RUB, cost: requested, within: [district], not_fitting: stop}
)");
  CHECK(draft.rules.bonuses->at(0).when->text == "insured");
  CHECK(draft.rules.total->cap->value == 30);
  const auto& ties = *draft.rules.ties;
  REQUIRE(ties.size() == 4);
  CHECK(std::get<TieByValue>(ties[0]).of.text == "design");
  CHECK(std::get<TieByValue>(ties[1]).which == TieByValue::Which::earliest);
  CHECK(std::get<TieByValue>(ties[2]).when->text == "insured");
  CHECK(std::get<TieByPeople>(ties[3]).decision.value == "commission_vote");
  CHECK(draft.rules.places->first->value == Places::First::lowest);
  const auto& awards = *draft.rules.awards;
  CHECK(std::get<Money>(*awards.at(0).prize).amount == 15000);
  CHECK(std::get<AwardPlaces>(awards.at(1).whose).last == 3);
  CHECK(std::get<Money>(*awards.at(1).prize).amount == base::Exact::fraction(201, 2));
  CHECK(std::get<AwardCount>(awards.at(2).whose).count.text == "4");
  CHECK(std::get<AwardWinners>(awards.at(3).whose).count.text == "30");
  CHECK(std::get<AwardWhen>(awards.at(4).whose).when.text == "total > 5");
  CHECK(std::get<DownTheList>(draft.rules.budget->select).not_fitting.then == NotFitting::Then::stop);
}

TEST_CASE("read: stages, tables, items, rounds, tests") {
  const auto draft = read_well(head + R"(stages:
  - {id: district, panel: district, advance: {places: 3, tied_at_cut: all}, ties: [lot]}
  - {id: city, panel: [city, chief], criteria: [design], marks: carried}
  - {id: last, criteria: {own: {type: flag}}}
tables:
  goe: {by: [scale, mark], columns: [-1, 0], rows: {g01: [1, ~]}}
  points: {by: place, rows: {1: 25}}
items: {title: Дело, facts: {size: {type: number}}}
rounds: {ids: [first, second]}
tests:
  - given: {facts: {n: 30, ok: true}, marks: {design: [5, ~, abstained], light: 4}, rounds: [{wind: 1.5, marks: {jump: [18]}, items: [{x: 1}]}]}
    expect: {total: 26.34, criteria: {design: 4.67}, ranked: false, reason: мало}
accept: {weights-sum: так в положении}
)");
  CHECK(draft.stages.at(0).advance->places->text == "3");
  CHECK(draft.stages.at(0).rules.ties->size() == 1);
  CHECK(draft.stages.at(1).panel.at(1).value == "chief");
  CHECK(std::get<std::vector<Text>>(draft.stages.at(1).criteria).at(0).value == "design");
  CHECK(std::get<std::vector<Criterion>>(draft.stages.at(2).criteria).at(0).id.value == "own");
  CHECK_FALSE(draft.tables.at(0).rows.at(0).values.at(1).value);
  CHECK(*draft.tables.at(1).rows.at(0).values.at(0).value == 25);
  CHECK(draft.rounds->ids->at(1).id.value == "second");
  const auto& test = draft.tests.at(0).entries.at(0);
  CHECK_FALSE(test.marks.at(0).marks.at(1).value);
  CHECK(test.marks.at(1).marks.at(0).value == "4");
  CHECK(test.rounds.at(0).facts.at(0).cell.value == "1.5");
  CHECK(test.rounds.at(0).items.size() == 1);
  CHECK(test.expect.total->value == *base::parse_decimal("26.34"));
  CHECK_FALSE(test.expect.ranked->value);
  CHECK(draft.accept.at(0).code.value == "weights-sum");
}

TEST_CASE("read: mistakes, each told once, where it is") {
  struct Row {
    std::string why, text, expected;
  };
  const auto row = GENERATE(values<Row>({
      {"one cause: the key meant is not missing too", "criteria: {a: {type: mark, scal: 0..5}}", "unknown-key 1:28+4"},
      {"a slip in a key of the top: what stands under it is read", "citeria: {a: {type: mark, scal: 0..5}}",
       "unknown-key 1:1+7, unknown-key 1:27+4"},
      {"unknown type: its keys are not held against it", "criteria: {a: {type: mrak, scale: 0..5, yes: 1}}",
       "unknown-word 1:22+4"},
      {"a key of another type", "criteria: {a: {type: flag, scale: 0..5}}", "unknown-key 1:28+5"},
      {"missing type", "criteria: {a: {scale: 0..5}}", "missing-key 1:12+1"},
      {"number in quotes", "weights_sum: '5'", "wrong-type 1:14+3"},
      {"text for a number", "weights_sum: five", "wrong-type 1:14+4"},
      {"exponent", "weights_sum: 1e3", "yaml-exponent 1:14+3"},
      {"leading zero", "weights_sum: 010", "yaml-octal 1:14+3"},
      {"comma", "weights_sum: 4,5", "decimal-comma 1:14+3"},
      {"flag for a number", "weights_sum: true", "wrong-type 1:14+4"},
      {"no for a flag", "facts: {a: {type: flag, optional: no}}", "yaml-word 1:35+2"},
      {"flag in quotes", "facts: {a: {type: flag, optional: 'true'}}", "wrong-type 1:35+6"},
      {"no for text", "facts: {a: {type: flag, title: no}}", "yaml-word 1:32+2"},
      {"quoted no is text", "facts: {a: {type: flag, title: 'no'}}", ""},
      {"date for text", "facts: {a: {type: flag, title: 2025-11-01}}", "yaml-date 1:32+10"},
      {"~ for text", "facts: {a: {type: flag, title: ~}}", "empty-value 1:32+1"},
      {"nothing for text", "facts:\n  a:\n    type: flag\n    title:\n", "empty-value 4:5+5"},
      {"no in a formula", "minimum_total: no", "yaml-word 1:16+2"},
      {"time in a formula", "minimum_total: 1:30", "yaml-sixty 1:16+4"},
      {"a date in a formula is fine", "minimum_total: 2025-11-01", ""},
      {"list for one", "minimum_total: [1]", "wrong-type 1:16+3"},
      {"text for a list", "rank_within: nomination", "wrong-type 1:14+10"},
      {"a name twice in a list", "rank_within: [nomination, nomination]", "duplicate-id 1:27+10"},
      {"a name twice in the file", "facts: {a: {type: flag}}\nquantities: {a: 5}", "duplicate-id 2:14+1"},
      {"a name twice through a group", "criteria: {a: {type: group, criteria: {b: {type: flag}}}, b: {type: flag}}",
       "duplicate-id 1:59+1"},
      {"two stages of a name", "stages: [{id: a}, {id: a}]", "duplicate-id 1:24+1"},
      {"own criteria of two stages may share a name",
       "stages: [{id: a, criteria: {x: {type: flag}}}, {id: b, criteria: {x: {type: flag}}}]", ""},
      {"both of two ways", "rounds: {count: 3, ids: [a]}", "keys-conflict 1:20+3"},
      {"neither", "rounds: {title: Тур}", "missing-key 1:1+6"},
      {"half a mark is no count", "rounds: {count: 2.5}", "wrong-type 1:17+3"},
      {"no rounds", "rounds: {count: 0}", "number-range 1:17+1"},
      {"scale the other way", "criteria: {a: {type: mark, scale: 5..0}}", "scale-upside-down 1:35+4"},
      {"scale with a hyphen", "criteria: {a: {type: mark, scale: 0-5}}", "wrong-form 1:35+3"},
      {"steps that do not fit", "criteria: {a: {type: mark, scale: 0..2.5}}", "scale-step 1:35+6"},
      {"empty bracket", "criteria: {a: {type: brackets, of: n, rows: [{from: 5, below: 5, points: 1}]}}",
       "range-upside-down 1:63+1"},
      {"one point as a bracket", "criteria: {a: {type: brackets, of: n, rows: [{from: 5, up_to: 5, points: 1}]}}", ""},
      {"interpolation without points",
       "criteria: {a: {type: brackets, of: n, interpolate: linear, rows: [{from: 5, points: 1}]}}",
       "bracket-ends 1:67+20"},
      {"Cyrillic с in an id", "facts: {сolor: {type: flag}}", "bad-id 1:9+5"},
      {"a word of formulas as a name", "facts: {if: {type: flag}}", "reserved-name 1:9+2"},
      {"steps of their own that do not fit", "criteria: {a: {type: mark, scale: 0..10, step: 3}}", "scale-step 1:48+1"},
      {"money of another currency", "awards: [{place: 1, prize: 15 USD}]", "wrong-form 1:28+6"},
      {"money without a currency code", "awards: [{place: 1, prize: 15 000}]", "wrong-form 1:28+6"},
      {"a comma tears a text, once", "facts: {a: {type: flag, title: x, y, z}}", "comma-in-braces 1:35+1"},
      {"a comma tears a number", "criteria: {a: {type: flag, yes: 4,5}}", "decimal-comma 1:35+1"},
      {"a comma tears a formula", "criteria: {a: {type: formula, formula: min(b, 5)}}", "comma-in-braces 1:47+2"},
      {"a comma tears a nomination's title", "nominations: {yard: x, y, house: z}", "comma-in-braces 1:24+1"},
      {"a slip of a key is no text", "criteria: {a: {type: flag, titel}}", "unknown-key 1:28+5"},
      {"a key on a line of its own is no text", "facts:\n  a:\n    type: flag\n    colour:\n", "unknown-key 4:5+6"},
      {"several mistakes at once", "weights_sum: x\nties: 5\nrnak_within: []",
       "wrong-type 1:14+1, wrong-type 2:7+1, unknown-key 3:1+11"},
  }));
  CAPTURE(row.why);
  CHECK(problems(row.text) == row.expected);
}

TEST_CASE("read: whoever writes another word is told the one that is meant") {
  struct Row {
    std::string text, problem, hint;
  };
  const auto row = GENERATE(values<Row>({
      {"ties: [design]", "unknown-word 1:8+6", "write {highest: design}"},
      {"ties: ['best(2, run)']", "unknown-word 1:8+14", "write {highest: 'best(2, run)'}"},
      {"ties: [comission_vote]", "unknown-word 1:8+14", "did you mean “commission_vote”?"},
      {"ties: [{best_first: a.marks}]", "unknown-key 1:9+10", "write highest_first: design.marks"},
      {"awards: [{places: 1..3}]", "unknown-key 1:11+6", "write place: 1..3"},
      {"rounds: {as_listed: true}", "unknown-key 1:10+9", "write ids: from_file"},
      {"decided: {a: {type: number, per: [size]}}", "unknown-key 1:29+3", "write within: [nomination]"},
      {"tests: [{given: {entry: {n: 1}}, expect: {total: 1}}]", "unknown-key 1:18+5", "write facts: {district: north}"},
      {"jury: {combine: {by: trimmed_mean}}", "unknown-word 1:22+12", "write by: mean, drop: {high: 1, low: 1}"},
      {"places: {after_disqualification: stay}", "unknown-word 1:34+4", "write stays_empty"},
      {"criteria: {a: {type: mark, scale: {from: 0, to: 10}}}", "wrong-type 1:35+17",
       "write scale: 0..10, and the step beside it: step: 0.5"},
  }));
  CAPTURE(row.text);
  CHECK(problems(row.text) == row.problem);
  CHECK(read(head + row.text, "f").diagnostics().at(0).hint.en == row.hint);
}

TEST_CASE("read: a file of another format is told, and nothing else in it") {
  for (const std::string format : {"2", "x", "1.0", "'2'"}) {
    const auto draft = read("format: " + format + "\nnew_key: 1\ncriteria: 5\n", "f");
    CHECK_FALSE(draft);
    REQUIRE(draft.diagnostics().size() == 1);
    CHECK(draft.diagnostics()[0].code == "unknown-format");
  }
}

TEST_CASE("read: the rest of a file with mistakes is read, and says so") {
  const auto draft = read(head +
                              "facts: {a: {type: flaag}, b: {type: flag}}\ncriteria: {c: {type: mark}, d: {type: "
                              "group, criteria: {e: {type: mark}}}}\n",
                          "f");
  REQUIRE(draft);
  CHECK(base::has_error(draft.diagnostics()));
  CHECK(draft->spoilt.parts == std::set<std::string, std::less<>>{"criteria", "facts"});
  CHECK(draft->criteria_lost);
  CHECK(draft->facts.size() == 1);
  CHECK(draft->left_out == std::set<std::string, std::less<>>{"a", "c", "d", "e"});
  CHECK_FALSE(read("- a list", "f"));
  CHECK_FALSE(read("", "f"));
}

TEST_CASE("read: the contest's language is known even when its YAML is broken") {
  CHECK(language_of("contest: {language: en}") == base::Language::en);
  CHECK(language_of("contest:\n  language: en\n  x: [\n") == base::Language::en);
  CHECK_FALSE(language_of("contest: {}"));
  CHECK_FALSE(language_of(""));
}
