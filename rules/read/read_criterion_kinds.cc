/// What each type of criterion says beside the common keys.
#include <cassert>

#include "rules/read/read_forms.h"
#include "rules/read/read_parts.h"

namespace rules {
namespace {

EachJuror read_each_juror(const Fields& fields) {
  const auto distinct = fields.flag("distinct");
  return {.distinct = distinct && distinct->value,
          .exactly = fields.whole("exactly"),
          .at_least = fields.whole("at_least"),
          .at_most = fields.whole("at_most"),
          .sum = fields.number("sum"),
          .sum_at_most = fields.number("sum_at_most"),
          .within = fields.texts("within").value_or(std::vector<Text>()),
          .place = fields.place()};
}

Judging read_judging(const Fields& fields) {
  return {.panel = fields.text("panel"),
          .jury = read_optional(fields, "jury", read_jury),
          .each_juror = read_optional(fields, "each_juror", read_each_juror),
          .comment_required_when = fields.formula("comment_required_when")};
}

Scale read_scale(const Fields& fields) {
  const yaml::Node& node = *fields.find("scale");
  auto ends = *ends_of(node.scalar()->text());
  const auto step = fields.number("step");
  return {.from = std::move(ends.first),
          .to = std::move(ends.second),
          .step = step ? step->value : base::Exact(1),
          .place = node.place};
}

CorridorRow read_corridor_row(const Fields& fields) {
  const auto* marks = fields.find("marks");
  auto [lowest, highest] = range_of(marks->scalar()->text());
  return {.ends = read_ends(fields), .lowest = std::move(lowest), .highest = std::move(highest), .marks = marks->place};
}

Corridor read_corridor(const Fields& fields) {
  return {.of = *fields.formula("of"), .rows = read_items(fields, "rows", read_corridor_row)};
}

CriterionKind read_mark(const Fields& fields) {
  MarkCriterion mark{.scale = read_scale(fields),
                     .anchors = {},
                     .corridor = read_optional(fields, "corridor", read_corridor),
                     .points = fields.formula("points"),
                     .judging = read_judging(fields)};
  for (const auto* entry : fields.entries("anchors")) {
    auto [lowest, highest] = range_of(entry->key.text);
    mark.anchors.push_back({std::move(lowest), std::move(highest), entry->key.place, text_of(entry->value)});
  }
  return mark;
}

CriterionKind read_place(const Fields& fields) {
  const auto equal = fields.flag("equal");
  return PlaceCriterion{.equal = equal && equal->value, .judging = read_judging(fields)};
}

Level read_level(const yaml::Entry& entry, const Unusable& unusable) {
  if (entry.value.scalar()) return {text_of(entry.key), number_of(entry.value), {}};
  const Fields fields(entry.value, unusable);
  return {text_of(entry.key), *fields.number("points"), fields.text("title")};
}

CriterionKind read_levels(const Fields& fields) {
  LevelsCriterion levels{.levels = {}, .of = fields.formula("of"), .judging = read_judging(fields)};
  for (const auto* entry : fields.entries("levels")) levels.levels.push_back(read_level(*entry, fields.unusable()));
  return levels;
}

CriterionKind read_flag(const Fields& fields) {
  return FlagCriterion{.yes = fields.number("yes"),
                       .no = fields.number("no"),
                       .of = fields.formula("of"),
                       .judging = read_judging(fields)};
}

CriterionKind read_per_unit(const Fields& fields) {
  return PerUnitCriterion{.of = *fields.formula("of"),
                          .each = *fields.number("each"),
                          .above = fields.number("above"),
                          .step = fields.number("step"),
                          .base = fields.number("base")};
}

BracketRow read_bracket_row(const Fields& fields) {
  return {.ends = read_ends(fields), .points = *fields.formula("points")};
}

BracketCase read_bracket_case(const Fields& fields) {
  return {
      .when = fields.formula("when"), .rows = read_items(fields, "rows", read_bracket_row), .place = fields.place()};
}

CriterionKind read_brackets(const Fields& fields) {
  BracketsCriterion brackets{.of = *fields.formula("of"),
                             .cases = read_items(fields, "cases", read_bracket_case),
                             .interpolate = {},
                             .miss = fields.number("miss")};
  if (brackets.cases.empty()) brackets.cases.push_back(read_bracket_case(fields));
  if (const auto* interpolate = fields.find("interpolate")) brackets.interpolate = interpolate->place;
  return brackets;
}

CriterionKind read_group(const Fields& fields) {
  return GroupCriterion{read_criteria(fields, "criteria"), fields.number("weights_sum")};
}

CriterionKind read_formula(const Fields& fields) { return FormulaCriterion{*fields.formula("formula")}; }

CriterionKind read_stated(const Fields& fields) {
  StatedCriterion stated;
  stated.column.type = {FactType::number, fields.place()};
  stated.column.title = fields.text("title");
  stated.column.minimum = fields.number("min");
  stated.column.maximum = fields.number("max");
  stated.column.step = fields.number("step");
  return stated;
}

using Read = CriterionKind (*)(const Fields&);
constexpr Vocabulary<Read, 9> readers = {{
    {"mark", read_mark},
    {"place", read_place},
    {"levels", read_levels},
    {"flag", read_flag},
    {"per_unit", read_per_unit},
    {"brackets", read_brackets},
    {"group", read_group},
    {"formula", read_formula},
    {"stated", read_stated},
}};

}  // namespace

CriterionKind read_criterion_kind(const Fields& fields) {
  const auto read = fields.word("type", readers);
  assert(read);
  return read->value(fields);
}

}  // namespace rules
