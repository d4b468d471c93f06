#include "rules/read/known_keys.h"

#include <algorithm>
#include <span>
#include <string>
#include <variant>

namespace rules {
namespace {

void add(KnownKeys& known, std::span<const keys::Key> more) {
  for (const keys::Key& key : more) {
    known.all.push_back(&key);
    known.names.push_back(key.name);
  }
}

}  // namespace

const keys::Key* KnownKeys::find(std::string_view name) const {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? nullptr : all[static_cast<std::size_t>(found - names.begin())];
}

KnownKeys known_keys(const yaml::Mapping& mapping, const keys::Table& table) {
  KnownKeys known;
  add(known, table.keys);
  if (table.variants.empty()) return known;
  const auto* selector = mapping.find(table.selector);
  const auto* word = selector ? selector->scalar() : nullptr;
  const auto* variant = word || !selector ? find(table.variants, word ? word->text() : table.unsaid) : nullptr;
  known.type_unknown = !variant;
  if (!variant) return known;
  known.type = variant->word;
  add(known, variant->keys);
  return known;
}

std::vector<std::string_view> types_with(const keys::Table& table, std::string_view key) {
  std::vector<std::string_view> types;
  for (const auto& variant : table.variants) {
    if (find(variant.keys, key)) types.push_back(variant.word);
  }
  return types;
}

bool is_behind_comma(const yaml::Entry& entry) {
  const auto* nothing = std::get_if<yaml::Nothing>(&entry.value.value);
  const bool digits = entry.key.text.find_first_not_of("0123456789.") == std::string::npos;
  return nothing && !nothing->written && digits && !entry.key.quoted;
}

}  // namespace rules
