#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/compare/compare.h"
#include "engine/explain/explain.h"
#include "engine/plan/inputs.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Words;

/// A quantity of the entry itself, in one definition or both. A place is none: it is the outcome.
struct Quantity {
  std::optional<NodeId> before, after;
  std::vector<std::size_t> of;  ///< The quantities that it is made of, in both.
};

bool is_quantity(const Node& node) {
  const bool has_axes = node.domain.axes.round || node.domain.axes.item || node.domain.axes.juror;
  return !node.name.empty() && node.domain.of == Domain::Of::entry && !has_axes &&
         !std::holds_alternative<Order>(node.rule);
}

/// The quantities of both definitions, matched by name.
class Quantities {
 public:
  Quantities(const Plan& before, const Plan& after) {
    match(after, &Quantity::after);
    match(before, &Quantity::before);
    for (Quantity& quantity : all_) {
      if (quantity.before) collect(before, *quantity.before, quantity.of);
      if (quantity.after) collect(after, *quantity.after, quantity.of);
    }
  }

  const std::vector<Quantity>& all() const { return all_; }

 private:
  std::vector<Quantity> all_;
  std::map<std::string, std::size_t, std::less<>> at_;

  void match(const Plan& plan, std::optional<NodeId> Quantity::*side) {
    for (std::uint32_t at = 0; at < plan.nodes.size(); ++at)
      if (is_quantity(plan.nodes[at])) named(plan.nodes[at].name).*side = NodeId{at};
  }

  Quantity& named(const std::string& name) {
    const auto [found, is_new] = at_.emplace(name, all_.size());
    if (is_new) all_.emplace_back();
    return all_[found->second];
  }

  /// Down to the nearest quantities, through steps without a name and what jurors gave.
  void collect(const Plan& plan, NodeId id, std::vector<std::size_t>& of) const {
    std::set<NodeId> met;
    std::vector<NodeId> open = inputs(plan[id].rule);
    while (!open.empty()) {
      const NodeId next = open.back();
      open.pop_back();
      if (!met.insert(next).second) continue;
      if (is_quantity(plan[next])) {
        of.push_back(at_.find(plan[next].name)->second);
      } else {
        std::ranges::copy(inputs(plan[next].rule), std::back_inserter(open));
      }
    }
  }
};

/// A stage that both have, and what of it can be compared.
class StageComparer {
 public:
  StageComparer(const Results& before, const Results& after, const Stage& was, const Stage& is)
      : before_(before), after_(after), was_(was), is_(is), quantities_(before.plan, after.plan) {}

  void add_to(std::vector<EntryChange>& changes) const {
    for (const std::uint32_t entry : in_new_order()) {
      const auto found = std::ranges::lower_bound(before_.tables.entries, after_.tables.entries[entry]);
      if (found == before_.tables.entries.end() || *found != after_.tables.entries[entry]) continue;
      const auto old = static_cast<std::uint32_t>(found - before_.tables.entries.begin());
      EntryChange change = compare(old, entry);
      if (!change.outcome.empty()) changes.push_back(std::move(change));
    }
  }

 private:
  const Results& before_;
  const Results& after_;
  const Stage& was_;
  const Stage& is_;
  Quantities quantities_;

  std::vector<std::uint32_t> in_new_order() const {
    std::vector<std::uint32_t> entries;
    const Standing made = standing(after_, is_);
    for (const StandingGroup& group : made.groups) {
      entries.insert(entries.end(), group.placed.begin(), group.placed.end());
      entries.insert(entries.end(), group.others.begin(), group.others.end());
    }
    std::vector<bool> listed(after_.tables.entries.size(), false);
    for (const std::uint32_t entry : entries) listed[entry] = true;
    for (std::uint32_t entry = 0; entry < listed.size(); ++entry)
      if (!listed[entry]) entries.push_back(entry);
    return entries;
  }

  EntryChange compare(std::uint32_t old, std::uint32_t entry) const {
    const std::vector<std::string>& titles = after_.tables.titles;
    EntryChange change = {.stage = is_.id,
                          .stage_title = is_.title,
                          .entry = after_.tables.entries[entry],
                          .title = titles.empty() ? std::string{} : titles[entry],
                          .outcome = outcome(old, entry),
                          .through = {}};
    if (change.outcome.empty()) return change;
    change.through = through(old, entry);
    return change;
  }

