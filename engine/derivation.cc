#include "engine/derivation.h"

#include <algorithm>
#include <cassert>

#include "base/overloaded.h"
#include "engine/column.h"
#include "engine/formula_text.h"
#include "engine/gather.h"
#include "engine/inputs.h"

namespace engine {

namespace {

constexpr std::uint32_t nowhere = no_row;

bool was_stated(const Rule& rule) {
  return std::holds_alternative<Fact>(rule) || std::holds_alternative<Mark>(rule) || std::holds_alternative<Ask>(rule);
}

/// A step of a formula that a reader can do in his head. What joins many values or comes out of a table is a line of
/// its own.
bool is_step(const Node& node) {
  const bool looked_up = std::holds_alternative<Lookup>(node.rule) || std::holds_alternative<Brackets>(node.rule);
  const bool many = std::holds_alternative<Reduce>(node.rule) || std::holds_alternative<Order>(node.rule);
  return node.name.empty() && !looked_up && !many && !was_stated(node.rule);
}

bool is_among(const std::vector<Derivation>& parts, NodeId id) {
  return std::ranges::find(parts, id, &Derivation::node) != parts.end();
}

/// Along an axis where the value stays at `at`, or that is reduced over its whole length: from first() to before
/// last().
std::uint32_t first(bool stays, std::uint32_t at) { return stays ? at : 0; }
std::uint32_t last(bool stays, std::uint32_t at, std::uint32_t length) { return stays ? at + 1 : length; }

base::Words add(base::Words left, const base::Words& right) {
  const std::string comma = left.empty() ? "" : ", ";
  return {left.ru + comma + right.ru, left.en + comma + right.en};
}

}  // namespace

std::uint32_t Deriver::row(const Domain& domain, const Spot& spot) const {
  if (domain.of == Domain::Of::entry) {
    const EntryFrame& frame = frames_.entry(domain);
    const Extent extent = frame.extent(entry_);
    const std::size_t round = domain.axes.round ? spot.round : 0;
    const std::size_t item = domain.axes.item ? spot.item : 0;
    const std::size_t juror = domain.axes.juror ? spot.juror : 0;
    return static_cast<std::uint32_t>(frame.start(entry_) + (round * extent.items + item) * extent.jurors + juror);
  }
  const GroupFrame group = frames_.group(domain.by);
  std::uint32_t row = 0;
  for (std::size_t i = 0; i < domain.by.size(); ++i) {
    const Value value = results_.scored.value(domain.by[i], entry_);
    const Choice* choice = std::get_if<Choice>(&value);
    if (choice == nullptr) return nowhere;
    row = row * group.sizes[i] + static_cast<std::uint32_t>(choice->index);
  }
  return row;
}

Value Deriver::value(NodeId id, const Spot& spot) const {
  const Node& node = results_.plan[id];
  if (const Constant* constant = std::get_if<Constant>(&node.rule)) return constant->value;
  const std::uint32_t at = row(node.domain, spot);
  if (at == nowhere) return Absent{State::not_given};
  assert(at < row_count(results_.scored.columns[id.at]) && "explain needs scores with keep_every_node");
  return results_.scored.value(id, at);
}

/// The same value under another name is looked through.
NodeId Deriver::core(NodeId id) const {
  const Apply* apply = std::get_if<Apply>(&results_.plan[id].rule);
  const bool same = apply != nullptr && apply->operation == Operation::add && apply->arguments.size() == 1;
  if (!same || !results_.plan[apply->arguments[0]].name.empty()) return id;
  return core(apply->arguments[0]);
}

Derivation Deriver::derive(NodeId id, const Spot& spot) {
  const Node& node = results_.plan[id];
  Derivation line{.node = id,
                  .name = std::string(local_name(node, stage_)),
                  .title = node.title,
                  .value = value(id, spot),
                  .place = node.place};
  line.text = value_words(results_, id, line.value);
  const NodeId from = core(id);
  if (was_stated(results_.plan[from].rule)) return line;
  line.rule = {formula_text(results_.plan, from, {base::Language::ru, stage_}),
               formula_text(results_.plan, from, {base::Language::en, stage_})};
  line.shown_before = !expanded_.insert({id, spot}).second;
  if (!line.shown_before) line.parts = parts(from, spot);
  return line;
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

std::vector<Derivation> Deriver::parts(NodeId id, const Spot& spot) {
  const Node& node = results_.plan[id];
  const auto all = [&] { return parts_of(inputs(node.rule), spot); };
  return std::visit(base::Overloaded{
                        [](const Fact&) { return std::vector<Derivation>{}; },
                        [](const Mark&) { return std::vector<Derivation>{}; },
                        [](const Constant&) { return std::vector<Derivation>{}; },
                        [&](const Apply& apply) {
                          if (apply.operation != Operation::choose) return all();
                          const bool chosen = value(apply.arguments[0], spot) == Value{true};
                          return parts_of({apply.arguments[0], apply.arguments[chosen ? 1 : 2]}, spot);
                        },
                        [&](const Round&) { return all(); },
                        [&](const RoundIrrational&) { return all(); },
                        [&](const Brackets& brackets) { return parts_of({brackets.of}, spot); },
                        [&](const Lookup&) { return all(); },
                        [&](const Reduce& reduce) { return reduced_parts(reduce, node, spot); },
                        [&](const Order& order) {
                          std::vector<NodeId> keys;
                          for (const Key& key : order.keys) keys.push_back(key.of);
                          return parts_of(keys, spot);
                        },
                        [](const Ask&) { return std::vector<Derivation>{}; },
                        [&](const Cut&) { return all(); },
                        [&](const Award&) { return all(); },
                        [&](const Fund&) { return all(); },
                    },
                    node.rule);
}

/// Every value along the axes that are reduced. What is made of other entries is not taken apart.
std::vector<Derivation> Deriver::reduced_parts(const Reduce& rule, const Node& node, const Spot& spot) {
  const Domain& finer = results_.plan[rule.of].domain;
  std::vector<Derivation> result;
  if (node.domain.of == Domain::Of::group || finer.of == Domain::Of::group) return result;
  const Extent extent = frames_.entry(finer).extent(entry_);
  const Axes& mine = node.domain.axes;
  Spot at;
  for (at.round = first(mine.round, spot.round); at.round < last(mine.round, spot.round, extent.rounds); ++at.round) {
    for (at.item = first(mine.item, spot.item); at.item < last(mine.item, spot.item, extent.items); ++at.item) {
      for (at.juror = first(mine.juror, spot.juror); at.juror < last(mine.juror, spot.juror, extent.jurors);
           ++at.juror) {
        result.push_back(derive(rule.of, at));
        result.back().whose = whose(finer, node.domain, at);
      }
    }
  }
  return result;
}

std::string Deriver::round_id(std::uint32_t round) const {
  const Tables& tables = results_.tables;
  if (!tables.rounds.start.empty()) return tables.round_ids[tables.rounds.start[entry_] + round];
  return results_.plan.rounds ? results_.plan.rounds->ids[round] : std::to_string(round + 1);
}

base::Words Deriver::whose(const Domain& finer, const Domain& coarser, const Spot& spot) const {
  const Tables& tables = results_.tables;
  base::Words words;
  if (finer.axes.round && !coarser.axes.round) {
    const std::string id = round_id(spot.round);
    words = add(words, {"раунд " + id, "round " + id});
  }
  if (finer.axes.item && !coarser.axes.item) {
    const std::string& id = tables.item_ids[tables.items.start[entry_] + spot.item];
    words = add(words, {"объект " + id, "item " + id});
  }
  if (finer.axes.juror && !coarser.axes.juror) {
    const Juror& juror = juror_at(tables, finer.sheets, entry_, spot.juror);
    const std::string name = juror.name.empty() ? juror.id : juror.id + " (" + juror.name + ")";
    words = add(words, {"член жюри " + name, "juror " + name});
  }
  return words;
}

}  // namespace engine
