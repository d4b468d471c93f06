#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/overloaded.h"
#include "base/quotes.h"
#include "engine/words/bracket_phrase.h"
#include "engine/words/mark_words.h"
#include "engine/words/method_words.h"
#include "engine/words/missing_words.h"
#include "engine/words/over_words.h"
#include "engine/words/rule_phrase.h"
#include "engine/words/rule_words.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Words;

Words third_words(const TwoAndThird& rule) {
  using Third = TwoAndThird::Third;
  if (rule.by) return {"; считаются те же эксперты, что в итоге", "; of the experts who count in the total"};
  const Words result = rule.third == Third::replaces ? Words{"его оценка окончательна", "whose mark is final"}
                       : rule.third == Third::joins ? Words{"итог — среднее трёх", "and the mean of the three counts"}
                                                    : Words{"итог — среднее его оценки и ближайшей к ней",
                                                            "and the mean of his mark and the nearer one counts"};
  return Words{"; при расхождении больше чем на ", "; when they are more than "} + number_words(rule.limit) +
         Words{" нужен третий эксперт: ", " apart a third expert is needed, "} + result;
}

/// The points of levels stand with them; other tables are printed as such.
Words lookup_phrase(const Speaker& by, NodeId id, const Lookup& rule) {
  const LookupTable& table = by.plan.tables[rule.table.at];
  const Node& key = by[rule.keys.front()];
  if (!table.name.empty() || rule.keys.size() != 1 || key.type != Type::choice) return by.formula(id);
  const bool marked = std::holds_alternative<Mark>(key.rule);
  Words words = marked ? Words{"уровни по выбору жюри: ", "levels chosen by the jury: "}
                       : Words{"по показателю ", "by "} + by.quoted(rule.keys.front()) + same_words(": ");
  std::vector<LookupTable::Row> rows = table.rows;
  std::ranges::stable_sort(rows, {}, &LookupTable::Row::value);
  for (const LookupTable::Row& row : rows) {
    const Words quoted = base::in_quotes(by.key(row.keys.front(), key.list));
    const Words points = row.value ? number_words(*row.value) : same_words("–");
    words = words + same_words(&row == &rows.front() ? "" : ", ") + quoted + same_words(" — ") + points;
  }
  return words;
}

bool over_jurors(const Speaker& by, const Reduce& rule, const Node& node) {
  return by[rule.of].domain.axes.juror && !node.domain.axes.juror;
}

Words joining(const Reduce& rule) {
  const auto* third = std::get_if<TwoAndThird>(&rule.how);
  return Words{"; ", "; "} + mark_rule_words(rule.marks) + (third == nullptr ? Words{} : third_words(*third));
}

/// Between «сумма по турам» and what is added; of what is itself made of many no second colon.
Words of_each(const Speaker& by, NodeId part) {
  const bool is_spelled_out = by[part].name.empty() && std::holds_alternative<Reduce>(by[part].rule);
  return is_spelled_out ? Words{", в каждом — ", ", of each the "} : same_words(": ");
}

Words reduce_phrase(const Speaker& by, const Reduce& rule, const Node& node) {
  const Words over = over_words(by, rule, node);
  const Words words = reduction_words(rule.how) + over + (over.empty() ? same_words(": ") : of_each(by, rule.of)) +
                      part_phrase(by, rule.of);
  return over_jurors(by, rule, node) ? words + joining(rule) : words;
}

Words rounded(const Speaker& by, const Round& rule) {
  return Words{"; округляется ", "; rounded "} + rounding_words(rule.rounding, by[rule.of].unit);
}

bool is_constant(const Speaker& by, NodeId id) { return std::holds_alternative<Constant>(by[id].rule); }

/// Said once, however many steps of a criterion it holds for.
Words with_condition(const Words& what, const Words& condition) {
  const Words said = Words{"; применяется, если ", "; applies if "} + condition;
  return what.ru.find(said.ru) == std::string::npos ? what + said : what;
}

/// What it does where there is no value goes without saying.
bool is_the_value_itself(Operation what) {
  return what == Operation::zero_unless_applicable || what == Operation::zero_if_not_asked ||
         what == Operation::wait_if_not_given;
}

/// Which argument is a number that the other one may not pass.
std::optional<std::size_t> cap_of(const Speaker& by, const Apply& rule) {
  if (rule.operation != Operation::minimum || rule.arguments.size() != 2) return std::nullopt;
  for (std::size_t k = 0; k < 2; ++k)
    if (is_constant(by, rule.arguments[k])) return k;
  return std::nullopt;
}