  /// The quantities where the change begins: they differ, and nothing that they are made of does. Then the total.
  std::vector<ValueChange> through(std::uint32_t old, std::uint32_t entry) const {
    const std::vector<Quantity>& all = quantities_.all();
    std::vector<bool> differs;
    for (const Quantity& quantity : all) differs.push_back(has_changed(quantity, old, entry));
    std::vector<ValueChange> changes;
    const auto is_total = [&](const Quantity& quantity) { return quantity.after == is_.total; };
    for (std::size_t at = 0; at < all.size(); ++at) {
      const bool begins = std::ranges::none_of(all[at].of, [&](std::size_t part) { return differs[part]; });
      if (differs[at] && begins && !is_total(all[at])) changes.push_back(value_change(all[at], old, entry));
    }
    const auto total = std::ranges::find_if(all, is_total);
    if (total != all.end() && has_changed(*total, old, entry)) changes.push_back(value_change(*total, old, entry));
    return changes;
  }

  bool has_changed(const Quantity& quantity, std::uint32_t old, std::uint32_t entry) const {
    return value(before_, quantity.before, old) != value(after_, quantity.after, entry);
  }

  static std::optional<Words> value(const Results& results, std::optional<NodeId> id, std::uint32_t entry) {
    if (!id) return std::nullopt;
    return value_words(results, *id, results.scored.value(*id, entry));
  }

  std::vector<ValueChange> outcome(std::uint32_t old, std::uint32_t entry) const {
    std::vector<ValueChange> changes;
    add({{"место", "place"}, place(before_, was_, old), place(after_, is_, entry)}, changes);
    add({{"выход дальше", "goes on"}, decided(advances(before_, was_, old)), decided(advances(after_, is_, entry))},
        changes);
    add({{"награда", "award"}, award_words(awards(before_, was_, old)), award_words(awards(after_, is_, entry))},
        changes);
    add({{"приз", "prize"}, prize_words(prize(before_, was_, old)), prize_words(prize(after_, is_, entry))}, changes);
    add({{"финансирование", "funded"}, decided(funded(before_, was_, old)), decided(funded(after_, is_, entry))},
        changes);
    return changes;
  }

  static void add(ValueChange change, std::vector<ValueChange>& changes) {
    if (change.before != change.after) changes.push_back(std::move(change));
  }

  static Words place(const Results& results, const Stage& stage, std::uint32_t entry) {
    const std::string text = place_text(results, stage, entry);
    if (!text.empty()) return {text, text};
    const Words why = why_no_place(results, stage, entry);
    return {"нет (" + why.ru + ")", "none (" + why.en + ")"};
  }

  static Words decided(Decided how) {
    switch (how) {
      case Decided::no: return {"нет", "no"};
      case Decided::yes: return {"да", "yes"};
      case Decided::waiting: return {"ещё не решено", "not decided yet"};
      case Decided::not_asked: return {"не определяется", "not asked"};
    }
    return {};
  }

  static Words award_words(const std::vector<AwardWon>& won) {
    if (won.empty()) return {"нет", "none"};
    Words words = won.front().title;
    for (std::size_t k = 1; k < won.size(); ++k) words = words + same_words("; ") + won[k].title;
    return words;
  }

  static Words prize_words(const std::optional<base::Exact>& money) {
    return money ? number_words(*money, Unit::money) : Words{"нет", "none"};
  }

  ValueChange value_change(const Quantity& quantity, std::uint32_t old, std::uint32_t entry) const {
    const Words none = {"нет", "none"};
    const Node& node = quantity.after ? after_.plan[*quantity.after] : before_.plan[*quantity.before];
    return {node.title.empty() ? Words{node.name, node.name} : node.title,
            value(before_, quantity.before, old).value_or(none), value(after_, quantity.after, entry).value_or(none)};
  }
};

}  // namespace

std::vector<EntryChange> compare_results(const Results& before, const Results& after) {
  std::vector<EntryChange> changes;
  for (const Stage& is : after.plan.stages) {
    const auto was = std::ranges::find(before.plan.stages, is.id, &Stage::id);
    if (was != before.plan.stages.end()) StageComparer(before, after, *was, is).add_to(changes);
  }
  return changes;
}

}  // namespace engine
