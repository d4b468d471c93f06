#include "rules/read_parts.h"

namespace rules {
Drop read_drop(const Fields& fields) { return {fields.whole("high"), fields.whole("low"), fields.place()}; }

namespace {

std::optional<Limit> read_limit(const Fields& fields) {
  const auto* limit = fields.find("limit");
  if (!limit) return {};
  return limit_of(*limit);
}

Outliers read_outliers(const Fields& fields) {
  return {.further_than = limit_of(*fields.find("further_than")),
          .from = fields.word("from", outlier_middles)->value,
          .place = fields.place()};
}

}  // namespace

JuryRules read_jury(const Fields& fields) {
  const auto marks = fields.inner("marks");
  const auto combine = fields.inner("combine");
  return {.missing = marks.word("missing", missing_marks),
          .abstained = marks.word("abstained", abstention_treatments),
          .at_least = marks.whole("at_least"),
          .below = marks.word("below", below_minimums),
          .what = combine.word("what", combine_whats),
          .by = combine.word("by", combine_ways),
          .drop = read_optional(combine, "drop", read_drop),
          .outliers = read_optional(combine, "outliers", read_outliers),
          .round = combine.rounding("round"),
          .limit = read_limit(combine),
          .third = combine.word("third", thirds),
          .numbering = combine.word("numbering", numberings),
          .strength = combine.word("strength", strengths),
          .place = fields.place()};
}

}  // namespace rules
