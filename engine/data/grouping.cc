#include "engine/data/grouping.h"

#include <algorithm>
#include <cassert>

#include "base/collate.h"
#include "engine/data/column.h"

namespace engine {

namespace {

using Keys = std::vector<Value>;

/// What an entry has of each; empty where one is not there.
Keys keys_of(const Plan& plan, const Tables& tables, std::span<const NodeId> by, std::uint32_t entry) {
  Keys keys;
  for (const NodeId key : by) {
    const Fact& fact = std::get<Fact>(plan[key].rule);
    keys.push_back(cell(tables.facts[fact.fact.at], plan[key].type, entry));
    if (state_of(keys.back()) != State::present) return {};
  }
  return keys;
}

/// As they are sorted.
Keys collated(Keys keys) {
  for (Value& key : keys)
    if (const auto* text = std::get_if<std::string>(&key)) key = base::collation_key(*text);
  return keys;
}

}  // namespace

Grouping::Grouping(const Plan& plan, const Tables& tables) : plan_(&plan), tables_(&tables) {
  for (const Node& node : plan.nodes) {
    add(node.domain.by);
    if (const Order* order = std::get_if<Order>(&node.rule)) add(order->within);
    if (const Aggregate* aggregate = std::get_if<Aggregate>(&node.rule)) add(aggregate->within);
    if (const PerJuror* juror = std::get_if<PerJuror>(&node.rule)) add(juror->within);
  }
}

void Grouping::add(std::span<const NodeId> by) {
  const auto is_text = [&](NodeId key) { return (*plan_)[key].type == Type::text; };
  if (std::ranges::none_of(by, is_text) || by_text(by) != nullptr) return;
  by_text_.emplace(std::vector<NodeId>(by.begin(), by.end()), occurring(by));
}

Grouping::Occurring Grouping::occurring(std::span<const NodeId> by) const {
  std::vector<std::pair<Keys, std::uint32_t>> entries;
  for (std::uint32_t entry = 0; entry < tables_->entries.size(); ++entry) {
    Keys keys = collated(keys_of(*plan_, *tables_, by, entry));
    if (!keys.empty()) entries.emplace_back(std::move(keys), entry);
  }
  std::ranges::sort(entries);
  Occurring made{.sorted = {}, .one_of = {}, .row_of = std::vector<std::uint32_t>(tables_->entries.size(), no_row)};
  for (auto& [keys, entry] : entries) {
    if (made.sorted.empty() || made.sorted.back() != keys) {
      made.sorted.push_back(std::move(keys));
      made.one_of.push_back(entry);
    }
    made.row_of[entry] = static_cast<std::uint32_t>(made.sorted.size() - 1);
  }
  return made;
}

const Grouping::Occurring* Grouping::by_text(std::span<const NodeId> by) const {
  if (by_text_.empty()) return nullptr;
  const auto found = by_text_.find(std::vector<NodeId>(by.begin(), by.end()));
  return found == by_text_.end() ? nullptr : &found->second;
}

const std::vector<std::uint32_t>* Grouping::rows_by_text(std::span<const NodeId> by) const {
  const Occurring* found = by_text(by);
  return found == nullptr ? nullptr : &found->row_of;
}

std::uint32_t Grouping::rows(std::span<const NodeId> by) const {
  if (const Occurring* found = by_text(by)) return static_cast<std::uint32_t>(found->sorted.size());
  std::uint32_t rows = 1;
  for (const NodeId choice : by) rows *= size(choice);
  return rows;
}

std::uint32_t Grouping::row(std::span<const NodeId> by, std::span<const Value> keys) const {
  if (const Occurring* texts = by_text(by)) {
    const Keys wanted = collated({keys.begin(), keys.end()});
    const auto found = std::ranges::lower_bound(texts->sorted, wanted);
    const bool is_there = found != texts->sorted.end() && *found == wanted;
    return is_there ? static_cast<std::uint32_t>(found - texts->sorted.begin()) : no_row;
  }
  std::uint32_t row = 0;
  for (std::size_t i = 0; i < by.size(); ++i) {
    const Choice* choice = std::get_if<Choice>(&keys[i]);
    if (choice == nullptr) return no_row;
    row = row * size(by[i]) + static_cast<std::uint32_t>(choice->index);
  }
  return row;
}

std::vector<Value> Grouping::keys(std::span<const NodeId> by, std::uint32_t row) const {
  if (const Occurring* found = by_text(by)) return keys_of(*plan_, *tables_, by, found->one_of[row]);
  Keys keys(by.size());
  for (std::size_t i = by.size(); i-- > 0;) {
    keys[i] = Choice{static_cast<std::int32_t>(row % size(by[i]))};
    row /= size(by[i]);
  }
  return keys;
}

std::uint32_t Grouping::coarser(std::span<const NodeId> from, std::uint32_t row, std::span<const NodeId> to) const {
  if (to.empty()) return 0;
  const Keys finer = keys(from, row);
  Keys keys;
  for (const NodeId key : to) {
    const auto place = std::ranges::find(from, key);
    assert(place != from.end() && "a group's value is used in a group that is no part of it");
    keys.push_back(finer[static_cast<std::size_t>(place - from.begin())]);
  }
  return this->row(to, keys);
}

std::vector<std::string> Grouping::ids(std::span<const NodeId> by, std::uint32_t row) const {
  const Keys found = keys(by, row);
  std::vector<std::string> made;
  for (std::size_t i = 0; i < by.size(); ++i) {
    const std::string* text = std::get_if<std::string>(&found[i]);
    made.push_back(text != nullptr
                       ? *text
                       : ids((*plan_)[by[i]].list)[static_cast<std::size_t>(std::get<Choice>(found[i]).index)]);
  }
  return made;
}

GroupName Grouping::name(std::span<const NodeId> by, std::uint32_t row) const {
  GroupName name{.ids = ids(by, row)};
  const Keys found = keys(by, row);
  for (std::size_t i = 0; i < by.size(); ++i) {
    const Choice* choice = std::get_if<Choice>(&found[i]);
    const std::string title =
        choice == nullptr ? std::string() : titles((*plan_)[by[i]].list)[static_cast<std::size_t>(choice->index)];
    name.titles.push_back(title.empty() ? name.ids[i] : title);
  }
  return name;
}

const std::vector<std::string>& Grouping::ids(ListId list) const {
  const bool from_file = plan_->nominations_from_file && list == plan_->nominations;
  return from_file ? tables_->nominations : plan_->lists[list.at].ids;
}

const std::vector<std::string>& Grouping::titles(ListId list) const {
  const bool from_file = plan_->nominations_from_file && list == plan_->nominations;
  return from_file ? tables_->nomination_titles : plan_->lists[list.at].titles;
}

}  // namespace engine
