#include "records/results/result_columns.h"

#include <algorithm>

#include "engine/explain/decision_taken.h"
#include "engine/words/formula_text.h"

namespace records {
namespace {

using engine::Results;
using engine::Stage;

struct Heads {
  std::vector<std::string>& names;
  std::vector<std::string>& titles;
};

void add_once(const Heads& heads, std::string_view name, const std::string& title) {
  if (std::ranges::find(heads.names, name) != heads.names.end()) return;
  heads.names.emplace_back(name);
  heads.titles.emplace_back(title.empty() ? name : std::string_view(title));
}

std::optional<NumberColumn> criterion(const Results& results, const Stage& stage, const std::string& name) {
  for (const engine::NodeId node : stage.criteria)
    if (engine::local_name(results.plan[node], stage.id) == name) return NumberColumn(results.scored, node);
  return std::nullopt;
}

bool is_counted(const Results& results, const Stage& stage) {
  const auto& order = std::get<engine::Order>(results.plan[stage.order].rule);
  return stage.shared_as_range && order.numbering == engine::Numbering::competition;
}

void gather_texts(const std::vector<std::string>& texts, std::span<const std::uint32_t> rows,
                  std::vector<std::string_view>& gathered) {
  gathered.clear();
  for (const std::uint32_t row : rows) gathered.emplace_back(texts[row]);
  for (const std::string_view text : gathered) __builtin_prefetch(text.data());
}

}  // namespace

ResultLayout::ResultLayout(const Results& results) {
  for (const Stage& stage : results.plan.stages) {
    money = money || stage.funded;
    decisions = decisions || engine::leaves_to_people(results.plan, stage);
    const auto title = [&](engine::NodeId node) { return results.plan[node].title.in(results.plan.language); };
    for (const engine::NodeId node : stage.rank_within)
      add_once({within, within_titles}, results.plan[node].name, title(node));
    for (const engine::NodeId node : stage.criteria)
      add_once({criteria, criteria_titles}, engine::local_name(results.plan[node], stage.id), title(node));
  }
}

StageColumns::StageColumns(const Results& results, const Stage& its_stage, const ResultLayout& layout)
    : stage(its_stage),
      ranking(engine::shown_ranking(results, its_stage)),
      total(results.scored, its_stage.total),
      places_are_counted(is_counted(results, its_stage)),
      decides(its_stage.advances || its_stage.funded || its_stage.prize || !its_stage.awards.empty()) {
  for (const std::string& name : layout.criteria) criteria.push_back(criterion(results, stage, name));
}

void GatheredRows::prefetch(std::uint32_t entry) const {
  const engine::Tables& tables = results_.tables;
  __builtin_prefetch(&tables.entries[entry]);
  if (!tables.titles.empty()) __builtin_prefetch(&tables.titles[entry]);
  __builtin_prefetch(&columns_.ranking.first[entry]);
  __builtin_prefetch(&columns_.ranking.last[entry]);
  columns_.total.prefetch(entry);
  for (const std::optional<NumberColumn>& column : columns_.criteria)
    if (column) column->prefetch(entry);
}

void GatheredRows::gather(std::span<const std::uint32_t> entries) {
  const engine::Tables& tables = results_.tables;
  gather_texts(tables.entries, entries, ids_);
  if (!tables.titles.empty()) gather_texts(tables.titles, entries, titles_);
  places_.clear();
  for (const std::uint32_t entry : entries)
    places_.push_back({columns_.ranking.first[entry], columns_.ranking.last[entry]});
  columns_.total.gather(entries, total_);
  for (std::size_t at = 0; at < criteria_.size(); ++at)
    if (columns_.criteria[at]) columns_.criteria[at]->gather(entries, criteria_[at]);
}

}  // namespace records
