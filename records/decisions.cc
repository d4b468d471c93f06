#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "engine/misfits.h"
#include "records/decision_problems.h"
#include "records/format_words.h"
#include "records/loading.h"
#include "records/number_cells.h"

namespace records {
namespace {

using engine::Decision;
using problems::DecisionValue;
using problems::Named;

/// What a decision of each kind must say.
struct DecisionKind {
  std::string_view name;
  bool needs_entry;
  std::optional<DecisionValue> value = {};
};

constexpr std::array kinds = {
    DecisionKind{"commission_vote", true, DecisionValue::position},
    DecisionKind{"casting_vote", true, DecisionValue::position},
    DecisionKind{"lot", true, DecisionValue::position},
    DecisionKind{"disqualified", true},
    DecisionKind{"withdrawn", true},
    DecisionKind{"not_awarded", false, DecisionValue::award},
    DecisionKind{"award", true, DecisionValue::award},
    DecisionKind{"advance", true, DecisionValue::yes_or_no},
    DecisionKind{"budget", true, DecisionValue::yes_or_no},
    DecisionKind{"divergence", true, DecisionValue::yes_or_no},
};

std::vector<std::string> stages_of(const engine::Plan& plan) {
  std::vector<std::string> stages;
  for (const engine::Stage& stage : plan.stages) stages.push_back(stage.id);
  return stages;
}

std::vector<const engine::AwardLine*> awards_of(const engine::Plan& plan) {
  std::vector<const engine::AwardLine*> awards;
  for (const engine::Node& node : plan.nodes) {
    const auto* award = std::get_if<engine::Award>(&node.rule);
    if (award == nullptr) continue;
    for (const engine::AwardLine& line : award->lines) awards.push_back(&line);
  }
  return awards;
}

std::vector<std::string> ids_of(std::span<const engine::AwardLine* const> awards) {
  std::vector<std::string> ids;
  for (const engine::AwardLine* award : awards) ids.push_back(award->id);
  return ids;
}

/// By id, else by a title that only one has; what is neither comes back as it is.
std::string award_id(std::span<const engine::AwardLine* const> awards, const std::string& cell) {
  const auto is_it = [&](const engine::AwardLine* award) { return award->id == cell; };
  if (cell.empty() || std::ranges::any_of(awards, is_it)) return cell;
  const auto called = [&, name = folded(cell)](const engine::AwardLine* award) {
    return folded(award->title.ru) == name || folded(award->title.en) == name;
  };
  const auto found = std::ranges::find_if(awards, called);
  return found != awards.end() && std::ranges::count_if(awards, called) == 1 ? (*found)->id : cell;
}

bool leaves(const Decision& decision) { return decision.kind == "withdrawn" || decision.kind == "disqualified"; }

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
        foreseen_(engine::foreseen(loading.plan)) {
    for (const DecisionKind& kind : kinds) kinds_.emplace_back(kind.name);
  }

  void read() {
    if (!csv_.column("decision")) return;
    while (rows_.next()) take();
    loading_.add(std::move(rows_.problems()).finish(csv_.path()));
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
                      .title = text("title"),
                      .amount = amount()};
    decision.place = place("decision");
    decision.votes_for = votes("for");
    decision.votes_against = votes("against");
    decision.votes_abstained = votes("abstained");
    return decision;
  }

  std::string nomination_id(const std::string& cell) const {
    const ChoiceNames& nominations = loading_.choices[loading_.plan.nominations.at];
    const std::optional<int> found = nominations.find(cell);
    return found ? nominations.id(*found) : cell;
  }

  void take() {
    Decision decision = row();
    const bool named = check_names(decision);
    const auto kind = std::ranges::find(kinds, decision.kind, &DecisionKind::name);
    if (kind == kinds.end()) return tell_unknown("decision", Named::decision, decision.kind, kinds_);
    if (kind->needs_entry && decision.entry.empty()) tell_incomplete(decision, "entry");
    const bool of_a_nomination = decision.kind == "not_awarded" && loading_.plan.has_nominations;
    if (of_a_nomination && decision.nomination.empty()) tell_incomplete(decision, "nomination");
    if (kind->value == DecisionValue::award) decision.value = award_id(awards_, decision.value);
    const bool valued = !kind->value || check_value(decision, *kind->value);
    if (named && valued) check_foreseen(decision);
    check_award(decision);
    check_signed(decision);
    keep(std::move(decision));
  }

  /// Whether the rules leave this to people at all.
  void check_foreseen(const Decision& decision) {
    const auto is_it = [&](const engine::Foreseen& each) { return engine::is_about(decision, each); };
    if (leaves(decision) || std::ranges::any_of(foreseen_, is_it)) return;
    rows_.problems().add([&] { return problems::decision_not_foreseen(decision, foreseen_); });
  }

