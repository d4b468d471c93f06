#include "engine/compare/outline.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/decimal.h"
#include "base/quotes.h"
#include "engine/compare/canonical.h"
#include "engine/compare/canonical_table.h"
#include "engine/words/describe.h"
#include "engine/words/rule_phrase.h"
#include "engine/words/rule_words.h"

namespace engine {

namespace {

using base::Words;
using Items = std::vector<OutlineItem>;

Words titled(const Words& kind, const std::string& title) {
  return kind + same_words(" ") + base::in_quotes(same_words(title));
}

const std::string& title_or(const std::string& title, const std::string& name) { return title.empty() ? name : title; }

Words titles_of(const ChoiceList& list) {
  std::string text;
  for (std::size_t k = 0; k < list.ids.size(); ++k)
    text += (k == 0 ? "" : ", ") + title_or(list.titles[k], list.ids[k]);
  return same_words(text);
}

// ---------------------------------------------------------------- the contest as a whole

OutlineItem nominations(const Plan& plan) {
  const ChoiceList& list = plan.lists[plan.nominations.at];
  OutlineItem item = {
      .name = "nominations",
      .canonical = fmt::format("{} {}", plan.nominations_from_file ? "from file" : "listed", fmt::join(list.ids, " ")),
      .subject = {"Номинации", "Nominations"},
      .rule = {},
      .place = {}};
  if (plan.nominations_from_file)
    item.rule.push_back({"перечислены в nominations.csv", "listed in nominations.csv"});
  else if (plan.has_nominations)
    item.rule.push_back(titles_of(list));
  return item;
}

OutlineItem clock(const Plan& plan) {
  OutlineItem item = {.name = "clock",
                      .canonical = {},
                      .subject = {"Часовой пояс", "Time zone"},
                      .rule = {same_words(plan.time_zone)},
                      .place = {}};
  for (const ClockChange& change : plan.clock)
    item.canonical += fmt::format("{}:{} ", change.from.seconds, change.seconds);
  return item;
}

OutlineItem rounds(const Plan& plan) {
  OutlineItem item = {.name = "rounds", .canonical = {}, .subject = {"Туры", "Rounds"}, .rule = {}, .place = {}};
  if (!plan.rounds) return item;
  item.canonical =
      fmt::format("{} {}", plan.rounds->as_listed ? "as listed" : "given", fmt::join(plan.rounds->ids, " "));
  if (plan.rounds->as_listed) {
    item.rule.push_back({"перечислены в таблице", "listed in the file"});
  } else {
    item.rule.push_back(same_words(fmt::format("{}", fmt::join(plan.rounds->ids, ", "))));
  }
  return item;
}

// ---------------------------------------------------------------- facts and tables

Words type_words(const FactColumn& fact) {
  switch (fact.type) {
    case Type::number:
      if (fact.unit == Unit::money) return {"сумма", "money"};
      if (fact.unit == Unit::percent) return {"проценты", "per cent"};
      return fact.whole ? Words{"целое число", "a whole number"} : Words{"число", "a number"};
    case Type::flag: return {"да или нет", "yes or no"};
    case Type::choice: return {"один из: ", "one of: "};
    case Type::moment: return {"дата и время", "a date and time"};
    case Type::text: return {"текст", "text"};
  }
  return {};
}

std::vector<Words> fact_words(const Plan& plan, const FactColumn& fact) {
  std::vector<Words> lines = {type_words(fact)};
  if (fact.type == Type::choice) lines.front() = lines.front() + titles_of(plan.lists[fact.list.at]);
  const bool is_number = fact.type == Type::number;
  if (fact.minimum && is_number)
    lines.push_back(Words{"не меньше ", "at least "} + number_words(*fact.minimum, fact.unit));
  if (fact.maximum && is_number)
    lines.push_back(Words{"не больше ", "at most "} + number_words(*fact.maximum, fact.unit));
  if (fact.step) lines.push_back(Words{"с шагом ", "in steps of "} + number_words(*fact.step, fact.unit));
  if (fact.of == FactColumn::Of::decision) lines.push_back(decided_words(plan, fact));
  if (fact.optional) lines.push_back({"может быть не указан", "may be left out"});
  if (fact.asked_when) lines.push_back(asked_words({plan}, fact));
  if (fact.staff_only) lines.push_back({"не публикуется", "not published"});
  return lines;
}

std::string limit(const std::optional<base::Exact>& value) { return value ? base::to_text(*value) : std::string("~"); }

OutlineItem fact(const Plan& plan, const FactColumn& fact) {
  std::string text =
      fmt::format("type:{} unit:{} of:{} {}..{} step:{} whole:{} optional:{} staff:{}", static_cast<int>(fact.type),
                  static_cast<int>(fact.unit), static_cast<int>(fact.of), limit(fact.minimum), limit(fact.maximum),
                  limit(fact.step), fact.whole, fact.optional, fact.staff_only);
  text += References(plan)("asked", fact.asked_when);
  for (const FactId choice : fact.per) text += " per:" + plan.facts[choice.at].name;
  if (fact.type == Type::choice) text += fmt::format(" {}", fmt::join(plan.lists[fact.list.at].ids, " "));
  return {.name = fmt::format("fact {} {}", static_cast<int>(fact.of), fact.name),
          .canonical = std::move(text),
          .subject = titled({"Показатель", "Fact"}, title_or(fact.title, fact.name)),
          .rule = fact_words(plan, fact),
          .place = fact.place};
}

/// Row by row: of a large table a few rows change. A table without a name stands within a rule, and is compared there.
void add_table(const LookupTable& table, Items& items) {
  if (table.name.empty()) return;
  for (const LookupTable::Row& row : table.rows) {
    const std::string keys = keys_text(row);
    items.push_back({.name = fmt::format("table {}[{}]", table.name, keys),
                     .canonical = limit(row.value),
                     .subject = titled({"Таблица", "Table"}, table.name) + same_words("[" + keys + "]"),
                     .rule = {},
                     .place = table.place});
    if (row.value) items.back().rule.push_back(number_words(*row.value));
  }
}

// ---------------------------------------------------------------- named quantities

bool is_selection(const Rule& rule) {
  return std::holds_alternative<Order>(rule) || std::holds_alternative<Ask>(rule) ||
         std::holds_alternative<Cut>(rule) || std::holds_alternative<Award>(rule) ||
         std::holds_alternative<Pay>(rule) || std::holds_alternative<Fund>(rule);
}

/// Whose rules the node belongs to: its name begins with the stage's id.
const Stage* stage_of(const Plan& plan, const Node& node) {
  for (const Stage& stage : plan.stages)
    if (node.name.starts_with(stage.id + ".")) return &stage;
  return plan.stages.size() == 1 ? &plan.stages.front() : nullptr;
}

Words quantity_subject(const Speaker& speak, NodeId id, const Stage* stage) {
  const Words title = speak.quoted(id);
  const bool is_criterion = stage != nullptr && std::ranges::count(stage->criteria, id) > 0;
  if (is_criterion) return Words{"Критерий ", "Criterion "} + title;
  if (std::holds_alternative<Mark>(speak[id].rule)) return Words{"Оценки жюри: ", "The jury's marks: "} + title;
  return Words{"Величина ", "Quantity "} + title;
}

OutlineItem quantity(const Plan& plan, NodeId id) {
  const Stage* stage = stage_of(plan, plan[id]);
  const Speaker speak = {plan, stage == nullptr ? std::string_view{} : stage->id};
  Words subject = quantity_subject(speak, id, stage);
  if (plan.stages.size() > 1 && stage != nullptr && !stage->title.empty())
    subject = stage->title + same_words(": ") + subject;
  return {.name = "quantity " + plan[id].name,
          .canonical = canonical_rule(plan, id),
          .subject = std::move(subject),
          .rule = {rule_phrase(speak, id)},
          .place = plan[id].place};
}

void add_quantities(const Plan& plan, Items& items) {
  for (std::uint32_t at = 0; at < plan.nodes.size(); ++at) {
    const Node& node = plan.nodes[at];
    const bool is_stated = std::holds_alternative<Fact>(node.rule);
    if (!node.name.empty() && !is_stated && !is_selection(node.rule)) items.push_back(quantity(plan, NodeId{at}));
  }
}

// ---------------------------------------------------------------- stages

/// Down to the next population that has a name of its own.
std::vector<Words> requirement_words(const Speaker& speak, PopulationId id, PopulationId stop) {
  std::vector<Words> lines;
  for (PopulationId at = id; at.at != 0 && at != stop; at = speak.plan.populations[at.at].parent)
    for (const Requirement& rule : speak.plan.populations[at.at].requirements)
      lines.push_back(rule.otherwise + same_words(": ") + speak.named(rule.flag));
  return lines;
}

base::Place first_place(const Plan& plan, PopulationId id) {
  const std::vector<Requirement>& rules = plan.populations[id.at].requirements;
  return rules.empty() ? base::Place{} : rules.front().place;
}

/// Who goes on, who gets what.
std::vector<NodeId> outcome_nodes(const Stage& stage) {
  std::vector<NodeId> nodes;
  if (stage.advances) nodes.push_back(*stage.advances);
  nodes.insert(nodes.end(), stage.awards.begin(), stage.awards.end());
  if (stage.prize) nodes.push_back(*stage.prize);
  if (stage.fund) nodes.insert(nodes.end(), {stage.fund->amount, stage.fund->left});
  if (stage.funded) nodes.push_back(*stage.funded);
  return nodes;
}

std::string canonical_outcome(const Plan& plan, const Stage& stage) {
  std::string text;
  for (const NodeId node : outcome_nodes(stage)) text += canonical_rule(plan, node) + "; ";
  if (stage.fund) text += "fund within:" + References(plan)(stage.fund->within) + "; ";
  if (stage.confirmation)
    text += fmt::format("confirmed by {}: {} {}", stage.confirmation->by, static_cast<int>(stage.confirmation->of),
                        static_cast<int>(stage.confirmation->refused));
  return text;
}

base::Place outcome_place(const Plan& plan, const Stage& stage) {
  const std::vector<NodeId> nodes = outcome_nodes(stage);
  return nodes.empty() ? base::Place{} : plan[nodes.front()].place;
}

std::string canonical_vote(const Stage& stage) {
  if (!stage.commission) return {};
  const Commission& commission = *stage.commission;
  const int majority = commission.majority ? static_cast<int>(*commission.majority) : -1;
  return fmt::format(" commission:{} quorum:{} majority:{}", commission.panel, limit(commission.quorum), majority);
}

struct StageOutline {
  const Plan& plan;
  const Stage& stage;
  const StageWords& words;
  PopulationId before;  ///< Who was ranked in the stage before.

