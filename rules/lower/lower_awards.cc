#include <algorithm>

#include "engine/plan/passed_on.h"
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/lower/units.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Unit;
using Nodes = std::vector<NodeId>;

// ---------------------------------------------------------------- numbers of a group

Term to_group(Compilation& work, const Where& where, NodeId value, const Nodes& within) {
  const engine::Domain& domain = work.node(value).domain;
  const bool of_group = domain.of == engine::Domain::Of::group;
  if (of_group && (domain.by.empty() || domain.by == within)) return value;
  if (!engine::is_same_in_group(work.plan, value, within)) return std::nullopt;
  engine::MarkRule whoever;
  whoever.at_least = 0;
  const NodeId of_entry = of_group ? own(work, where, value) : value;
  return over_group(work, where, {of_entry, engine::Nth{1, true}, whoever}, within);
}

// ---------------------------------------------------------------- what matters

/// Walking down the awards: where the lines so far end. everywhere: one of them asks for the place itself.
struct Reached {
  Nodes within;
  std::vector<engine::Ends> ends;
  bool everywhere = false;
};

/// Does the line go by these groups?
bool is_within(Compilation& work, const StageWork& stage, const Award& award, const Nodes& within) {
  return within == (award.within ? groups_named(work, *award.within).keys : stage.within);
}

/// Places are named one by one: something ends at each of them, and before the first. Among equal winners nothing does.
void add_places(Compilation& work, const StageWork& stage, const Award& award, Reached& reached) {
  const Where where{stage.ranked, award.place};
  const auto& places = std::get<AwardPlaces>(award.whose);
  const NodeId before = number(work, where, places.first - 1);
  const NodeId last = number(work, where, places.last);
  const bool equal = award.equal && award.equal->value;
  reached.ends.push_back({before, equal ? before : last});
  if (equal) reached.ends.push_back({last, last});
}

/// One number ends the line. Where its lines pass over some, or the prize goes by the place, any place up to there may
/// matter.
engine::Ends of_number(Compilation& work, StageWork& stage, const Award& award, NodeId last) {
  const auto* prize = award.prize ? std::get_if<PrizeFormula>(&*award.prize) : nullptr;
  const bool anywhere =
      award.require || stage.rules.awards_limit != nullptr || (prize && mentions_place(work, prize->formula));
  return {anywhere ? number(work, {stage.ranked, award.place}, 0) : last, last};
}

void add_end(Compilation& work, StageWork& stage, const Award& award, Reached& reached) {
  const Where where{stage.ranked, award.place};
  if (std::holds_alternative<AwardPlaces>(award.whose)) add_places(work, stage, award, reached);
  if (const auto* winners = std::get_if<AwardWinners>(&award.whose))
    reached.ends.push_back(of_number(work, stage, award, count_on_group(work, stage, winners->count, reached.within)));
  const auto* count = std::get_if<AwardCount>(&award.whose);
  if (count == nullptr) return;
  const NodeId next = count_on_group(work, stage, count->count, reached.within);
  const bool first = reached.ends.empty();
  const NodeId last = first ? next : apply(work, where, engine::Operation::add, {reached.ends.back().last, next});
  reached.ends.push_back(of_number(work, stage, award, last));
}

Reached reach_of_awards(Compilation& work, StageWork& stage, const Nodes& within) {
  Reached reached{within, {}, false};
  if (stage.rules.awards == nullptr) return reached;
  for (const Award& award : *stage.rules.awards) {
    if (is_within(work, stage, award, within)) add_end(work, stage, award, reached);
    const auto* when = std::get_if<AwardWhen>(&award.whose);
    reached.everywhere = reached.everywhere || (when != nullptr && mentions_place(work, when->when));
  }
  return reached;
}

const Advance* advance_by_places(const StageWork& stage) {
  const bool has = stage.written != nullptr && stage.written->advance && stage.written->advance->places;
  return has ? &*stage.written->advance : nullptr;
}