  /// Who decided, and why an entry is out or an award is not given, belongs into the record.
  void check_signed(const Decision& decision) {
    const auto tell = [&](std::string_view column) {
      rows_.problems().add([&] { return problems::decision_unsigned(place("decision"), column); },
                           base::Severity::warning);
    };
    if (decision.by.empty()) tell("by");
    if (decision.reason.empty() && (leaves(decision) || decision.kind == "not_awarded")) tell("reason");
  }

  int votes(std::string_view column) {
    const std::string cell = text(column);
    if (cell.empty()) return 0;
    const std::optional<int> number = whole(cell);
    if (!number) rows_.problems().add([&] { return problems::not_a_number(place(column), cell, DecimalStyle::point); });
    return number.value_or(0);
  }

  /// Of money: not below zero.
  std::optional<base::Exact> amount() {
    const std::string cell = text("amount");
    if (cell.empty()) return std::nullopt;
    const DecimalStyle style = decimal_style(csv_);
    const std::optional<CellDecimal> number = parse_decimal_cell(cell, style);
    if (number && number->mantissa >= 0) return exact(*number);
    rows_.problems().add([&] { return problems::not_a_number(place("amount"), cell, style); });
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
    rows_.problems().add([&] { return problems::decision_incomplete(place("decision"), decision.kind, column); });
  }

  void tell_unknown(std::string_view column, Named what, std::string_view name, const std::vector<std::string>& known) {
    rows_.problems().add([&] {
      return problems::unknown(place(column), {what, name, nearest_of(name, known), known});
    });
  }

  /// The stage and the nomination are known.
  bool check_names(const Decision& decision) {
    const bool stage_known = decision.stage.empty() || std::ranges::find(stages_, decision.stage) != stages_.end();
    if (!stage_known) tell_unknown("stage", Named::stage, decision.stage, stages_);
    const ChoiceNames& nominations = loading_.choices[loading_.plan.nominations.at];
    const bool nomination_known = decision.nomination.empty() || nominations.find(decision.nomination);
    if (!nomination_known && loading_.nominations_known) {
      tell_unknown("nomination", Named::nomination, decision.nomination, nominations.ids());
    }
    if (!decision.entry.empty()) find_entry(loading_, decision.entry, rows_.problems(), [&] { return place("entry"); });
    return stage_known && nomination_known;
  }

  bool check_value(const Decision& decision, DecisionValue expected) {
    if (expected == DecisionValue::award && !decision.value.empty()) {
      const std::vector<std::string> known = ids_of(awards_);
      const bool is_known = std::ranges::find(known, decision.value) != known.end();
      if (!is_known) tell_unknown("value", Named::award, decision.value, known);
      return is_known;
    }
    const bool position = expected == DecisionValue::position && whole(decision.value).value_or(0) >= 1;
    const bool yes_or_no = expected == DecisionValue::yes_or_no && parse_flag(decision.value);
    if (position || yes_or_no) return true;
    rows_.problems().add([&] { return problems::decision_value(place("value"), decision.kind, expected); });
    return false;
  }

  /// What the decision is about: two rows that say so speak of one thing.
  std::array<std::string, 4> subject(const Decision& decision) const {
    const std::string stage = loading_.plan.stages.size() == 1 ? "" : decision.stage;
    const bool of_nomination = decision.entry.empty();
    const bool of_award = decision.kind == "not_awarded" || decision.kind == "award";
    return {decision.kind, stage, of_nomination ? decision.nomination : decision.entry, of_award ? decision.value : ""};
  }

  void keep(Decision decision) {
    const auto [first, is_new] = first_.try_emplace(subject(decision), loading_.tables.decisions.size());
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
  std::vector<std::string> stages_, kinds_;
  std::vector<const engine::AwardLine*> awards_;
  std::vector<engine::Foreseen> foreseen_;
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
  if (!loading.has("decisions.csv")) return;
  const std::optional<Csv> csv = open(loading, "decisions.csv");
  if (!csv) return;
  forget_that_it_is_empty(loading.problems, csv->path());
  std::vector<KnownColumn> known = {{"decision", "", true}};
  for (const std::string_view name : {"stage", "nomination", "entry", "value", "by", "date", "for", "against",
                                      "abstained", "reason", "title", "amount"}) {
    known.push_back({std::string(name)});
  }
  check_columns(loading, *csv, known);
  DecisionRows(loading, *csv).read();
}

}  // namespace records
