#pragma once
/// Making nodes: what can be derived from a rule and its arguments (type, domain, whether it may be absent) is derived
/// here, once. Everything else in rules/ says only what it wants.

#include <string>
#include <utility>
#include <vector>

#include "rules/lower/compilation.h"

namespace rules {

/// Of whom a new node speaks, and which line says so.
struct Where {
  engine::PopulationId population;
  base::Place place;
};

/// Everything as given, save may_be_absent.
NodeId add(Compilation& work, engine::Node node);

/// In place of a value with a mistake in it, so that what rests on it can be looked at all the same.
NodeId stand_in(Compilation& work, const Where& where, engine::Type type = engine::Type::number);
NodeId or_stand_in(Compilation& work, const Where& where, Term term, engine::Type type = engine::Type::number);
/// The same node, broken from now on.
NodeId spoilt(Compilation& work, NodeId node);

NodeId number(Compilation& work, const Where& where, base::Exact value, engine::Unit unit = engine::Unit::none);
NodeId constant(Compilation& work, const Where& where, engine::Value value);
NodeId choice(Compilation& work, const Where& where, engine::ListId list, std::int32_t index);

/// Pointwise. The unit is that of the last argument unless said otherwise later; constants are folded.
NodeId apply(Compilation& work, const Where& where, engine::Operation what, std::vector<NodeId> arguments);
/// A percent is rounded as it is written: two digits are those of 12.34 %.
NodeId rounded(Compilation& work, const Where& where, NodeId of, const base::Rounding& rounding);
/// At its own line; where it says `none`, the value stays as it is, and nobody asks about that.
NodeId rounded(Compilation& work, const Where& where, NodeId of, const std::optional<RoundingOrNone>& rounding);
/// From the axes of `of` to those given.
NodeId reduced(Compilation& work, const Where& where, engine::Reduce rule, engine::Axes left);
/// From entries to groups.
NodeId over_group(Compilation& work, const Where& where, engine::Reduce rule, const std::vector<NodeId>& by);
/// From the entries of each juror to one for him: in each group of `within`, round by round.
NodeId over_jurors_entries(Compilation& work, const Where& where, engine::PerJuror rule);
/// A flag of each juror of these sheets.
NodeId juror_is(Compilation& work, const Where& where, engine::JurorIs rule);
inline NodeId has_role(Compilation& work, const Where& where, engine::SheetsId sheets, std::string role) {
  return juror_is(work, where, {sheets, engine::JurorIs::What::of_role, std::move(role)});
}
NodeId ordered(Compilation& work, const Where& where, engine::Order rule);

/// The same value as a node of its own, one for each entry (or finer, as it was), so that it can have a name and a
/// title.
NodeId own(Compilation& work, const Where& where, NodeId of);
void name(Compilation& work, NodeId node, std::string id, base::Words title);

/// Where both can be used together.
engine::Domain join(const engine::Domain& a, const engine::Domain& b);
engine::Axes join(const engine::Axes& a, const engine::Axes& b);
bool holds(const engine::Axes& all, const engine::Axes& part);
engine::Axes without(const engine::Axes& all, const engine::Axes& part);
inline bool any(const engine::Axes& of) { return of.round || of.item || of.juror; }

/// Percent are written in per cent and kept as shares: what one written unit is worth.
base::Exact scale_of(const Compilation& work, NodeId node);

/// What the node can be.
const engine::Reach& reach_of(Compilation& work, NodeId node);
/// The value when the node is a constant number.
std::optional<base::Exact> constant_number(const Compilation& work, NodeId node);
/// A 0 without a unit stands for one of any.
bool is_bare_zero(const Compilation& work, NodeId node);

}  // namespace rules
