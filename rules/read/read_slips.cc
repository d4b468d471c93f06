#include "rules/read/read_slips.h"

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include "base/text.h"
#include "rules/keys/other_words.h"
#include "rules/problems/problems_shape.h"
#include "rules/read/known_keys.h"

namespace rules {
namespace {

using Names = std::span<const std::string_view>;

/// Nothing stands under a key without a value, and what stands under a word of another language is meant otherwise,
/// too.
std::optional<std::string_view> meant_by(const yaml::Entry& entry, Names known) {
  if (entry.value.is_nothing() || is_behind_comma(entry) || other_word(entry.key.text, known) != nullptr)
    return std::nullopt;
  return base::nearest(entry.key.text, known);
}

class Mender {
 public:
  base::Diagnostics take() && { return std::move(problems_); }

  void mend(yaml::Node& node, const keys::Value& expected) {
    if (auto* sequence = std::get_if<yaml::Sequence>(&node.value); sequence && expected.items) {
      for (yaml::Node& item : sequence->items) mend(item, *expected.items);
    }
    auto* mapping = std::get_if<yaml::Mapping>(&node.value);
    if (mapping == nullptr) return;
    if (expected.table) return mend(*mapping, *expected.table);
    if (!expected.under) return;
    for (yaml::Entry& entry : mapping->entries) mend(entry.value, *expected.under);
  }

  /// What type it is says which keys there are.
  void mend(yaml::Mapping& mapping, const keys::Table& table) {
    if (!table.selector.empty()) rename(mapping, table, {&table.selector, 1});
    rename(mapping, table, known_keys(mapping, table).names);
    const KnownKeys known = known_keys(mapping, table);
    for (yaml::Entry& entry : mapping.entries) {
      const keys::Key* key = known.find(entry.key.text);
      const keys::Value* value = key ? &key->value : table.rest;
      if (value) mend(entry.value, *value);
    }
  }

 private:
  void rename(yaml::Mapping& mapping, const keys::Table& table, Names names) {
    const KnownKeys known = known_keys(mapping, table);
    for (yaml::Entry& entry : mapping.entries) {
      const std::string_view key = entry.key.text;
      if (table.rest || known.find(key) || !types_with(table, key).empty()) continue;
      const auto meant = meant_by(entry, names);
      if (!meant || mapping.find(*meant)) continue;
      problems_.push_back(problems::unknown_key(entry.key.place, key, known.names));
      entry.key.text = *meant;
    }
  }

  base::Diagnostics problems_;
};

}  // namespace

AsMeant as_meant(yaml::Node top, const keys::Table& table) {
  Mender mender;
  mender.mend(top, {.table = &table});
  return {std::move(top), std::move(mender).take()};
}

}  // namespace rules
