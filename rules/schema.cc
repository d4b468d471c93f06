/// The JSON Schema (draft 07) of contest.yaml, for editors: completion, hover, a check while typing. It is made of the
/// tables of keys.h, so what it rejects, `check` rejects too; `check` knows much more.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "base/decimal.h"
#include "rules/keys/keys.h"
#include "rules/rules.h"

namespace rules {
namespace {

using Json = nlohmann::ordered_json;
using keys::Key;
using keys::Table;
using keys::Value;
using keys::Variant;

constexpr std::string_view id_pattern = "^[A-Za-z][A-Za-z0-9_]*$";
constexpr std::string_view contest_id_pattern = "^[A-Za-z][A-Za-z0-9_-]*$";
constexpr std::string_view code_pattern = "^[A-Za-z][A-Za-z0-9-]*$";
constexpr std::string_view number_pattern = "^[-+]?[0-9]+(\\.[0-9]+)?$";
constexpr std::string_view fraction_pattern = "^[-+]?[0-9]+/[1-9][0-9]*$";
constexpr std::string_view share_pattern = "^[0-9]+(\\.[0-9]+)?\\s*%$|^[1-9][0-9]*/[1-9][0-9]*$";
constexpr std::string_view scale_pattern = "^\\s*[-+]?[0-9]+(\\.[0-9]+)?\\s*\\.\\.\\s*[-+]?[0-9]+(\\.[0-9]+)?\\s*$";
constexpr std::string_view places_pattern = "^\\s*[0-9]+\\s*(\\.\\.\\s*[0-9]+\\s*)?$";
constexpr std::string_view limit_pattern = "^[-+]?[0-9]+(\\.[0-9]+|/[1-9][0-9]*)?\\s*%?$";
constexpr std::string_view range_pattern = "^\\s*[-+]?[0-9]+(\\.[0-9]+)?\\s*(\\.\\.\\s*[-+]?[0-9]+(\\.[0-9]+)?\\s*)?$";
constexpr std::string_view moment_pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}\\.[0-9]{2}\\.[0-9]{4})([ T].+)?$";

Json text_matching(std::string_view pattern) { return {{"type", "string"}, {"pattern", pattern}}; }
Json text_or_number_matching(std::string_view pattern) {
  return {{"type", {"string", "number"}}, {"pattern", pattern}};
}

Json name_schema() {
  auto schema = text_matching(id_pattern);
  schema["not"] = {{"enum", keys::reserved_words()}};
  return schema;
}

/// A word of digits is a number to YAML, unless quoted.
Json word_schema(std::span<const std::string_view> words) {
  Json all = Json::array();
  for (const auto word : words) {
    if (const auto number = base::parse_decimal(word)) all.push_back(*number->as_int64());
    all.push_back(word);
  }
  return {{"enum", std::move(all)}};
}

/// Texts are fractions: 1/3.
Json positive_schema() {
  Json schema = text_or_number_matching(fraction_pattern);
  schema["exclusiveMinimum"] = 0;
  return schema;
}

Json whole_schema(const keys::Value& value) {
  return {{"type", "integer"}, {"minimum", value.least}, {"maximum", value.most}};
}

Json schema_of_kind(const keys::Value& value) {
  using keys::Kind;
  switch (value.kind) {
    case Kind::none: return {};
    case Kind::text: return {{"type", {"string", "number"}}};
    case Kind::id: return text_matching(id_pattern);
    case Kind::name: return name_schema();
    case Kind::contest_id: return text_matching(contest_id_pattern);
    case Kind::code: return text_matching(code_pattern);
    case Kind::word:
    case Kind::format: return word_schema(value.words);
    case Kind::prize:
    case Kind::formula: return {{"type", {"string", "number", "boolean"}}};
    case Kind::number: return text_or_number_matching(fraction_pattern);
    case Kind::positive: return positive_schema();
    case Kind::whole: return whole_schema(value);
    case Kind::flag: return {{"type", "boolean"}};
    case Kind::moment: return text_matching(moment_pattern);
    case Kind::scale: return text_matching(scale_pattern);
    case Kind::places: return text_or_number_matching(places_pattern);
    case Kind::limit: return text_or_number_matching(limit_pattern);
    case Kind::share: return text_or_number_matching(share_pattern);
    case Kind::range: return text_or_number_matching(range_pattern);
    case Kind::cell: return {{"type", {"string", "number", "boolean"}}};
  }
  return {};
}