/// What stands for a value that is not there; none: the operation is about something else.
Words zero_words(Operation what) {
  if (what == Operation::zero_if_not_given) return {"; пустая клетка — ноль", "; an empty cell is zero"};
  if (what == Operation::zero_if_abstained) return {"; воздержался — ноль", "; an abstention is zero"};
  return {};
}

/// Operations that a formula would hide: a cap, a condition. The rest is a formula.
Words apply_phrase(const Speaker& by, NodeId id, const Apply& rule) {
  if (const auto cap = cap_of(by, rule))
    return part_phrase(by, rule.arguments[1 - *cap]) + Words{", но не больше ", ", at most "} +
           by.formula(rule.arguments[*cap]);
  if (rule.operation == Operation::applicable)
    return with_condition(part_phrase(by, rule.arguments[1]), part_phrase(by, rule.arguments[0]));
  if (is_nothing_otherwise(by.plan, rule))
    return part_phrase(by, rule.arguments[1]) + Words{"; считается, если ", "; counts if "} +
           by.named(rule.arguments[0]);
  const Words zero = zero_words(rule.operation);
  const bool is_a_value = is_the_value_itself(rule.operation) || !zero.empty();
  return is_a_value ? part_phrase(by, rule.arguments[0]) + zero : by.formula(id);
}

Words held(const Speaker& by, const Hold& rule) { return hold_words(rule, by.formula(rule.flag)); }

Words order_phrase(const Speaker& by, const Order& rule, const Node& node) {
  if (!node.domain.axes.juror) return {"место", "place"};
  const Mark* stated = std::get_if<Mark>(&by[rule.keys.front().of].rule);
  const bool places =
      stated != nullptr && by.plan.sheets[stated->sheets.at].columns[stated->column].kind != MarkColumn::Kind::mark;
  if (places) return mark_words(by, *stated);
  return Words{"места у каждого члена жюри по величине ", "each juror's places by "} +
         part_phrase(by, rule.keys.front().of);
}

Words shared_words(Numbering numbering) {
  switch (numbering) {
    case Numbering::mean: return {};
    case Numbering::competition: return {"; у равных место 1, 2, 2, 4", "; equal ones have places 1, 2, 2, 4"};
    case Numbering::dense: return {"; у равных место 1, 2, 2, 3", "; equal ones have places 1, 2, 2, 3"};
  }
  return {};
}

Words details(const Speaker& by, const Aggregate& rule) {
  const Words shared = shared_words(rule.numbering);
  if (!std::get<Order>(by[rule.places].rule).unplaced_last) return shared;
  return shared + Words{"; кому место не поставлено, тот после всех", "; who has no place comes after all others"};
}

Words aggregate_phrase(const Speaker& by, const Aggregate& rule) {
  return method_words(rule.how) + same_words(": ") + rule_phrase(by, rule.places) + details(by, rule);
}

Words step_phrase(const Speaker& by, const OneByOne::Step& step) {
  const bool one_place = step.best == OneByOne::Step::Best::up_to_place;
  return one_place ? Words{"больше мест не ниже разыгрываемого, затем меньше их сумма: ",
                           "more places at the one under review or better, then their smaller sum: "} +
                         part_phrase(by, step.of)
                   : Words{"большинство мест не ниже разыгрываемого, затем следующего: ",
                           "a majority of places at the one under review or better, then at the next: "} +
                         part_phrase(by, step.of);
}

Words one_by_one_phrase(const Speaker& by, const OneByOne& rule) {
  Words words = {"место за местом", "place by place"};
  for (const OneByOne::Step& step : rule.steps) words = words + same_words("; ") + step_phrase(by, step);
  return words;
}

}  // namespace

Words part_phrase(const Speaker& by, NodeId id) {
  const bool is_marks = by[id].domain.axes.juror && (by[id].name.ends_with(".marks") || by[id].name.ends_with(".mark"));
  return by[id].name.empty() || is_marks ? rule_phrase(by, id) : by.quoted(id);
}

