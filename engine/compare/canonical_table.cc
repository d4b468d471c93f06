#include "engine/compare/canonical_table.h"

#include <fmt/format.h>

#include "base/decimal.h"

namespace engine {

std::string keys_text(const LookupTable::Row& row) {
  std::string keys;
  for (const Value& key : row.keys) {
    const auto* number = std::get_if<base::Exact>(&key);
    keys += (keys.empty() ? "" : ", ") + (number == nullptr ? std::get<std::string>(key) : base::to_text(*number));
  }
  return keys;
}

std::string canonical_table(const LookupTable& table) {
  if (!table.name.empty()) return table.name;
  std::string rows;
  for (const LookupTable::Row& row : table.rows)
    rows += fmt::format("[{}]:{}", keys_text(row), row.value ? base::to_text(*row.value) : "~");
  return rows;
}

}  // namespace engine
