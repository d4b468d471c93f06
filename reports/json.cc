#include "reports/json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "engine/data/recorded.h"
#include "engine/explain/decision_taken.h"
#include "engine/explain/money_words.h"
#include "engine/words/formula_text.h"
#include "engine/words/question_words.h"
#include "reports/result_table.h"

namespace reports {

namespace {

using Json = nlohmann::ordered_json;
using engine::Decided;
using engine::Results;
using engine::Stage;

/// One line; what is no UTF-8 becomes U+FFFD.
std::string line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json in_both(const base::Words& words) { return {{"ru", words.ru}, {"en", words.en}}; }

Json number(const Results& results, engine::NodeId node, std::uint32_t entry) {
  const engine::Value value = results.scored.value(node, entry);
  const auto* exact = std::get_if<base::Exact>(&value);
  return exact == nullptr ? Json() : Json(base::to_text(*exact));
}

Json decided(Decided answer) {
  switch (answer) {
    case Decided::yes: return true;
    case Decided::no: return false;
    case Decided::waiting: return "waiting";
    case Decided::not_asked: break;
  }
  return {};
}

Json place(const Results& results, const Stage& stage, std::uint32_t entry) {
  const engine::Ranking& ranking = engine::shown_ranking(results, stage);
  if (ranking.first[entry] == 0) return {};
  return {{"first", ranking.first[entry]},
          {"last", ranking.last[entry]},
          {"text", engine::place_text(results, stage, entry)}};
}

Json points(const Results& results, const Stage& stage, std::uint32_t entry) {
  Json made = Json::object();
  for (const engine::NodeId criterion : stage.criteria)
    made[std::string(engine::local_name(results.plan[criterion], stage.id))] = number(results, criterion, entry);
  return made;
}

Json award_object(const engine::AwardWon& won) { return {{"id", won.line->id}, {"title", in_both(won.title)}}; }

/// The first award with all the money; and, where an entry may have several, the list of them.
void add_awards(const Results& results, const Stage& stage, std::uint32_t entry, Json& made) {
  const std::vector<engine::AwardWon> won = engine::awards(results, stage, entry);
  const std::optional<base::Exact> prize = engine::prize(results, stage, entry);
  made["award"] = won.empty() ? Json() : award_object(won.front());
  if (!won.empty()) made["award"]["prize"] = prize ? Json(base::to_text(*prize)) : Json();
  if (stage.awards.size() == 1) return;
  made["awards"] = Json::array();
  for (const engine::AwardWon& each : won) made["awards"].push_back(award_object(each));
}

Json fund_object(const engine::FundState& fund) {
  const auto money = [](const std::optional<base::Exact>& sum) { return sum ? Json(base::to_text(*sum)) : Json(); };
  return {{"amount", money(fund.amount)}, {"paid", money(fund.paid)}, {"left", money(fund.left)}};
}

/// Why it lacks what others have; empty: it does not.
base::Words why_not(const Results& results, const Stage& stage, std::uint32_t entry) {
  base::Words why = engine::why_no_prize(results, stage, entry);
  if (why.empty()) why = engine::why_no_place(results, stage, entry);
  if (why.empty()) why = engine::why_no_money(results, stage, entry);
  return why.empty() ? engine::why_not_confirmed(results, stage, entry) : why;
}

Json entry_line(const Results& results, const Stage& stage, std::uint32_t entry) {
  Json made = {{"entry", results.tables.entries[entry]},
               {"title", entry_title(results, entry)},
               {"place", place(results, stage, entry)},
               {"total", number(results, stage.total, entry)},
               {"criteria", points(results, stage, entry)}};
  if (stage.advances) made["advances"] = decided(engine::advances(results, stage, entry));
  if (stage.funded) made["funded"] = decided(engine::funded(results, stage, entry));
  if (const engine::MoneyLine* line = engine::money_line(results, stage, entry)) {
    made["granted"] = base::to_text(line->granted);
    made["money_left"] = base::to_text(line->left_after);
  }
  if (!stage.awards.empty()) add_awards(results, stage, entry, made);
  const base::Words key = parted_by(results, stage, entry);
  if (!key.empty()) made["parted_by"] = in_both(key);
  const base::Words decision = engine::decision_taken(results, stage, entry);
  if (!decision.empty()) made["decision"] = in_both(decision);
  if (engine::divided_by(results, stage, entry) != nullptr) made["divided"] = true;
  const base::Words reason = why_not(results, stage, entry);
  if (!reason.empty()) made["reason"] = in_both(reason);
  return made;
}

/// What the group is made of, by name: its ids.
Json group_object(const Results& results, const std::vector<engine::NodeId>& within,
                  const std::vector<std::string>& ids) {
  Json made = Json::object();
  for (std::size_t k = 0; k < ids.size(); ++k) made[results.plan[within[k]].name] = ids[k];
  return made;
}

/// Writes objects nested in lists, each list element on its own line.
class Nested {
 public:
  explicit Nested(const Write& write) : write_(write) {}

