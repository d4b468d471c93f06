#include "engine/compare/canonical.h"

#include <fmt/format.h>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "engine/compare/canonical_fund.h"
#include "engine/compare/canonical_table.h"
#include "engine/words/method_words.h"

namespace engine {

namespace {

using base::Exact;
using base::to_text;

/// One rule. Whatever is not a node is written as field:value; a field is there when it says something.
class Writer {
 public:
  explicit Writer(const Plan& plan) : plan_(plan), ref_(plan) {}

  std::string rule(const Node& node) const {
    return std::visit(
        base::Overloaded{
            [&](const Fact& fact) { return "fact " + plan_.facts[fact.fact.at].name; },
            [&](const Mark& mark) { return column(mark); },
            [&](const Constant& constant) { return value(constant.value, node.list); },
            [&](const Apply& apply) {
              return fmt::format("apply:{} {}", static_cast<int>(apply.operation), ref_(apply.arguments));
            },
            [&](const Round& round) { return "round " + ref_(round.of) + " " + canonical_rounding(round.rounding); },
            [&](const RoundIrrational& round) { return irrational(round); },
            [&](const Brackets& brackets) { return rows(brackets); },
            [&](const Lookup& lookup) {
              return "lookup " + canonical_table(plan_.tables[lookup.table.at]) + " " + ref_(lookup.keys);
            },
            [&](const Reduce& reduce) {
              return "reduce " + ref_(reduce.of) + " " + reduction(reduce.how) + " " + marks(reduce.marks);
            },
            [&](const PerJuror& each) {
              return "of each juror " + ref_(each.of) + " " + reduction(each.how) + " within " + ref_(each.within);
            },
            [&](const JurorIs& role) { return juror(role); },
            [&](const Hold& hold) { return held(hold); },
            [&](const Order& order) { return keys(order); },
            [&](const Aggregate& aggregate) { return orders(aggregate); },
            [&](const OneByOne& parts) { return steps(parts); },
            [&](const Among& among) { return compared(among); },
            [&](const Ask& ask) { return asked(ask); },
            [&](const Cut& cut) { return selection(cut); },
            [&](const Award& award) { return awards(award); },
            [&](const Pay& pay) { return payment(pay); },
            [&](const Fund& fund) { return canonical_fund(plan_, fund); },
        },
        node.rule);
  }

  std::string domain(const Domain& domain) const {
    if (domain.of == Domain::Of::group) return "group(" + ref_(domain.by) + ")";
    std::string text = "entry";
    if (domain.axes.round) text += " round";
    if (domain.axes.item) text += " item";
    if (domain.axes.juror) text += " juror:" + sheets(domain.sheets);
    return text;
  }

 private:
  const Plan& plan_;
  References ref_;

  std::string value(const Value& value, ListId list) const {
    return std::visit(base::Overloaded{
                          [](const Absent& absent) { return fmt::format("absent:{}", static_cast<int>(absent.why)); },
                          [](const Exact& number) { return to_text(number); },
                          [](const bool& flag) { return std::string(flag ? "true" : "false"); },
                          [&](const Choice& choice) {
                            return "choice:" + plan_.lists[list.at].ids[static_cast<std::size_t>(choice.index)];
                          },
                          [](const Moment& moment) { return fmt::format("moment:{}", moment.seconds); },
                          [](const std::string& text) { return "text:" + text; },
                      },
                      value);
  }

  static std::string joined(const std::vector<std::string>& words) {
    return fmt::format("[{}]", fmt::join(words, " "));
  }

  std::string sheets(SheetsId id) const {
    const Sheets& sheets = plan_.sheets[id.at];
    return sheets.stage + joined(sheets.panels) + (sheets.complete ? " complete" : "");
  }

  std::string column(const Mark& mark) const {
    const MarkColumn& column = plan_.sheets[mark.sheets.at].columns[mark.column];
    std::string text = fmt::format("mark {} of {} {}..{} step:{}", column.criterion, sheets(mark.sheets),
                                   to_text(column.minimum), to_text(column.maximum), to_text(column.step));
    if (column.type == Type::choice) text += " levels:" + joined(plan_.lists[column.list.at].ids);
    if (column.kind != MarkColumn::Kind::mark) text += fmt::format(" places:{}", static_cast<int>(column.kind));
    if (!column.panel.empty()) text += " panel:" + column.panel;
    for (const Anchor& anchor : column.anchors)
      text += fmt::format(" {}..{}:{}", to_text(anchor.lowest), to_text(anchor.highest), anchor.words);
    if (column.at_most) text += fmt::format(" at_most:{}", *column.at_most);
    text += ref_("lowest", column.lowest) + ref_("highest", column.highest);
    return text + ref_("comment", column.comment_required) + (column.ballot ? ballot(*column.ballot) : "");
  }

