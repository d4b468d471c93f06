#include "rules/examples/example_tables.h"

#include <algorithm>

#include "engine/bound/asked_facts.h"
#include "rules/examples/example_names.h"
#include "rules/examples/example_points.h"
#include "rules/examples/example_sheets.h"
#include "rules/examples/growing_column.h"
#include "rules/lower/cells.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using Of = engine::FactColumn::Of;
using engine::State;
using engine::Type;

const Cell* cell_of(const std::vector<NamedCell>& cells, const std::string& name) {
  const auto found = std::ranges::find_if(cells, [&](const NamedCell& each) { return each.id.value == name; });
  return found == cells.end() ? nullptr : &found->cell;
}

/// `true` in YAML is `yes` in decisions.csv.
std::string decision_value(const TestDecision& decision) {
  if (!decision.value || !decision.value->value) return {};
  const std::string& text = *decision.value->value;
  return text == "true" ? "yes" : text == "false" ? "no" : text;
}

engine::Decision decision_of(const TestDecision& written, const StageWork& stage) {
  engine::Decision decision{.kind = written.decision.value,
                            .stage = stage.id,
                            .nomination = written.nomination.value,
                            .entry = written.entry.value,
                            .value = decision_value(written)};
  decision.title = written.title.value;
  if (written.amount) decision.amount = written.amount->value;
  decision.place = written.decision.place;
  return decision;
}

class Builder {
 public:
  Builder(Compilation& work, const Test& test, const StageWork& stage) : work_(work), test_(test), stage_(stage) {}

  engine::Tables run() {
    for (const TestEntry& entry : test_.entries) {
      tables_.entries.push_back(entry.id.value.empty() ? "example" : entry.id.value);
      tables_.titles.emplace_back();
    }
    set_rows();
    set_nominations();
    for (const engine::FactColumn& column : work_.plan.facts) tables_.facts.push_back(fact_column(column));
    if (conditions_known()) engine::leave_out_unasked(work_.plan, tables_);
    add_sheets(work_, test_, stage_, tables_);
    for (const TestDecision& decision : test_.decisions) tables_.decisions.push_back(decision_of(decision, stage_));
    return std::move(tables_);
  }

 private:
  bool conditions_known() const {
    return std::ranges::none_of(engine::conditional_facts(work_.plan), [&](engine::FactId fact) {
      return work_.is_broken(*work_.plan.facts[fact.at].asked_when);
    });
  }

  const NamedFact* fact_named(const std::string& name) const {
    for (const auto* facts : {&work_.facts, &work_.stated})
      if (const auto found = facts->find(name); found != facts->end()) return &found->second;
    return nullptr;
  }

  void set_rows() {
    if (work_.plan.has_items) tables_.items.start = {0};
    if (work_.plan.rounds) tables_.rounds.start = {0};
    for (const TestEntry& entry : test_.entries) {
      if (work_.plan.has_items) add_items(items_of(entry).size());
      if (work_.plan.rounds) add_rounds(rounds_of(work_, entry));
    }
  }

