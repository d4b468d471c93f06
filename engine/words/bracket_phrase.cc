#include "engine/words/bracket_phrase.h"

#include <algorithm>
#include <span>

#include "engine/words/rule_phrase.h"

namespace engine {

namespace {

using base::Words;

Words lower_end(const End& end, Unit unit) {
  return (end.inclusive ? Words{"от ", "from "} : Words{"свыше ", "above "}) + number_words(end.value, unit);
}

Words upper_end(const End& end, Unit unit) {
  const Words value = number_words(end.value, unit);
  return end.inclusive ? Words{"до ", "up to "} + value + Words{" включительно", ""}
                       : Words{"менее ", "below "} + value;
}

bool is_without_name(const Node& node) { return node.name.empty() && node.title.empty(); }

/// Which of the arguments are values; a choice asks its first.
std::span<const NodeId> values(const Apply& rule) {
  const std::span<const NodeId> all = rule.arguments;
  if (rule.operation == Operation::choose || rule.operation == Operation::where_given) return all.subspan(1);
  const bool is_substitute = rule.operation == Operation::fallback && all.size() == 2;
  return is_substitute ? all.first(1) : all.first(0);
}

/// «если …, то …; если …, то …; иначе …»
Words chosen(const Speaker& by, const Apply& rule) {
  const Words first = Words{"если ", "if "} + by.named(rule.arguments[0]) + Words{", то ", ", then "} +
                      part_phrase(by, rule.arguments[1]);
  const Words rest = part_phrase(by, rule.arguments[2]);
  return first + (shows_rows(by, rule.arguments[2]) ? same_words("; ") : Words{"; иначе ", "; otherwise "}) + rest;
}

}  // namespace

Words brackets_phrase(const Speaker& by, const Brackets& rule) {
  Words words = Words{"по значению ", "by "} + part_phrase(by, rule.of) + same_words(": ");
  for (std::size_t k = 0; k < rule.rows.size(); ++k) {
    const Bracket& row = rule.rows[k];
    words = words + same_words(k == 0 ? "" : "; ") + bracket_words(row, by[rule.of].unit) + same_words(" — ") +
            by.formula(row.points);
  }
  if (rule.interpolated) words = words + Words{"; между ними линейно", "; linear between"};
  if (rule.miss) words = words + Words{"; в остальных случаях ", "; otherwise "} + number_words(*rule.miss);
  return words;
}

bool shows_rows(const Speaker& by, NodeId id) {
  const auto* rule = std::get_if<Apply>(&by[id].rule);
  if (rule == nullptr) return false;
  return std::ranges::any_of(values(*rule), [&](NodeId value) {
    const bool is_table = std::holds_alternative<Brackets>(by[value].rule) || shows_rows(by, value);
    return is_table && is_without_name(by[value]);
  });
}

Words rows_phrase(const Speaker& by, const Apply& rule) {
  if (rule.operation == Operation::choose) return chosen(by, rule);
  if (rule.operation == Operation::where_given) return part_phrase(by, rule.arguments[1]);
  return part_phrase(by, rule.arguments[0]) + Words{"; если не указано — ", "; if not given – "} +
         part_phrase(by, rule.arguments[1]);
}

Words bracket_words(const Bracket& row, Unit unit) {
  if (!row.lower && !row.upper) return {"иначе", "otherwise"};
  if (!row.lower) return upper_end(*row.upper, unit);
  if (!row.upper) return lower_end(*row.lower, unit);
  if (row.lower->value == row.upper->value) return number_words(row.lower->value, unit);
  const Words and_then = row.upper->inclusive ? same_words(" ") : Words{", но ", ", "};
  return lower_end(*row.lower, unit) + and_then + upper_end(*row.upper, unit);
}

}  // namespace engine
