#include <nlohmann/json.hpp>

#include "reports/changes.h"

namespace reports {

namespace {

using Json = nlohmann::ordered_json;
using engine::EntryChange;
using engine::RuleChange;
using engine::ValueChange;

Json in_both(const base::Words& words) { return words.empty() ? Json() : Json{{"ru", words.ru}, {"en", words.en}}; }

Json sentences(const std::vector<base::Words>& lines) {
  Json all = Json::array();
  for (const base::Words& line : lines) all.push_back(in_both(line));
  return all;
}

Json line_of(const base::Place& place) { return place.line == 0 ? Json() : Json(place.line); }

const char* kind(RuleChange::Kind kind) {
  switch (kind) {
    case RuleChange::Kind::added: return "added";
    case RuleChange::Kind::removed: return "removed";
    case RuleChange::Kind::changed: return "changed";
  }
  return "";
}

Json rule(const RuleChange& change) {
  return {{"kind", kind(change.kind)},
          {"name", change.name},
          {"subject", in_both(change.subject)},
          {"before", sentences(change.before)},
          {"after", sentences(change.after)},
          {"line_before", line_of(change.place_before)},
          {"line_after", line_of(change.place_after)}};
}

Json values(const std::vector<ValueChange>& changes) {
  Json all = Json::array();
  for (const ValueChange& change : changes)
    all.push_back(
        {{"what", in_both(change.what)}, {"before", in_both(change.before)}, {"after", in_both(change.after)}});
  return all;
}

Json entry(const EntryChange& change) {
  return {{"stage", change.stage},
          {"entry", change.entry},
          {"title", change.title},
          {"outcome", values(change.outcome)},
          {"through", values(change.through)}};
}

}  // namespace

std::string changes_json(const Changes& changes) {
  Json rules = Json::array();
  for (const RuleChange& change : changes.rules) rules.push_back(rule(change));
  Json results;
  if (changes.results) {
    results = Json::array();
    for (const EntryChange& change : *changes.results) results.push_back(entry(change));
  }
  const Json whole = {
      {"format", "konkurs-diff"}, {"version", 1}, {"rules", std::move(rules)}, {"results", std::move(results)}};
  return whole.dump(2) + "\n";
}

}  // namespace reports
