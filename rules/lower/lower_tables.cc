#include <algorithm>

#include "base/decimal.h"
#include "rules/lower/lower.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using Keys = std::vector<NodeId>;

/// A key as the table writes it, as a value of the kind that the formula looks up. Nominations of a file are not known
/// yet.
std::optional<engine::Value> key_value(const Compilation& work, const std::string& text, NodeId key) {
  const engine::Node& node = work.node(key);
  if (node.type == engine::Type::number) {
    const auto number = base::parse_decimal(text);
    return number ? std::optional{engine::Value{*number}} : std::nullopt;
  }
  const auto& ids = work.plan.lists[node.list.at].ids;
  const bool known = ids.empty() || std::ranges::find(ids, text) != ids.end();
  return known ? std::optional{engine::Value{text}} : std::nullopt;
}

std::vector<std::optional<engine::Value>> key_values(Compilation& work, const std::vector<Text>& texts, NodeId key,
                                                     const Table& table) {
  std::vector<std::optional<engine::Value>> values;
  for (const Text& text : texts) {
    values.push_back(key_value(work, text.value, key));
    if (!values.back()) work.report(wrong_table_key(text.place, text.value, table.id.value));
  }
  return values;
}

std::vector<Text> row_keys(const Table& table) {
  std::vector<Text> keys;
  for (const Table::Row& row : table.rows) keys.push_back(row.key);
  return keys;
}

engine::TableId add_table(Compilation& work, engine::LookupTable table) {
  std::ranges::sort(table.rows, [](const auto& a, const auto& b) { return a.keys < b.keys; });
  const auto same = [&](const engine::LookupTable& each) {
    return each.place == table.place && each.name == table.name;
  };
  const auto before = std::ranges::find_if(work.plan.tables, same);
  const bool known = before != work.plan.tables.end() &&
                     std::ranges::equal(before->rows, table.rows, {}, &engine::LookupTable::Row::keys,
                                        &engine::LookupTable::Row::keys);
  if (known && !table.place.file.empty()) return {static_cast<std::uint32_t>(before - work.plan.tables.begin())};
  work.plan.tables.push_back(std::move(table));
  return {static_cast<std::uint32_t>(work.plan.tables.size() - 1)};
}

std::optional<engine::LookupTable> table_for(Compilation& work, const Table& table, const Keys& keys) {
  const std::size_t mistakes = work.found.size();
  const auto rows = key_values(work, row_keys(table), keys.front(), table);
  const auto columns = keys.size() == 2 ? key_values(work, table.columns, keys.back(), table)
                                        : std::vector<std::optional<engine::Value>>(1);
  if (work.found.size() != mistakes) return std::nullopt;
  engine::LookupTable made{table.id.value, {}, table.id.place, table.title.value};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
      std::vector<engine::Value> key = {*rows[row]};
      if (columns[column]) key.push_back(*columns[column]);
      made.rows.push_back({std::move(key), table.rows[row].values[column].value});
    }
  }
  return made;
}

bool usable_keys(Compilation& work, const Expression& expression, const Keys& keys) {
  bool right = true;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const engine::Type type = work.node(keys[i]).type;
    if (type == engine::Type::number || type == engine::Type::choice) continue;
    work.report(no_table_key(expression.operands[i].place, type));
    right = false;
  }
  return right;
}

const Table* known_table(Compilation& work, const TableAccess& what) {
  const auto found = work.tables.find(what.table);
  if (found != work.tables.end()) return found->second;
  if (work.is_left_out(what.table)) return nullptr;
  std::vector<std::string> names;
  for (const auto& each : work.tables) names.push_back(each.first);
  work.report(unknown_reference(what.table_place, Reference::table, what.table, names));
  return nullptr;
}

/// Every combination of choices has its number.
bool is_complete(const Compilation& work, const engine::LookupTable& table, const Keys& keys) {
  std::size_t combinations = 1;
  for (NodeId key : keys) {
    const engine::Node& node = work.node(key);
    combinations *= node.type == engine::Type::choice ? work.plan.lists[node.list.at].ids.size() : 0;
  }
  const auto numbers = std::ranges::count_if(table.rows, [](const auto& row) { return row.value.has_value(); });
  return combinations > 0 && static_cast<std::size_t>(numbers) == combinations;
}

/// Then the value is absent only where a key is.
void absent_as_keys(Compilation& work, NodeId made, const Keys& keys) {
  work.plan.nodes[made.at].may_be_absent = false;
  work.absent_through.erase(made.at);
  for (NodeId key : keys) {
    if (work.node(key).may_be_absent) work.plan.nodes[made.at].may_be_absent = true;
    const auto through = work.absent_through.find(key.at);
    if (through != work.absent_through.end())
      work.absent_through[made.at].insert(through->second.begin(), through->second.end());
  }
}

NodeId lookup(Compilation& work, const Where& where, engine::TableId table, const Keys& keys) {
  engine::Node node;
  node.domain = work.node(keys.front()).domain;
  for (NodeId key : keys) node.domain = join(node.domain, work.node(key).domain);
  node.population = where.population;
  node.rule = engine::Lookup{table, keys};
  node.place = where.place;
  const NodeId made = add(work, std::move(node));
  if (is_complete(work, work.plan.tables[table.at], keys)) absent_as_keys(work, made, keys);
  return made;
}

}  // namespace

Term lower_table(Compilation& work, const Scope& scope, const Expression& expression, const TableAccess& what) {
  const Table* table = known_table(work, what);
  const auto keys = lower_all(work, scope, expression.operands);
  if (table == nullptr || !keys) return std::nullopt;
  const std::size_t wanted = table->columns.empty() ? 1 : 2;
  if (keys->size() != wanted) {
    work.report(wrong_number_of_keys(expression.place, table->id.value, wanted));
    return std::nullopt;
  }
  if (!usable_keys(work, expression, *keys)) return std::nullopt;
  work.used.insert(table->id.value);
  auto made = table_for(work, *table, *keys);
  if (!made) return std::nullopt;
  return lookup(work, at(scope, expression), add_table(work, *std::move(made)), *keys);
}

NodeId by_choice(Compilation& work, const Where& where, NodeId key, const std::vector<ChoiceNumber>& numbers) {
  engine::LookupTable table{"", {}, where.place};
  for (const ChoiceNumber& each : numbers) table.rows.push_back({{engine::Value{each.id}}, each.number});
  std::ranges::sort(table.rows, [](const auto& a, const auto& b) { return a.keys < b.keys; });
  work.plan.tables.push_back(std::move(table));
  return lookup(work, where, {static_cast<std::uint32_t>(work.plan.tables.size() - 1)}, {key});
}

}  // namespace rules
