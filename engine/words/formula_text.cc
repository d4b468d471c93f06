#include "engine/words/formula_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/overloaded.h"
#include "base/quotes.h"
#include "engine/plan/formula_names.h"
#include "engine/plan/inputs.h"
#include "engine/plan/passed_on.h"
#include "engine/words/formula_phrase.h"
#include "engine/words/method_words.h"
#include "engine/words/rule_words.h"

namespace engine {

namespace {

class Writer {
 public:
  Writer(const Plan& plan, const FormulaStyle& style) : plan_(plan), style_(style) {}

  Phrase rule(NodeId id) const {
    const Node& node = plan_[id];
    if (const auto same = passed_on(plan_, id)) return phrase(*same);
    return std::visit(
        base::Overloaded{
            [&](const Fact& fact) { return Phrase{plan_.facts[fact.fact.at].name}; },
            [&](const Mark& mark) { return marked(mark); },
            [&](const Constant&) { return Phrase{constant_text(plan_, node, style_.language)}; },
            [&](const Apply& apply) { return applied(apply); },
            [&](const Round& round) { return rounded(round); },
            [&](const RoundIrrational& round) { return irrational(round); },
            [&](const Brackets& brackets) { return call_phrase(words(brackets_name), {text(brackets.of)}); },
            [&](const Lookup& lookup) { return looked_up(lookup); },
            [&](const Reduce& reduce) { return reduced(reduce, node.domain); },
            [&](const PerJuror& each) {
              return call_phrase(words(reduction_words(each.how)),
                                 {text(each.of), words({"по заявкам члена жюри", "over the juror's entries"})});
            },
            [&](const JurorIs& is) { return of(juror_words(is)); },
            [&](const Hold& hold) { return phrase(hold.of); },
            [&](const Order& order) { return is_rank(id, order) ? rank(order) : ordered(order); },
            [&](const Aggregate& aggregate) {
              return call_phrase(words(method_words(aggregate.how)), {text(aggregate.places)});
            },
            [&](const OneByOne& parts) { return one_by_one(parts); },
            [&](const Among& among) { return call_phrase(words(among_words(among)), {text(among.of)}); },
            [&](const Ask& ask) { return Phrase{words(decision_words(ask))}; },
            [&](const Cut& cut) { return of(places_before, text(cut.places)); },
            [&](const Award&) { return of(awards_by_places); },
            [&](const Pay&) { return of(prizes_of_awards); },
            [&](const Fund& fund) { return of(within_the_money, text(fund.amount)); },
        },
        node.rule);
  }

 private:
  std::string words(const base::Words& both) const { return both.in(style_.language); }

  /// Words, and what they are about.
  Phrase of(const base::Words& both, const std::string& what = {}) const { return Phrase{words(both) + what}; }

  Phrase marked(const Mark& mark) const {
    return Phrase{plan_.sheets[mark.sheets.at].columns[mark.column].criterion + words({".оценка", ".mark"})};
  }

  Phrase looked_up(const Lookup& lookup) const {
    const std::string table = table_text(plan_.tables[lookup.table.at], style_.language);
    return Phrase{fmt::format("{}[{}]", table, all(lookup.keys))};
  }

  Phrase rounded(const Round& round) const {
    return rounded(text(round.of), rounding_words(round.rounding, plan_[round.of].unit));
  }

  Phrase rounded(const std::string& what, const base::Words& rule) const {
    const std::string name = words({"округлить", "round"});
    return style_.values == nullptr ? call_phrase(name, {what, words(rule)}) : call_phrase(name, {what});
  }

  /// As an input: by its name, else how it comes about.
  Phrase phrase(NodeId whole) const {
    const NodeId id = waited_for(plan_, whole);
    const Node& node = plan_[id];
    if (style_.values != nullptr && !std::holds_alternative<Constant>(node.rule) && stands_for_itself(node))
      return number_phrase(style_.values->text(id));
    const std::string& title = node.title.in(style_.language);
    if (node.name.empty() && title.empty()) return rule(id);
    return {title.empty() ? std::string(local_name(node, style_.stage)) : base::in_quotes(title, style_.language)};
  }