  std::string ballot(const BallotRule& rule) const {
    std::string text = rule.distinct ? " ballot distinct" : " ballot";
    if (rule.at_least) text += fmt::format(" at_least:{}", *rule.at_least);
    if (rule.at_most) text += fmt::format(" at_most:{}", *rule.at_most);
    if (rule.sum) text += " sum:" + to_text(*rule.sum);
    if (rule.sum_at_most) text += " sum_at_most:" + to_text(*rule.sum_at_most);
    return text + " within:" + ref_(rule.within);
  }

  std::string irrational(const RoundIrrational& round) const {
    std::string program;
    for (const RoundIrrational::Step step : round.program) program += fmt::format(" {}", static_cast<int>(step));
    return fmt::format("irrational{} of {} {}", program, ref_(round.arguments), canonical_rounding(round.rounding));
  }

  static std::string end(const std::optional<End>& end) {
    return end ? to_text(end->value) + (end->inclusive ? "=" : "") : std::string("~");
  }

  std::string rows(const Brackets& brackets) const {
    std::string text = "brackets " + ref_(brackets.of);
    for (const Bracket& row : brackets.rows)
      text += fmt::format(" {}..{}:{}", end(row.lower), end(row.upper), ref_(row.points));
    if (brackets.interpolated) text += " interpolated";
    return text + (brackets.miss ? " miss:" + to_text(*brackets.miss) : std::string{});
  }

  std::string reduction(const Reduction& how) const {
    return std::visit(
        base::Overloaded{
            [](const Sum&) { return std::string("sum"); },
            [](const Mean&) { return std::string("mean"); },
            [](const Median&) { return std::string("median"); },
            [](const Trimmed& rule) { return fmt::format("trimmed:{},{},{}", rule.high, rule.low, rule.mean); },
            [](const Nth& rule) { return fmt::format("nth:{},{}", rule.n, rule.greatest); },
            [](const BestOf& rule) { return fmt::format("best:{},{},{}", rule.n, rule.greatest, rule.mean); },
            [](const Count&) { return std::string("count"); },
            [](const Any&) { return std::string("any"); },
            [](const All&) { return std::string("all"); },
            [](const Last&) { return std::string("last"); },
            [](const First&) { return std::string("first"); },
            [&](const TwoAndThird& rule) {
              return fmt::format("two_and_third:{},{}{}", to_text(rule.limit), static_cast<int>(rule.third),
                                 ref_("by", rule.by));
            },
        },
        how);
  }

  static std::string marks(const MarkRule& rule) {
    return fmt::format("not_given:{} abstained:{} at_least:{} below:{}", static_cast<int>(rule.not_given),
                       static_cast<int>(rule.abstained), rule.at_least, static_cast<int>(rule.below));
  }

  std::string juror(const JurorIs& is) const {
    static constexpr std::string_view said[] = {"role ", "panel ", "recused"};
    return std::string(said[static_cast<std::size_t>(is.what)]) + is.word + " in " + sheets(is.sheets);
  }

  std::string keys(const Order& order) const {
    std::string text = "order";
    for (const Key& key : order.keys) text += (key.direction == Direction::highest_first ? " >" : " <") + ref_(key.of);
    text += fmt::format(" within:{} numbering:{}", ref_(order.within), static_cast<int>(order.numbering));
    if (order.listed_by) text += " listed:" + (order.listed_by->by ? ref_(*order.listed_by->by) : std::string("title"));
    if (order.unplaced_last) text += " last";
    return order.divided_in.empty() ? text : text + " divided";
  }

  /// The jurors' places have a name, and no line of their own.
  std::string orders(const Aggregate& rule) const {
    return fmt::format("aggregate {} of ({}) counted:{} within:{} numbering:{}", method_words(rule.how).en,
                       canonical_rule(plan_, rule.places), ref_(rule.counted), ref_(rule.within),
                       static_cast<int>(rule.numbering));
  }

  std::string held(const Hold& hold) const {
    return fmt::format("hold:{} {} flag:{} decision:{}", static_cast<int>(hold.why), ref_(hold.of), ref_(hold.flag),
                       hold.decision);
  }

