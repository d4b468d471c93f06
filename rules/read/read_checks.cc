/// The checks of keys_tables.h: values that are right each by itself and wrong together.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "rules/keys/keys_tables.h"
#include "rules/problems/problems_shape.h"
#include "rules/read/read_forms.h"
#include "rules/read/read_scalar.h"

namespace rules::keys {
namespace {

using base::Diagnostics;

std::optional<base::Exact> number_under(const yaml::Mapping& mapping, std::string_view key) {
  const auto* node = mapping.find(key);
  if (!node) return {};
  return number_of(*node).value;
}

std::string_view words_under(const yaml::Mapping& mapping, std::string_view key) {
  const auto* node = mapping.find(key);
  const auto* scalar = node ? node->scalar() : nullptr;
  return scalar ? std::string_view(scalar->text()) : std::string_view();
}

problems::Ends ends_under(const yaml::Mapping& mapping, std::string_view low, std::string_view high) {
  return {words_under(mapping, low), words_under(mapping, high)};
}

int count_of(const yaml::Mapping& mapping, std::initializer_list<std::string_view> keys) {
  return static_cast<int>(
      std::ranges::count_if(keys, [&](std::string_view key) { return mapping.find(key) != nullptr; }));
}

std::size_t length_of(const yaml::Node* node) {
  if (!node) return 0;
  return node->sequence() ? node->sequence()->items.size() : 1;
}

/// A row with both ends.
Diagnostics check_bracket_ends(const yaml::Mapping& mapping) {
  const std::string_view low = mapping.find("from") ? "from" : "above";
  const std::string_view high = mapping.find("up_to") ? "up_to" : "below";
  const auto from = *number_under(mapping, low);
  const auto to = *number_under(mapping, high);
  const bool both_included = low == "from" && high == "up_to";
  if (from < to || (from == to && both_included)) return {};
  return {problems::range_upside_down(mapping.find(high)->place, ends_under(mapping, low, high))};
}

constexpr std::array<std::string_view, 2> rows_or_cases = {"rows", "cases"};
constexpr std::array<std::string_view, 2> limit_or_rows = {"limit", "rows"};

/// Interpolation goes from point to point.
Diagnostics check_points(const yaml::Node& rows) {
  Diagnostics found;
  for (const auto& row : rows.sequence()->items) {
    if (!row.mapping()->find("at")) found.push_back(problems::bracket_needs_at(row.place));
  }
  return found;
}

}  // namespace

/// Numbers of an award that people give.
Diagnostics check_award(const yaml::Node& node) {
  Diagnostics found;
  for (const auto& entry : node.mapping()->entries) {
    const bool needs_by = entry.key.text == "at_most" || entry.key.text == "at_least";
    if (needs_by && !node.mapping()->find("by"))
      found.push_back(problems::key_needs(entry.key.place, entry.key.text, "by"));
  }
  return found;
}

/// Shares that are rounded up may come to more than there is.
Diagnostics check_rounded_down(const yaml::Node& node) {
  const auto* round = node.mapping()->find("round");
  const auto* rule = round ? round->mapping() : nullptr;
  if (!rule || words_under(*rule, "mode") == "down" || words_under(*rule, "mode") == "floor") return {};
  return {problems::share_rounded_up(rule->find("mode")->place)};
}

/// What belongs to one way of not fitting.
Diagnostics check_not_fitting(const yaml::Node& node) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 2> belongs = {
      {{"stop_when", "stop"}, {"part", "part"}}};
  const auto& mapping = *node.mapping();
  Diagnostics found;
  for (const auto& [key, way] : belongs) {
    const auto* there = mapping.find(key);
    if (there && words_under(mapping, "not_fitting") != way)
      found.push_back(problems::key_needs(there->place, key, std::string("not_fitting: ") + std::string(way)));
  }
  return found;
}

Diagnostics check_fund_cap(const yaml::Node& node) {
  static constexpr std::array<std::string_view, 2> limits = {"entries", "money"};
  if (count_of(*node.mapping(), {"entries", "money"}) > 0) return {};
  return {problems::one_key_needed(node.place, limits)};
}

Diagnostics check_budget(const yaml::Node& node) {
  const auto* raise = node.mapping()->find("raise_by");
  if (raise && words_under(*node.mapping(), "completion") != "raise")
    return {problems::key_needs(raise->place, "raise_by", "completion: raise")};
  return check_not_fitting(node);
}

/// The ends of what a column may hold.
/// The bounds of money are money.
Diagnostics unclear_bounds(const yaml::Mapping& mapping) {
  Diagnostics found;
  for (const std::string_view key : {"min", "max", "step"}) {
    const auto* bound = mapping.find(key);
    if (bound != nullptr && is_unclear(bound->scalar()->text())) found.push_back(problems::amount_unclear(*bound));
  }
  return found;
}

Diagnostics check_fact(const yaml::Node& node) {
  const auto& mapping = *node.mapping();
  if (words_under(mapping, "type") == "money")
    if (Diagnostics unclear = unclear_bounds(mapping); !unclear.empty()) return unclear;
  if (count_of(mapping, {"min", "max"}) < 2 || words_under(mapping, "type") == "moment") return {};
  if (*number_under(mapping, "min") <= *number_under(mapping, "max")) return {};
  return {problems::range_upside_down(mapping.find("max")->place, ends_under(mapping, "min", "max"))};
}

