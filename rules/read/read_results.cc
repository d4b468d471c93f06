#include <algorithm>

#include "rules/read/read_parts.h"

namespace rules {
namespace {

Adjustment read_adjustment(const Fields& fields) {
  return {.title = fields.text("title"),
          .points = *fields.formula("points"),
          .when = fields.formula("when"),
          .place = fields.place()};
}

std::vector<StageShare> read_with(const Fields& fields) {
  std::vector<StageShare> with;
  const auto* node = fields.find("with");
  if (node == nullptr) return with;
  if (node->mapping() == nullptr) {
    for (const auto* item : fields.items("with")) with.push_back({text_of(*item), {}});
    return with;
  }
  for (const auto* entry : fields.entries("with")) with.push_back({text_of(entry->key), number_of(entry->value)});
  return with;
}

Total read_total_keys(const Fields& fields) {
  return {.formula = fields.formula("formula"),
          .with = read_with(fields),
          .not_applicable = fields.word("not_applicable", not_applicable_ways),
          .round = fields.rounding_or_none("round"),
          .cap = fields.number("cap"),
          .place = {}};
}

std::optional<Total> read_total(const Fields& fields) {
  const auto* node = fields.find("total");
  if (!node) return {};
  if (node->mapping()) {
    Total total = read_total_keys(Fields(*node, fields.unusable()));
    total.place = fields.place_of("total");
    return total;
  }
  return Total{
      .formula = formula_of(*node), .with = {}, .not_applicable = {}, .round = {}, .cap = {}, .place = node->place};
}

TieByValue read_tie_by_value(const Fields& fields) {
  TieByValue made{.which = {}, .of = {}, .when = fields.formula("when")};
  for (const auto& direction : tie_directions) {
    auto of = fields.formula(direction.word);
    if (!of) continue;
    made.which = direction.meaning;
    made.of = *std::move(of);
  }
  return made;
}

TieOneByOne::Step read_step(const Fields& fields) {
  for (const auto& step : place_steps) {
    if (auto of = fields.formula(step.word)) return {.best = step.meaning, .of = *std::move(of)};
  }
  return {};  // exactly_one has told.
}

TieOneByOne read_one_by_one(const Fields& fields) {
  return {.steps = read_items(fields, "one_by_one", read_step), .place = fields.place()};
}

std::optional<TieAmong> read_among(const Fields& fields) {
  for (const auto& each : tie_comparisons) {
    const auto* node = fields.find(each.word);
    if (node == nullptr) continue;
    const bool jurors = (each.meaning == TieAmong::By::preferred_by || each.meaning == TieAmong::By::head_to_head) &&
                        node->scalar() != nullptr && node->scalar()->text() == juror_totals_word.front();
    return TieAmong{
        .by = each.meaning, .values = jurors ? std::nullopt : fields.formula(each.word), .place = node->place};
  }
  return {};
}

TieKey read_tie_mapping(const Fields& fields) {
  if (fields.find("one_by_one")) return read_one_by_one(fields);
  if (const auto* lot = fields.find("lot")) return TieByPeople{{"lot", lot->place}, engine::Ask::How::by_seed};
  if (auto among = read_among(fields)) return *std::move(among);
  return read_tie_by_value(fields);
}

TieKey read_tie(const yaml::Node& node, const Unusable& unusable) {
  if (node.scalar()) return TieByPeople{text_of(node)};
  return read_tie_mapping(Fields(node, unusable));
}

std::optional<std::vector<TieKey>> read_ties(const Fields& fields) {
  if (!fields.find("ties")) return {};
  std::vector<TieKey> ties;
  for (const auto* item : fields.items("ties")) ties.push_back(read_tie(*item, fields.unusable()));
  return ties;
}

std::optional<std::vector<Sourced<Places::MayDo>>> read_powers(const Fields& fields) {
  const auto words = fields.texts("commission_may");
  if (!words) return {};
  std::vector<Sourced<Places::MayDo>> powers;
  for (const Text& word : *words) powers.push_back({*Fields::meaning_of(word.value, commission_powers), word.place});
  return powers;
}

Places read_places(const Fields& fields) {
  return {.numbering = fields.word("numbering", numberings),
          .shared = fields.word("shared", shared_places),
          .first = fields.word("first", first_places),
          .after_disqualification = fields.word("after_disqualification", after_disqualifications),
          .listed_by = fields.text("listed_by"),
          .commission_may = read_powers(fields)};
}

Commission read_commission(const Fields& fields) {
  return {.panel = fields.text("panel"),
          .quorum = fields.formula("quorum"),
          .majority = fields.word("majority", majorities),
          .place = fields.place()};
}

Confirmation read_confirmation(const Fields& fields) {
  Confirmation made{.by = fields.text("by"), .place = fields.place()};
  made.of = fields.word("of", confirmed_things)->value;
  if (const auto refused = fields.word("refused", refusals)) made.refused = refused->value;
  return made;
}

}  // namespace

StageRules read_stage_rules(const Fields& fields) {
  StageRules made;
  made.jury = read_optional(fields, "jury", read_jury);
  made.bonuses = read_optional_items(fields, "bonuses", read_adjustment);
  made.deductions = read_optional_items(fields, "deductions", read_adjustment);
  made.total = read_total(fields);
  made.minimum_total = fields.formula("minimum_total");
  made.passing = read_optional_items(fields, "passing", read_condition);
  made.rank_within = fields.texts("rank_within");
  made.ties = read_ties(fields);
  made.places = read_optional(fields, "places", read_places);
  if (fields.find("awards")) made.awards = read_awards(fields);
  made.awards_limit = read_optional(fields, "awards_limit", read_awards_limit);
  made.prize_fund = read_optional(fields, "prize_fund", read_prize_fund);
  made.prizes = read_optional(fields, "prizes", read_prizes);
  made.budget = read_optional(fields, "budget", read_budget);
  made.confirmation = read_optional(fields, "confirmation", read_confirmation);
  made.commission = read_optional(fields, "commission", read_commission);
  return made;
}

}  // namespace rules
