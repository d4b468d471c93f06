#include "rules/read/read_parts.h"

namespace rules {
namespace {

Advance read_advance(const Fields& fields) {
  return {.places = fields.formula("places"),
          .tied_at_cut = fields.word("tied_at_cut", cut_ties),
          .require = fields.formula("require"),
          .place = fields.place()};
}

Stage::Criteria read_stage_criteria(const Fields& fields) {
  const auto* node = fields.find("criteria");
  if (!node) return std::monostate();
  if (node->mapping()) return read_criteria(fields, "criteria");
  return *fields.texts("criteria");
}

}  // namespace

Stage read_stage(const Fields& fields) {
  return {.id = fields.text("id"),
          .title = fields.text("title"),
          .panel = fields.texts("panel").value_or(std::vector<Text>()),
          .criteria = read_stage_criteria(fields),
          .marks = fields.word("marks", stage_marks),
          .advance = read_optional(fields, "advance", read_advance),
          .rules = read_stage_rules(fields),
          .place = fields.place()};
}

Overall read_overall(const Fields& fields) {
  return {.title = fields.text("title"), .stages = *fields.texts("stages"), .place = fields.place()};
}

}  // namespace rules
