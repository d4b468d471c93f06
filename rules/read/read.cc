#include "rules/read/read.h"

#include <algorithm>

#include "rules/keys/keys.h"
#include "rules/problems/problems_shape.h"
#include "rules/read/mentions.h"
#include "rules/read/read_names.h"
#include "rules/read/read_parts.h"
#include "rules/read/read_shape.h"
#include "rules/read/read_slips.h"
#include "rules/read/read_spoilt.h"

namespace rules {
namespace {

ContestHead read_head(const Fields& fields) {
  return {.id = fields.text("id"),
          .title = fields.text("title"),
          .edition = fields.text("edition"),
          .basis = fields.text("basis"),
          .time_zone = fields.text("time_zone"),
          .language = fields.word("language", languages)};
}

std::optional<base::Place> read_from_file(const Fields& fields) {
  const auto* node = fields.find("nominations");
  if (!node || !node->scalar()) return {};
  return node->place;
}

std::vector<Accepted> read_accept(const Fields& fields) {
  std::vector<Accepted> accept;
  for (const auto* entry : fields.entries("accept")) accept.push_back({text_of(entry->key), text_of(entry->value)});
  return accept;
}

Draft read_draft(const Fields& fields) {
  Draft draft;
  draft.contest = read_head(fields.inner("contest"));
  draft.nominations = read_nominations(fields);
  draft.nominations_from_file = read_from_file(fields);
  draft.nomination_facts = read_facts(fields, "nomination_facts");
  draft.facts = read_facts(fields, "facts");
  draft.decided = read_facts(fields, "decided");
  draft.items = read_optional(fields, "items", read_item_kind);
  draft.rounds = read_optional(fields, "rounds", read_rounds);
  draft.tables = read_tables(fields);
  draft.admission = read_items(fields, "admission", read_condition);
  draft.quantities = read_quantities(fields);
  draft.criteria = read_criteria(fields, "criteria");
  draft.criteria_place = fields.place_of("criteria");
  draft.rules = read_stage_rules(fields);
  draft.stages = read_items(fields, "stages", read_stage);
  draft.overall = read_optional(fields, "overall", read_overall);
  draft.weights_sum = fields.number("weights_sum");
  draft.tests = read_items(fields, "tests", read_test);
  draft.accept = read_accept(fields);
  return draft;
}

/// Of a file in another format nobody can say what is right in it.
std::optional<base::Diagnostic> unknown_format(const yaml::Node& top) {
  const auto* format = top.mapping() ? top.mapping()->find("format") : nullptr;
  if (format == nullptr || format->scalar() == nullptr) return std::nullopt;
  const auto known = keys::find(keys::contest_table.keys, "format")->value.words;
  if (std::ranges::count(known, std::string_view(format->scalar()->text())) > 0) return std::nullopt;
  return problems::unknown_format(*format);
}

/// What is said there is unknown: nothing is missing there, and no name that stands there is unknown elsewhere.
void forget(Shape& shape, const yaml::Lost& lost) {
  const auto stands_there = [&](const base::Diagnostic& each) {
    return each.place.line >= lost.first_line && each.place.line <= lost.last_line;
  };
  std::erase_if(shape.problems, stands_there);
  for (const std::string_view name : names_in(lost.text)) shape.left_out.emplace(name);
}

std::size_t written_criteria(const yaml::Node& top) {
  const auto* node = top.mapping()->find("criteria");
  const auto* criteria = node ? node->mapping() : nullptr;
  return criteria ? criteria->entries.size() : 0;
}

void append(base::Diagnostics& all, base::Diagnostics more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

base::Result<Draft> read(std::string_view yaml_text, const std::string& file) {
  auto document = yaml::parse(yaml_text, file);
  auto found = std::move(document.diagnostics);
  if (!document.top) return found;
  if (auto another = unknown_format(*document.top)) return base::Diagnostics{*std::move(another)};
  auto meant = as_meant(*std::move(document.top), keys::contest_table);
  document.top = std::move(meant.top);
  auto shape = check_shape(*document.top, keys::contest_table);
  for (const auto& lost : document.lost) forget(shape, lost);
  append(found, std::move(shape.problems));
  if (!document.top->mapping()) {
    base::sort_by_place(found);
    return found;
  }
  auto [draft, repeated] = with_distinct_names(read_draft(Fields(*document.top, shape.unusable)));
  append(found, std::move(repeated));
  draft.spoilt = spoilt_by(found, *document.top);
  append(found, std::move(meant.problems));
  base::sort_by_place(found);
  draft.file = file;
  const auto is_criteria = [](const yaml::Lost& each) { return each.key == "criteria"; };
  draft.criteria_lost =
      draft.criteria.size() != written_criteria(*document.top) || std::ranges::any_of(document.lost, is_criteria);
  draft.left_out = std::move(shape.left_out);
  return {std::move(draft), std::move(found)};
}

}  // namespace rules
