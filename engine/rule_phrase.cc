#include <algorithm>

#include <fmt/format.h>

#include "base/decimal.h"
#include "engine/describe.h"
#include "engine/formula_text.h"
#include "engine/overloaded.h"
#include "engine/rule_words.h"

namespace engine {

namespace {

using base::Words;

Words operator+(const Words& a, const Words& b) { return {a.ru + b.ru, a.en + b.en}; }
Words same(const std::string& text) { return {text, text}; }

Words quoted(const Node& node) {
  const auto in = [&](const std::string& title) { return title.empty() ? node.name : "«" + title + "»"; };
  return {in(node.title.ru), in(node.title.en)};
}

Words formula(const Plan& plan, NodeId id) {
  return {formula_text(plan, id, base::Language::ru), formula_text(plan, id, base::Language::en)};
}

/// A part of a rule: by its name when it has one, spelled out otherwise.
Words part(const Plan& plan, NodeId id) { return plan[id].name.empty() ? rule_phrase(plan, id) : quoted(plan[id]); }

Words listed(const ChoiceList& list) {
  std::string text;
  for (std::size_t k = 0; k < list.ids.size(); ++k) {
    const std::string& title = list.titles[k].empty() ? list.ids[k] : list.titles[k];
    text += (k == 0 ? "" : ", ") + title;
  }
  return same(text);
}

Words mark_phrase(const Plan& plan, const MarkColumn& column) {
  if (column.type == Type::flag) return {"ответы жюри «да» или «нет»", "the jury's answers, yes or no"};
  if (column.type == Type::choice)
    return Words{"уровни по выбору жюри: ", "levels chosen by the jury: "} + listed(plan.lists[column.list.at]);
  const std::string low = base::to_text(column.minimum), high = base::to_text(column.maximum);
  Words words = {fmt::format("оценки жюри от {} до {}", low, high),
                 fmt::format("the jury's marks from {} to {}", low, high)};
  if (column.step == base::Exact{1}) return words;
  const std::string step = base::to_text(column.step);
  return words + Words{" с шагом " + step, " in steps of " + step};
}

Words treatment(Treatment how) {
  switch (how) {
    case Treatment::leave_out: return {"не учитывается", "is left out"};
    case Treatment::zero: return {"считается нулём", "counts as zero"};
    case Treatment::wait: return {"ожидается", "is waited for"};
  }
  return {};
}

Words mark_rule(const MarkRule& rule) {
  Words words = Words{"; пустая оценка ", "; an empty mark "} + treatment(rule.not_given);
  if (rule.abstained != Treatment::leave_out)
    words = words + Words{", воздержание ", ", an abstention "} + treatment(rule.abstained);
  if (rule.at_least <= 1) return words;
  return words + Words{fmt::format(", нужно не меньше {} оценок", rule.at_least),
                       fmt::format(", at least {} are needed", rule.at_least)};
}

Words third_words(const TwoAndThird& rule) {
  using Third = TwoAndThird::Third;
  const std::string limit = base::to_text(rule.limit);
  const Words result = rule.third == Third::replaces ? Words{"его оценка окончательна", "whose mark is final"}
                       : rule.third == Third::joins ? Words{"итог — среднее трёх", "and the mean of the three counts"}
                                                    : Words{"итог — среднее его оценки и ближайшей к ней",
                                                            "and the mean of his mark and the nearer one counts"};
  return Words{fmt::format("; при расхождении больше чем на {} нужен третий эксперт: ", limit),
               fmt::format("; when they are more than {} apart a third expert is needed, ", limit)} +
         result;
}

/// "до 10 включительно", "свыше 10 до 25": in the unit of what is looked up.
Words ends(const Bracket& row, Unit unit) {
  const auto text = [&](const End& end) { return number_text(end.value, unit); };
  if (row.lower && row.upper && row.lower->value == row.upper->value) return same(text(*row.lower));
  Words words;
  if (row.lower)
    words = row.lower->inclusive ? Words{"от " + text(*row.lower), "from " + text(*row.lower)}
                                 : Words{"свыше " + text(*row.lower), "above " + text(*row.lower)};
  if (row.lower && row.upper) words = words + same(" ");
  if (row.upper)
    words =
        words + (row.upper->inclusive ? Words{"до " + text(*row.upper) + " включительно", "up to " + text(*row.upper)}
                                      : Words{"менее " + text(*row.upper), "below " + text(*row.upper)});
  return words.empty() ? Words{"иначе", "otherwise"} : words;
}

Words brackets_phrase(const Plan& plan, const Brackets& rule) {
  Words words = Words{"по значению ", "by "} + part(plan, rule.of) + same(": ");
  for (std::size_t k = 0; k < rule.rows.size(); ++k) {
    const Bracket& row = rule.rows[k];
    words = words + same(k == 0 ? "" : "; ") + ends(row, plan[rule.of].unit) + same(" — ") + formula(plan, row.points);
  }
  if (rule.interpolated) words = words + Words{"; между ними линейно", "; linear between"};
  if (rule.miss) words = words + Words{"; в остальных случаях ", "; otherwise "} + same(base::to_text(*rule.miss));
  return words;
}

bool over_jurors(const Plan& plan, const Reduce& rule, const Node& node) {
  return plan[rule.of].domain.axes.juror && !node.domain.axes.juror;
}

Words reduce_phrase(const Plan& plan, const Reduce& rule, const Node& node) {
  Words words = reduction_words(rule.how) + same(": ") + part(plan, rule.of);
  if (over_jurors(plan, rule, node)) words = words + mark_rule(rule.marks);
  const auto* third = std::get_if<TwoAndThird>(&rule.how);
  return third == nullptr ? words : words + third_words(*third);
}

const Constant* constant(const Plan& plan, NodeId id) { return std::get_if<Constant>(&plan[id].rule); }

/// Operations that a formula would hide: a cap, a condition. The rest is a formula.
Words apply_phrase(const Plan& plan, NodeId id, const Apply& rule) {
  const bool cap = rule.operation == Operation::minimum && rule.arguments.size() == 2;
  for (std::size_t k = 0; cap && k < 2; ++k)
    if (constant(plan, rule.arguments[k]) != nullptr)
      return part(plan, rule.arguments[1 - k]) + Words{", но не больше ", ", at most "} +
             formula(plan, rule.arguments[k]);
  if (rule.operation == Operation::applicable)
    return part(plan, rule.arguments[1]) + Words{"; применяется, если ", "; applies if "} +
           part(plan, rule.arguments[0]);
  if (rule.operation == Operation::zero_unless_applicable || rule.operation == Operation::zero_if_not_asked)
    return part(plan, rule.arguments[0]);
  if (rule.operation == Operation::zero_if_not_given)
    return part(plan, rule.arguments[0]) + Words{"; пустая клетка – ноль", "; an empty cell is zero"};
  if (rule.operation == Operation::zero_if_abstained)
    return part(plan, rule.arguments[0]) + Words{"; воздержался – ноль", "; an abstention is zero"};
  return formula(plan, id);
}

}  // namespace

Words rule_phrase(const Plan& plan, NodeId id) {
  const Node& node = plan[id];
  return std::visit(
      Overloaded{
          [&](const Fact&) { return quoted(node); },
          [&](const Mark& rule) { return mark_phrase(plan, plan.sheets[rule.sheets.at].columns[rule.column]); },
          [&](const Constant&) { return formula(plan, id); },
          [&](const Apply& rule) { return apply_phrase(plan, id, rule); },
          [&](const Round& rule) {
            return part(plan, rule.of) + Words{"; округляется: ", "; rounded: "} + rounding_words(rule.rounding);
          },
          [&](const RoundIrrational&) { return formula(plan, id); },
          [&](const Brackets& rule) { return brackets_phrase(plan, rule); },
          [&](const Lookup&) { return formula(plan, id); },
          [&](const Reduce& rule) { return reduce_phrase(plan, rule, node); },
          [&](const Order&) {
            return Words{"место", "place"};
          },
          [&](const Ask&) {
            return Words{"решение людей", "what people decided"};
          },
          [&](const Cut&) {
            return Words{"проходит дальше", "goes on"};
          },
          [&](const Award&) {
            return Words{"награда", "award"};
          },
          [&](const Fund&) {
            return Words{"финансируется", "funded"};
          },
      },
      node.rule);
}

}  // namespace engine
