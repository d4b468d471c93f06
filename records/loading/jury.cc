#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

#include "records/loading/known_names.h"
#include "records/loading/loading.h"
#include "records/loading/stage_jury.h"
#include "records/text/format_words.h"

namespace records {
namespace {

using engine::FactId;
using engine::Juror;

const std::vector<std::string>& roles() {
  static const std::vector<std::string> words = {"chair", "secretary", "member", "third"};
  return words;
}

/// Every panel that the contest speaks of.
std::vector<std::string> panels_of(const engine::Plan& plan) {
  std::set<std::string> panels;
  for (const engine::Sheets& sheets : plan.sheets) {
    panels.insert(sheets.panels.begin(), sheets.panels.end());
    for (const engine::MarkColumn& column : sheets.columns) {
      if (!column.panel.empty()) panels.insert(column.panel);
    }
  }
  for (const engine::Stage& stage : plan.stages) {
    if (stage.commission && !stage.commission->panel.empty()) panels.insert(stage.commission->panel);
  }
  return {panels.begin(), panels.end()};
}

bool needs_panels(const engine::Plan& plan) {
  return std::ranges::any_of(plan.sheets, [](const engine::Sheets& sheets) { return !sheets.panels.empty(); });
}

bool every_stage_has_panels(const engine::Plan& plan) {
  return std::ranges::none_of(plan.sheets, [](const engine::Sheets& sheets) { return sheets.panels.empty(); });
}

/// A choice of entries that jury.csv may limit jurors by.
struct MatchColumn {
  FactId fact;
  int column;
};

std::vector<MatchColumn> match_columns(const engine::Plan& plan, const Csv& csv) {
  std::vector<MatchColumn> columns;
  for (const FactId id : facts_of(plan, engine::FactColumn::Of::entry)) {
    const engine::FactColumn& fact = plan.facts[id.at];
    const std::optional<int> column = csv.column(fact.name);
    if (fact.type == engine::Type::choice && column) columns.push_back({id, *column});
  }
  return columns;
}

/// jury.csv while it is read.
class JuryRows {
 public:
  JuryRows(Loading& loading, const Csv& csv)
      : loading_(loading),
        csv_(csv),
        rows_(csv.rows()),
        panels_(panels_of(loading.plan)),
        matches_(match_columns(loading.plan, csv)) {}

  void read() {
    const std::optional<int> id = csv_.column("juror");
    while (rows_.next()) {
      const std::int64_t errors = problems_.errors();
      Juror juror;
      juror.id = id_text(cell_at(rows_, id));
      juror.name = cell_at(rows_, csv_.column("name"));
      if (id) check_id(juror.id, *id);
      juror.role = role();
      juror.panels = panels(juror);
      jurors_.push_back(std::move(juror));
      limits_.push_back(limits());
      if (jurors_.back().role == "chair") limits_.back().role = rows_.place(csv_.column("role").value_or(0));
      limits_.back().in_doubt = problems_.errors() != errors;
    }
    const bool whole = id && !rows_.problems().has_error() && !jurors_.empty();
    problems_.append(std::move(rows_.problems()));
    const bool named = add_problems(loading_, csv_, std::move(problems_));
    loading_.jury_known = named && whole;
    const bool panels_told = csv_.column("panel") || !needs_panels(loading_.plan);
    for (JurorLimits& limits : limits_) limits.in_doubt = limits.in_doubt || !named || !panels_told;
  }

  void keep() {
    std::vector<std::uint32_t> order(jurors_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t row) -> const std::string& { return jurors_[row].id; });
    for (const std::uint32_t row : order) {
      loading_.juror_ids.push_back(jurors_[row].id);
      jurors_[row].recused = limits_[row].recused;
      loading_.tables.jury.push_back(std::move(jurors_[row]));
      loading_.limits.push_back(std::move(limits_[row]));
    }
    loading_.jurors = IdIndex(loading_.juror_ids);
  }

 private:
  void check_id(const std::string& id, int column) {
    const base::Place place = rows_.place(column);
    if (id.empty()) return problems_.add([&] { return problems::id_missing(place, "juror"); });
    const auto [first, is_new] = first_.emplace(id, place);
    if (!is_new) problems_.add([&] { return problems::id_repeated(place, first->second, id); });
  }

  void tell_unknown(int column, problems::Named what, const std::string& name, const KnownNames& known) {
    problems_.add([&] { return unknown_name(rows_.place(column), what, name, known); });
  }

  std::string role() {
    const std::optional<int> column = csv_.column("role");
    std::string word = role_word(cell_at(rows_, column));
    const bool known = word.empty() || std::ranges::find(roles(), word) != roles().end();
    if (!known) tell_unknown(*column, problems::Named::role, word, format_names(engine::TableWord::role, roles()));
    return word.empty() ? "member" : word;
  }