  std::string text(NodeId id) const { return phrase(id).text; }
  std::string operand(NodeId id, Grip at_least) const { return held(phrase(id), at_least); }

  std::vector<std::string> texts(const std::vector<NodeId>& nodes) const {
    std::vector<std::string> result;
    for (const NodeId node : nodes) result.push_back(text(node));
    return result;
  }
  std::string all(const std::vector<NodeId>& nodes) const { return fmt::format("{}", fmt::join(texts(nodes), ", ")); }

  Phrase applied(const Apply& apply) const {
    const std::vector<NodeId>& arguments = apply.arguments;
    if (const Infix* sign = infix(apply.operation)) return between(said_so(*sign, arguments), arguments);
    switch (apply.operation) {
      case Operation::negate: return {"−" + operand(arguments[0], Grip::sign), Grip::sign};
      case Operation::negation: return negated(arguments[0]);
      case Operation::given: return stated(arguments[0], Stated::yes);
      case Operation::choose: return chosen(apply);
      case Operation::applicable:
        if (style_.values != nullptr) return phrase(arguments[1]);
        return {fmt::format(fmt::runtime(words({"{}, если {}", "{} if {}"})), operand(arguments[1], Grip::either),
                            text(arguments[0])),
                Grip::choice};
      case Operation::where_given: return phrase(arguments[1]);
      case Operation::zero_unless_applicable:
      case Operation::zero_if_not_given:
      case Operation::zero_if_abstained:
      case Operation::zero_if_not_asked:
      case Operation::wait_if_not_given: return phrase(arguments[0]);
      case Operation::fallback: return first_there(arguments);
      default: return call_phrase(words(function_words(apply.operation)), texts(arguments));
    }
  }

  /// Conditions are sentences: «не меньше» of values that are named, a sign between the numbers themselves.
  Infix said_so(const Infix& sign, const std::vector<NodeId>& arguments) const {
    const Type compared = plan_[arguments[0]].type;
    const base::Words said = comparison_words(sign.operation, compared);
    const bool by_sign = said.empty() || (style_.values != nullptr && compared == Type::number);
    return by_sign ? sign : Infix{sign.operation, said, sign.grip};
  }

  enum class Stated : std::uint8_t { yes, no };

  /// «X» не указано.
  Phrase stated(NodeId what, Stated wanted) const {
    const bool yes = wanted == Stated::yes;
    if (style_.values != nullptr) {
      const bool is_there = !std::holds_alternative<Absent>(style_.values->value(what));
      return Phrase{words(is_there == yes ? base::Words{"да", "yes"} : base::Words{"нет", "no"})};
    }
    const base::Words said = yes ? base::Words{" указано", " is given"} : base::Words{" не указано", " is not given"};
    return {operand(what, Grip::sum) + words(said), Grip::comparison};
  }

  Phrase negated(NodeId what) const {
    const auto* given = plan_[what].name.empty() ? std::get_if<Apply>(&plan_[what].rule) : nullptr;
    if (given != nullptr && given->operation == Operation::given) return stated(given->arguments[0], Stated::no);
    return {words({"не ", "not "}) + operand(what, Grip::sum), Grip::negation};
  }

  /// With numbers put in, only what is taken.
  Phrase chosen(const Apply& apply) const {
    const std::vector<NodeId>& arguments = apply.arguments;
    if (style_.values != nullptr) return phrase(arguments[style_.values->value(arguments[0]) == Value{true} ? 1 : 2]);
    return {fmt::format(fmt::runtime(words({"если {}, то {}, иначе {}", "if {} then {} else {}"})), text(arguments[0]),
                        text(arguments[1]), text(arguments[2])),
            Grip::choice};
  }

  /// With numbers put in, only the one that is there.
  Phrase first_there(const std::vector<NodeId>& all) const {
    const auto is_there = [&](NodeId id) { return !std::holds_alternative<Absent>(style_.values->value(id)); };
    if (style_.values != nullptr) return phrase(*std::find_if(all.begin(), std::prev(all.end()), is_there));
    if (all.size() != 2) return call_phrase(words(function_words(Operation::fallback)), texts(all));
    return {fmt::format(fmt::runtime(words({"{} (если не указано — {})", "{} (if not given, {})"})),
                        operand(all[0], Grip::whole), text(all[1]))};
  }

