#include <algorithm>

#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Direction;
using engine::Type;
using Keys = std::vector<engine::Key>;
using Nodes = std::vector<NodeId>;
using Which = TieByValue::Which;

engine::Numbering numbering_of(const StageWork& stage) {
  const Places* places = stage.rules.places;
  return places != nullptr && places->numbering ? places->numbering->value : engine::Numbering::competition;
}

bool is_moment_key(Which which) { return which == Which::earliest || which == Which::latest; }

/// What orders: a number, a moment, or a flag (true first).
Term sortable(Compilation& work, StageWork& stage, const TieByValue& key, NodeId value) {
  const Where where{stage.ranked, key.of.place};
  const base::Place whole = place_in(key.of, 0, key.of.text.size());
  const Type type = work.node(value).type;
  if (type == Type::moment && !is_moment_key(key.which)) {
    work.report(moment_needs_direction(whole));
    return std::nullopt;
  }
  if (type != Type::moment && is_moment_key(key.which)) {
    work.report(wrong_type(whole, Type::moment, type));
    return std::nullopt;
  }
  if (type == Type::number || type == Type::moment) return value;
  if (type == Type::flag) {
    return apply(work, where, engine::Operation::choose, {value, number(work, where, 1), number(work, where, 0)});
  }
  work.report(wrong_type(whole, Type::number, type));
  return std::nullopt;
}

/// Where `when` is not true the key is absent: it comes after everybody who has one, and parts nobody else.
NodeId conditional(Compilation& work, StageWork& stage, const TieByValue& key, NodeId value) {
  if (!key.when) return value;
  const Where where{stage.ranked, key.of.place};
  const NodeId when = or_stand_in(work, where, flag_formula(work, ranked_scope(stage), *key.when), Type::flag);
  return apply(work, where, engine::Operation::applicable, {when, value});
}

NodeId at_entry(Compilation& work, const Where& where, NodeId value) {
  return work.node(value).domain.of == engine::Domain::Of::group ? own(work, where, value) : value;
}

engine::Key by_value(Compilation& work, StageWork& stage, const TieByValue& key) {
  const Where where{stage.ranked, key.of.place};
  const Term read = any_formula(work, ranked_scope(stage), key.of);
  const Term sorts = read ? sortable(work, stage, key, *read) : read;
  const NodeId value = conditional(work, stage, key, or_stand_in(work, where, sorts));
  const bool lowest = key.which == Which::lowest || key.which == Which::earliest;
  return {at_entry(work, where, value), lowest ? Direction::lowest_first : Direction::highest_first};
}

/// Those whom the keys so far leave tied are parted by people.
engine::Key by_people(Compilation& work, StageWork& stage, const TieByPeople& written, engine::Order before) {
  const Text& decision = written.decision;
  const std::vector<NodeId> within = before.within;
  const Where where{stage.ranked, decision.place};
  const NodeId order = ordered(work, where, std::move(before));
  engine::Node node;
  node.population = stage.ranked;
  node.place = decision.place;
  node.rule = engine::Ask{decision.value, stage.id, order, ends_that_matter(work, stage, within), written.how};
  node.title = decision_words(decision.value);
  return {add(work, std::move(node)), Direction::lowest_first};
}

/// A finer value of the entry: of each round, of each juror.
Term places_of_step(Compilation& work, StageWork& stage, const FormulaText& formula) {
  Scope finer = ranked_scope(stage);
  finer.axes = {true, true, true};
  const Term places = number_formula(work, finer, formula);
  if (!places || any(work.node(*places).domain.axes)) return places;
  work.report(nothing_to_reduce(place_in(formula, 0, formula.text.size()), "one_by_one"));
  return std::nullopt;
}

engine::Key place_by_place(Compilation& work, StageWork& stage, const TieOneByOne& written, engine::Order before) {
  const Where where{stage.ranked, written.place};
  engine::OneByOne rule{ordered(work, where, std::move(before)), {}};
  for (const TieOneByOne::Step& step : written.steps) {
    const NodeId places = or_stand_in(work, where, places_of_step(work, stage, step.of));
    rule.steps.push_back({at_entry(work, where, places), step.best});
  }
  engine::Node node;
  node.population = stage.ranked;
  node.place = written.place;
  node.title = {"место за местом", "place by place"};
  node.rule = std::move(rule);
  return {add(work, std::move(node)), Direction::lowest_first};
}

engine::Key next_key(Compilation& work, StageWork& stage, const TieKey& written, const engine::Order& so_far) {
  if (const auto* value = std::get_if<TieByValue>(&written)) return by_value(work, stage, *value);
  if (const auto* steps = std::get_if<TieOneByOne>(&written)) return place_by_place(work, stage, *steps, so_far);
  if (const auto* among = std::get_if<TieAmong>(&written)) return lower_among(work, stage, *among, so_far);
  return by_people(work, stage, std::get<TieByPeople>(written), so_far);
}

base::Place place_of(const TieKey& key) {
  if (const auto* value = std::get_if<TieByValue>(&key)) return value->of.place;
  if (const auto* steps = std::get_if<TieOneByOne>(&key)) return steps->place;
  if (const auto* among = std::get_if<TieAmong>(&key)) return among->place;
  return std::get<TieByPeople>(key).decision.place;
}

/// The line of the first key; without keys that of the stage, or of the total.
base::Place place_of(const StageWork& stage, NodeId total, const Compilation& work) {
  if (stage.rules.ties != nullptr && !stage.rules.ties->empty()) return place_of(stage.rules.ties->front());
  if (stage.written != nullptr) return stage.written->id.place;
  return work.node(total).place;
}

/// By the titles, by a text or by a moment.
std::optional<engine::Listing> listing_of(Compilation& work, const StageWork& stage) {
  const Places* places = stage.rules.places;
  if (places == nullptr || places->listed_by.value.empty()) return std::nullopt;
  const Text& name = places->listed_by;
  if (name.value == "title") return engine::Listing{};
  std::vector<std::string> known = {"title"};
  for (const Fact& each : work.draft.facts) {
    if (each.type.value == FactType::text || each.type.value == FactType::moment) known.push_back(each.id.value);
  }
  if (std::ranges::find(known, name.value) != known.end()) return engine::Listing{first_form(work, name)};
  if (!work.is_left_out(name.value)) work.report(listed_by_what(name.place, name.value, known));
  return std::nullopt;
}

}  // namespace

NodeId lower_order(Compilation& work, StageWork& stage, const std::vector<NodeId>& within) {
  const NodeId total = entry_value(work, stage, "total");
  engine::Order order{{{total, better_total(stage)}}, within, numbering_of(stage)};
  static const std::vector<TieKey> none;
  for (const TieKey& written : stage.rules.ties == nullptr ? none : *stage.rules.ties)
    order.keys.push_back(next_key(work, stage, written, order));
  order.listed_by = listing_of(work, stage);
  return ordered(work, {stage.ranked, place_of(stage, total, work)}, std::move(order));
}

}  // namespace rules
