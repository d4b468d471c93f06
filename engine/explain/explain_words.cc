#include <fmt/format.h>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "engine/data/column.h"
#include "engine/explain/explain.h"
#include "engine/plan/clock.h"
#include "engine/words/rule_words.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Words;

constexpr int shown_digits = 4;

/// Awards by their titles, choices by theirs.
Words choice_words(const Results& results, const Node& node, Choice choice) {
  const auto at = static_cast<std::size_t>(choice.index);
  if (const Award* award = std::get_if<Award>(&node.rule)) {
    const AwardLine& line = award->lines[at];
    return line.title.empty() ? same_words(line.id) : line.title;
  }
  const bool from_file = results.plan.nominations_from_file && node.list == results.plan.nominations;
  const std::vector<std::string>& ids = from_file ? results.tables.nominations : results.plan.lists[node.list.at].ids;
  const std::vector<std::string>& titles =
      from_file ? results.tables.nomination_titles : results.plan.lists[node.list.at].titles;
  return same_words(at < titles.size() && !titles[at].empty() ? titles[at] : ids[at]);
}

Words asked_words(const base::Exact& position) {
  const std::string place = base::to_text(position);
  return {place + "-е место среди равных", "no. " + place + " among the tied"};
}

/// A mark that is not there is said to be one.
Words absent_words(const Node& node, State why) {
  if (why == State::not_given && node.domain.axes.juror) return {"оценки нет", "no mark"};
  if (why == State::not_applicable && std::holds_alternative<Award>(node.rule)) return {"нет", "none"};
  return why == State::waiting ? Words{"ещё не известно", "not known yet"} : words(why);
}

Words number_of(const Node& node, const base::Exact& number) {
  const bool asked = is_position_among_tied(node.rule);
  return asked ? asked_words(number) : number_words(number, node.unit);
}

std::string decimal_text(const base::Exact& number, Unit unit, base::Language language) {
  const base::Exact scale = unit == Unit::percent ? base::Exact{100} : base::Exact{1};
  const base::Rounding cut = {base::Exact::power_of_ten(-shown_digits), base::RoundingMode::half_up};
  const base::Exact near = base::round(number * scale, cut) * *base::divide(1, scale);
  return "≈ " + number_text(near, unit, language);
}

}  // namespace

Words operand_words(const Results& results, NodeId id, const Value& value) {
  const Node& node = results.plan[id];
  return std::visit(base::Overloaded{
                        [&](const Absent& absent) { return absent_words(node, absent.why); },
                        [&](const base::Exact& number) { return number_of(node, number); },
                        [](const bool& flag) {
                          return flag ? Words{"да", "yes"} : Words{"нет", "no"};
                        },
                        [&](const Choice& choice) { return choice_words(results, node, choice); },
                        [&](const Moment& moment) { return moment_words(moment, results.plan.clock); },
                        [](const std::string& text) { return same_words(text); },
                    },
                    value);
}

Words value_words(const Results& results, NodeId id, const Value& value) {
  const Words exact = operand_words(results, id, value);
  const auto* number = std::get_if<base::Exact>(&value);
  if (number == nullptr || exact.en.find('/') == std::string::npos) return exact;
  const Unit unit = results.plan[id].unit;
  const Words near = {decimal_text(*number, unit, base::Language::ru), decimal_text(*number, unit, base::Language::en)};
  return unit == Unit::none ? exact + same_words(" ") + near : near;
}

}  // namespace engine
