#include "records/loading/decided.h"

#include <algorithm>

#include "engine/data/column.h"
#include "records/text/format_words.h"

namespace records {

DecidedValues::DecidedValues(const Loading& loading, DecimalStyle style)
    : loading_(loading), facts_(facts_of(loading.plan, engine::FactColumn::Of::decision)) {
  readers_.reserve(facts_.size());
  for (const engine::FactId id : facts_) readers_.push_back(reader_of(loading, id, style));
  for (const FactReader& reader : readers_) cells_.emplace_back(reader).take({});
  taken_.resize(facts_.size());
  row_of_group_.resize(facts_.size());
}

std::optional<std::size_t> DecidedValues::find(std::string_view cell) const {
  const auto is_it = [&](const FactReader& reader) {
    return reader.fact().name == cell || folded(reader.fact().title) == folded(cell);
  };
  const auto found = std::ranges::find_if(readers_, is_it);
  if (found == readers_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - readers_.begin());
}

KnownNames DecidedValues::names() const {
  KnownNames names;
  for (const FactReader& reader : readers_) {
    names.ids.push_back(reader.fact().name);
    names.titles.push_back(reader.fact().title);
  }
  return names;
}

std::size_t DecidedValues::groups(std::size_t value) const {
  std::size_t rows = 1;
  for (const engine::FactId id : fact(value).per)
    rows *= loading_.choices[loading_.plan.facts[id.at].list.at].ids().size();
  return rows;
}

FactCells::Taken DecidedValues::take(std::size_t value, const std::vector<int>& choices, std::string_view cell) {
  const FactCells::Taken taken = cells_[value].take(cell);
  ++taken_[value];
  std::size_t group = 0;
  for (std::size_t at = 0; at < choices.size(); ++at) {
    const engine::FactColumn& choice = loading_.plan.facts[fact(value).per[at].at];
    group = group * loading_.choices[choice.list.at].ids().size() + static_cast<std::size_t>(choices[at]);
  }
  row_of_group_[value].try_emplace(group, taken_[value]);
  return taken;
}

void DecidedValues::keep(engine::Tables& tables) && {
  for (std::size_t value = 0; value < facts_.size(); ++value) {
    std::vector<std::uint32_t> order(groups(value));
    for (const auto& [group, row] : row_of_group_[value]) order[group] = row;
    engine::Column column = std::move(cells_[value]).column(order);
    for (std::size_t group = 0; group < order.size(); ++group)
      if (order[group] == 0) engine::put_state(column, group, engine::State::waiting);
    tables.facts[facts_[value].at] = std::move(column);
  }
}

std::vector<engine::FactId> choices_of_decisions(const engine::Plan& plan) {
  std::vector<engine::FactId> choices;
  for (const engine::FactId fact : facts_of(plan, engine::FactColumn::Of::decision)) {
    const std::vector<engine::FactId>& per = plan.facts[fact.at].per;
    choices.insert(choices.end(), per.begin(), per.end());
  }
  return choices;
}

}  // namespace records
