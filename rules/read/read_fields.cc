#include "rules/read/read_fields.h"

#include <algorithm>

namespace rules {

base::Place Fields::place_of(std::string_view key) const {
  const yaml::Mapping* mapping = node_.mapping();
  if (mapping == nullptr) return {};
  const auto found = std::ranges::find(mapping->entries, key,
                                       [](const yaml::Entry& each) -> const std::string& { return each.key.text; });
  return found == mapping->entries.end() ? base::Place{} : found->key.place;
}

const yaml::Node* Fields::find(std::string_view key) const {
  const auto* mapping = node_.mapping();
  const auto* found = mapping ? mapping->find(key) : nullptr;
  return found && !unusable_.contains(found) ? found : nullptr;
}

std::optional<Text> Fields::optional_text(std::string_view key) const {
  const auto* node = find(key);
  if (!node) return {};
  return text_of(*node);
}

Text Fields::text(std::string_view key) const { return optional_text(key).value_or(Text{}); }

std::optional<Number> Fields::number(std::string_view key) const {
  const auto* node = find(key);
  if (!node) return {};
  return number_of(*node);
}

std::optional<Whole> Fields::whole(std::string_view key) const {
  const auto* node = find(key);
  if (!node) return {};
  return whole_of(*node);
}

std::optional<Flag> Fields::flag(std::string_view key) const {
  const auto* node = find(key);
  if (!node) return {};
  return flag_of(*node);
}

std::optional<FormulaText> Fields::formula(std::string_view key) const {
  const auto* node = find(key);
  if (!node) return {};
  return formula_of(*node);
}

std::optional<Rounding> Fields::rounding(std::string_view key) const {
  const auto* node = find(key);
  if (!node) return {};
  return rounding_of(Fields(*node, unusable_));
}

std::optional<RoundingOrNone> Fields::rounding_or_none(std::string_view key) const {
  const auto* node = find(key);
  if (!node) return {};
  if (node->scalar()) return RoundingOrNone{{}, node->place};
  const Rounding made = rounding_of(Fields(*node, unusable_));
  return RoundingOrNone{made.value, made.place};
}

std::optional<std::vector<Text>> Fields::texts(std::string_view key) const {
  const auto* node = find(key);
  if (!node) return {};
  if (node->scalar()) return std::vector{text_of(*node)};
  std::vector<Text> made;
  for (const auto* item : items(key)) made.push_back(text_of(*item));
  return made;
}

std::vector<NamedCell> Fields::cells(std::string_view key) const {
  std::vector<NamedCell> made;
  for (const auto* entry : entries(key)) made.push_back({text_of(entry->key), cell_of(entry->value)});
  return made;
}

Fields Fields::inner(std::string_view key) const {
  static const yaml::Node nothing{.place = {}, .value = yaml::Nothing{}};
  const auto* node = find(key);
  return Fields(node ? *node : nothing, unusable_);
}

std::vector<const yaml::Node*> Fields::items(std::string_view key) const {
  std::vector<const yaml::Node*> usable;
  const auto* node = find(key);
  const auto* sequence = node ? node->sequence() : nullptr;
  if (!sequence) return usable;
  for (const auto& item : sequence->items) {
    if (!unusable_.contains(&item)) usable.push_back(&item);
  }
  return usable;
}

std::vector<const yaml::Entry*> Fields::entries(std::string_view key) const {
  const auto* node = find(key);
  return node ? usable_entries(*node) : std::vector<const yaml::Entry*>();
}

std::vector<const yaml::Entry*> Fields::usable_entries(const yaml::Node& node) const {
  std::vector<const yaml::Entry*> usable;
  const auto* mapping = node.mapping();
  if (!mapping) return usable;
  for (const auto& entry : mapping->entries) {
    if (!unusable_.contains(&entry.value)) usable.push_back(&entry);
  }
  return usable;
}

Text text_of(const yaml::Key& key) { return {key.text, key.place}; }

Rounding rounding_of(const Fields& fields) {
  const auto mode = fields.word("mode", rounding_modes)->value;
  if (const auto step = fields.number("step")) return {{step->value, mode}, fields.place()};
  return {base::to_digits(static_cast<int>(fields.whole("digits")->value), mode), fields.place()};
}

}  // namespace rules
