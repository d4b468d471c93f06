#include "engine/derivation_note.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/recorded.h"
#include "engine/rule_phrase.h"

namespace engine {

namespace {

using base::Words;

bool holds(const Bracket& row, const base::Exact& value) {
  const bool above = !row.lower || value > row.lower->value || (row.lower->inclusive && value == row.lower->value);
  const bool below = !row.upper || value < row.upper->value || (row.upper->inclusive && value == row.upper->value);
  return above && below;
}

/// «за 5, против 1, воздержались 0»; empty: no votes were counted.
Words votes(const Decision& decision) {
  if (decision.votes_for + decision.votes_against + decision.votes_abstained == 0) return {};
  return {fmt::format("за — {}, против — {}, воздержались — {}", decision.votes_for, decision.votes_against,
                      decision.votes_abstained),
          fmt::format("for {}, against {}, abstained {}", decision.votes_for, decision.votes_against,
                      decision.votes_abstained)};
}

std::string joined(std::vector<std::string> parts) {
  std::erase(parts, std::string());
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

Words bracket_note(const Plan& plan, const Brackets& rule, const Value& looked_up) {
  const auto* number = std::get_if<base::Exact>(&looked_up);
  if (number == nullptr) return {};
  const auto row = std::ranges::find_if(rule.rows, [&](const Bracket& each) { return holds(each, *number); });
  if (row != rule.rows.end()) {
    const Words ends = bracket_words(*row, plan[rule.of].unit);
    return {"строка «" + ends.ru + "»", "row “" + ends.en + "”"};
  }
  if (rule.interpolated) return {"между строками — линейно", "linear between the rows"};
  return rule.miss ? Words{"ни одна строка не подходит", "no row fits"} : Words{};
}

Words decision_note(const Tables& tables, const Ask& rule, std::uint32_t entry) {
  const Decision* decision = Recorded(tables, rule.decision, rule.stage).of(entry);
  return decision == nullptr ? Words{} : decision_note(*decision);
}

Words decision_note(const Tables& tables, const Hold& rule, std::uint32_t entry) {
  const Recorded recorded(tables, rule.decision, rule.stage);
  return recorded.answer(entry) == std::optional(true) ? decision_note(*recorded.of(entry)) : Words{};
}

Words decision_note(const Decision& decision) {
  const Words count = votes(decision);
  return {joined({decision.by, decision.date, count.ru, decision.reason}),
          joined({decision.by, decision.date, count.en, decision.reason})};
}

}  // namespace engine