  std::vector<std::string> panels(const Juror& juror) {
    const std::optional<int> column = csv_.column("panel");
    std::vector<std::string> words = words_of(cell_at(rows_, column));
    for (const std::string& word : words) {
      const bool known = panels_.empty() || std::ranges::find(panels_, word) != panels_.end();
      if (!known) tell_unknown(*column, problems::Named::panel, word, {panels_});
    }
    const bool idle = words.empty() && column && !is_secretary(juror) && every_stage_has_panels(loading_.plan);
    if (idle && !panels_.empty()) {
      problems_.add([&] { return problems::juror_without_panel(rows_.place(*column), juror.id); },
                    base::Severity::warning);
    }
    return words;
  }

  JurorLimits limits() {
    JurorLimits limits;
    for (const MatchColumn& match : matches_) {
      const std::string_view cell = cell_at(rows_, match.column);
      if (cell.empty()) continue;
      const FactReader reader = reader_of(loading_, match.fact, DecimalStyle::point);
      const std::optional<int> choice = reader.means().choices->find(cell);
      if (choice) limits.matches.push_back({match.fact, *choice});
      const bool checked = loading_.nominations_known || reader.fact().name != "nomination";
      if (!choice && checked) {
        problems_.add([&] { return problems::fact_problem(rows_.place(match.column), reader, cell); });
      }
    }
    limits.recused = recused();
    return limits;
  }

  std::vector<std::uint32_t> recused() {
    std::vector<std::uint32_t> entries;
    const std::optional<int> column = csv_.column("recused");
    for (const std::string& id : words_of(cell_at(rows_, column))) {
      const auto entry = find_entry(loading_, id, problems_, [&] { return rows_.place(*column); });
      if (entry) entries.push_back(*entry);
    }
    std::ranges::sort(entries);
    return entries;
  }

  Loading& loading_;
  const Csv& csv_;
  CsvRows rows_;
  std::vector<std::string> panels_;
  std::vector<MatchColumn> matches_;
  std::vector<Juror> jurors_;
  std::vector<JurorLimits> limits_;
  std::map<std::string, base::Place> first_;
  ProblemList problems_;  // with what the rows say, apart from rows that can't be read
};

std::vector<KnownColumn> known_columns(const engine::Plan& plan) {
  std::vector<KnownColumn> known = {{"juror", "", true}, {"name"}, {"role"}, {"panel"}, {"recused"}, {"nomination"}};
  known[3].needed = needs_panels(plan);
  for (const engine::FactColumn& fact : plan.facts) {
    const bool matches = fact.of == engine::FactColumn::Of::entry && fact.type == engine::Type::choice;
    if (matches) known.push_back({fact.name, fact.title});
  }
  return known;
}

/// Somebody marks, or votes.
bool has_jury(const engine::Plan& plan) {
  return std::ranges::any_of(plan.sheets, [](const engine::Sheets& sheets) { return !sheets.columns.empty(); }) ||
         std::ranges::any_of(plan.stages, [](const engine::Stage& stage) { return stage.commission.has_value(); });
}

void tell_empty_panels(Loading& loading, const base::Place& place) {
  for (const engine::Sheets& sheets : loading.plan.sheets) {
    const auto marks = [&](const Juror& juror) { return !is_secretary(juror) && is_of_panel(juror, sheets.panels); };
    if (sheets.columns.empty() || std::ranges::any_of(loading.tables.jury, marks)) continue;
    loading.add(problems::panel_without_jurors(place, stage_title(loading.plan, sheets.stage), sheets.panels));
  }
}

void tell_empty_commissions(Loading& loading, const base::Place& place) {
  for (const engine::Stage& stage : loading.plan.stages) {
    if (!stage.commission || stage.commission->panel.empty()) continue;
    const std::vector<std::string> panels = {stage.commission->panel};
    const auto votes = [&](const Juror& juror) { return !is_secretary(juror) && is_of_panel(juror, panels); };
    if (std::ranges::any_of(loading.tables.jury, votes)) continue;
    loading.add(problems::panel_without_jurors(place, stage_title(loading.plan, stage.id), panels));
  }
}

}  // namespace

void load_jury(Loading& loading) {
  if (!has_jury(loading.plan)) return;
  const std::optional<Csv> csv = open(loading, "jury.csv");
  if (!csv) return;
  check_columns(loading, *csv, known_columns(loading.plan));
  JuryRows rows(loading, *csv);
  rows.read();
  rows.keep();
  const bool in_doubt = std::ranges::any_of(loading.limits, &JurorLimits::in_doubt);
  if (!loading.jury_known || in_doubt || loading.tables.jury.empty()) return;
  tell_empty_panels(loading, header_place(*csv));
  tell_empty_commissions(loading, header_place(*csv));
}

}  // namespace records