Words rule_phrase(const Speaker& by, NodeId id) {
  const Node& node = by[id];
  return std::visit(
      base::Overloaded{
          [](const Fact&) {
            return Words{"готовые баллы из таблицы", "points that the table states"};
          },
          [&](const Mark& rule) { return mark_words(by, rule); },
          [&](const Constant&) { return by.formula(id); },
          [&](const Apply& rule) { return shows_rows(by, id) ? rows_phrase(by, rule) : apply_phrase(by, id, rule); },
          [&](const Round& rule) { return part_phrase(by, rule.of) + rounded(by, rule); },
          [&](const RoundIrrational&) { return by.formula(id); },
          [&](const Brackets& rule) { return brackets_phrase(by, rule); },
          [&](const Lookup& rule) { return lookup_phrase(by, id, rule); },
          [&](const Reduce& rule) { return reduce_phrase(by, rule, node); },
          [&](const PerJuror&) { return by.formula(id); },
          [&](const JurorIs& rule) { return juror_words(rule); },
          [&](const Hold& rule) { return rule_phrase(by, rule.of) + held(by, rule); },
          [&](const Order& rule) { return order_phrase(by, rule, node); },
          [&](const Aggregate& rule) { return aggregate_phrase(by, rule); },
          [&](const OneByOne& rule) { return one_by_one_phrase(by, rule); },
          [&](const Among& rule) { return among_words(rule) + same_words(": ") + part_phrase(by, rule.of); },
          [&](const Ask&) {
            return Words{"решение людей", "what people decided"};
          },
          [&](const Cut&) {
            return Words{"проходит дальше", "goes on"};
          },
          [&](const Award&) {
            return Words{"награда", "award"};
          },
          [&](const Pay&) {
            return Words{"приз", "prize"};
          },
          [&](const Fund&) {
            return Words{"финансируется", "funded"};
          },
      },
      node.rule);
}

namespace {

/// What a criterion does to the points that its part has made: a cap, a condition, another name.
std::optional<NodeId> only_part(const Speaker& by, const Apply& rule) {
  if (rule.operation == Operation::applicable || is_nothing_otherwise(by.plan, rule)) return rule.arguments[1];
  if (rule.arguments.size() == 1) return rule.arguments[0];
  if (rule.operation != Operation::minimum || rule.arguments.size() != 2) return std::nullopt;
  return is_constant(by, rule.arguments[0]) ? rule.arguments[1] : rule.arguments[0];
}

Words with_around(const Speaker& by, const Words& what, const Apply& rule) {
  if (rule.operation == Operation::applicable) return with_condition(what, by.named(rule.arguments[0]));
  if (rule.operation != Operation::minimum) return what;
  const NodeId cap = is_constant(by, rule.arguments[0]) ? rule.arguments[0] : rule.arguments[1];
  return what + Words{", но не больше ", ", at most "} + by.named(cap);
}

using Judged = std::optional<JudgedPhrase>;

Judged judged(const Speaker& by, NodeId id);

Judged with_rule(Judged inner, const Words& more) {
  if (inner) inner->rule = inner->rule + more;
  return inner;
}

Judged judged_part(const Speaker& by, const Apply& rule) {
  const std::optional<NodeId> only = only_part(by, rule);
  Judged inner = only ? judged(by, *only) : std::nullopt;
  if (is_nothing_otherwise(by.plan, rule))
    return with_rule(std::move(inner), Words{"; нужно: ", "; needed: "} + by.named(rule.arguments[0]));
  if (inner) inner->marks = with_around(by, inner->marks, rule);
  return inner;
}

/// Nothing: no jury stands behind it.
Judged judged(const Speaker& by, NodeId id) {
  const Node& node = by[id];
  const auto* reduce = std::get_if<Reduce>(&node.rule);
  if (reduce != nullptr && over_jurors(by, *reduce, node))
    return JudgedPhrase{part_phrase(by, reduce->of), reduction_words(reduce->how) + joining(*reduce)};
  if (reduce != nullptr && by[reduce->of].name.empty())
    return with_rule(judged(by, reduce->of),
                     Words{"; затем ", "; then the "} + reduction_words(reduce->how) + over_words(by, *reduce, node));
  if (const auto* aggregate = std::get_if<Aggregate>(&node.rule))
    return JudgedPhrase{rule_phrase(by, aggregate->places), method_words(aggregate->how) + details(by, *aggregate)};
  if (const auto* round = std::get_if<Round>(&node.rule)) return with_rule(judged(by, round->of), rounded(by, *round));
  if (const auto* hold = std::get_if<Hold>(&node.rule)) return with_rule(judged(by, hold->of), held(by, *hold));
  if (const auto* apply = std::get_if<Apply>(&node.rule)) return judged_part(by, *apply);
  return std::nullopt;
}

}  // namespace

JudgedPhrase judged_phrase(const Speaker& by, NodeId id) {
  const Judged found = judged(by, id);
  return found ? *found : JudgedPhrase{rule_phrase(by, id), {}};
}

}  // namespace engine
