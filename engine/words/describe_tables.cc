#include "engine/words/describe_tables.h"

#include <algorithm>
#include <map>

#include "base/quotes.h"

namespace engine {

namespace {

using base::Words;

/// By which node each key of a table is looked up; none: by a constant, here or there.
using Keys = std::vector<std::optional<NodeId>>;

bool is_chosen_by_jurors(const Speaker& by, const Lookup& lookup) {
  return std::ranges::any_of(lookup.keys, [&](NodeId key) { return by[key].domain.axes.juror; });
}

std::map<TableId, Keys> looked_up(const Speaker& by, const std::set<NodeId>& nodes) {
  std::map<TableId, Keys> found;
  for (const NodeId id : nodes) {
    const auto* lookup = std::get_if<Lookup>(&by[id].rule);
    if (lookup == nullptr || is_chosen_by_jurors(by, *lookup)) continue;
    Keys& keys = found[lookup->table];
    keys.resize(lookup->keys.size());
    for (std::size_t k = 0; k < keys.size(); ++k)
      if (!std::holds_alternative<Constant>(by[lookup->keys[k]].rule)) keys[k] = lookup->keys[k];
  }
  return found;
}

Words key_words(const Speaker& by, const Value& key, const std::optional<NodeId>& node) {
  return by.key(key, node ? by[*node].list : ListId{});
}

Words cell_words(const std::optional<base::Exact>& value) { return value ? number_words(*value) : same_words("–"); }

Words title_of(const Speaker& by, const LookupTable& table, const Keys& keys) {
  if (!table.title.empty()) return Words{"Таблица ", "Table "} + base::in_quotes(same_words(table.title));
  if (!table.name.empty()) return {"Таблица " + table.name, "Table " + table.name};
  Words names;
  for (const auto& key : keys)
    if (key) names = names + same_words(names.empty() ? "" : " × ") + by.quoted(*key);
  return Words{"Коэффициент: ", "Coefficient: "} + names;
}

Words head_of(const Speaker& by, const std::optional<NodeId>& key) {
  return key ? by.title_or_formula(*key) : Words{"Строка", "Row"};
}

/// One key: a row for each, its value beside it.
TableWords of_one_key(const Speaker& by, const LookupTable& table, const Keys& keys) {
  TableWords made = {title_of(by, table, keys), {head_of(by, keys[0]), {"Значение", "Value"}}, {}};
  for (const LookupTable::Row& row : table.rows)
    made.rows.push_back({key_words(by, row.keys[0], keys[0]), cell_words(row.value)});
  return made;
}

/// Two keys: rows by the first, columns by the second.
TableWords of_two_keys(const Speaker& by, const LookupTable& table, const Keys& keys) {
  std::vector<Value> columns;
  for (const LookupTable::Row& row : table.rows)
    if (std::ranges::count(columns, row.keys[1]) == 0) columns.push_back(row.keys[1]);
  TableWords made = {title_of(by, table, keys), {head_of(by, keys[0])}, {}};
  for (const Value& column : columns) made.head.push_back(key_words(by, column, keys[1]));
  std::optional<Value> first;
  for (const LookupTable::Row& row : table.rows) {
    if (first != row.keys[0]) made.rows.emplace_back(columns.size() + 1, cell_words({}));
    first = row.keys[0];
    made.rows.back()[0] = key_words(by, row.keys[0], keys[0]);
    const auto column = std::ranges::find(columns, row.keys[1]);
    made.rows.back()[static_cast<std::size_t>(column - columns.begin()) + 1] = cell_words(row.value);
  }
  return made;
}

}  // namespace

std::vector<TableWords> table_words(const Speaker& by, const std::set<NodeId>& nodes) {
  std::vector<TableWords> made;
  for (const auto& [id, keys] : looked_up(by, nodes)) {
    const LookupTable& table = by.plan.tables[id.at];
    if (table.rows.empty()) continue;
    made.push_back(keys.size() == 2 ? of_two_keys(by, table, keys) : of_one_key(by, table, keys));
  }
  return made;
}

}  // namespace engine
