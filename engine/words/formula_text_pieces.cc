#include "engine/words/formula_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "base/quotes.h"
#include "engine/plan/clock.h"

namespace engine {

bool is_step(const Node& node) {
  const bool looked_up = std::holds_alternative<Lookup>(node.rule) || std::holds_alternative<Brackets>(node.rule);
  const bool many = std::holds_alternative<Reduce>(node.rule) || std::holds_alternative<Order>(node.rule) ||
                    std::holds_alternative<Aggregate>(node.rule) || std::holds_alternative<OneByOne>(node.rule) ||
                    std::holds_alternative<Among>(node.rule) || std::holds_alternative<PerJuror>(node.rule);
  const bool stated = std::holds_alternative<Fact>(node.rule) || std::holds_alternative<Mark>(node.rule) ||
                      std::holds_alternative<Ask>(node.rule);
  const bool rounded = std::holds_alternative<Round>(node.rule) || std::holds_alternative<RoundIrrational>(node.rule);
  return node.name.empty() && node.title.empty() && !looked_up && !many && !stated && !rounded;
}

bool is_nothing_otherwise(const Plan& plan, const Apply& apply) {
  if (apply.operation != Operation::choose) return false;
  const auto* otherwise = std::get_if<Constant>(&plan[apply.arguments[2]].rule);
  return otherwise != nullptr && std::holds_alternative<Absent>(otherwise->value);
}

bool stands_for_itself(const Node& node) {
  const auto* apply = std::get_if<Apply>(&node.rule);
  if (apply == nullptr || !is_step(node)) return !is_step(node);
  return apply->operation == Operation::zero_unless_applicable || apply->operation == Operation::zero_if_not_given ||
         apply->operation == Operation::zero_if_abstained || apply->operation == Operation::zero_if_not_asked;
}

NodeId waited_for(const Plan& plan, NodeId id) {
  const auto* apply = std::get_if<Apply>(&plan[id].rule);
  if (apply == nullptr || !plan[id].name.empty()) return id;
  if (apply->operation == Operation::wait_if_not_given) return apply->arguments[0];
  if (apply->operation != Operation::choose) return id;
  const NodeId otherwise = apply->arguments[2];
  const bool else_waits = waited_for(plan, otherwise) == apply->arguments[1] && otherwise != apply->arguments[1];
  return else_waits ? apply->arguments[1] : id;
}

std::string_view local_name(const Node& node, std::string_view stage) {
  const std::string_view name = node.name;
  const bool own = !stage.empty() && name.starts_with(stage) && name.substr(stage.size()).starts_with('.');
  return own ? name.substr(stage.size() + 1) : name;
}

std::string table_text(const LookupTable& table, base::Language language) {
  if (!table.title.empty()) return base::in_quotes(table.title, language);
  return table.name.empty() ? base::Words{"таблица", "table"}.in(language) : table.name;
}

std::string choice_text(const ChoiceList& list, const Choice& choice, base::Language language) {
  const auto at = static_cast<std::size_t>(choice.index);
  if (at >= list.ids.size()) return fmt::format("#{}", at);
  return list.titles[at].empty() ? list.ids[at] : base::in_quotes(list.titles[at], language);
}

std::string constant_text(const Plan& plan, const Node& constant, base::Language language) {
  const auto in = [&](const base::Words& words) { return words.in(language); };
  return std::visit(
      base::Overloaded{
          [&](const Absent&) {
            return in({"нет", "none"});
          },
          [&](const base::Exact& number) { return number_text(number, constant.unit, language); },
          [&](const bool& flag) {
            return flag ? in({"да", "yes"}) : in({"нет", "no"});
          },
          [&](const Choice& choice) { return choice_text(plan.lists[constant.list.at], choice, language); },
          [&](const Moment& moment) { return in(moment_words(moment, plan.clock)); },
          [&](const std::string& text) { return base::in_quotes(text, language); },
      },
      std::get<Constant>(constant.rule).value);
}

std::string number_text(const base::Exact& number, Unit unit, base::Language language) {
  const bool share = unit == Unit::percent;
  std::string text = base::to_text(share ? number * base::Exact{100} : number);
  if (text.starts_with('-')) text.replace(0, 1, "−");
  if (language == base::Language::ru) std::ranges::replace(text, '.', ',');
  if (unit == Unit::money) return in_thousands(std::move(text)) + "\u00a0₽";
  return share ? text + "\u00a0%" : text;
}

std::string in_thousands(std::string decimal) {
  const std::size_t begin = decimal.find_first_of("0123456789");
  const std::size_t end = std::min(decimal.find_first_of(".,/", begin), decimal.size());
  if (begin == std::string::npos || end - begin < 5) return decimal;
  for (std::size_t at = end; at > begin + 3;) {
    at -= 3;
    decimal.insert(at, "\u00a0");
  }
  return decimal;
}

}  // namespace engine
