#include "rules/read/read_parts.h"

namespace rules {
namespace {

NotFitting read_not_fitting(const Fields& fields) {
  NotFitting made;
  const auto way = fields.word("not_fitting", not_fitting_ways);
  made.said = way.has_value();
  if (way) made.then = way->value;
  made.stop_when = fields.formula("stop_when");
  const Fields part = fields.inner("part");
  if (const auto* share = part.find("at_least")) made.at_least = share_of(*share).value;
  made.round = part.rounding("round");
  return made;
}

FundCap read_cap(const Fields& fields) {
  return {.per = *fields.texts("per"), .entries = fields.formula("entries"), .money = fields.formula("money")};
}

std::optional<LeftOver> read_left_over(const Fields& fields) {
  const auto* node = fields.find("left_over");
  if (!node) return {};
  const Fields keys(*node, fields.unusable());
  return LeftOver{keys.texts("within"), keys.texts("to"), read_not_fitting(keys), keys.place()};
}

DownTheList read_list(const Fields& fields) {
  return {.not_fitting = read_not_fitting(fields),
          .at_most = read_items(fields, "at_most", read_cap),
          .left_over = read_left_over(fields)};
}

EqualShares read_shares(const Fields& fields) {
  return {.satisfaction = fields.word("satisfaction", satisfactions)->value,
          .completion = fields.word("completion", completions)->value,
          .votes = fields.formula("votes"),
          .raise_by = fields.formula("raise_by")};
}

decltype(Budget::select) read_selection(const Fields& fields) {
  const auto select = fields.word("select", selections);
  if (select && select->value == Budget::Select::most_points) return MostPoints{fields.formula("worth")};
  if (select && select->value == Budget::Select::equal_shares) return read_shares(fields);
  return read_list(fields);
}

}  // namespace

Budget read_budget(const Fields& fields) {
  return {.amount = *fields.formula("amount"),
          .cost = *fields.formula("cost"),
          .within = fields.texts("within").value_or(std::vector<Text>()),
          .require = fields.formula("require"),
          .select = read_selection(fields),
          .place = fields.place()};
}

}  // namespace rules
