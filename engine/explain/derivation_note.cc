#include "engine/explain/derivation_note.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/cells/pointwise.h"
#include "engine/data/draw.h"
#include "engine/data/recorded.h"
#include "engine/words/bracket_phrase.h"

namespace engine {

namespace {

using base::Words;

/// «за 5, против 1, воздержались 0»; empty: no votes were counted.
Words votes(const Decision& decision) {
  if (!decision.votes) return {};
  const auto& [in_favour, against, abstained] = *decision.votes;
  return {fmt::format("за\u00a0—\u00a0{}, против\u00a0—\u00a0{}, воздержались\u00a0—\u00a0{}", in_favour, against,
                      abstained),
          fmt::format("for {}, against {}, abstained {}", in_favour, against, abstained)};
}

/// As recorded; in Russian the day stands first, as in every Russian text.
Words date_words(const std::string& date) {
  const bool year_first = date.size() == 10 && date[4] == '-' && date[7] == '-';
  return {year_first ? date.substr(8) + "." + date.substr(5, 2) + "." + date.substr(0, 4) : date, date};
}

std::string joined(std::vector<std::string> parts) {
  std::erase(parts, std::string());
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

Words bracket_note(const Plan& plan, const Brackets& rule, const Value& looked_up) {
  const auto* number = std::get_if<base::Exact>(&looked_up);
  if (number == nullptr) return {};
  if (const std::optional<std::size_t> row = bracket_row(rule, *number)) {
    const Words ends = bracket_words(rule.rows[*row], plan[rule.of].unit);
    return {"строка «" + ends.ru + "»", "row “" + ends.en + "”"};
  }
  if (rule.interpolated) return {"между строками — линейно", "linear between the rows"};
  return rule.miss ? Words{"ни одна строка не подходит", "no row fits"} : Words{};
}

namespace {

/// The seed and what it makes of the entry: enough to draw the lot again.
Words lot_note(const Decision& seed, const std::string& entry) {
  const std::string again = fmt::format("printf '%s' '{}:{}' | sha256sum", seed.value, entry);
  const std::string lot = fmt::format("SHA-256({}:{}) = {}", seed.value, entry, lot_of(seed.value, entry));
  const Words date = date_words(seed.date);
  return {joined({"число " + seed.value, seed.by, date.ru, lot + "; проверить: " + again}),
          joined({"the number " + seed.value, seed.by, date.en, lot + "; to check: " + again})};
}

}  // namespace

Words decision_note(const Results& results, const Ask& rule, std::uint32_t entry) {
  const Recorded recorded(decisions(results), rule.decision, rule.stage);
  const bool by_seed = rule.how == Ask::How::by_seed;
  const Decision* decision = by_seed ? recorded.of_all() : recorded.of(entry);
  if (decision == nullptr) return {};
  return by_seed ? lot_note(*decision, results.tables.entries[entry]) : decision_note(*decision);
}

Words short_note(const Results& results, const Ask& rule, std::uint32_t entry) {
  if (rule.how != Ask::How::by_seed) return decision_note(results, rule, entry);
  const Decision* seed = Recorded(decisions(results), rule.decision, rule.stage).of_all();
  if (seed == nullptr) return {};
  const Words date = date_words(seed->date);
  return {joined({"число " + seed->value, seed->by, date.ru}),
          joined({"the number " + seed->value, seed->by, date.en})};
}

Words value_note(const Results& results, const Fact& rule, const std::vector<std::string>& group) {
  const FactColumn& fact = results.plan.facts[rule.fact.at];
  if (fact.of != FactColumn::Of::decision) return {};
  const auto decides = [&](const Decision& each) {
    return each.kind == "decided" && each.what == fact.name && each.group == group;
  };
  const auto found = std::ranges::find_if(results.tables.decisions, decides);
  return found == results.tables.decisions.end() ? Words{} : decision_note(*found);
}

Words decision_note(const Results& results, const Hold& rule, std::uint32_t entry) {
  const Recorded recorded(decisions(results), rule.decision, rule.stage);
  return recorded.answer(entry) == std::optional(true) ? decision_note(*recorded.of(entry)) : Words{};
}

Words decision_note(const Decision& decision) {
  const Words count = votes(decision);
  const Words date = date_words(decision.date);
  return {joined({decision.by, date.ru, count.ru, decision.reason}),
          joined({decision.by, date.en, count.en, decision.reason})};
}

}  // namespace engine