  void add_items(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) tables_.item_ids.push_back(std::to_string(i + 1));
    tables_.items.start.push_back(static_cast<std::uint32_t>(tables_.item_ids.size()));
  }

  void add_rounds(std::size_t count) {
    const std::vector<std::string>& ids = work_.plan.rounds->ids;
    for (std::size_t i = 0; i < count; ++i)
      tables_.round_ids.push_back(i < ids.size() ? ids[i] : std::to_string(i + 1));
    tables_.rounds.start.push_back(static_cast<std::uint32_t>(tables_.round_ids.size()));
  }

  static std::string nomination_id(const TestEntry& entry) {
    return entry.nomination.value.empty() ? "all" : entry.nomination.value;
  }

  /// Those of a file are as many as the example names.
  void set_nominations() {
    if (!work_.plan.nominations_from_file) return;
    for (const TestEntry& entry : test_.entries) tables_.nominations.push_back(nomination_id(entry));
    std::ranges::sort(tables_.nominations);
    const auto repeated = std::ranges::unique(tables_.nominations);
    tables_.nominations.erase(repeated.begin(), repeated.end());
    tables_.nomination_titles = tables_.nominations;
  }

  engine::Choice nomination_of(const TestEntry& entry) const {
    if (work_.plan.nominations_from_file) {
      const auto found = std::ranges::find(tables_.nominations, nomination_id(entry));
      return {static_cast<int>(found - tables_.nominations.begin())};
    }
    const engine::ChoiceList& list = work_.plan.lists[work_.plan.nominations.at];
    return choice_of(list, entry.nomination.value).value_or(engine::Choice{});
  }

  std::optional<engine::Value> value_of(const engine::FactColumn& column, const std::vector<NamedCell>& cells) {
    const Cell* cell = cell_of(cells, column.name);
    if (cell == nullptr || !cell->value) return std::nullopt;
    const Fact& fact = *fact_named(column.name)->written;
    auto value = cell_value(work_, fact, *cell->value);
    if (!value && !work_.draft.is_spoilt(column.place)) work_.report(wrong_fact_value(cell->place, fact, *cell->value));
    return value;
  }

  /// An example need not say in which district its entries are just to be ranked.
  std::optional<engine::Value> group_value(const engine::FactColumn& column) const {
    const auto is_it = [&](NodeId key) { return work_.node(key).name == column.name; };
    if (std::ranges::none_of(stage_.within, is_it)) return std::nullopt;
    return column.type == Type::text ? engine::Value{std::string("…")} : engine::Value{engine::Choice{0}};
  }

  std::optional<engine::Value> entry_value(const engine::FactColumn& column, const TestEntry& entry) {
    if (column.name == "nomination") return nomination_of(entry);
    auto value = value_of(column, entry.facts);
    return value ? value : group_value(column);
  }

  engine::Column entry_column(const engine::FactColumn& column) {
    Growing growing(column.type);
    for (const TestEntry& entry : test_.entries) growing.add(entry_value(column, entry), State::not_given);
    return growing.take();
  }

  void add_rows(Growing& growing, const engine::FactColumn& column, const std::vector<TestRow>& rows,
                std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
      growing.add(i < rows.size() ? value_of(column, rows[i].facts) : std::nullopt, State::not_given);
  }

  engine::Column item_column(const engine::FactColumn& column) {
    Growing growing(column.type);
    for (const TestEntry& entry : test_.entries) add_rows(growing, column, items_of(entry), items_of(entry).size());
    return growing.take();
  }

  engine::Column round_column(const engine::FactColumn& column) {
    Growing growing(column.type);
    for (const TestEntry& entry : test_.entries) add_rows(growing, column, entry.rounds, rounds_of(work_, entry));
    return growing.take();
  }

  /// What the first entry of the nomination says of it.
  std::optional<engine::Value> nomination_value(const engine::FactColumn& column, int nomination) {
    const auto says = [&](const TestEntry& entry) {
      return nomination_of(entry).index == nomination && cell_of(entry.facts, column.name) != nullptr;
    };
    const auto found = std::ranges::find_if(test_.entries, says);
    return found == test_.entries.end() ? std::nullopt : value_of(column, found->facts);
  }

  engine::Column nomination_column(const engine::FactColumn& column) {
    Growing growing(column.type);
    const std::size_t count = work_.plan.nominations_from_file ? tables_.nominations.size()
                                                               : work_.plan.lists[work_.plan.nominations.at].ids.size();
    for (std::size_t i = 0; i < count; ++i)
      growing.add(nomination_value(column, static_cast<int>(i)), State::not_given);
    return growing.take();
  }

  std::size_t choices_of(const engine::FactColumn& choice) const {
    const bool from_file = work_.plan.nominations_from_file && choice.list == work_.plan.nominations;
    return from_file ? tables_.nominations.size() : work_.plan.lists[choice.list.at].ids.size();
  }

  /// The row of the entry's group, of so many; nothing where it lacks one of the choices.
  struct GroupRow {
    std::size_t rows = 1;
    std::optional<std::size_t> row = 0;
  };
  GroupRow group_of(const engine::FactColumn& decided, const TestEntry& entry) {
    GroupRow group;
    for (const engine::FactId id : decided.per) {
      const engine::FactColumn& choice = work_.plan.facts[id.at];
      const auto value = entry_value(choice, entry);
      const auto* chosen = value ? std::get_if<engine::Choice>(&*value) : nullptr;
      const std::size_t size = choices_of(choice);
      group.rows *= size;
      if (chosen == nullptr) group.row.reset();
      if (group.row) group.row = *group.row * size + static_cast<std::size_t>(chosen->index);
    }
    return group;
  }

  /// What the first entry of the group says of it; people have not decided the others.
  engine::Column decided_column(const engine::FactColumn& column) {
    std::vector<std::optional<engine::Value>> values(group_of(column, test_.entries.front()).rows);
    for (const TestEntry& entry : test_.entries) {
      const std::optional<std::size_t> row = group_of(column, entry).row;
      const bool says = row && !values[*row] && cell_of(entry.facts, column.name) != nullptr;
      if (says) values[*row] = value_of(column, entry.facts);
    }
    Growing growing(column.type);
    for (const std::optional<engine::Value>& value : values) growing.add(value, State::waiting);
    return growing.take();
  }

  engine::Column fact_column(const engine::FactColumn& column) {
    switch (column.of) {
      case Of::entry: return entry_column(column);
      case Of::nomination: return nomination_column(column);
      case Of::decision: return decided_column(column);
      case Of::item: return item_column(column);
      case Of::round: return round_column(column);
    }
    return {};
  }

  Compilation& work_;
  const Test& test_;
  const StageWork& stage_;
  engine::Tables tables_;
};

bool is_about_rank(const Test& test) {
  return std::ranges::any_of(
      test.entries, [](const TestEntry& entry) { return entry.expect.ranked || !entry.expect.reason.value.empty(); });
}

engine::Plan plan_for(const Compilation& work, const Test& test, const StageWork& stage) {
  engine::Plan plan = work.plan;
  const bool first = &stage == &work.stages.front();
  if (!first || !is_about_rank(test) || !is_known(work, stage.entered)) plan.populations[stage.entered.at] = {{0}, {}};
  return plan;
}

}  // namespace

bool is_known(const Compilation& work, engine::PopulationId id) {
  const auto& requirements = work.plan.populations[id.at].requirements;
  return std::ranges::none_of(requirements, [&](const auto& each) { return work.is_broken(each.flag); });
}

std::optional<Staging> staging(Compilation& work, const Test& test, const StageWork& stage) {
  const std::size_t mistakes = work.found.size();
  check_names(work, test, stage);
  Staging made{plan_for(work, test, stage), Builder(work, test, stage).run()};
  state_points(work, test, stage, made);
  if (work.found.size() != mistakes) return std::nullopt;
  return made;
}

}  // namespace rules
