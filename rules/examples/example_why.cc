#include "rules/examples/example_why.h"

#include <algorithm>
#include <charconv>

#include "engine/explain/derivation.h"
#include "engine/explain/explain.h"
#include "engine/explain/explain_waiting.h"
#include "rules/problems/problems_examples.h"

namespace rules {
namespace {

using base::Words;

constexpr std::size_t most_lines = 6;

Words joined(const Words& a, std::string_view by, const Words& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  return {a.ru + std::string(by) + b.ru, a.en + std::string(by) + b.en};
}

Words name_of(const engine::Derivation& line) { return line.title.empty() ? Words{line.name, line.name} : line.title; }

/// «Итог: 2 × «Свет» + «Ёлка» = 2 × 4 + 3 = 11 (верхняя строка)»
Words line_words(const engine::Derivation& line) {
  Words how = joined(joined(line.rule, " = ", line.numbers), " = ", line.text);
  if (!line.note.empty()) how = {how.ru + " (" + line.note.ru + ")", how.en + " (" + line.note.en + ")"};
  return joined(name_of(line), ": ", how);
}

/// Told without the text of the line.
base::Place point(base::Place at) {
  at.length = 0;
  return at;
}

void add_lines(Why& why, const engine::Derivation& line) {
  if (why.size() >= most_lines || line.place.line == 0) return;
  why.push_back({point(line.place), line_words(line)});
}

Why lines_of(const engine::Derivation& line) {
  Why why;
  add_lines(why, line);
  for (const engine::Derivation& part : line.parts) {
    const bool is_told = !part.whose.empty() || name_of(part).empty();  // It stands in the numbers above.
    if (!is_told && part.counts == engine::Derivation::Counts::yes) add_lines(why, part);
  }
  return why;
}

std::string own_name(const Outcome& outcome, std::uint32_t entry) {
  const auto& entries = outcome.results.tables.entries;
  return entries.size() == 1 ? std::string() : entries[entry];
}

/// Who holds the place in the entry's group; the entry itself, when nobody else does.
std::uint32_t holder(const Outcome& outcome, std::uint32_t place) {
  const engine::Ranking& ranking = engine::shown_ranking(outcome.results, outcome.stage);
  for (std::uint32_t entry = 0; entry < ranking.first.size(); ++entry) {
    const bool same_group = ranking.group_of[entry] == ranking.group_of[outcome.entry];
    if (same_group && entry != outcome.entry && ranking.first[entry] == place) return entry;
  }
  return outcome.entry;
}

void add_rival(Why& why, const Outcome& outcome, std::uint32_t other) {
  const engine::Neighbour rival = engine::beside(outcome.results, outcome.stage, outcome.entry, other);
  if (rival.key_words.empty()) return;
  const engine::Ranking& ranking = engine::shown_ranking(outcome.results, outcome.stage);
  const engine::Node& key = outcome.results.plan[rival.key];
  const base::Place at = point(key.place.line > 0 ? key.place : outcome.results.plan[outcome.stage.order].place);
  why.push_back({at, rival_words({.entry = own_name(outcome, outcome.entry),
                                  .other = rival.entry,
                                  .above = ranking.first[other] < ranking.first[outcome.entry],
                                  .key = rival.key_words,
                                  .own = rival.own,
                                  .others = rival.other})});
  if (rival.key != outcome.stage.total) return;
  const Why derived = why_value(outcome, rival.key);
  why.insert(why.end(), derived.begin(), derived.end());
}

std::uint32_t first_number(const std::string& place) {
  std::uint32_t number = 0;
  (void)std::from_chars(place.data(), place.data() + place.size(), number);
  return number;
}

}  // namespace

Why why_value(const Outcome& outcome, NodeId node) {
  const engine::Frames frames(outcome.results.plan, outcome.results.tables);
  return lines_of(engine::Deriver(outcome.results, frames, {outcome.stage.id, outcome.entry}).derive(node));
}

Why why_place(const Outcome& outcome, const std::string& expected) {
  const engine::Explanation explanation = engine::explain(outcome.results, outcome.stage, outcome.entry);
  if (explanation.first == 0) return why_not_placed(outcome);
  Why why;
  const base::Place at = point(outcome.results.plan[outcome.stage.order].place);
  if (!explanation.sharing.empty()) why.push_back({at, shares_words(explanation.sharing)});
  const std::uint32_t other = holder(outcome, first_number(expected));
  if (other != outcome.entry) add_rival(why, outcome, other);
  return why;
}

Why why_awarded(const Outcome& outcome) {
  const std::string place = engine::place_text(outcome.results, outcome.stage, outcome.entry);
  if (place.empty()) return why_not_placed(outcome);
  return {{point(outcome.results.plan[outcome.stage.order].place), has_place_words(place)}};
}

Why why_not_placed(const Outcome& outcome) {
  Why why;
  const base::Place at = point(outcome.results.plan[outcome.stage.order].place);
  const Words reason = engine::why_no_place(outcome.results, outcome.stage, outcome.entry);
  if (!reason.empty()) why.push_back({at, reason});
  for (const Words& each : engine::waits_for(outcome.results, outcome.stage, outcome.entry)) why.push_back({at, each});
  return why;
}

}  // namespace rules