  Words of_stage(const Words& what) const {
    const bool is_named = plan.stages.size() > 1;
    const Words title = stage.title.empty() ? same_words(stage.id) : stage.title;
    return is_named ? title + same_words(": ") + what : what;
  }

  OutlineItem order() const {
    return {.name = "order " + stage.id,
            .canonical = canonical_rule(plan, stage.order) + (stage.shared_as_range ? " range" : "") +
                         (stage.disqualified_leave_empty ? " stay" : "") + (stage.may_withhold ? "" : " all awarded") +
                         canonical_vote(stage),
            .subject = of_stage({"Места", "Places"}),
            .rule = words.order,
            .place = plan[stage.order].place};
  }

  void add_to(Items& items) const {
    if (!stage.joins.empty()) return items.push_back(order());
    const Speaker speak = {plan, stage.id};
    items.push_back({.name = "entered " + stage.id,
                     .canonical = canonical_members(plan, stage.entered),
                     .subject = of_stage({"Кто участвует", "Who takes part"}),
                     .rule = requirement_words(speak, stage.entered, before),
                     .place = first_place(plan, stage.entered)});
    items.push_back({.name = "ranked " + stage.id,
                     .canonical = canonical_members(plan, stage.ranked),
                     .subject = of_stage({"Кто получает место", "Who gets a place"}),
                     .rule = requirement_words(speak, stage.ranked, stage.entered),
                     .place = first_place(plan, stage.ranked)});
    items.push_back(order());
    items.push_back({.name = "outcome " + stage.id,
                     .canonical = canonical_outcome(plan, stage),
                     .subject = of_stage({"Выход дальше, награды, деньги", "Going on, awards, money"}),
                     .rule = words.outcome,
                     .place = outcome_place(plan, stage)});
  }
};

}  // namespace

std::vector<OutlineItem> outline(const Plan& plan) {
  Items items = {nominations(plan), clock(plan), rounds(plan)};
  for (const FactColumn& column : plan.facts) items.push_back(fact(plan, column));
  for (const LookupTable& table : plan.tables) add_table(table, items);
  add_quantities(plan, items);
  const Description description = describe(plan);
  PopulationId before;
  for (std::size_t k = 0; k < plan.stages.size(); ++k) {
    StageOutline{plan, plan.stages[k], description.stages[k], before}.add_to(items);
    before = plan.stages[k].ranked;
  }
  return items;
}

}  // namespace engine