  std::string steps(const OneByOne& parts) const {
    std::string text = "one by one " + ref_(parts.order);
    for (const OneByOne::Step& step : parts.steps)
      text += fmt::format(" {}:{}", static_cast<int>(step.best), ref_(step.of));
    return text;
  }

  std::string compared(const Among& among) const {
    return fmt::format("among:{} {} {} of {}", static_cast<int>(among.how),
                       among.better == Direction::highest_first ? ">" : "<", ref_(among.of), ref_(among.order));
  }

  std::string asked(const Ask& ask) const {
    std::string text =
        fmt::format("ask {}:{} in {} of {}", ask.decision, static_cast<int>(ask.how), ask.stage, ref_(ask.order));
    if (!ask.ends) return text + " anywhere";
    for (const Ends& ends : *ask.ends) text += fmt::format(" over {}..{}", ref_(ends.first), ref_(ends.last));
    return text;
  }

  std::string selection(const Cut& cut) const {
    return fmt::format("cut {} places:{} tied:{}{}", ref_(cut.order), ref_(cut.places), static_cast<int>(cut.tied),
                       ref_("require", cut.require));
  }

  std::string awards(const Award& award) const {
    std::string text = "award " + ref_(award.order) + limit(award.limit);
    for (const AwardLine& line : award.lines) {
      text += fmt::format(" | {}{}{} tied:{}", line.id, line.beside ? " beside" : "", line.equal ? " equal" : "",
                          static_cast<int>(line.tied));
      if (line.places) text += fmt::format(" places:{}..{}", line.places->first, line.places->second);
      text += ref_("order", line.order) + ref_("prize", line.prize) + ref_("count", line.count);
      text += ref_("winners", line.winners) + ref_("when", line.when) + people(line.by) + ref_("require", line.require);
    }
    return text;
  }

  std::string people(const std::optional<ByPeople>& by) const {
    if (!by) return {};
    return fmt::format(" by:{}{}{}{}{}", by->who.en, ref_("at_most", by->at_most), ref_("at_least", by->at_least),
                       by->they_name_it ? " title" : "", by->they_say_how_much ? " money" : "");
  }

  std::string limit(const std::optional<AwardLimit>& limit) const {
    if (!limit) return {};
    return fmt::format(" limit:{} per:{} keep:{} freed:{}", limit->awards, ref_(limit->per),
                       static_cast<int>(limit->keep), static_cast<int>(limit->freed));
  }

  std::string payment(const Pay& pay) const {
    return fmt::format("pay {} shared:{} {} remainder:{}", ref_(pay.awards), static_cast<int>(pay.shared),
                       canonical_rounding(pay.share), static_cast<int>(pay.remainder)) +
           (pay.rest ? canonical_rest(plan_, *pay.rest) : std::string{});
  }
};

}  // namespace

std::string canonical_rule(const Plan& plan, NodeId id) {
  const Node& node = plan[id];
  const Writer write(plan);
  return fmt::format("{} | type:{} unit:{} {} of {}", write.rule(node), static_cast<int>(node.type),
                     static_cast<int>(node.unit), write.domain(node.domain),
                     canonical_population(plan, node.population));
}

std::string References::operator()(NodeId id) const {
  return plan_[id].name.empty() ? "(" + canonical_rule(plan_, id) + ")" : plan_[id].name;
}

std::string References::operator()(const char* field, const std::optional<NodeId>& id) const {
  return id ? fmt::format(" {}:{}", field, (*this)(*id)) : std::string{};
}

std::string References::operator()(const std::vector<NodeId>& nodes) const {
  std::string text;
  for (const NodeId id : nodes) text += (text.empty() ? "" : " ") + (*this)(id);
  return text;
}

std::string canonical_rounding(const base::Rounding& how) {
  return fmt::format("step:{} mode:{}", to_text(how.step), static_cast<int>(how.mode));
}

std::string canonical_population(const Plan& plan, PopulationId id) {
  if (id.at == 0) return "everybody";
  for (const Stage& stage : plan.stages) {
    if (stage.entered == id) return stage.id + ".entered";
    if (stage.ranked == id) return stage.id + ".ranked";
    if (stage.kept == id) return stage.id + ".kept";
  }
  return canonical_members(plan, id);
}

std::string canonical_members(const Plan& plan, PopulationId id) {
  if (id.at == 0) return "everybody";
  const Population& population = plan.populations[id.at];
  std::string text = canonical_population(plan, population.parent);
  for (const Requirement& rule : population.requirements) text += " requires " + References(plan)(rule.flag);
  return text;
}

}  // namespace engine
