#include "rules/read/read_forms.h"
#include "rules/read/read_parts.h"

namespace rules {
namespace {

using Whose = decltype(Award::whose);

Whose read_places(const yaml::Node& node) {
  const auto [first, last] = range_of(node.scalar()->text());
  return AwardPlaces{*first.as_int64(), *last.as_int64()};
}

Whose read_whose(const Fields& fields) {
  if (const auto* place = fields.find("place")) return read_places(*place);
  if (auto count = fields.formula("count")) return AwardCount{*std::move(count)};
  if (auto winners = fields.formula("winners")) return AwardWinners{*std::move(winners)};
  if (auto when = fields.formula("when")) return AwardWhen{*std::move(when)};
  return AwardByPeople{fields.word("by", award_givers)->value, fields.formula("at_most"), fields.formula("at_least")};
}

std::optional<Prize> read_prize(const Fields& fields) {
  const auto* node = fields.find("prize");
  if (!node) return {};
  if (node->mapping()) {
    const Fields keys(*node, fields.unusable());
    return PrizeFormula{*keys.formula("formula"), keys.rounding("round")};
  }
  if (fields.find("by") && node->scalar()->text() == "given") return PrizeGiven{};
  if (money_in(node->scalar()->text())) return money_of(*node);
  return PrizeFormula{formula_of(*node), {}};
}

Award read_award(const Fields& fields) {
  return {.id = fields.text("id"),
          .title = fields.text("title"),
          .prize = read_prize(fields),
          .whose = read_whose(fields),
          .require = fields.formula("require"),
          .equal = fields.flag("equal"),
          .beside = fields.flag("beside"),
          .within = fields.texts("within"),
          .tied_at_cut = fields.word("tied_at_cut", cut_ties),
          .place = fields.place()};
}

}  // namespace

std::vector<Award> read_awards(const Fields& fields) { return read_items(fields, "awards", read_award); }

AwardsLimit read_awards_limit(const Fields& fields) {
  return {.per = *fields.texts("per"),
          .awards = fields.whole("awards"),
          .keep = fields.word("keep", kept_awards)->value,
          .freed = fields.word("freed", freed_awards)->value};
}

PrizeFund read_prize_fund(const Fields& fields) {
  PrizeFund made{.amount = *fields.formula("amount"),
                 .within = fields.texts("within").value_or(std::vector<Text>()),
                 .left_over = {}};
  const auto* node = fields.find("left_over");
  if (!node) return made;
  const Fields keys(*node, fields.unusable());
  made.left_over = PrizeFund::LeftOver{keys.text("to"), keys.texts("within"), keys.rounding("round"), keys.place()};
  return made;
}

Prizes read_prizes(const Fields& fields) {
  return {.shared = fields.word("shared", sharings)->value,
          .round = fields.rounding("round"),
          .remainder = fields.word("remainder", remainders)};
}

}  // namespace rules