/// `when` belongs to a value that an entry has or has not.
Diagnostics check_tie(const yaml::Node& node) {
  const auto& mapping = *node.mapping();
  const auto* when = mapping.find("when");
  if (when == nullptr) return {};
  for (const std::string_view key :
       {"one_by_one", "highest_first", "lowest_first", "last_first", "preferred_by", "head_to_head", "lot"}) {
    if (const auto* of = mapping.find(key)) return {problems::keys_conflict(when->place, of->place, "when", key)};
  }
  return {};
}

Diagnostics check_each_juror(const yaml::Node& node) {
  const auto& mapping = *node.mapping();
  Diagnostics found;
  for (const auto& [first, second] :
       {std::pair{"exactly", "at_least"}, {"exactly", "at_most"}, {"sum", "sum_at_most"}}) {
    if (count_of(mapping, {first, second}) < 2) continue;
    found.push_back(problems::keys_conflict(mapping.find(second)->place, mapping.find(first)->place, second, first));
  }
  const bool both = count_of(mapping, {"at_least", "at_most"}) == 2;
  if (!both || *number_under(mapping, "at_least") <= *number_under(mapping, "at_most")) return found;
  found.push_back(
      problems::range_upside_down(mapping.find("at_most")->place, ends_under(mapping, "at_least", "at_most")));
  return found;
}

Diagnostics check_bracket_row(const yaml::Node& node) {
  const auto& mapping = *node.mapping();
  const int lower = count_of(mapping, {"from", "above"});
  const int upper = count_of(mapping, {"up_to", "below"});
  const int at = count_of(mapping, {"at"});
  const bool point = at == 1 && lower + upper == 0;
  const bool stretch = at == 0 && std::max(lower, upper) == 1;
  if (!point && !stretch) return {problems::bracket_ends(node.place)};
  return lower + upper == 2 ? check_bracket_ends(mapping) : Diagnostics();
}

Diagnostics check_brackets(const yaml::Node& node) {
  const auto& mapping = *node.mapping();
  const auto* rows = mapping.find("rows");
  const auto* cases = mapping.find("cases");
  if (!rows && !cases) return {problems::one_key_needed(node.place, rows_or_cases)};
  if (rows && cases) return {problems::keys_conflict(cases->place, rows->place, "cases", "rows")};
  if (!mapping.find("interpolate")) return {};
  if (rows) return check_points(*rows);
  Diagnostics found;
  for (const auto& each : cases->sequence()->items) {
    for (auto& problem : check_points(*each.mapping()->find("rows"))) found.push_back(std::move(problem));
  }
  return found;
}

/// The step leads from the scale's one end to the other.
Diagnostics check_scale(const yaml::Node& node) {
  const auto& mapping = *node.mapping();
  const auto* scale = mapping.find("scale");
  const auto* step = mapping.find("step");
  const auto [from, to] = *ends_of(scale->scalar()->text());
  if (divide(to - from, number_under(mapping, "step").value_or(1))->is_integer()) return {};
  const auto [low, high] = written_ends(scale->scalar()->text());
  return {
      problems::scale_step(step ? step->place : scale->place, {low, high}, step ? words_under(mapping, "step") : "1")};
}

Diagnostics check_criterion(const yaml::Node& node) {
  const std::string_view type = words_under(*node.mapping(), "type");
  if (type == "stated") return check_fact(node);
  if (type == "mark") return check_scale(node);
  return type == "brackets" ? check_brackets(node) : Diagnostics();
}

Diagnostics check_total(const yaml::Node& node) {
  const auto& mapping = *node.mapping();
  const auto* by_formula = mapping.find("formula");
  if (by_formula == nullptr) return {};
  Diagnostics found;
  for (const std::string_view key : {"not_applicable", "with"}) {
    const auto* other = mapping.find(key);
    if (other != nullptr) found.push_back(problems::keys_conflict(other->place, by_formula->place, key, "formula"));
  }
  return found;
}

Diagnostics check_across(const yaml::Node& node) {
  const auto& mapping = *node.mapping();
  const auto* best = mapping.find("best");
  const auto* dropped = mapping.find("drop");
  if (!best || !dropped) return {};
  return {problems::keys_conflict(dropped->place, best->place, "drop", "best")};
}

Diagnostics check_divergence(const yaml::Node& node) {
  const auto& mapping = *node.mapping();
  const auto* fixed = mapping.find("limit");
  const auto* rows = mapping.find("rows");
  if (!fixed && !rows) return {problems::one_key_needed(node.place, limit_or_rows)};
  if (fixed && rows) return {problems::keys_conflict(rows->place, fixed->place, "rows", "limit")};
  return {};
}

Diagnostics check_lookup_table(const yaml::Node& node) {
  const auto& mapping = *node.mapping();
  const auto words = length_of(mapping.find("by"));
  const auto* columns = mapping.find("columns");
  if (words > 2) return {problems::table_keys(mapping.find("by")->place)};
  if (words == 2 && !columns) return {problems::table_needs_columns(mapping.find("by")->place)};
  if (words == 1 && columns) return {problems::table_without_columns(columns->place)};
  const auto expected = columns ? length_of(columns) : 1;
  Diagnostics found;
  for (const auto& [key, row] : mapping.find("rows")->mapping()->entries) {
    const auto cells = length_of(&row);
    if (cells != expected) found.push_back(problems::table_row(key.place, cells, expected));
  }
  return found;
}

}  // namespace rules::keys
