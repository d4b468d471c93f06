#include <algorithm>
#include <memory>

#include "engine/cells/pointwise.h"
#include "engine/data/column.h"

namespace engine {

namespace {

using Keys = std::vector<Value>;
using Found = std::pair<Keys, const LookupTable::Row*>;

/// Choices stand in tables by their ids.
Value key_of(const Value& value, const std::vector<std::string>* ids) {
  const Choice* choice = std::get_if<Choice>(&value);
  if (choice == nullptr || ids == nullptr) return value;
  const auto index = static_cast<std::size_t>(choice->index);
  return index < ids->size() ? Value{(*ids)[index]} : Absent{State::not_in_table};
}

std::vector<Found> sorted_rows(const LookupTable& table) {
  std::vector<Found> rows;
  for (const LookupTable::Row& row : table.rows) rows.emplace_back(row.keys, &row);
  std::ranges::stable_sort(rows, std::less<>{}, &Found::first);
  return rows;
}

Value found(const std::vector<Found>& rows, const Keys& keys) {
  const auto row = std::ranges::lower_bound(rows, keys, std::less<>{}, &Found::first);
  if (row == rows.end() || row->first != keys || !row->second->value) return Absent{State::not_in_table};
  return *row->second->value;
}

}  // namespace

RowFunction look_up(const Plan& plan, const Frames& frames, const Lookup& rule) {
  const auto rows = std::make_shared<const std::vector<Found>>(sorted_rows(plan.tables[rule.table.at]));
  std::vector<const std::vector<std::string>*> ids;
  for (const NodeId key : rule.keys) {
    ids.push_back(plan[key].type == Type::choice ? &frames.groups.ids(plan[key].list) : nullptr);
  }
  return [rows, ids](std::span<const Value> values) -> Value {
    if (const Value* why = missing(values)) return *why;
    Keys keys;
    for (std::size_t i = 0; i < values.size(); ++i) keys.push_back(key_of(values[i], ids[i]));
    return found(*rows, keys);
  };
}

}  // namespace engine
