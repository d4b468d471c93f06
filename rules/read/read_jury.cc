#include "rules/read/read_parts.h"

namespace rules {
Drop read_drop(const Fields& fields) { return {fields.whole("high"), fields.whole("low"), fields.place()}; }

RowEnds read_ends(const Fields& fields) {
  return {.up_to = fields.number("up_to"),
          .below = fields.number("below"),
          .above = fields.number("above"),
          .from = fields.number("from"),
          .at = fields.number("at"),
          .place = fields.place()};
}

namespace {

std::optional<Limit> read_limit(const Fields& fields) {
  const auto* limit = fields.find("limit");
  if (!limit) return {};
  return limit_of(*limit);
}

std::optional<Number> read_share(const Fields& fields, std::string_view key) {
  const auto* share = fields.find(key);
  return share ? std::optional(share_of(*share)) : std::nullopt;
}

Quorum read_quorum(const Fields& fields) {
  const auto below = fields.word("below", quorum_below);
  return {.share = *read_share(fields, "share"),
          .below = below ? below->value : BelowMinimum::wait,
          .place = fields.place()};
}

Divergence::Row read_divergence_row(const Fields& fields) {
  return {.ends = read_ends(fields), .limit = *fields.number("limit")};
}

Divergence read_divergence(const Fields& fields) {
  return {
      .limit = read_limit(fields), .rows = read_items(fields, "rows", read_divergence_row), .place = fields.place()};
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
  const auto* combine_at = fields.find("combine");
  return {.missing = marks.word("missing", missing_marks),
          .abstained = marks.word("abstained", abstention_treatments),
          .at_least = marks.whole("at_least"),
          .at_least_share = read_share(marks, "at_least_share"),
          .at_most = marks.whole("at_most"),
          .below = marks.word("below", below_minimums),
          .what = combine.word("what", combine_whats),
          .by = combine.word("by", combine_ways),
          .drop = read_optional(combine, "drop", read_drop),
          .outliers = read_optional(combine, "outliers", read_outliers),
          .divergence = read_optional(combine, "divergence", read_divergence),
          .round = combine.rounding_or_none("round"),
          .limit = read_limit(combine),
          .third = combine.word("third", thirds),
          .numbering = combine.word("numbering", numberings),
          .strength = combine.word("strength", strengths),
          .quorum = read_optional(fields, "quorum", read_quorum),
          .combine_place = combine_at ? combine_at->place : base::Place{},
          .marked_share = read_share(fields.inner("juror_counts"), "marked_share"),
          .place = fields.place()};
}

}  // namespace rules
