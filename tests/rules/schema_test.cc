/// docs/contest.schema.json is what the tables say now. KONKURS_REWRITE=1 rules_tests "[schema]" writes it anew. That the
/// schema and the checker agree is shown by tests/check.d/schema with a public validator.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "rules/keys.h"
#include "rules/rules.h"

namespace {

using namespace rules;

const std::string path = KONKURS_SOURCE_DIR "/docs/contest.schema.json";

std::string published() {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void check_words(const keys::Table& table);

void check_words(const keys::Value& value) {
  if (value.table) check_words(*value.table);
  if (value.items) check_words(*value.items);
  if (value.under && value.under->table != value.table) check_words(*value.under);
}

void check_words(std::span<const keys::Key> keys) {
  for (const auto& key : keys) {
    CAPTURE(key.name);
    CHECK_FALSE(key.ru.empty());
    CHECK_FALSE(key.en.empty());
    CHECK(key.example.empty() == (key.need == keys::Need::optional));
    if (key.name != "criteria") check_words(key.value);
  }
}

void check_words(const keys::Table& table) {
  CAPTURE(table.name);
  check_words(table.keys);
  for (const auto& variant : table.variants) check_words(variant.keys);
}

}  // namespace

TEST_CASE("schema: the published one is that of the tables", "[schema]") {
  if (std::getenv("KONKURS_REWRITE")) std::ofstream(path) << json_schema();
  CHECK(published() == json_schema());
}

TEST_CASE("schema: every key is described in both languages; what must be there has an example", "[schema]") {
  check_words(keys::contest_table);
}
