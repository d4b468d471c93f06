#include "rules/lower/scope.h"

#include <algorithm>

#include "rules/lower/lower.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using Forms = std::vector<NodeId>;

bool is_of_contest(const Compilation& work, const std::string& name) {
  return name == "nomination" || work.facts.contains(name) || work.quantities_of_facts.contains(name);
}

bool is_of_stage(const Compilation& work, const StageWork& stage, const std::string& name) {
  if (name == "total" || name == "place") return true;
  if (name == "jury_total") return combines_totals(stage);
  return work.quantities.contains(name) || stage.by_id.contains(name);
}

Forms one(Term term) { return term ? Forms{*term} : Forms{}; }

Forms lower_of_stage(Compilation& work, StageWork& stage, const std::string& name) {
  if (name == "total") return {lower_total(work, stage)};
  if (name == "place") return {lower_place(work, stage)};
  if (name == "jury_total") return {lower_jury_total(work, stage)};
  if (const auto found = stage.by_id.find(name); found != stage.by_id.end())
    return lower_criterion(work, stage, *found->second);
  return one(lower_quantity(work, &stage, *work.quantities.at(name)));
}

Forms lower_of_contest(Compilation& work, const std::string& name) {
  if (name == "nomination") return {work.plan.nomination};
  if (const auto fact = work.facts.find(name); fact != work.facts.end()) return one(lower_fact(work, fact->second));
  return one(lower_quantity(work, nullptr, *work.quantities.at(name)));
}

/// a → b → a
std::string chain(const std::vector<Asked>& under_way, const std::string& name) {
  std::string all;
  for (auto each = std::ranges::find(under_way, name, &Asked::name); each != under_way.end(); ++each)
    all += each->name + " → ";
  return all + name;
}

/// The last formula on the way round.
base::Place closing(const std::vector<Asked>& under_way, const base::Place& from) {
  const auto asked = [](const Asked& each) { return each.from.line > 0; };
  const auto last = std::find_if(under_way.rbegin(), under_way.rend(), asked);
  return from.line > 0 || last == under_way.rend() ? from : last->from;
}

const Definition* defined(Compilation& work, Definition& what, const std::string& name, const base::Place& from) {
  if (what.state != Definition::State::under_way) return &what;
  work.report(cycle(closing(work.under_way, from), chain(work.under_way, name)));
  return &what;
}

struct Dotted {
  std::string first, rest;
};

std::optional<Dotted> dotted(const std::string& name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos) return std::nullopt;
  return Dotted{name.substr(0, dot), name.substr(dot + 1)};
}

std::vector<std::string> known_names(const Compilation& work, const Scope& scope) {
  std::vector<std::string> names = {"nomination"};
  if (scope.mark) names.emplace_back("mark");
  for (const auto& each : work.facts) names.push_back(each.first);
  if (scope.stage == nullptr) {
    names.insert(names.end(), work.quantities_of_facts.begin(), work.quantities_of_facts.end());
    return names;
  }
  for (const auto& each : work.quantities) names.push_back(each.first);
  for (const auto& each : scope.stage->by_id) names.push_back(each.first);
  names.insert(names.end(), {"total", "place"});
  return names;
}

/// The list that has this id among its choices: `central` means something beside a `district` only.
const engine::ChoiceList* list_with(const Compilation& work, const std::string& id) {
  const auto has = [&](const engine::ChoiceList& each) { return std::ranges::find(each.ids, id) != each.ids.end(); };
  const auto found = std::ranges::find_if(work.plan.lists, has);
  return found == work.plan.lists.end() ? nullptr : &*found;
}

bool is_stage(const Compilation& work, const std::string& id) {
  return std::ranges::any_of(work.draft.stages, [&](const Stage& each) { return each.id.value == id; });
}

/// The same formula in the stage before.
bool is_told(const Compilation& work, const base::Place& place) {
  const auto same = [&](const base::Diagnostic& each) { return each.code == "unknown-name" && each.place == place; };
  return std::ranges::any_of(work.found, same);
}

void report_unknown(Compilation& work, const Scope& scope, const base::Place& place, const std::string& name) {
  if (work.is_left_out(name) || is_told(work, place)) return;
  if (work.tables.contains(name)) return work.report(table_without_keys(place, name));
  if (const auto* list = list_with(work, name)) return work.report(choice_by_itself(place, name, list->name));
  const auto parts = dotted(name);
  if (parts && is_stage(work, parts->first)) return work.report(not_an_earlier_stage(place, name, parts->first));
  const bool later = scope.stage == nullptr && (work.quantities.contains(name) || name == "total" || name == "place");
  if (later) return work.report(not_known_yet(place, name));
  work.report(unknown_name(place, name, known_names(work, scope)));
}

