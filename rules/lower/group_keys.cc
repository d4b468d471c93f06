/// Of scope.h: what groups of entries are made of.
#include <algorithm>
#include <initializer_list>

#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

/// `nomination`, or a fact of entries of one of these types.
bool is_of_entry(const Compilation& work, const std::string& name, std::initializer_list<FactType> types) {
  if (name == "nomination") return true;
  const auto fact = work.facts.find(name);
  const bool of_entry = fact != work.facts.end() && fact->second.of == engine::FactColumn::Of::entry;
  return of_entry && std::ranges::find(types, fact->second.written->type.value) != types.end();
}

std::vector<std::string> facts_of_entries(const Compilation& work, std::initializer_list<FactType> types) {
  std::vector<std::string> names = {"nomination"};
  for (const Fact& each : work.draft.facts)
    if (std::ranges::find(types, each.type.value) != types.end()) names.push_back(each.id.value);
  return names;
}

/// What groups are made of.
Term group_key_named(Compilation& work, const Text& name) {
  if (is_of_entry(work, name.value, {FactType::choice, FactType::text})) return first_form(work, name);
  if (!work.is_left_out(name.value))
    work.report(not_a_group_key(name.place, name.value, facts_of_entries(work, {FactType::choice, FactType::text})));
  return std::nullopt;
}

}  // namespace

bool is_choice(Compilation& work, const Text& name) {
  if (is_of_entry(work, name.value, {FactType::choice})) return true;
  if (!work.is_left_out(name.value))
    work.report(not_a_choice_fact(name.place, name.value, facts_of_entries(work, {FactType::choice})));
  return false;
}

Term choice_named(Compilation& work, const Text& name) {
  return is_choice(work, name) ? first_form(work, name) : Term{};
}

NamedGroups groups_named(Compilation& work, const std::vector<Text>& names) {
  NamedGroups made;
  for (const Text& name : names) {
    const Term key = group_key_named(work, name);
    const bool of_one = key && *key == work.plan.nomination && !work.plan.has_nominations;
    if (key && !of_one) made.keys.push_back(*key);
    made.all_known = made.all_known && key;
  }
  return made;
}

}  // namespace rules
