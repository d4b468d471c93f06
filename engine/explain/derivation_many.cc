#include <algorithm>

#include "engine/cells/gather.h"
#include "engine/data/column.h"
#include "engine/data/round_name.h"
#include "engine/explain/derivation.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Words;

/// Along an axis where the value stays at `at`, or that is reduced over its whole length: from first() to before
/// last().
std::uint32_t first(bool stays, std::uint32_t at) { return stays ? at : 0; }
std::uint32_t last(bool stays, std::uint32_t at, std::uint32_t length) { return stays ? at + 1 : length; }

Words listed(const Words& left, const Words& right) {
  if (left.empty() || right.empty()) return left.empty() ? right : left;
  return left + same_words(", ") + right;
}

Words called(const std::string& title, const Words& otherwise) { return title.empty() ? otherwise : same_words(title); }

/// A value that is one mark or one fact under another name needs no line of its own for it.
void take_in_only_part(Derivation& line, const Plan& plan) {
  if (line.parts.size() != 1 || !line.parts.front().parts.empty()) return;
  const Derivation part = line.parts.front();
  const Rule& rule = plan[part.node].rule;
  if (!std::holds_alternative<Mark>(rule) && !plan[part.node].domain.axes.juror) return;
  line.parts.clear();
  line.rule = line.numbers = {};
  if (part.text == line.text) return;
  line.note =
      listed(line.note, std::holds_alternative<Mark>(rule) ? Words{"оценка: ", "mark: "} + part.text : part.text);
}

}  // namespace

std::vector<Spot> Deriver::spots(const Reduce& rule, const Node& node, const Spot& spot) const {
  const Extent extent = frames_.entry(results_.plan[rule.of].domain).extent(entry_);
  const Axes& mine = node.domain.axes;
  std::vector<Spot> all;
  Spot at;
  for (at.round = first(mine.round, spot.round); at.round < last(mine.round, spot.round, extent.rounds); ++at.round) {
    for (at.item = first(mine.item, spot.item); at.item < last(mine.item, spot.item, extent.items); ++at.item) {
      for (at.juror = first(mine.juror, spot.juror); at.juror < last(mine.juror, spot.juror, extent.jurors);
           ++at.juror) {
        all.push_back(at);
      }
    }
  }
  return all;
}

/// What is made of other entries is not taken apart.
void Deriver::reduce(Derivation& line, NodeId id, const Spot& spot) {
  const Node& node = results_.plan[id];
  const auto& rule = std::get<Reduce>(node.rule);
  const Domain& finer = results_.plan[rule.of].domain;
  if (node.domain.of == Domain::Of::group || finer.of == Domain::Of::group) return;
  const std::vector<Spot> all = spots(rule, node, spot);
  std::vector<Value> values;
  for (const Spot& at : all) values.push_back(value(rule.of, at));
  const bool over_jurors = finer.axes.juror && !node.domain.axes.juror;
  const Gathered gathered = {values, over_jurors, over_jurors ? third_of(rule, all) : std::nullopt};
  const Counting counting = counting_of(rule, all, gathered);
  for (std::size_t k = 0; k < all.size(); ++k) {
    Derivation part = derive(rule.of, all[k]);
    take_in_only_part(part, results_.plan);
    part.whose = whose(rule, node.domain, all[k]);
    part.note = listed(part.note, counting.values[k].why);
    const bool counts = counting.values[k].as != CountedValue::As::nothing;
    part.counts = counts ? Derivation::Counts::yes : Derivation::Counts::no;
    line.parts.push_back(std::move(part));
  }
  line.note = listed(line.note, counting.note);
  const bool made = std::holds_alternative<base::Exact>(line.value);
  if (made) line.numbers = sum_of_counted(rule, gathered, counting, results_.plan[rule.of].unit);
}

/// Where other values say whose count, they do it for these, too.
Counting Deriver::counting_of(const Reduce& rule, const std::vector<Spot>& spots, const Gathered& gathered) const {
  const auto* third = std::get_if<TwoAndThird>(&rule.how);
  if (third == nullptr || !third->by) return count_values(rule, gathered);
  std::vector<Value> totals;
  for (const Spot& spot : spots) totals.push_back(value(*third->by, {.juror = spot.juror}));
  const Gathered deciding = {totals, gathered.over_jurors, gathered.third};
  const Counting by = count_values(rule, deciding);
  const std::vector<std::size_t> counts = who_counts(rule, deciding).at;
  Counting counting = count_values({rule.of, Mean{}, rule.marks}, gathered);
  for (std::size_t at = 0; at < spots.size(); ++at)
    if (std::ranges::find(counts, at) == counts.end())
      counting.values[at] = {CountedValue::As::nothing, by.values[at].why};
  if (!by.note.empty()) counting.note = Words{"по итогам: ", "by the totals: "} + by.note;
  return counting;
}

/// Who has the role; else the third of those who are not recused, as in scoring.
std::optional<std::size_t> Deriver::third_of(const Reduce& rule, const std::vector<Spot>& spots) const {
  if (!std::holds_alternative<TwoAndThird>(rule.how)) return std::nullopt;
  const SheetsId sheets = results_.plan[rule.of].domain.sheets;
  std::optional<std::size_t> found;
  std::size_t marking = 0;
  for (std::size_t k = 0; k < spots.size(); ++k) {
    if (juror_at(results_.tables, sheets, entry_, spots[k].juror).role == "third") return k;
    if (state_of(value(rule.of, spots[k])) != State::recused && ++marking == 3) found = k;
  }
  return found;
}

base::Words Deriver::juror_words(const Reduce& rule, std::uint32_t juror) const {
  const Juror& who = juror_at(results_.tables, results_.plan[rule.of].domain.sheets, entry_, juror);
  const std::string name = who.name.empty() ? who.id : who.name + " (" + who.id + ")";
  const bool expert = std::holds_alternative<TwoAndThird>(rule.how);
  if (expert && who.role == "third") return {"третий эксперт " + name, "third expert " + name};
  return {(expert ? "эксперт " : "член жюри ") + name, (expert ? "expert " : "juror ") + name};
}

base::Words Deriver::whose(const Reduce& rule, const Domain& coarser, const Spot& spot) const {
  const Domain& finer = results_.plan[rule.of].domain;
  const Tables& tables = results_.tables;
  Words words;
  if (finer.axes.round && !coarser.axes.round) words = round_name(results_.plan, tables, entry_, spot.round);
  if (finer.axes.item && !coarser.axes.item) {
    const std::string& id = tables.item_ids[tables.items.start[entry_] + spot.item];
    words = listed(words, called(results_.plan.item_title, {"объект", "item"}) + same_words(" " + id));
  }
  if (finer.axes.juror && !coarser.axes.juror) words = listed(words, juror_words(rule, spot.juror));
  return words;
}

}  // namespace engine
