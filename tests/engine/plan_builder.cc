#include "tests/engine/plan_builder.h"

#include <array>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "engine/data/column.h"
#include "engine/words/question_words.h"

namespace engine {

namespace {

std::string name(State state) {
  static constexpr std::array<const char*, 13> names = {
      "present",      "not_given", "abstained", "recused",        "not_asked", "not_applicable", "division_by_zero",
      "not_in_table", "undefined", "too_few",   "does_not_count", "outside",   "waiting"};
  return names.at(static_cast<std::size_t>(state));
}

}  // namespace

std::string shown(const Value& value) {
  return std::visit(base::Overloaded{
                        [](const Absent& absent) { return "(" + name(absent.why) + ")"; },
                        [](const base::Exact& number) { return base::to_text(number); },
                        [](const bool& flag) { return std::string(flag ? "yes" : "no"); },
                        [](const Choice& choice) { return "#" + std::to_string(choice.index); },
                        [](const Moment& moment) { return "@" + std::to_string(moment.seconds); },
                        [](const std::string& text) { return "'" + text + "'"; },
                    },
                    value);
}

std::string shown(const Scored& scored, NodeId node) {
  std::string text;
  for (std::uint32_t row = 0; row < row_count(scored.columns[node.at]); ++row) {
    text += (row == 0 ? "" : " ") + shown(scored.value(node, row));
  }
  return text;
}

std::vector<std::string> shown(const std::vector<Question>& questions) {
  std::vector<std::string> result;
  for (const Question& question : questions)
    result.push_back(words(question).en.substr(0, words(question).en.find(". ")));
  return result;
}

}  // namespace engine
