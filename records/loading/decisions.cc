#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <map>
#include <set>

#include "engine/score/misfits.h"
#include "records/cells/number_cells.h"
#include "records/loading/decided.h"
#include "records/loading/decision_kinds.h"
#include "records/loading/decision_signed.h"
#include "records/loading/known_names.h"
#include "records/loading/loading.h"
#include "records/problems/decision_problems.h"
#include "records/text/format_words.h"

namespace records {
namespace {

using engine::Decision;
using problems::DecisionValue;
using problems::Named;

std::optional<int> whole(std::string_view cell) {
  int value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

/// decisions.csv while it is read.
class DecisionRows {
 public:
  DecisionRows(Loading& loading, const Csv& csv)
      : loading_(loading),
        csv_(csv),
        rows_(csv.rows()),
        stages_(stages_of(loading.plan)),
        awards_(awards_of(loading.plan)),
        foreseen_(engine::foreseen(loading.plan)),
        style_(decimal_style(csv)),
        decided_(loading, style_) {}

  void read() {
    if (!csv_.column("decision")) return;
    while (rows_.next()) take();
    std::move(decided_).keep(loading_.tables);
    add_problems(loading_, csv_, std::move(rows_.problems()));
    for (const std::string& column : missing_) tell_column_missing(loading_, csv_, column, "");
  }

 private:
  std::string text(std::string_view column) const { return std::string(cell_at(rows_, csv_.column(column))); }
  base::Place place(std::string_view column) { return rows_.place(csv_.column(column).value_or(0)); }

  Decision row() {
    Decision decision{.kind = decision_word(text("decision")),
                      .stage = stage_id(loading_.plan, text("stage")),
                      .nomination = nomination_id(text("nomination")),
                      .entry = id_text(text("entry")),
                      .value = text("value"),
                      .by = text("by"),
                      .date = text("date"),
                      .reason = text("reason"),
                      .what = text("what"),
                      .title = text("title"),
                      .amount = amount(),
                      .votes = votes()};
    decision.place = place("decision");
    return decision;
  }

  static KnownNames kinds() {
    std::vector<std::string> names;
    for (const DecisionKind& kind : decision_kinds) names.emplace_back(kind.name);
    return format_names(engine::TableWord::decision, std::move(names));
  }

  std::string nomination_id(const std::string& cell) const {
    const ChoiceNames& nominations = loading_.choices[loading_.plan.nominations.at];
    const std::optional<int> found = nominations.find(cell);
    return found ? nominations.id(*found) : cell;
  }

  void take() {
    Decision decision = row();
    const bool named = check_names(decision);
    const auto kind = std::ranges::find(decision_kinds, decision.kind, &DecisionKind::name);
    if (kind == decision_kinds.end()) return tell_unknown("decision", Named::decision, decision.kind, kinds());
    const bool by_seed = is_seed(decision);
    check_about(decision, kind->needs_entry && !by_seed);
    if (kind->value == DecisionValue::award) decision.value = award_id(awards_, decision.value);
    if (decision.kind == "decided" && !take_value(decision)) return;
    const bool valued = !kind->value || check_value(decision, by_seed ? DecisionValue::seed : *kind->value);
    if (named && valued) check_foreseen(decision);
    check_award(decision);
    check_signed({loading_, csv_, rows_}, decision);
    keep(std::move(decision));
  }

  /// It says of whom it speaks.
  void check_about(const Decision& decision, bool needs_entry) {
    if (needs_entry && decision.entry.empty()) tell_incomplete(decision, "entry");
    const bool of_a_nomination = decision.kind == "not_awarded" && loading_.plan.has_nominations;
    if (of_a_nomination && decision.nomination.empty()) tell_incomplete(decision, "nomination");
  }

  /// Whether the rules leave this to people at all.
  void check_foreseen(const Decision& decision) {
    const auto is_it = [&](const engine::Foreseen& each) { return engine::is_about(decision, each); };
    if (leaves(decision) || std::ranges::any_of(foreseen_, is_it)) return;
    rows_.problems().add([&] { return problems::decision_not_foreseen(decision, foreseen_); });
  }

  /// A lot that is drawn from a recorded number.
  bool is_seed(const Decision& decision) const {
    const auto drawn = [&](const engine::Foreseen& each) { return each.by_seed && engine::is_about(decision, each); };
    const auto by_hand = [&](const engine::Foreseen& each) {
      return !each.by_seed && engine::is_about(decision, each);
    };
    if (std::ranges::none_of(foreseen_, drawn)) return false;
    return decision.entry.empty() || std::ranges::none_of(foreseen_, by_hand);
  }

  /// What people have decided instead of a fact, for one of its groups.
  bool take_value(Decision& decision) {
    const std::optional<std::size_t> value = decided_.find(decision.what);
    if (decision.what.empty() || !value) {
      if (decision.what.empty())
        tell_incomplete(decision, "what");
      else
        tell_unknown("what", Named::decided, decision.what, decided_.names());
      return false;
    }
    decision.what = decided_.fact(*value).name;
    const std::optional<std::vector<int>> group = group_of(decision, *value);
    if (!group) return false;
    const FactCells::Taken taken = decided_.take(*value, *group, decision.value);
    if (taken == FactCells::Taken::blank) tell_incomplete(decision, "value");
    if (taken == FactCells::Taken::refused)
      rows_.problems().add(
          [&] { return problems::fact_problem(place("value"), decided_.reader(*value), decision.value); });
    return taken == FactCells::Taken::value;
  }

  /// The choices that the row names, beside FactColumn::per; nothing and a problem where one is missing.
  std::optional<std::vector<int>> group_of(Decision& decision, std::size_t value) {
    std::vector<int> group;
    for (const engine::FactId id : decided_.fact(value).per) {
      const FactReader choice = reader_of(loading_, id, DecimalStyle::point);
      const std::string cell = text(choice.fact().name);
      const std::optional<int> found = choice.means().choices->find(cell);
      if (cell.empty()) tell_incomplete(decision, choice.fact().name);
      if (!found && !cell.empty())
        rows_.problems().add([&] { return problems::fact_problem(place(choice.fact().name), choice, cell); });
      if (!found) return std::nullopt;
      group.push_back(*found);
      decision.group.push_back(choice.means().choices->id(*found));
    }
    return group;
  }

  std::optional<engine::Votes> votes() {
    const auto counted = [&](std::string_view column) { return !text(column).empty(); };
    if (!counted("for") && !counted("against") && !counted("abstained")) return std::nullopt;
    return engine::Votes{votes("for"), votes("against"), votes("abstained")};
  }

  int votes(std::string_view column) {
    const std::string cell = text(column);
    if (cell.empty()) return 0;
    const std::optional<int> number = whole(cell);
    if (number && *number >= 0) return *number;
    rows_.problems().add([&] { return problems::votes_not_counted(place(column), cell); });
    return 0;
  }

  /// Of money: not below zero.
  std::optional<base::Exact> amount() {
    const std::string cell = text("amount");
    if (cell.empty()) return std::nullopt;
    const NumberForm form{style_, true};
    const std::optional<CellDecimal> number = parse_number_cell(cell, form);
    if (number && number->mantissa >= 0) return exact(*number);
    rows_.problems().add([&] { return problems::amount_wrong(place("amount"), cell, form); });
    return std::nullopt;
  }

  /// The title and the money that people say themselves.
  void check_award(const Decision& decision) {
    const auto award = std::ranges::find(awards_, decision.value, &engine::AwardLine::id);
    if (decision.kind != "award" || award == awards_.end() || !(*award)->by) return;
    if ((*award)->by->they_name_it && decision.title.empty()) tell_incomplete(decision, "title");
    if ((*award)->by->they_say_how_much && !decision.amount) tell_incomplete(decision, "amount");
  }

  void tell_incomplete(const Decision& decision, std::string_view column) {
    if (is_missing(column)) return;
    rows_.problems().add([&] { return problems::decision_incomplete(place("decision"), decision.kind, column); });
  }

  /// That the file has no such column is one mistake, not one for each row.
  bool is_missing(std::string_view column) {
    if (csv_.column(column)) return false;
    missing_.emplace(column);
    return true;
  }

  void tell_unknown(std::string_view column, Named what, std::string_view name, const KnownNames& known) {
    rows_.problems().add([&] { return unknown_name(place(column), what, name, known); });
  }

  /// The stage and the nomination are known.
  bool check_names(const Decision& decision) {
    const bool stage_known = decision.stage.empty() || std::ranges::find(stages_, decision.stage) != stages_.end();
    if (!stage_known) tell_unknown("stage", Named::stage, decision.stage, stage_names(loading_.plan, stages_));
    const ChoiceNames& nominations = loading_.choices[loading_.plan.nominations.at];
    const bool nomination_known = decision.nomination.empty() || nominations.find(decision.nomination);
    if (!nomination_known && loading_.nominations_known) {
      tell_unknown("nomination", Named::nomination, decision.nomination, names_of(nominations));
    }
    if (!decision.entry.empty()) find_entry(loading_, decision.entry, rows_.problems(), [&] { return place("entry"); });
    return stage_known && nomination_known;
  }

  bool check_known_award(const Decision& decision) {
    const std::vector<std::string> known = ids_of(awards_);
    const bool is_known = std::ranges::find(known, decision.value) != known.end();
    if (!is_known) tell_unknown("value", Named::award, decision.value, names_of(awards_));
    return is_known;
  }

  bool check_value(const Decision& decision, DecisionValue expected) {
    if (expected == DecisionValue::award && !decision.value.empty()) return check_known_award(decision);
    if (expected == DecisionValue::seed && decision.entry.empty() && !decision.value.empty()) return true;
    const bool is_number = expected == DecisionValue::position || expected == DecisionValue::place;
    const bool position = is_number && whole(decision.value).value_or(0) >= 1;
    const bool yes_or_no = expected == DecisionValue::yes_or_no && parse_flag(decision.value);
    if (position || yes_or_no) return true;
    if (is_missing("value")) return false;
    rows_.problems().add([&] { return problems::decision_value(place("value"), decision.kind, expected); });
    return false;
  }

  void keep(Decision decision) {
    if (!missing_.empty()) return;  // what the rows are about is not known
    const auto [first, is_new] = first_.try_emplace(subject(loading_.plan, decision), loading_.tables.decisions.size());
    if (is_new) {
      loading_.tables.decisions.push_back(std::move(decision));
      return;
    }
    const Decision& before = loading_.tables.decisions[first->second];
    const auto severity = before.value == decision.value ? base::Severity::warning : base::Severity::error;
    rows_.problems().add([&] { return problems::decision_repeated(decision.place, before.place, severity); }, severity);
  }

  Loading& loading_;
  const Csv& csv_;
  CsvRows rows_;
  std::vector<std::string> stages_;
  std::vector<const engine::AwardLine*> awards_;
  std::vector<engine::Foreseen> foreseen_;
  DecimalStyle style_;
  DecidedValues decided_;
  std::set<std::string, std::less<>> missing_;  // columns
  std::map<std::array<std::string, 4>, std::size_t> first_;
};

// Every decision stands here, also before the first is made.
void forget_that_it_is_empty(base::Diagnostics& problems, const std::string& path) {
  std::erase_if(problems, [&](const base::Diagnostic& problem) {
    return problem.code == "csv-no-rows" && problem.place.file == path;
  });
}

}  // namespace

void load_decisions(Loading& loading) {
  DecidedValues(loading, DecimalStyle::point).keep(loading.tables);
  if (!loading.has("decisions.csv")) return;
  const std::optional<Csv> csv = open(loading, "decisions.csv");
  if (!csv) return;
  forget_that_it_is_empty(loading.problems, csv->path());
  std::vector<KnownColumn> known = {{"decision", "", true}};
  for (const std::string_view name : {"stage", "nomination", "entry", "value", "by", "date", "for", "against",
                                      "abstained", "reason", "title", "amount", "what"}) {
    known.push_back({std::string(name)});
  }
  for (const engine::FactId id : choices_of_decisions(loading.plan)) {
    const engine::FactColumn& choice = loading.plan.facts[id.at];
    known.push_back({choice.name, choice.title});
  }
  check_columns(loading, *csv, known);
  DecisionRows(loading, *csv).read();
}

}  // namespace records