  Phrase between(const Infix& sign, const std::vector<NodeId>& arguments) const {
    if (arguments.size() == 1) return phrase(arguments[0]);
    std::string result = operand(arguments[0], sign.grip);
    for (std::size_t i = 1; i < arguments.size(); ++i) {
      result += words(sign.sign) + operand(arguments[i], tighter(sign.grip));
    }
    return {result, sign.grip};
  }

  Phrase reduced(const Reduce& reduce, const Domain& domain) const {
    const bool jury = is_jury(reduce, domain), counts = std::holds_alternative<Count>(reduce.how);
    if (jury && counts) return of(number_of_marks, text(reduce.of));
    if (const auto* of_role = conditional(reduce.of, domain))
      return call_phrase(words(juror_words(std::get<JurorIs>(plan_[of_role->arguments[0]].rule))),
                         {text(of_role->arguments[1])});
    const std::string name = words(reduction_words(reduce.how));
    if (domain.of == Domain::Of::entry)
      return call_phrase(name, {jury ? words({"оценки жюри", "the jury's marks"}) : text(reduce.of)});
    return counts_entries(plan_, reduce) ? of(number_of_entries, group(domain.by))
                                         : call_phrase(name, {text(reduce.of), group(domain.by)});
  }

  /// A value of who has a role.
  const Apply* conditional(NodeId of, const Domain& domain) const {
    const auto* apply = std::get_if<Apply>(&plan_[of].rule);
    const bool by_role = apply != nullptr && apply->operation == Operation::applicable && !domain.axes.juror &&
                         std::holds_alternative<JurorIs>(plan_[apply->arguments[0]].rule);
    return by_role ? apply : nullptr;
  }

  /// Marks bear the title of their criterion, which is what they are about to become.
  bool is_jury(const Reduce& reduce, const Domain& domain) const {
    const Node& of = plan_[waited_for(plan_, reduce.of)];
    return of.domain.axes.juror && !domain.axes.juror && of.name.ends_with(".marks");
  }

  bool is_rank(NodeId id, const Order& order) const {
    const bool is_shown = std::ranges::find(plan_.stages, id, &Stage::order) != plan_.stages.end();
    return !is_shown && order.keys.size() == 1 && !std::holds_alternative<Order>(plan_[order.keys.front().of].rule);
  }

  Phrase rank(const Order& order) const {
    return call_phrase(words({"место", "place"}), {by(order.keys.front()), group(order.within)});
  }

  std::string by(const Key& key) const { return text(key.of) + words(first_words(key.direction, plan_[key.of].type)); }
  std::string group(const std::vector<NodeId>& by) const {
    return words(by.empty() ? over_contest : over_group) + all(by);
  }

  Phrase ordered(const Order& order) const {
    std::vector<std::string> keys;
    for (const Key& key : order.keys) {
      keys.push_back(is_position_among_tied(plan_[key.of].rule) ? text(key.of) : by(key));
    }
    return {words({"по порядку: ", "in the order of "}) + fmt::format("{}", fmt::join(keys, ", "))};
  }

  Phrase one_by_one(const OneByOne& parts) const {
    std::vector<std::string> steps;
    for (const OneByOne::Step& step : parts.steps) steps.push_back(text(step.of));
    return call_phrase(words({"место за местом", "place by place"}), steps);
  }

  Phrase irrational(const RoundIrrational& round) const {
    std::vector<Phrase> arguments;
    for (const NodeId argument : round.arguments) arguments.push_back(phrase(argument));
    return rounded(program_phrase(round.program, arguments).text, rounding_words(round.rounding));
  }

  const Plan& plan_;
  const FormulaStyle& style_;
};

}  // namespace

std::string formula_text(const Plan& plan, NodeId id, const FormulaStyle& style) {
  return Writer(plan, style).rule(id).text;
}

}  // namespace engine
