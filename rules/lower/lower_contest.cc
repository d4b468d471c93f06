#include <algorithm>

#include "engine/plan/clock.h"
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/lower/time_zones.h"
#include "rules/problems/problems_meaning.h"
#include "rules/problems/problems_shape.h"

namespace rules {
namespace {

using Of = engine::FactColumn::Of;
using engine::Type;
using engine::Unit;

const std::string& or_id(const Text& title, const Text& id) { return title.value.empty() ? id.value : title.value; }

engine::ListId add_list(Compilation& work, const std::string& name, engine::ChoiceList list) {
  const engine::ListId id{static_cast<std::uint32_t>(work.plan.lists.size())};
  list.name = name;
  work.plan.lists.push_back(std::move(list));
  work.lists[name] = id;
  return id;
}

void lower_head(Compilation& work) {
  const ContestHead& head = work.draft.contest;
  engine::Plan& plan = work.plan;
  plan.contest_id = head.id.value;
  plan.title = head.title.value;
  plan.edition = head.edition.value;
  plan.basis = head.basis.value;
  plan.time_zone = head.time_zone.value.empty() ? "UTC" : head.time_zone.value;
  if (head.language) plan.language = head.language->value;
  const auto clock = clock_of_zone(plan.time_zone);
  if (clock) {
    plan.clock = *clock;
  } else {
    work.report(unknown_time_zone(head.time_zone.place, plan.time_zone, zone_names()));
  }
}

void lower_nominations(Compilation& work) {
  engine::ChoiceList list;
  for (const Nomination& each : work.draft.nominations) {
    list.ids.push_back(each.id.value);
    list.titles.push_back(or_id(each.title, each.id));
  }
  work.plan.nominations_from_file = work.draft.nominations_from_file.has_value();
  work.plan.has_nominations = !list.ids.empty() || work.plan.nominations_from_file;
  if (!work.plan.has_nominations) list = {"", {"all"}, {work.plan.title}};
  work.plan.nominations = add_list(work, "nomination", std::move(list));
}

Type type_of(FactType type) {
  switch (type) {
    case FactType::flag: return Type::flag;
    case FactType::choice: return Type::choice;
    case FactType::moment: return Type::moment;
    case FactType::text: return Type::text;
    case FactType::number:
    case FactType::count:
    case FactType::money:
    case FactType::percent: return Type::number;
  }
  return Type::number;
}

Unit unit_of(FactType type) {
  if (type == FactType::money) return Unit::money;
  return type == FactType::percent ? Unit::percent : Unit::none;
}

std::optional<base::Exact> in_unit(const std::optional<Number>& written, FactType type) {
  if (!written) return std::nullopt;
  return type == FactType::percent ? written->value * base::Exact::fraction(1, 100) : written->value;
}

std::optional<base::Exact> seconds(Compilation& work, const std::optional<Text>& written) {
  if (!written) return std::nullopt;
  if (const auto moment = engine::read_moment(written->value, work.plan.clock)) return base::Exact{moment->seconds};
  work.report(no_such_moment(written->place, written->value));
  return std::nullopt;
}

void add_choices(Compilation& work, const Fact& fact) {
  engine::ChoiceList list;
  for (const Choice& each : fact.choices) {
    list.ids.push_back(each.id.value);
    list.titles.push_back(or_id(each.title, each.id));
  }
  add_list(work, fact.id.value, std::move(list));
}

void set_limits(Compilation& work, engine::FactColumn& column, const Fact& fact) {
  const FactType type = fact.type.value;
  const bool moment = type == FactType::moment;
  column.minimum = moment ? seconds(work, fact.earliest) : in_unit(fact.minimum, type);
  column.maximum = moment ? seconds(work, fact.latest) : in_unit(fact.maximum, type);
  column.step = in_unit(fact.step, type);
  column.whole = type == FactType::count;
  const base::Exact zero;
  if (column.whole && (!column.minimum || *column.minimum < zero)) column.minimum = zero;
  if (type == FactType::money && !column.minimum) column.minimum = zero;
  const bool empty = moment && column.minimum && column.maximum && *column.maximum < *column.minimum;
  if (empty) work.report(moments_upside_down(fact.latest->place));
}

void add_column(Compilation& work, const Fact& fact, Of of) {
  engine::FactColumn column;
  column.name = fact.id.value;
  column.title = fact.title.value;
  column.type = type_of(fact.type.value);
  column.unit = unit_of(fact.type.value);
  if (column.type == Type::choice) column.list = work.lists.at(fact.id.value);
  column.of = of;
  column.optional = fact.optional && fact.optional->value;
  column.staff_only = fact.access && fact.access->value == Access::staff;
  column.place = fact.id.place;
  set_limits(work, column, fact);
  work.columns[fact.id.value] = {static_cast<std::uint32_t>(work.plan.facts.size())};
  work.plan.facts.push_back(std::move(column));
}

bool stated_here(const Compilation& work, const std::string& fact) {
  const auto states = [&](const Nomination& each) {
    return std::ranges::any_of(each.facts, [&](const NamedCell& cell) { return cell.id.value == fact; });
  };
  return std::ranges::any_of(work.draft.nominations, states);
}

void add_facts(Compilation& work, const std::vector<Fact>& facts, Of of) {
  for (const Fact& fact : facts) {
    work.facts[fact.id.value] = {&fact, of};
    if (fact.type.value == FactType::choice) add_choices(work, fact);
    const bool in_file = of != Of::nomination || !stated_here(work, fact.id.value);
    if (in_file) add_column(work, fact, of);
  }
}

/// A table has one column of a name, whatever stages read it.
void add_stated(Compilation& work, const Criterion& criterion) {
  if (const auto* group = std::get_if<GroupCriterion>(&criterion.kind)) {
    for (const Criterion& member : group->criteria) add_stated(work, member);
  }
  const auto* stated = std::get_if<StatedCriterion>(&criterion.kind);
  if (stated == nullptr) return;
  const auto [first, is_new] = work.stated.try_emplace(criterion.id.value, NamedFact{&stated->column, Of::entry});
  if (!is_new)
    return work.report(problems::duplicate_id(criterion.id.place, first->second.written->id.place, criterion.id.value));
  if (criterion.per.size() > 1) return work.report(stated_in_one_table(criterion.per[1].place));
  if (!criterion.per.empty()) first->second.of = criterion.per.front().value == Axis::round ? Of::round : Of::item;
  add_column(work, stated->column, first->second.of);
}

void add_all_stated(Compilation& work) {
  for (const Criterion& each : work.draft.criteria) add_stated(work, each);
  for (const Stage& stage : work.draft.stages) {
    const auto* own = std::get_if<std::vector<Criterion>>(&stage.criteria);
    if (own == nullptr) continue;
    for (const Criterion& each : *own) add_stated(work, each);
  }
}

/// Empty, or one for each: without a title its id.
std::vector<std::string> titles_of(const std::vector<Choice>& choices) {
  const auto has_title = [](const Choice& each) { return !each.title.value.empty(); };
  std::vector<std::string> titles;
  if (std::ranges::none_of(choices, has_title)) return titles;
  for (const Choice& each : choices) titles.push_back(or_id(each.title, each.id));
  return titles;
}

void lower_rounds(Compilation& work) {
  const std::optional<Rounds>& written = work.draft.rounds;
  if (!written) return;
  engine::Rounds rounds;
  rounds.as_listed = written->from_file;
  rounds.title = written->title.value;
  if (written->count) {
    for (std::int64_t i = 1; i <= written->count->value; ++i) rounds.ids.push_back(std::to_string(i));
  }
  if (written->ids) {
    for (const Choice& each : *written->ids) rounds.ids.push_back(each.id.value);
    rounds.titles = titles_of(*written->ids);
  }
  work.plan.rounds = std::move(rounds);
}

/// The columns of entries that a decided value goes by, before any of them is lowered: one may apply by that very
/// value. Those that are no choices are told.
void set_groups(Compilation& work, const Fact& fact) {
  engine::FactColumn& column = work.plan.facts[work.columns.at(fact.id.value).at];
  for (const Text& name : fact.within) {
    const auto choice = is_choice(work, name) ? work.columns.find(name.value) : work.columns.end();
    if (choice == work.columns.end()) continue;
    column.per.push_back(choice->second);
    work.used.insert(name.value);
  }
}

/// Which nomination an entry is in is a column of entries.csv like any choice.
void add_nomination_node(Compilation& work) {
  engine::FactColumn column;
  column.name = "nomination";
  column.type = Type::choice;
  column.list = work.plan.nominations;
  const engine::FactId fact{static_cast<std::uint32_t>(work.plan.facts.size())};
  engine::Node node;
  node.name = "nomination";
  node.title = {"номинация", "nomination"};
  node.type = Type::choice;
  node.list = work.plan.nominations;
  node.rule = engine::Fact{fact};
  if (work.plan.has_nominations) {
    work.columns[column.name] = fact;
    work.plan.facts.push_back(std::move(column));
  } else {
    node.rule = engine::Constant{engine::Choice{0}};
  }
  work.plan.nomination = add(work, std::move(node));
}

void check_nomination_facts(Compilation& work) {
  std::vector<std::string> known;
  for (const Fact& fact : work.draft.nomination_facts) known.push_back(fact.id.value);
  for (const Nomination& nomination : work.draft.nominations) {
    for (const NamedCell& cell : nomination.facts) {
      const bool found = std::ranges::find(known, cell.id.value) != known.end();
      if (!found && !work.is_left_out(cell.id.value))
        work.report(unknown_reference(cell.id.place, Reference::nomination_fact, cell.id.value, known));
    }
  }
}

}  // namespace

void lower_contest(Compilation& work) {
  work.plan.populations.emplace_back();
  lower_head(work);
  lower_nominations(work);
  add_facts(work, work.draft.facts, Of::entry);
  add_facts(work, work.draft.nomination_facts, Of::nomination);
  if (work.draft.items) add_facts(work, work.draft.items->facts, Of::item);
  if (work.draft.rounds) add_facts(work, work.draft.rounds->facts, Of::round);
  add_all_stated(work);
  work.plan.has_items = work.draft.items.has_value();
  if (work.draft.items) work.plan.item_title = work.draft.items->title.value;
  lower_rounds(work);
  add_nomination_node(work);
  add_facts(work, work.draft.decided, Of::decision);
  for (const Fact& fact : work.draft.decided) set_groups(work, fact);
  check_nomination_facts(work);
  for (const Table& table : work.draft.tables) work.tables[table.id.value] = &table;
  for (const Quantity& quantity : work.draft.quantities) work.quantities[quantity.id.value] = &quantity;
}

void lower_conditional_facts(Compilation& work) {
  for (const auto& [name, fact] : work.facts) {
    const bool is_used = work.used.contains(name);
    if (fact.written->applies_when) define(work, nullptr, name, {});
    if (!is_used) work.used.erase(name);
  }
}

}  // namespace rules