/// The finest form that varies over nothing more than the formula may.
Term fitting(Compilation& work, const Scope& scope, const Definition& what, const Expression& expression) {
  for (NodeId form : what.forms) {
    if (holds(scope.axes, work.node(form).domain.axes)) return form;
  }
  const engine::Axes too_fine = without(work.node(what.forms.back()).domain.axes, scope.axes);
  work.report(needs_reduction(expression.place, std::get<Name>(expression.is).text, too_fine));
  return std::nullopt;
}

Term lower_marks(Compilation& work, const Scope& scope, const std::string& name, const Expression& expression) {
  const Criterion& criterion = *criterion_named(scope.stage, name);
  if (!is_judged(criterion)) {
    work.report(not_judged(expression.place, name));
    return std::nullopt;
  }
  const Definition* known = define(work, scope.stage, name, expression.place);
  if (known->state != Definition::State::done) return std::nullopt;
  const Term marks = counted_marks(work, *scope.stage, criterion);
  return marks ? fitting(work, scope, {Definition::State::done, {*marks}}, expression) : marks;
}

/// Each juror's places, where his order is combined.
Term lower_places(Compilation& work, const Scope& scope, const std::string& name, const Expression& expression) {
  const Definition* known = define(work, scope.stage, name, expression.place);
  if (known->state != Definition::State::done) return std::nullopt;
  const auto places = scope.stage->juror_places.find(name);
  if (places != scope.stage->juror_places.end()) {
    return fitting(work, scope, {Definition::State::done, {places->second}}, expression);
  }
  work.report(no_juror_places(expression.place, name));
  return std::nullopt;
}

Term lower_plain(Compilation& work, const Scope& scope, const std::string& name, const Expression& expression) {
  const Definition* known = define(work, scope.stage, name, expression.place);
  if (known == nullptr) {
    report_unknown(work, scope, expression.place, std::get<Name>(expression.is).text);
    return std::nullopt;
  }
  if (known->state != Definition::State::done) return std::nullopt;
  return fitting(work, scope, *known, expression);
}

Term lower_named(Compilation& work, const Scope& scope, const std::string& name, const Expression& expression) {
  const auto parts = dotted(name);
  if (!parts) return lower_plain(work, scope, name, expression);
  const bool places = parts->rest == "places" && scope.stage != nullptr &&
                      define(work, scope.stage, parts->first, expression.place) != nullptr;
  if (places) return lower_places(work, scope, parts->first, expression);
  if (parts->rest == "marks" && criterion_named(scope.stage, parts->first) != nullptr) {
    return lower_marks(work, scope, parts->first, expression);
  }
  Scope there = scope;
  there.stage = earlier_stage(work, scope.stage, parts->first);
  const bool known = scope.stage != nullptr && there.stage != nullptr;
  return known ? lower_named(work, there, parts->rest, expression) : lower_plain(work, scope, name, expression);
}

}  // namespace

StageWork* earlier_stage(Compilation& work, const StageWork* current, const std::string& id) {
  for (StageWork& stage : work.stages) {
    if (stage.id == id) return &stage;
    if (&stage == current) return nullptr;
  }
  return nullptr;
}

bool is_known(const Compilation& work, const Scope& scope, const std::string& name) {
  if (scope.mark && name == "mark") return true;
  if (is_of_contest(work, name)) return true;
  if (dotted(name)) return true;
  return scope.stage != nullptr && is_of_stage(work, *scope.stage, name);
}

const Criterion* criterion_named(const StageWork* stage, const std::string& name) {
  if (stage == nullptr) return nullptr;
  const auto found = stage->by_id.find(name);
  return found == stage->by_id.end() ? nullptr : found->second;
}

const Definition* define(Compilation& work, StageWork* stage, const std::string& name, const base::Place& from) {
  const bool of_contest = is_of_contest(work, name);
  if (!of_contest && (stage == nullptr || !is_of_stage(work, *stage, name))) return nullptr;
  work.used.insert(name);
  Definition& what = of_contest ? work.values[name] : stage->values[name];
  if (what.state != Definition::State::untouched) return defined(work, what, name, from);
  what.state = Definition::State::under_way;
  work.under_way.push_back({name, from});
  what.forms = of_contest ? lower_of_contest(work, name) : lower_of_stage(work, *stage, name);
  work.under_way.pop_back();
  what.state = what.forms.empty() ? Definition::State::failed : Definition::State::done;
  return &what;
}

Term first_form(Compilation& work, const Text& name) {
  const Definition* known = define(work, nullptr, name.value, name.place);
  return known->forms.empty() ? Term{} : known->forms.front();
}

NodeId entry_value(Compilation& work, StageWork& stage, const std::string& name) {
  const Definition* known = define(work, &stage, name, {});
  const bool in_cycle = known->forms.empty();
  return in_cycle ? stand_in(work, {stage.entered, {}}) : known->forms.back();
}

Term lower_name(Compilation& work, const Scope& scope, const Expression& expression, const Name& what) {
  if (what.text != "mark" || !scope.mark) return lower_named(work, scope, what.text, expression);
  return fitting(work, scope, {Definition::State::done, {*scope.mark}}, expression);
}

}  // namespace rules