  void open(std::string_view name, char bracket) {
    begin_line();
    if (!name.empty()) write_(fmt::format("\"{}\": ", name));
    write_({&bracket, 1});
    levels_.push_back({bracket == '{' ? '}' : ']', true});
  }
  void close() {
    const Level level = levels_.back();
    levels_.pop_back();
    if (!level.is_empty) write_("\n" + std::string(2 * levels_.size(), ' '));
    write_({&level.end, 1});
  }
  void value(std::string_view name, const Json& json) {
    begin_line();
    write_(fmt::format("\"{}\": {}", name, line(json)));
  }
  void element(const Json& json) {
    begin_line();
    write_(line(json));
  }

 private:
  struct Level {
    char end;
    bool is_empty;
  };

  void begin_line() {
    if (levels_.empty()) return;
    write_(levels_.back().is_empty ? "\n" : ",\n");
    write_(std::string(2 * levels_.size(), ' '));
    levels_.back().is_empty = false;
  }

  const Write& write_;
  std::vector<Level> levels_;
};

void write_entries(const Results& results, const Stage& stage, std::span<const std::uint32_t> entries, Nested& out) {
  for (const std::uint32_t entry : entries) out.element(entry_line(results, stage, entry));
}

/// One of the whole contest, or one of each group.
void add_funds(const Results& results, const Stage& stage, Nested& out) {
  if (!stage.fund) return;
  const std::vector<engine::FundState> funds = engine::funds(results, stage);
  if (stage.fund->within.empty()) return out.value("prize_fund", fund_object(funds.front()));
  Json all = Json::array();
  for (const engine::FundState& fund : funds) {
    Json made = {{"within", group_object(results, stage.fund->within, fund.group.ids)}};
    made.update(fund_object(fund));
    all.push_back(std::move(made));
  }
  out.value("prize_funds", all);
}

void write_stage(const Results& results, const Stage& stage, Nested& out) {
  const engine::Standing standing = engine::standing(results, stage);
  out.open("", '{');
  out.value("id", stage.id);
  out.value("title", in_both(stage.title));
  add_funds(results, stage, out);
  out.open("groups", '[');
  for (const engine::StandingGroup& group : standing.groups) {
    out.open("", '{');
    out.value("within", group_object(results, stage.rank_within, group.ids));
    out.open("entries", '[');
    write_entries(results, stage, group.placed, out);
    write_entries(results, stage, group.others, out);
    out.close();
    out.close();
  }
  out.close();
  out.open("left_out", '[');
  write_entries(results, stage, standing.left_out, out);
  out.close();
  out.close();
}

}  // namespace

void results_json(const Results& results, const Write& write) {
  const engine::Plan& plan = results.plan;
  Nested out(write);
  out.open("", '{');
  out.value("format", "konkurs-results");
  out.value("version", 1);
  out.value("contest",
            {{"id", plan.contest_id}, {"title", plan.title}, {"edition", plan.edition}, {"basis", plan.basis}});
  out.value("complete", results.scored.questions.empty());
  out.open("questions", '[');
  for (const engine::Question& question : results.scored.questions) out.element(in_both(engine::words(question)));
  out.close();
  out.open("empty_nominations", '[');
  for (const engine::EmptyNomination& each : engine::empty_nominations(results))
    out.element({{"id", each.id}, {"title", each.title}});
  out.close();
  out.open("stages", '[');
  for (const Stage& stage : plan.stages) write_stage(results, stage, out);
  out.close();
  out.close();
  write("\n");
}

}  // namespace reports
