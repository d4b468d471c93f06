#include "rules/read_forms.h"
#include "rules/read_parts.h"

namespace rules {
namespace {

using Whose = decltype(Award::whose);

Whose read_places(const yaml::Node& node) {
  const auto [first, last] = range_of(node.scalar()->text());
  return AwardPlaces{*first.as_int64(), *last.as_int64()};
}

Whose read_whose(const Fields& fields) {
  if (const auto* place = fields.find("place")) return read_places(*place);
  if (const auto* places = fields.find("places")) return read_places(*places);
  if (auto count = fields.formula("count")) return AwardCount{*std::move(count)};
  if (auto winners = fields.formula("winners")) return AwardWinners{*std::move(winners)};
  return AwardWhen{*fields.formula("when")};
}

Award read_award(const Fields& fields) {
  Award award{.id = fields.text("id"),
              .title = fields.text("title"),
              .prize = {},
              .whose = read_whose(fields),
              .require = fields.formula("require"),
              .equal = fields.flag("equal"),
              .tied_at_cut = fields.word("tied_at_cut", cut_ties),
              .place = fields.place()};
  if (const auto* prize = fields.find("prize")) award.prize = money_of(*prize);
  return award;
}

}  // namespace

std::vector<Award> read_awards(const Fields& fields) { return read_items(fields, "awards", read_award); }

Budget read_budget(const Fields& fields) {
  return {.amount = *fields.formula("amount"),
          .cost = *fields.formula("cost"),
          .within = fields.texts("within").value_or(std::vector<Text>()),
          .not_fitting = fields.word("not_fitting", misfits),
          .require = fields.formula("require"),
          .place = fields.place()};
}

}  // namespace rules
