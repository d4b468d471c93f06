#include <algorithm>

#include "rules/read/read_parts.h"

namespace rules {
namespace {

/// [ids], or id → title.
std::vector<Choice> read_choices(const Fields& fields, std::string_view key) {
  std::vector<Choice> choices;
  for (const auto* item : fields.items(key)) choices.push_back({text_of(*item), {}});
  for (const auto* entry : fields.entries(key)) choices.push_back({text_of(entry->key), text_of(entry->value)});
  return choices;
}

Fact read_fact(const Text& id, const Fields& fields) {
  const auto type = *fields.word("type", fact_types);
  const bool moment = type.value == FactType::moment;
  const auto number = [&](std::string_view key) { return moment ? std::nullopt : fields.number(key); };
  const auto date = [&](std::string_view key) { return moment ? fields.optional_text(key) : std::nullopt; };
  return {.id = id,
          .type = type,
          .title = fields.text("title"),
          .optional = fields.flag("optional"),
          .applies_when = fields.formula("applies_when"),
          .access = fields.word("access", accesses),
          .minimum = number("min"),
          .maximum = number("max"),
          .step = number("step"),
          .earliest = date("min"),
          .latest = date("max"),
          .choices = read_choices(fields, "of"),
          .within = fields.texts("within").value_or(std::vector<Text>())};
}

using OptionalNumber = Sourced<std::optional<base::Exact>>;

OptionalNumber read_number(const yaml::Node& node) {
  if (node.is_nothing()) return {std::nullopt, node.place};
  const auto number = number_of(node);
  return {number.value, number.place};
}

std::vector<OptionalNumber> read_row(const yaml::Node& node) {
  if (!node.sequence()) return {read_number(node)};
  std::vector<OptionalNumber> row;
  for (const auto& item : node.sequence()->items) row.push_back(read_number(item));
  return row;
}

bool is_whole_row(const yaml::Node& row, const Unusable& unusable) {
  if (!row.sequence()) return true;
  return std::ranges::none_of(row.sequence()->items, [&](const yaml::Node& item) { return unusable.contains(&item); });
}

Table read_table(const Text& id, const Fields& fields) {
  Table table{.id = id,
              .title = fields.text("title"),
              .by = *fields.texts("by"),
              .columns = fields.texts("columns").value_or(std::vector<Text>()),
              .rows = {}};
  for (const auto* entry : fields.entries("rows")) {
    if (is_whole_row(entry->value, fields.unusable()))
      table.rows.push_back({text_of(entry->key), read_row(entry->value)});
  }
  return table;
}

}  // namespace

std::vector<Fact> read_facts(const Fields& fields, std::string_view key) {
  std::vector<Fact> facts;
  for (const auto* entry : fields.entries(key)) {
    facts.push_back(read_fact(text_of(entry->key), Fields(entry->value, fields.unusable())));
  }
  return facts;
}

std::vector<Nomination> read_nominations(const Fields& fields) {
  std::vector<Nomination> nominations;
  for (const auto* entry : fields.entries("nominations")) {
    const Fields inner(entry->value, fields.unusable());
    const auto title = entry->value.scalar() ? text_of(entry->value) : inner.text("title");
    nominations.push_back({text_of(entry->key), title, inner.cells("facts")});
  }
  return nominations;
}

Items read_item_kind(const Fields& fields) {
  return {fields.text("title"), read_facts(fields, "facts"), fields.place()};
}

Rounds read_rounds(const Fields& fields) {
  const auto* ids = fields.find("ids");
  const bool from_file = ids != nullptr && ids->scalar() != nullptr;
  const bool named = ids != nullptr && !from_file;
  return {.count = fields.whole("count"),
          .ids = named ? std::optional{read_choices(fields, "ids")} : std::nullopt,
          .from_file = from_file,
          .title = fields.text("title"),
          .facts = read_facts(fields, "facts"),
          .place = fields.place()};
}

std::vector<Table> read_tables(const Fields& fields) {
  std::vector<Table> tables;
  for (const auto* entry : fields.entries("tables")) {
    tables.push_back(read_table(text_of(entry->key), Fields(entry->value, fields.unusable())));
  }
  return tables;
}

Condition read_condition(const Fields& fields) { return {*fields.formula("require"), fields.text("otherwise")}; }

}  // namespace rules