/// Whom the requirement keeps out though they have a total, those behind them make up for: the list of those who go on
/// may end as much lower.
engine::Ends ends_of_advance(Compilation& work, StageWork& stage, const Advance& advance, const Nodes& within) {
  const NodeId places = count_on_group(work, stage, *advance.places, within);
  if (!advance.require) return {places, places};
  const Where where{stage.ranked, advance.require->place};
  const NodeId met = apply(work, where, engine::Operation::fallback,
                           {entry_flag(work, stage, *advance.require), constant(work, where, false)});
  const NodeId has_total = apply(work, where, engine::Operation::given, {entry_value(work, stage, "total")});
  const NodeId kept_out =
      apply(work, where, engine::Operation::both, {has_total, apply(work, where, engine::Operation::negation, {met})});
  engine::MarkRule whoever;
  whoever.at_least = 0;
  const NodeId how_many = over_group(work, where, {kept_out, engine::Count{}, whoever}, within);
  return {places, apply(work, where, engine::Operation::add, {places, how_many})};
}

}  // namespace

Scope ranked_scope(StageWork& stage) { return {&stage, stage.ranked, {}, {}}; }

NodeId entry_flag(Compilation& work, StageWork& stage, const FormulaText& formula) {
  const Where where{stage.ranked, formula.place};
  const Term flag = flag_formula(work, ranked_scope(stage), formula);
  return own(work, where, or_stand_in(work, where, flag, engine::Type::flag));
}

NodeId in_money(Compilation& work, const FormulaText& formula, NodeId value) {
  if (work.is_broken(value) || work.node(value).unit == Unit::money) return value;
  work.report(bare_number(place_in(formula, 0, formula.text.size()), Unit::money));
  return spoilt(work, own(work, {work.node(value).population, formula.place}, value));
}

NodeId on_group(Compilation& work, StageWork& stage, const FormulaText& formula, const std::vector<NodeId>& within) {
  const Where where{stage.ranked, formula.place};
  const NodeId value = or_stand_in(work, where, number_formula(work, ranked_scope(stage), formula));
  const Term of_group = to_group(work, where, value, within);
  if (of_group) return *of_group;
  if (!work.is_broken(value) && stage.groups_known)
    work.report(not_of_group(place_in(formula, 0, formula.text.size())));
  return stand_in(work, where);
}

NodeId count_on_group(Compilation& work, StageWork& stage, const FormulaText& formula,
                      const std::vector<NodeId>& within) {
  const NodeId value = on_group(work, stage, formula, within);
  const Unit unit = work.node(value).unit;
  if (work.is_broken(value) || comparable(unit, Unit::none)) return value;
  work.report(count_with_unit(place_in(formula, 0, formula.text.size()), unit));
  return stand_in(work, {stage.ranked, formula.place});
}

NodeId add_outcome(Compilation& work, const StageWork& stage, OutcomeHead head, engine::Rule rule) {
  engine::Node node;
  node.name = name_in(work, stage, head.name);
  node.title = std::move(head.title);
  node.type = head.type;
  node.population = stage.kept;
  node.rule = std::move(rule);
  node.place = std::move(head.place);
  return add(work, std::move(node));
}

Term lower_advance(Compilation& work, StageWork& stage, NodeId order) {
  if (stage.written == nullptr || !stage.written->advance) return std::nullopt;
  const Advance& advance = *stage.written->advance;
  const base::Words title = {"проходит дальше", "goes on"};
  const Where where{stage.ranked, advance.place};
  const Term require = advance.require ? Term{entry_flag(work, stage, *advance.require)} : Term{};
  if (!advance.places) {
    if (!require) return std::nullopt;
    const NodeId flag = own(
        work, where,
        apply(work, where, engine::Operation::both, {apply(work, where, engine::Operation::given, {order}), *require}));
    name(work, flag, name_in(work, stage, "advances"), title);
    return flag;
  }
  const NodeId places = count_on_group(work, stage, *advance.places, stage.within);
  const auto tied = advance.tied_at_cut ? advance.tied_at_cut->value : engine::TiedAtCut::wait;
  return add_outcome(work, stage, {"advances", title, engine::Type::flag, advance.place},
                     engine::Cut{order, places, require, tied, stage.id});
}

std::optional<std::vector<engine::Ends>> ends_that_matter(Compilation& work, StageWork& stage,
                                                          const std::vector<NodeId>& within) {
  if (stage.rules.budget != nullptr) return std::nullopt;
  Reached reached = reach_of_awards(work, stage, within);
  const Advance* advance = advance_by_places(stage);
  const bool by_place = advance != nullptr && advance->require && mentions_place(work, *advance->require);
  if (reached.everywhere || by_place) return std::nullopt;
  if (advance != nullptr) reached.ends.push_back(ends_of_advance(work, stage, *advance, within));
  return std::move(reached.ends);
}

}  // namespace rules
