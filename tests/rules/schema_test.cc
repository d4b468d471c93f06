/// docs/contest.schema.json is what the tables say now. KONKURS_REWRITE=1 rules_tests "[schema]" writes it anew. That
/// the schema and the checker agree is shown by tests/check.d/schema with a public validator.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "rules/keys/keys.h"
#include "rules/rules.h"

namespace {

using namespace rules;

const std::string path = KONKURS_SOURCE_DIR "/docs/contest.schema.json";

std::string contents(const std::string& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// Every key of the file, each table once.
class Keys {
 public:
  explicit Keys(const keys::Table& table) { add(table); }
  const std::vector<const keys::Key*>& all() const { return all_; }

 private:
  void add(const keys::Table& table) {
    if (!seen_.insert(&table).second) return;
    add(table.keys);
    for (const auto& variant : table.variants) add(variant.keys);
  }
  void add(std::span<const keys::Key> keys) {
    for (const auto& key : keys) {
      all_.push_back(&key);
      add(key.value);
    }
  }
  void add(const keys::Value& value) {
    if (value.table) add(*value.table);
    if (value.items && value.items != &value) add(*value.items);
    if (value.under && value.under != &value) add(*value.under);
  }

  std::set<const keys::Table*> seen_;
  std::vector<const keys::Key*> all_;
};

}  // namespace

TEST_CASE("schema: the published one is that of the tables", "[schema]") {
  if (std::getenv("KONKURS_REWRITE")) std::ofstream(path) << json_schema();
  CHECK(contents(path) == json_schema());
}

TEST_CASE("schema: every key stands in the language's document", "[schema]") {
  const auto document = contents(KONKURS_SOURCE_DIR "/docs/contest-format.md");
  std::set<std::string> missing;
  const Keys all(keys::contest_table);
  for (const auto* key : all.all()) {
    const std::string name(key->name);
    const std::regex word("(^|[^A-Za-z_])" + name + "($|[^A-Za-z_])");
    if (!std::regex_search(document, word)) missing.insert(name);
  }
  CAPTURE(missing);
  CHECK(missing.empty());
}

TEST_CASE("schema: every key is described in both languages; what must be there has an example", "[schema]") {
  const Keys all(keys::contest_table);
  for (const auto* key : all.all()) {
    CAPTURE(key->name);
    CHECK_FALSE(key->ru.empty());
    CHECK_FALSE(key->en.empty());
    CHECK(key->example.empty() == (key->need == keys::Need::optional));
  }
}
