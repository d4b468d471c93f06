#include "analysis/invented.h"

#include <algorithm>
#include <string>
#include <type_traits>

#include "analysis/decided.h"
#include "analysis/invented_facts.h"
#include "engine/bound/asked_facts.h"
#include "engine/score/score.h"
#include "engine/score/why_outside.h"

namespace analysis {

namespace {

using engine::Column;
using engine::FactColumn;
using engine::Plan;
using engine::Sheets;
using engine::State;
using engine::Tables;

constexpr std::uint32_t listed = 3;  // Items or rounds of an entry, where they come from a file; nominations, too.

std::string numbered(const char* prefix, std::size_t number) { return prefix + std::to_string(number); }

/// Ids ascend by their bytes, as tables have them.
std::string padded(const char* prefix, std::size_t number) {
  std::string digits = std::to_string(number);
  return prefix + std::string(6 - std::min<std::size_t>(digits.size(), 6), '0') + digits;
}

engine::Offsets evenly(std::size_t entries) {
  engine::Offsets offsets;
  for (std::size_t entry = 0; entry <= entries; ++entry)
    offsets.start.push_back(static_cast<std::uint32_t>(entry) * listed);
  return offsets;
}

class Inventor {
 public:
  Inventor(const Plan& plan, const Sizes& sizes, Chance& chance) : plan_(plan), sizes_(sizes), chance_(chance) {}

  Tables run() {
    add_entries();
    for (const FactColumn& fact : plan_.facts) tables_.facts.push_back(column(fact));
    engine::leave_out_unasked(plan_, tables_);
    add_jury();
    for (const Sheets& sheets : plan_.sheets) tables_.sheets.push_back(rows(sheets));
    decide(plan_, tables_, chance_);
    return std::move(tables_);
  }

 private:
  const Plan& plan_;
  const Sizes& sizes_;
  Chance& chance_;
  Tables tables_;

  void add_entries() {
    for (std::size_t entry = 1; entry <= sizes_.entries; ++entry) tables_.entries.push_back(padded("e", entry));
    for (std::size_t at = 1; plan_.nominations_from_file && at <= listed; ++at) {
      tables_.nominations.push_back(numbered("n", at));
      tables_.nomination_titles.push_back(numbered("n", at));
    }
    if (plan_.has_items) {
      tables_.items = evenly(sizes_.entries);
      for (std::size_t row = 0; row < tables_.items.start.back(); ++row)
        tables_.item_ids.push_back(numbered("i", row % listed + 1));
    }
    if (plan_.rounds && plan_.rounds->as_listed) {
      tables_.rounds = evenly(sizes_.entries);
      for (std::size_t row = 0; row < tables_.rounds.start.back(); ++row)
        tables_.round_ids.push_back(numbered("r", row % listed + 1));
    }
  }

  std::size_t rows_of(const FactColumn& fact) const {
    switch (fact.of) {
      case FactColumn::Of::entry: return tables_.entries.size();
      case FactColumn::Of::nomination: return choices_of(plan_, tables_, plan_.nominations);
      case FactColumn::Of::decision: return decided_rows(plan_, tables_, fact);
      case FactColumn::Of::item: return tables_.item_ids.size();
      case FactColumn::Of::round: return round_rows();
    }
    return 0;
  }

  std::size_t round_rows() const {
    if (!plan_.rounds) return 0;
    return plan_.rounds->as_listed ? tables_.round_ids.size() : tables_.entries.size() * plan_.rounds->ids.size();
  }

  Column column(const FactColumn& fact) {
    const std::size_t rows = rows_of(fact);
    Column made = invented_values(fact, {rows, choices_of(plan_, tables_, fact.list)}, chance_);
    if (fact.of == FactColumn::Of::decision) made.states.assign(rows, State::waiting);
    if (!fact.optional) return made;
    for (std::size_t row = 0; row < rows; ++row)
      made.states.push_back(chance_.below(10) == 0 ? State::not_given : State::present);
    return made;
  }

  // -------------------------------------------------------------- the jury

