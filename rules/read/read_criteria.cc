#include "rules/read/read_parts.h"

namespace rules {
namespace {

Axes read_axes(const Fields& fields) {
  Axes made;
  for (const auto& word : fields.texts("per").value_or(std::vector<Text>())) {
    made.push_back({*Fields::meaning_of(word.value, axes), word.place});
  }
  return made;
}

Across only_by(Sourced<AcrossBy> by) {
  return {.over = {}, .by = by, .best = {}, .drop = {}, .round = {}, .place = by.place};
}

Across read_across_one(const Fields& fields) {
  return {.over = fields.word("over", axes),
          .by = fields.word("by", across_ways).value_or(Sourced<AcrossBy>{AcrossBy::sum, fields.place()}),
          .best = fields.whole("best"),
          .drop = read_optional(fields, "drop", read_drop),
          .round = fields.rounding("round"),
          .place = fields.place()};
}

std::vector<Across> read_across(const Fields& fields) {
  const auto* node = fields.find("across");
  if (node && node->scalar()) return {only_by({*Fields::meaning_of(node->scalar()->text(), across_ways), node->place})};
  if (node && node->mapping()) return {read_across_one(Fields(*node, fields.unusable()))};
  return read_items(fields, "across", read_across_one);
}

using Coefficient = std::variant<FormulaText, CoefficientBy>;

std::optional<Coefficient> read_coefficient(const Fields& fields) {
  const auto* node = fields.find("coefficient");
  if (!node) return {};
  if (node->scalar()) return formula_of(*node);
  const Fields inner(*node, fields.unusable());
  CoefficientBy made{.by = inner.text("by"), .rows = {}};
  for (const auto* entry : inner.entries("rows")) made.rows.push_back({text_of(entry->key), number_of(entry->value)});
  return made;
}

Criterion read_criterion(const Text& id, const Fields& fields) {
  Criterion made{.id = id,
                 .title = fields.text("title"),
                 .weight = fields.number("weight"),
                 .coefficient = read_coefficient(fields),
                 .applies_when = fields.formula("applies_when"),
                 .zero_when = fields.formula("zero_when"),
                 .cap = fields.formula("cap"),
                 .absent = fields.number("absent"),
                 .pass = fields.number("pass"),
                 .round = fields.rounding("round"),
                 .per = read_axes(fields),
                 .across = read_across(fields),
                 .in_total = fields.flag("in_total"),
                 .type = fields.text("type"),
                 .kind = read_criterion_kind(fields)};
  if (auto* stated = std::get_if<StatedCriterion>(&made.kind)) stated->column.id = id;
  return made;
}

Quantity read_quantity(const Text& id, const yaml::Node& node, const Unusable& unusable) {
  if (node.scalar()) return {.id = id, .formula = formula_of(node), .title = {}, .per = {}, .round = {}};
  const Fields fields(node, unusable);
  return {.id = id,
          .formula = *fields.formula("formula"),
          .title = fields.text("title"),
          .per = read_axes(fields),
          .round = fields.rounding("round")};
}

}  // namespace

std::vector<Criterion> read_criteria(const Fields& fields, std::string_view key) {
  std::vector<Criterion> criteria;
  for (const auto* entry : fields.entries(key)) {
    criteria.push_back(read_criterion(text_of(entry->key), Fields(entry->value, fields.unusable())));
  }
  return criteria;
}

std::vector<Quantity> read_quantities(const Fields& fields) {
  std::vector<Quantity> quantities;
  for (const auto* entry : fields.entries("quantities")) {
    quantities.push_back(read_quantity(text_of(entry->key), entry->value, fields.unusable()));
  }
  return quantities;
}

}  // namespace rules
