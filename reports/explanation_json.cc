#include <nlohmann/json.hpp>

#include "base/decimal.h"
#include "reports/explanation.h"

namespace reports {

namespace {

using Json = nlohmann::ordered_json;
using engine::Derivation;

Json in_both(const base::Words& words) { return words.empty() ? Json() : Json{{"ru", words.ru}, {"en", words.en}}; }

Json derivation(const Derivation& part) {
  Json parts = Json::array();
  for (const Derivation& each : part.parts) parts.push_back(derivation(each));
  Json because = Json::array();
  for (const base::Words& reason : part.because) because.push_back(in_both(reason));
  const auto* number = std::get_if<base::Exact>(&part.value);
  return {{"name", part.name},
          {"title", in_both(part.title)},
          {"whose", in_both(part.whose)},
          {"rule", in_both(part.rule)},
          {"numbers", in_both(part.numbers)},
          {"note", in_both(part.note)},
          {"because", std::move(because)},
          {"counts", part.counts == Derivation::Counts::yes},
          {"value", in_both(part.text)},
          {"number", number == nullptr ? Json() : Json(base::to_text(*number))},
          {"line", part.place.line == 0 ? Json() : Json(part.place.line)},
          {"column", part.place.line == 0 ? Json() : Json(part.place.column)},
          {"shown_before", part.shown_before},
          {"parts", std::move(parts)}};
}

Json maybe(const std::optional<Derivation>& part) { return part ? derivation(*part) : Json(); }

Json neighbour(const std::optional<engine::Neighbour>& other) {
  if (!other) return {};
  return {{"entry", other->entry},
          {"title", other->title},
          {"place", other->place},
          {"key", in_both(other->key_words)},
          {"own", in_both(other->own)},
          {"other", in_both(other->other)},
          {"difference", other->difference ? Json(base::to_text(*other->difference)) : Json()},
          {"by_how_much", in_both(other->by_how_much)}};
}

}  // namespace

std::string explanation_json(const engine::Explanation& explanation) {
  Json not_met = Json::array();
  for (const Derivation& part : explanation.not_met) not_met.push_back(derivation(part));
  Json waits_for = Json::array();
  for (const base::Words& each : explanation.waits_for) waits_for.push_back(in_both(each));
  Json awards = Json::array();
  for (const Derivation& award : explanation.awards) awards.push_back(derivation(award));
  const Json whole = {
      {"format", "konkurs-explanation"},
      {"version", 1},
      {"stage", explanation.stage},
      {"entry", explanation.entry},
      {"title", explanation.title},
      {"group", explanation.group},
      {"place", explanation.first == 0 ? Json() : Json{{"first", explanation.first}, {"last", explanation.last}}},
      {"why_no_place", in_both(explanation.why_no_place)},
      {"waits_for", std::move(waits_for)},
      {"not_met", std::move(not_met)},
      {"shared_with", explanation.sharing},
      {"above", neighbour(explanation.above)},
      {"below", neighbour(explanation.below)},
      {"derivation", maybe(explanation.place)},
      {"advances", maybe(explanation.advances)},
      {"award", explanation.awards.empty() ? Json() : derivation(explanation.awards.front())},
      {"awards", std::move(awards)},
      {"prize", maybe(explanation.prize)},
      {"funded", maybe(explanation.funded)}};
  return whole.dump(2) + "\n";
}

}  // namespace reports