/// What one scalar may be.
Json scalar_schema(const keys::Value& value) {
  auto schema = schema_of_kind(value);
  if (!value.nothing || !schema.contains("type")) return schema;
  auto& type = schema["type"];
  if (type.is_string()) type = Json::array({type});
  type.push_back("null");
  return schema;
}

/// What the free keys of a mapping may be; empty when anything.
Json key_schema(keys::Kind kind) {
  if (kind == keys::Kind::cell) return {};
  if (kind == keys::Kind::number) return {{"pattern", number_pattern}};
  if (kind == keys::Kind::range) return {{"pattern", range_pattern}};
  auto schema = schema_of_kind({.kind = kind});
  schema.erase("type");
  return schema;
}

/// Writes the definition of every table that it meets, each once.
class Schema {
 public:
  Json whole(const Table& top) {
    Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                   {"title", "contest.yaml"},
                   {"description", "Описание конкурса для konkurs, формат 1 / A contest for konkurs, format 1"}};
    schema["allOf"] = Json::array({reference(top)});
    schema["definitions"] = std::move(definitions_);
    return schema;
  }

 private:
  Json reference(const Table& table) {
    const std::string name(table.name);
    if (!definitions_.contains(name)) {
      definitions_[name] = nullptr;  // Keeps the place, and ends the recursion of groups in groups.
      definitions_[name] = definition(table);
    }
    return {{"$ref", "#/definitions/" + name}};
  }

  Json definition(const Table& table) {
    if (table.variants.empty()) return object(table, {});
    Json schema = {{"type", "object"}};
    if (table.unsaid.empty()) schema["required"] = {table.selector};
    schema["properties"][std::string(table.selector)] = property(*find(table.keys, table.selector));
    for (const auto& variant : table.variants) schema["allOf"].push_back(when_type_is(table, variant));
    return schema;
  }

  Json when_type_is(const Table& table, const Variant& variant) {
    const auto name = fmt::format("{}_{}", table.name, variant.word);
    definitions_[name] = nullptr;
    auto schema = object(table, variant.keys);
    schema["description"] = fmt::format("{} / {}", variant.ru, variant.en);
    definitions_[name] = std::move(schema);
    Json says_so = Json::object();
    if (variant.word != table.unsaid) says_so["required"] = {table.selector};
    says_so["properties"][std::string(table.selector)] = {{"const", variant.word}};
    return {{"if", std::move(says_so)}, {"then", {{"$ref", "#/definitions/" + name}}}};
  }

  Json object(const Table& table, std::span<const Key> more) {
    Json schema = {{"type", "object"}};
    Json required = Json::array();
    for (const auto keys : {table.keys, more}) {
      for (const auto& key : keys) {
        schema["properties"][std::string(key.name)] = property(key);
        if (key.need == keys::Need::required) required.push_back(key.name);
      }
    }
    if (!required.empty()) schema["required"] = std::move(required);
    for (const auto key : table.exactly_one) schema["oneOf"].push_back({{"required", {key}}});
    schema["additionalProperties"] = table.rest ? of(*table.rest) : Json(false);
    return schema;
  }

  Json property(const Key& key) {
    auto schema = of(key.value);
    schema["description"] = fmt::format("{} / {}", key.ru, key.en);
    return schema;
  }

  Json of(const Value& value) {
    std::vector<Json> ways;
    if (value.kind != keys::Kind::none) ways.push_back(scalar_schema(value));
    if (value.items) ways.push_back(array(value));
    if (value.table) ways.push_back(reference(*value.table));
    if (value.under) ways.push_back(free_keys(value));
    if (ways.size() == 1) return ways.front();
    return {{"anyOf", ways}};
  }

  Json array(const Value& value) {
    Json schema = {{"type", "array"}, {"items", of(*value.items)}};
    if (!value.may_be_empty) schema["minItems"] = 1;
    return schema;
  }

  Json free_keys(const Value& value) {
    Json schema = {{"type", "object"}, {"additionalProperties", of(*value.under)}};
    if (auto names = key_schema(value.key_kind); !names.empty()) schema["propertyNames"] = std::move(names);
    if (!value.may_be_empty) schema["minProperties"] = 1;
    return schema;
  }

  Json definitions_ = Json::object();
};

}  // namespace

std::string json_schema() { return Schema().whole(keys::contest_table).dump(2) + "\n"; }

}  // namespace rules
