#include <algorithm>

#include "base/overloaded.h"
#include "rules/lower.h"
#include "rules/problems_meaning.h"
#include "rules/scope.h"

namespace rules {
namespace {

using engine::Unit;
using Nodes = std::vector<NodeId>;

Scope ranked_scope(StageWork& stage) { return {&stage, stage.ranked, {}, {}}; }

NodeId entry_flag(Compilation& work, StageWork& stage, const FormulaText& formula) {
  const Where where{stage.ranked, formula.place};
  const Term flag = flag_formula(work, ranked_scope(stage), formula);
  return own(work, where, or_stand_in(work, where, flag, engine::Type::flag));
}

// ---------------------------------------------------------------- numbers of a group

bool contains(const Nodes& all, NodeId one) { return std::ranges::find(all, one) != all.end(); }

bool same_in_group(const Compilation& work, NodeId id, const Nodes& within) {
  const engine::Node& node = work.node(id);
  const auto known = [&](NodeId each) { return same_in_group(work, each, within); };
  if (contains(within, id)) return true;
  if (node.domain.of == engine::Domain::Of::group) {
    return std::ranges::all_of(node.domain.by, [&](NodeId each) { return contains(within, each); });
  }
  if (const auto* apply = std::get_if<engine::Apply>(&node.rule)) return std::ranges::all_of(apply->arguments, known);
  if (const auto* lookup = std::get_if<engine::Lookup>(&node.rule)) return std::ranges::all_of(lookup->keys, known);
  const auto* round = std::get_if<engine::Round>(&node.rule);
  return round != nullptr && known(round->of);
}

Term to_group(Compilation& work, const Where& where, NodeId value, const Nodes& within) {
  const engine::Domain& domain = work.node(value).domain;
  const bool of_group = domain.of == engine::Domain::Of::group;
  if (of_group && (domain.by.empty() || domain.by == within)) return value;
  if (!same_in_group(work, value, within)) return std::nullopt;
  engine::MarkRule whoever;
  whoever.at_least = 0;
  const NodeId of_entry = of_group ? own(work, where, value) : value;
  return over_group(work, where, {of_entry, engine::Nth{1, true}, whoever}, within);
}

// ---------------------------------------------------------------- awards

std::string id_of(const Award& award, std::size_t index) {
  return award.id.value.empty() ? "award_" + std::to_string(index + 1) : award.id.value;
}

void set_whose(Compilation& work, StageWork& stage, const Award& written, engine::AwardLine& line) {
  std::visit(base::Overloaded{
                 [&](const AwardPlaces& places) {
                   line.places = {static_cast<std::uint32_t>(places.first), static_cast<std::uint32_t>(places.last)};
                 },
                 [&](const AwardCount& number) { line.count = on_group(work, stage, number.count, stage.within); },
                 [&](const AwardWinners& winners) {
                   line.equal = true;
                   line.count = on_group(work, stage, winners.count, stage.within);
                 },
                 [&](const AwardWhen& when) { line.when = entry_flag(work, stage, when.when); },
             },
             written.whose);
}

engine::AwardLine award_line(Compilation& work, StageWork& stage, const Award& written, std::size_t index) {
  engine::AwardLine line;
  line.id = id_of(written, index);
  line.title = both(written.title.value);
  if (written.prize) line.prize = written.prize->amount;
  if (written.equal) line.equal = written.equal->value;
  if (written.tied_at_cut) line.tied = written.tied_at_cut->value;
  set_whose(work, stage, written, line);
  if (written.equal) line.equal = written.equal->value;
  if (written.require) line.require = entry_flag(work, stage, *written.require);
  return line;
}

engine::ListId list_of(Compilation& work, const StageWork& stage, const std::vector<engine::AwardLine>& lines) {
  engine::ChoiceList list{name_in(work, stage, "awards"), {}, {}};
  for (const engine::AwardLine& line : lines) {
    list.ids.push_back(line.id);
    list.titles.push_back(line.title.ru.empty() ? line.id : line.title.ru);
  }
  work.plan.lists.push_back(std::move(list));
  return {static_cast<std::uint32_t>(work.plan.lists.size() - 1)};
}

// ---------------------------------------------------------------- what matters

bool mentions_place(const Expression& expression) {
  const auto* name = std::get_if<Name>(&expression.is);
  return (name != nullptr && name->text == "place") || std::ranges::any_of(expression.operands, mentions_place);
}

bool mentions_place(const FormulaText& formula) {
  const auto parsed = parse(formula);
  return parsed && mentions_place(*parsed);
}

/// Walking down the awards: how far the lines so far reach. Nothing: one of them reaches anywhere.
struct Reached {
  Nodes within;
  Nodes ends;
  bool everywhere = false;
};

NodeId plus(Compilation& work, const Where& where, const std::vector<NodeId>& ends, NodeId count) {
  return ends.empty() ? count : apply(work, where, engine::Operation::add, {ends.back(), count});
}

const FormulaText* count_of(const Award& award) {
  if (const auto* count = std::get_if<AwardCount>(&award.whose)) return &count->count;
  const auto* winners = std::get_if<AwardWinners>(&award.whose);
  return winners == nullptr ? nullptr : &winners->count;
}

void add_end(Compilation& work, StageWork& stage, const Award& award, Reached& reached) {
  const Where where{stage.ranked, award.place};
  const auto* places = std::get_if<AwardPlaces>(&award.whose);
  if (places != nullptr) reached.ends.push_back(number(work, where, places->last));
  const FormulaText* count = count_of(award);
  if (count != nullptr)
    reached.ends.push_back(plus(work, where, reached.ends, on_group(work, stage, *count, reached.within)));
}

Reached reach_of_awards(Compilation& work, StageWork& stage, const Nodes& within) {
  Reached reached{within, {}, false};
  if (stage.rules.awards == nullptr) return reached;
  for (const Award& award : *stage.rules.awards) {
    add_end(work, stage, award, reached);
    const auto* when = std::get_if<AwardWhen>(&award.whose);
    reached.everywhere = reached.everywhere || (when != nullptr && mentions_place(when->when));
  }
  return reached;
}

const FormulaText* advancing_places(const StageWork& stage) {
  const bool has = stage.written != nullptr && stage.written->advance && stage.written->advance->places;
  return has ? &*stage.written->advance->places : nullptr;
}

// ---------------------------------------------------------------- budget

struct BudgetParts {
  NodeId order, amount, cost;
  Term require;
};

Nodes budget_groups(Compilation& work, const Budget& budget) {
  Nodes keys;
  for (const Text& name : budget.within) {
    const Term key = choice_named(work, name);
    const bool of_one = key && *key == work.plan.nomination && !work.plan.has_nominations;
    if (key && !of_one) keys.push_back(*key);
  }
  return keys;
}

/// The same value, broken unless it is money.
NodeId in_money(Compilation& work, const FormulaText& formula, NodeId value) {
  if (work.is_broken(value) || work.node(value).unit == Unit::money) return value;
  work.report(bare_number(place_in(formula, 0, formula.text.size()), Unit::money));
  return spoilt(work, own(work, {work.node(value).population, formula.place}, value));
}

BudgetParts budget_parts(Compilation& work, StageWork& stage, const Budget& budget) {
  const Nodes within = budget_groups(work, budget);
  const Where where{stage.ranked, budget.cost.place};
  const NodeId amount = in_money(work, budget.amount, on_group(work, stage, budget.amount, within));
  const NodeId cost = or_stand_in(work, where, number_formula(work, ranked_scope(stage), budget.cost));
  const NodeId paid = own(work, where, in_money(work, budget.cost, cost));
  const Term require = budget.require ? Term{entry_flag(work, stage, *budget.require)} : Term{};
  const NodeId placed = entry_value(work, stage, "place");
  const NodeId order = within == stage.within ? placed : lower_order(work, stage, within);
  return {order, amount, paid, require};
}

}  // namespace

NodeId on_group(Compilation& work, StageWork& stage, const FormulaText& formula, const std::vector<NodeId>& within) {
  const Where where{stage.ranked, formula.place};
  const NodeId value = or_stand_in(work, where, number_formula(work, ranked_scope(stage), formula));
  const Term of_group = to_group(work, where, value, within);
  if (of_group) return *of_group;
  if (!work.is_broken(value) && stage.groups_known)
    work.report(not_of_group(place_in(formula, 0, formula.text.size())));
  return stand_in(work, where);
}

Term lower_awards(Compilation& work, StageWork& stage, NodeId order) {
  if (stage.rules.awards == nullptr || stage.rules.awards->empty()) return std::nullopt;
  engine::Award rule{order, {}, stage.id};
  const std::vector<Award>& written = *stage.rules.awards;
  for (std::size_t i = 0; i < written.size(); ++i) rule.lines.push_back(award_line(work, stage, written[i], i));
  engine::Node node;
  node.name = name_in(work, stage, "award");
  node.title = {"награда", "award"};
  node.type = engine::Type::choice;
  node.list = list_of(work, stage, rule.lines);
  node.population = stage.ranked;
  node.place = written.front().place;
  node.rule = std::move(rule);
  return add(work, std::move(node));
}

Term lower_advance(Compilation& work, StageWork& stage, NodeId order) {
  if (stage.written == nullptr || !stage.written->advance) return std::nullopt;
  const Advance& advance = *stage.written->advance;
  const Where where{stage.ranked, advance.place};
  const Term require = advance.require ? Term{entry_flag(work, stage, *advance.require)} : Term{};
  engine::Node node;
  node.name = name_in(work, stage, "advances");
  node.title = {"проходит дальше", "goes on"};
  node.type = engine::Type::flag;
  node.population = stage.ranked;
  node.place = advance.place;
  if (!advance.places) {
    if (!require) return std::nullopt;
    const NodeId flag = own(
        work, where,
        apply(work, where, engine::Operation::both, {apply(work, where, engine::Operation::given, {order}), *require}));
    name(work, flag, node.name, node.title);
    return flag;
  }
  const NodeId places = on_group(work, stage, *advance.places, stage.within);
  const auto tied = advance.tied_at_cut ? advance.tied_at_cut->value : engine::TiedAtCut::all;
  node.rule = engine::Cut{order, places, require, tied, stage.id};
  return add(work, std::move(node));
}

Term lower_budget(Compilation& work, StageWork& stage) {
  if (stage.rules.budget == nullptr) return std::nullopt;
  const Budget& budget = *stage.rules.budget;
  const BudgetParts parts = budget_parts(work, stage, budget);
  engine::Node node;
  node.name = name_in(work, stage, "funded");
  node.title = {"поддержано", "funded"};
  node.type = engine::Type::flag;
  node.population = stage.ranked;
  node.place = budget.place;
  const bool stops = budget.not_fitting && budget.not_fitting->value == Budget::NotFitting::stop;
  node.rule = engine::Fund{parts.order, parts.amount, parts.cost, parts.require, stops};
  return add(work, std::move(node));
}

Term places_that_matter(Compilation& work, StageWork& stage, const std::vector<NodeId>& within) {
  if (stage.rules.budget != nullptr) return std::nullopt;
  Reached reached = reach_of_awards(work, stage, within);
  if (reached.everywhere) return std::nullopt;
  if (const FormulaText* places = advancing_places(stage))
    reached.ends.push_back(on_group(work, stage, *places, within));
  const Where where{stage.ranked, reached.ends.empty() ? base::Place{} : work.node(reached.ends.back()).place};
  if (reached.ends.empty()) return number(work, where, 0);
  return reached.ends.size() == 1 ? reached.ends.front() : apply(work, where, engine::Operation::maximum, reached.ends);
}

}  // namespace rules
