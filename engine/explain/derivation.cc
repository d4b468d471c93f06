#include "engine/explain/derivation.h"

#include <algorithm>
#include <cassert>

#include "base/overloaded.h"
#include "engine/data/column.h"
#include "engine/explain/derivation_note.h"
#include "engine/explain/money_words.h"
#include "engine/plan/inputs.h"
#include "engine/words/formula_text.h"
#include "engine/words/rule_phrase.h"

namespace engine {

namespace {

constexpr std::uint32_t nowhere = no_row;

bool was_stated(const Rule& rule) {
  return std::holds_alternative<Fact>(rule) || std::holds_alternative<Mark>(rule) || std::holds_alternative<Ask>(rule);
}

bool is_among(const std::vector<Derivation>& parts, NodeId id) {
  return std::ranges::find(parts, id, &Derivation::node) != parts.end();
}

bool is_inapplicable(const Value& value) { return state_of(value) == State::not_applicable; }

/// The same spot for all values that are one.
Spot along(const Domain& domain, const Spot& spot) {
  if (domain.of == Domain::Of::group) return {};
  return {.round = domain.axes.round ? spot.round : 0,
          .item = domain.axes.item ? spot.item : 0,
          .juror = domain.axes.juror ? spot.juror : 0};
}

/// Arithmetic whose numbers say something that the formula does not.
bool is_arithmetic(const Rule& rule) {
  return std::holds_alternative<Apply>(rule) || std::holds_alternative<Round>(rule) ||
         std::holds_alternative<RoundIrrational>(rule) || std::holds_alternative<Lookup>(rule);
}

}  // namespace

std::uint32_t Deriver::row(const Domain& domain, const Spot& spot) const {
  if (domain.of == Domain::Of::entry) {
    const EntryFrame& frame = frames_.entry(domain);
    const Extent extent = frame.extent(entry_);
    const Spot at = along(domain, spot);
    return static_cast<std::uint32_t>(frame.start(entry_) +
                                      (std::size_t{at.round} * extent.items + at.item) * extent.jurors + at.juror);
  }
  std::vector<Value> keys;
  for (const NodeId key : domain.by) keys.push_back(results_.scored.value(key, entry_));
  return frames_.groups.row(domain.by, keys);
}

Value Deriver::value(NodeId id, const Spot& spot) const {
  const Node& node = results_.plan[id];
  if (const Constant* constant = std::get_if<Constant>(&node.rule)) return constant->value;
  const std::uint32_t at = row(node.domain, spot);
  if (at == nowhere) return Absent{State::not_given};
  assert(at < row_count(results_.scored.columns[id.at]) && "explain needs scores with keep_every_node");
  return results_.scored.value(id, at);
}

/// The same value under another name is looked through, and so is a condition that holds.
NodeId Deriver::core(NodeId id, const Spot& spot) const {
  const Rule& rule = results_.plan[id].rule;
  const Hold* hold = std::get_if<Hold>(&rule);
  if (hold != nullptr) return value(hold->flag, spot) == Value{true} ? core(hold->of, spot) : id;
  const Apply* apply = std::get_if<Apply>(&rule);
  if (apply == nullptr) return id;
  const NodeId awaited = waited_for(results_.plan, id);
  if (awaited != id && state_of(value(id, spot)) != State::waiting) return core(awaited, spot);
  return core_of(id, *apply, spot);
}

NodeId Deriver::core_of(NodeId id, const Apply& rule, const Spot& spot) const {
  const bool same = rule.operation == Operation::add && rule.arguments.size() == 1;
  const bool conditional = rule.operation == Operation::applicable || is_nothing_otherwise(results_.plan, rule);
  const bool holds = conditional && value(rule.arguments[0], spot) == Value{true};
  if (!same && !holds) return id;
  const NodeId inner = rule.arguments[same ? 0 : 1];
  const Node& node = results_.plan[inner];
  return node.name.empty() || (holds && was_stated(node.rule)) ? core(inner, spot) : id;
}

Derivation Deriver::line(NodeId id, const Spot& spot) const {
  const Node& node = results_.plan[id];
  Derivation line{.node = id,
                  .name = std::string(local_name(node, stage_)),
                  .title = node.title,
                  .value = value(id, spot),
                  .place = node.place};
  line.text = value_words(results_, id, line.value);
  return line;
}

Derivation Deriver::derive(NodeId id, const Spot& spot) {
  Derivation made = line(id, spot);
  const NodeId from = core(id, spot);
  const Rule& rule = results_.plan[from].rule;
  made.note = note(from, spot);
  if (was_stated(rule)) return made;
  if (is_inapplicable(made.value)) {
    say_inapplicable(made, from, spot);
    return made;
  }
  made.rule = formula(from);
  made.shown_before = !expanded_.insert({id, along(results_.plan[id].domain, spot)}).second;
  if (!made.shown_before) take_apart(made, from, spot);
  return made;
}

void Deriver::take_apart(Derivation& line, NodeId from, const Spot& spot) {
  const Rule& rule = results_.plan[from].rule;
  line.because = because(from, spot);
  if (is_arithmetic(rule)) line.numbers = with_values(from, spot);
  if (std::holds_alternative<Reduce>(rule)) {
    reduce(line, from, spot);
  } else {
    line.parts = parts(from, spot);
  }
}

/// Once: the condition that does not hold, and nothing of what would be there if it did.
void Deriver::say_inapplicable(Derivation& line, NodeId from, const Spot& spot) {
  const std::optional<NodeId> condition = failing_condition(from, spot);
  if (!condition) return;
  const base::Words words =
      is_step(results_.plan[*condition]) ? formula(*condition) : Speaker{results_.plan, stage_}.quoted(*condition);
  line.note = base::Words{"применяется, если ", "applies if "} + words;
  line.parts = parts_of({*condition}, spot);
}

std::optional<NodeId> Deriver::failing_condition(NodeId id, const Spot& spot) const {
  const Node& node = results_.plan[id];
  if (node.domain.of == Domain::Of::entry && frames_.entry(node.domain).extent(entry_).rows() == 0) return std::nullopt;
  if (!is_inapplicable(value(id, spot))) return std::nullopt;
  const Apply* apply = std::get_if<Apply>(&node.rule);
  const bool conditional = apply != nullptr && apply->operation == Operation::applicable;
  if (conditional && value(apply->arguments[0], spot) == Value{false}) return apply->arguments[0];
  for (const NodeId input : inputs(node.rule))
    if (const std::optional<NodeId> found = failing_condition(input, spot)) return found;
  return std::nullopt;
}

base::Words Deriver::formula(NodeId id) const { return Speaker{results_.plan, stage_}.formula(id); }

base::Words Deriver::with_values(NodeId id, const Spot& spot) const {
  const auto in = [&](base::Language language) {
    const PutIn put = {
        .value = [&](NodeId input) { return value(input, spot); },
        .text =
            [&](NodeId input) { return std::string(operand_words(results_, input, value(input, spot)).in(language)); }};
    return formula_text(results_.plan, id, {.language = language, .stage = stage_, .values = &put});
  };
  const base::Words numbers = {in(base::Language::ru), in(base::Language::en)};
  const bool says_more = numbers != operand_words(results_, id, value(id, spot)) && numbers != formula(id);
  return says_more ? numbers : base::Words{};
}

/// The choices of the group that the value is for; of other values nothing.
std::vector<std::string> Deriver::group_of(NodeId id, const Spot& spot) const {
  const Domain& domain = results_.plan[id].domain;
  const std::uint32_t group = domain.of == Domain::Of::group ? row(domain, spot) : nowhere;
  return group == nowhere ? std::vector<std::string>{} : frames_.groups.ids(domain.by, group);
}

base::Words Deriver::note(NodeId id, const Spot& spot) const {
  const Rule& rule = results_.plan[id].rule;
  if (const auto* brackets = std::get_if<Brackets>(&rule))
    return bracket_note(results_.plan, *brackets, value(brackets->of, spot));
  if (const auto* held = std::get_if<Hold>(&rule)) return decision_note(results_, *held, entry_);
  if (const auto* ask = std::get_if<Ask>(&rule)) return decision_note(results_, *ask, entry_);
  if (const auto* fact = std::get_if<Fact>(&rule)) return value_note(results_, *fact, group_of(id, spot));
  if (std::holds_alternative<Fund>(rule)) return money_note(results_, id, entry_);
  return {};
}

std::vector<Derivation> Deriver::parts_of(const std::vector<NodeId>& inputs, const Spot& spot) {
  std::vector<Derivation> result;
  for (const NodeId input : inputs) take(result, input, spot);
  return result;
}

void Deriver::take(std::vector<Derivation>& result, NodeId input, const Spot& spot) {
  const Node& node = results_.plan[input];
  if (std::holds_alternative<Constant>(node.rule) && node.name.empty()) return;
  if (is_step(node)) {
    for (Derivation& part : parts(input, spot))
      if (!is_among(result, part.node)) result.push_back(std::move(part));
  } else if (!is_among(result, input)) {
    result.push_back(derive(input, spot));
  }
}

/// Only what was taken, and what decided that; that a value is there goes without saying beside what is made of it.
std::vector<Derivation> Deriver::apply_parts(const Apply& rule, NodeId id, const Spot& spot) {
  const std::vector<NodeId>& all = rule.arguments;
  switch (rule.operation) {
    case Operation::applicable:
      return is_inapplicable(value(id, spot)) ? parts_of(all, spot) : parts_of({all[1]}, spot);
    case Operation::where_given: return parts_of({all[state_of(value(all[0], spot)) == State::present ? 1 : 0]}, spot);
    case Operation::choose: return parts_of({all[0], all[value(all[0], spot) == Value{true} ? 1 : 2]}, spot);
    default: return parts_of(all, spot);
  }
}

// NOLINTNEXTLINE(readability-function-size): one line for each rule
std::vector<Derivation> Deriver::parts(NodeId id, const Spot& spot) {
  using Parts = std::vector<Derivation>;
  const Node& node = results_.plan[id];
  const auto all = [&] { return parts_of(inputs(node.rule), spot); };
  return std::visit(base::Overloaded{
                        [](const Fact&) { return Parts{}; },
                        [](const Mark&) { return Parts{}; },
                        [](const Constant&) { return Parts{}; },
                        [&](const Apply& apply) { return apply_parts(apply, id, spot); },
                        [&](const Round&) { return all(); },
                        [&](const RoundIrrational&) { return all(); },
                        [&](const Brackets& brackets) {
                          const bool stated = was_stated(results_.plan[brackets.of].rule);
                          return stated ? parts_of({brackets.of}, spot) : Parts{derive(brackets.of, spot)};
                        },
                        [&](const Lookup&) {
                          Parts keys = all();
                          std::erase_if(keys, [](const Derivation& key) { return key.shown_before; });
                          return keys;
                        },
                        [&](const Reduce&) {
                          Derivation many;
                          reduce(many, id, spot);
                          return std::move(many.parts);
                        },
                        [](const PerJuror&) { return Parts{}; },  // Of all his entries: too many to tell.
                        [](const JurorIs&) { return Parts{}; },
                        [&](const Hold& hold) { return held_parts(hold, spot); },
                        [&](const Order& order) { return key_parts(order, spot); },
                        [&](const Aggregate& aggregate) { return each_of(aggregate.places, node, spot); },
                        [&](const OneByOne& rule) { return step_parts(rule); },
                        [&](const Among& rule) { return each_of(rule.of, Node{}, {}); },
                        [](const Ask&) { return Parts{}; },
                        [&](const Cut&) { return all(); },
                        [&](const Award& award) { return award_parts(award, spot); },
                        [&](const Pay& pay) { return prize_parts(pay, spot); },
                        [&](const Fund&) { return all(); },
                    },
                    node.rule);
}

}  // namespace engine
