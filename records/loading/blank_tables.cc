#include "records/loading/blank_tables.h"

#include <algorithm>

#include "engine/score/misfits.h"
#include "records/csv/column_names.h"

namespace records {
namespace {

using engine::FactColumn;
using engine::MarkColumn;
using engine::Plan;
using Names = std::vector<std::string>;

void add_once(Names& names, const std::string& name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

void add_if(Names& names, const char* name, bool needed) {
  if (needed) names.emplace_back(name);
}

void add_facts(Names& names, const Plan& plan, FactColumn::Of of) {
  for (const FactColumn& fact : plan.facts) {
    if (fact.of == of) add_once(names, fact.name);
  }
}

bool any_fact(const Plan& plan, FactColumn::Of of) {
  return std::ranges::any_of(plan.facts, [&](const FactColumn& fact) { return fact.of == of; });
}

bool any_mark(const Plan& plan, bool MarkColumn::*axis) {
  return std::ranges::any_of(plan.sheets,
                             [&](const engine::Sheets& sheets) { return std::ranges::any_of(sheets.columns, axis); });
}

bool has_panels(const Plan& plan) {
  return std::ranges::any_of(plan.sheets, [](const engine::Sheets& sheets) {
    const bool own =
        std::ranges::any_of(sheets.columns, [](const MarkColumn& column) { return !column.panel.empty(); });
    return own || !sheets.panels.empty();
  });
}

Names entries(const Plan& plan) {
  Names names = {"entry"};
  add_if(names, "nomination", plan.has_nominations);
  names.emplace_back("title");
  for (const FactColumn& fact : plan.facts) {
    if (fact.of == FactColumn::Of::entry && fact.name != "nomination") names.push_back(fact.name);
  }
  return names;
}

Names nominations(const Plan& plan) {
  Names names = {"nomination", "title"};
  add_facts(names, plan, FactColumn::Of::nomination);
  return names;
}

Names items(const Plan& plan) {
  Names names = {"entry", "item"};
  add_facts(names, plan, FactColumn::Of::item);
  return names;
}

Names rounds(const Plan& plan) {
  Names names = {"entry", "round"};
  add_facts(names, plan, FactColumn::Of::round);
  return names;
}

/// A juror may be of one district only, where districts are ranked apart.
Names jury(const Plan& plan) {
  Names names = {"juror", "name", "role"};
  add_if(names, "panel", has_panels(plan));
  for (const engine::Stage& stage : plan.stages) {
    for (const engine::NodeId choice : stage.rank_within) {
      const bool is_choice = plan[choice].type == engine::Type::choice;
      if (is_choice && choice != plan.nomination) add_once(names, plan[choice].name);
    }
  }
  names.emplace_back("recused");
  return names;
}

Names scores(const Plan& plan) {
  Names names;
  add_if(names, "stage", plan.sheets.size() > 1);
  names.insert(names.end(), {"juror", "entry"});
  add_if(names, "round", any_mark(plan, &MarkColumn::per_round));
  add_if(names, "item", any_mark(plan, &MarkColumn::per_item));
  for (const engine::Sheets& sheets : plan.sheets) {
    for (const MarkColumn& column : sheets.columns) add_once(names, column.criterion);
  }
  names.emplace_back("comment");
  return names;
}

Names decisions(const Plan& plan) {
  Names names = {"decision", "stage", "nomination", "entry",     "value", "by",
                 "date",     "for",   "against",    "abstained", "reason"};
  for (const FactColumn& fact : plan.facts) {
    if (fact.of != FactColumn::Of::decision) continue;
    add_once(names, "what");
    for (const engine::FactId choice : fact.per) add_once(names, plan.facts[choice.at].name);
  }
  return names;
}

bool is_judged(const Plan& plan) {
  return std::ranges::any_of(plan.sheets, [](const engine::Sheets& sheets) { return !sheets.columns.empty(); });
}

bool votes(const Plan& plan) {
  return std::ranges::any_of(plan.stages, [](const engine::Stage& stage) { return stage.commission.has_value(); });
}

bool has_round_rows(const Plan& plan) {
  return plan.rounds && (plan.rounds->as_listed || any_fact(plan, FactColumn::Of::round));
}

struct Columns {
  std::string file;
  const Names& names;
};

std::string head_of(const Plan& plan, const Columns& columns, const CsvStyle& style) {
  TextBuffer text;
  CsvWriter csv(text, style);
  for (const std::string& name : columns.names) csv.text(heading(plan, columns.file, name));
  csv.end_row();
  return std::string(text.view());
}

}  // namespace

std::vector<BlankTable> blank_tables(const Plan& plan, const CsvStyle& style) {
  std::vector<BlankTable> tables;
  const auto add_if = [&](bool needed, const char* file, const Names& names) {
    if (needed) tables.push_back({file, head_of(plan, {file, names}, style)});
  };
  add_if(plan.nominations_from_file, "nominations.csv", nominations(plan));
  add_if(true, "entries.csv", entries(plan));
  add_if(plan.has_items, "items.csv", items(plan));
  add_if(has_round_rows(plan), "rounds.csv", rounds(plan));
  add_if(is_judged(plan) || votes(plan), "jury.csv", jury(plan));
  add_if(is_judged(plan), "scores.csv", scores(plan));
  add_if(!engine::foreseen(plan).empty(), "decisions.csv", decisions(plan));
  return tables;
}

}  // namespace records