  std::vector<std::string> panels() const {
    std::vector<std::string> found;
    for (const Sheets& sheets : plan_.sheets) {
      found.insert(found.end(), sheets.panels.begin(), sheets.panels.end());
      for (const engine::MarkColumn& column : sheets.columns)
        if (!column.panel.empty()) found.push_back(column.panel);
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    if (found.empty() && !plan_.sheets.empty()) found.emplace_back();
    return found;
  }

  bool has_third() const {
    return std::ranges::any_of(plan_.nodes, [](const engine::Node& node) {
      const auto* reduce = std::get_if<engine::Reduce>(&node.rule);
      return reduce != nullptr && std::holds_alternative<engine::TwoAndThird>(reduce->how);
    });
  }

  void add_jury() {
    const std::uint32_t count = has_third() ? 3 : sizes_.jurors;
    for (const std::string& panel : panels())
      for (std::uint32_t at = 0; at < count; ++at) add_juror(panel, at);
    std::ranges::sort(tables_.jury, {}, &engine::Juror::id);
  }

  void add_juror(const std::string& panel, std::uint32_t at) {
    const char* role = has_third() && at == 2 ? "third" : at == 0 ? "chair" : "member";
    engine::Juror juror = {.id = padded((panel + "_").c_str(), at + 1), .name = {}, .role = role, .panels = {}};
    if (!panel.empty()) juror.panels.push_back(panel);
    tables_.jury.push_back(std::move(juror));
  }

  static bool sits_in(const engine::Juror& juror, const std::vector<std::string>& panels) {
    return panels.empty() || std::ranges::any_of(panels, [&](const std::string& panel) {
             return std::ranges::count(juror.panels, panel) > 0;
           });
  }

  engine::SheetRows rows(const Sheets& sheets) const {
    engine::SheetRows rows;
    for (std::uint32_t at = 0; at < tables_.jury.size(); ++at)
      if (sits_in(tables_.jury[at], sheets.panels)) rows.jurors.push_back(at);
    rows.uniform = static_cast<std::uint32_t>(rows.jurors.size());
    if (rows.uniform == 0) rows.of_entry.start.assign(tables_.entries.size() + 1, 0);
    for (const engine::MarkColumn& column : sheets.columns) rows.marks.push_back(blank(rows, column));
    return rows;
  }

  Column blank(const engine::SheetRows& rows, const engine::MarkColumn& column) const {
    const std::size_t rounds = column.per_round ? round_rows() / std::max<std::size_t>(1, tables_.entries.size()) : 1;
    const std::size_t cells = tables_.entries.size() * rounds * (column.per_item ? listed : 1);
    Column made = {.values = Column::Wide(cells * rows.uniform), .denominator = 1, .states = {}};
    for (std::size_t cell = 0; cell < cells; ++cell)
      for (const std::uint32_t juror : rows.jurors)
        made.states.push_back(column.panel.empty() || sits_in(tables_.jury[juror], {column.panel}) ? State::not_given
                                                                                                   : State::not_asked);
    return made;
  }
};

/// Into rows of entries only: what an entry lists and how it was grouped stays.
void copy_row(const Column& from, Column& to, std::uint32_t row) {
  std::visit([&](auto& values) { values[row] = std::get<std::decay_t<decltype(values)>>(from.values)[row]; },
             to.values);
  if (!to.states.empty()) to.states[row] = from.states[row];
}

void copy_facts(const Plan& plan, const Tables& from, Tables& to, const std::vector<std::uint32_t>& entries) {
  for (std::size_t fact = 0; fact < plan.facts.size(); ++fact) {
    if (plan.facts[fact].of != FactColumn::Of::entry) continue;
    for (const std::uint32_t entry : entries) copy_row(from.facts[fact], to.facts[fact], entry);
  }
}

std::vector<std::uint32_t> not_admitted(const Plan& plan, const Tables& tables) {
  std::vector<std::uint32_t> entries;
  if (plan.stages.empty()) return entries;
  const engine::Scored scored = engine::score(plan, tables, {.threads = 1});
  for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry)
    if (!engine::why_outside({plan, tables, scored}, plan.stages.front().entered, entry).empty())
      entries.push_back(entry);
  return entries;
}

}  // namespace

Tables invented(const Plan& plan, const Sizes& sizes, Chance& chance) {
  constexpr int most_attempts = 20;
  Tables tables = Inventor(plan, sizes, chance).run();
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const std::vector<std::uint32_t> again = not_admitted(plan, tables);
    if (again.empty()) break;
    copy_facts(plan, Inventor(plan, sizes, chance).run(), tables, again);
  }
  return tables;
}

}  // namespace analysis
