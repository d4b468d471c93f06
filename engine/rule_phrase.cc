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

Words number(const base::Exact& value, Unit unit = Unit::none) {
  return {number_text(value, unit, base::Language::ru), number_text(value, unit, base::Language::en)};
}

/// Whoever phrases a rule: the plan, and the stage whose names need no prefix.
struct Speaker {
  const Plan& plan;
  std::string_view stage;

  const Node& operator[](NodeId id) const { return plan[id]; }

  Words quoted(NodeId id) const {
    const Node& node = plan[id];
    const auto in = [&](const std::string& title) {
      return title.empty() ? std::string(local_name(node, stage)) : "«" + title + "»";
    };
    return {in(node.title.ru), in(node.title.en)};
  }

  Words formula(NodeId id) const {
    return {formula_text(plan, id, base::Language::ru, stage), formula_text(plan, id, base::Language::en, stage)};
  }

  Words phrase(NodeId id) const { return rule_phrase(plan, id, stage); }

  /// A part of a rule: by its name when it has one, spelled out otherwise. What jurors give is always spelled out.
  Words part(NodeId id) const { return plan[id].name.empty() || plan[id].domain.axes.juror ? phrase(id) : quoted(id); }
};

Words listed(const ChoiceList& list) {
  std::string text;
  for (std::size_t k = 0; k < list.ids.size(); ++k) {
    const std::string& title = list.titles[k].empty() ? list.ids[k] : list.titles[k];
    text += (k == 0 ? "" : ", ") + title;
  }
  return same(text);
}

Words mark_phrase(const Speaker& by, const Mark& rule) {
  const MarkColumn& column = by.plan.sheets[rule.sheets.at].columns[rule.column];
  if (column.type == Type::flag) return {"ответы жюри «да» или «нет»", "the jury's answers, yes or no"};
  if (column.type == Type::choice)
    return Words{"уровни по выбору жюри: ", "levels chosen by the jury: "} + listed(by.plan.lists[column.list.at]);
  const Words words = Words{"оценки жюри от ", "the jury's marks from "} + number(column.minimum) +
                      Words{" до ", " to "} + number(column.maximum);
  if (column.step == base::Exact{1}) return words;
  return words + Words{" с шагом ", " in steps of "} + number(column.step);
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
  const Words result = rule.third == Third::replaces ? Words{"его оценка окончательна", "whose mark is final"}
                       : rule.third == Third::joins ? Words{"итог — среднее трёх", "and the mean of the three counts"}
                                                    : Words{"итог — среднее его оценки и ближайшей к ней",
                                                            "and the mean of his mark and the nearer one counts"};
  return Words{"; при расхождении больше чем на ", "; when they are more than "} + number(rule.limit) +
         Words{" нужен третий эксперт: ", " apart a third expert is needed, "} + result;
}

/// "до 10 включительно", "свыше 10 до 25": in the unit of what is looked up.
Words ends(const Bracket& row, Unit unit) {
  if (row.lower && row.upper && row.lower->value == row.upper->value) return number(row.lower->value, unit);
  Words words;
  if (row.lower)
    words = (row.lower->inclusive ? Words{"от ", "from "} : Words{"свыше ", "above "}) + number(row.lower->value, unit);
  if (row.lower && row.upper) words = words + same(" ");
  if (row.upper)
    words = words + (row.upper->inclusive ? Words{"до ", "up to "} : Words{"менее ", "below "}) +
            number(row.upper->value, unit) + (row.upper->inclusive ? Words{" включительно", ""} : Words{});
  return words.empty() ? Words{"иначе", "otherwise"} : words;
}

Words brackets_phrase(const Speaker& by, const Brackets& rule) {
  Words words = Words{"по значению ", "by "} + by.part(rule.of) + same(": ");
  for (std::size_t k = 0; k < rule.rows.size(); ++k) {
    const Bracket& row = rule.rows[k];
    words = words + same(k == 0 ? "" : "; ") + ends(row, by[rule.of].unit) + same(" — ") + by.formula(row.points);
  }
  if (rule.interpolated) words = words + Words{"; между ними линейно", "; linear between"};
  if (rule.miss) words = words + Words{"; в остальных случаях ", "; otherwise "} + number(*rule.miss);
  return words;
}

bool over_jurors(const Speaker& by, const Reduce& rule, const Node& node) {
  return by[rule.of].domain.axes.juror && !node.domain.axes.juror;
}

Words reduce_phrase(const Speaker& by, const Reduce& rule, const Node& node) {
  Words words = reduction_words(rule.how) + same(": ") + by.part(rule.of);
  if (over_jurors(by, rule, node)) words = words + mark_rule(rule.marks);
  const auto* third = std::get_if<TwoAndThird>(&rule.how);
  return third == nullptr ? words : words + third_words(*third);
}

bool is_constant(const Speaker& by, NodeId id) { return std::holds_alternative<Constant>(by[id].rule); }

/// Operations that a formula would hide: a cap, a condition. The rest is a formula.
Words apply_phrase(const Speaker& by, NodeId id, const Apply& rule) {
  const bool cap = rule.operation == Operation::minimum && rule.arguments.size() == 2;
  for (std::size_t k = 0; cap && k < 2; ++k)
    if (is_constant(by, rule.arguments[k]))
      return by.part(rule.arguments[1 - k]) + Words{", но не больше ", ", at most "} + by.formula(rule.arguments[k]);
  if (rule.operation == Operation::applicable)
    return by.part(rule.arguments[1]) + Words{"; применяется, если ", "; applies if "} + by.part(rule.arguments[0]);
  if (rule.operation == Operation::zero_unless_applicable || rule.operation == Operation::zero_if_not_asked)
    return by.part(rule.arguments[0]);
  if (rule.operation == Operation::zero_if_not_given)
    return by.part(rule.arguments[0]) + Words{"; пустая клетка – ноль", "; an empty cell is zero"};
  if (rule.operation == Operation::zero_if_abstained)
    return by.part(rule.arguments[0]) + Words{"; воздержался – ноль", "; an abstention is zero"};
  return by.formula(id);
}

}  // namespace

Words rule_phrase(const Plan& plan, NodeId id, std::string_view stage) {
  const Speaker by = {plan, stage};
  const Node& node = plan[id];
  return std::visit(
      Overloaded{
          [&](const Fact&) { return by.quoted(id); },
          [&](const Mark& rule) { return mark_phrase(by, rule); },
          [&](const Constant&) { return by.formula(id); },
          [&](const Apply& rule) { return apply_phrase(by, id, rule); },
          [&](const Round& rule) {
            return by.part(rule.of) + Words{"; округляется: ", "; rounded: "} + rounding_words(rule.rounding);
          },
          [&](const RoundIrrational&) { return by.formula(id); },
          [&](const Brackets& rule) { return brackets_phrase(by, rule); },
          [&](const Lookup&) { return by.formula(id); },
          [&](const Reduce& rule) { return reduce_phrase(by, rule, node); },
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
