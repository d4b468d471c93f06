#include "reports/json.h"

#include <nlohmann/json.hpp>

#include "base/decimal.h"
#include "reports/sheet.h"

namespace reports {

namespace {

using Json = nlohmann::ordered_json;
using engine::Decided;
using engine::Results;
using engine::Stage;

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
  const engine::Ranking& ranking = results.scored.rankings[stage.order.at];
  if (ranking.first[entry] == 0) return {};
  return {{"first", ranking.first[entry]}, {"last", ranking.last[entry]}, {"text", engine::place_text(results, stage, entry)}};
}

Json points(const Results& results, const Stage& stage, std::uint32_t entry) {
  Json made = Json::object();
  for (const engine::NodeId criterion : stage.criteria)
    made[results.plan[criterion].name] = number(results, criterion, entry);
  return made;
}

Json award_object(const Results& results, const Stage& stage, std::uint32_t entry) {
  const engine::AwardLine* line = engine::award(results, stage, entry);
  if (line == nullptr) return {};
  return {{"id", line->id},
          {"title", in_both(line->title)},
          {"prize", line->prize ? Json(base::to_text(*line->prize)) : Json()}};
}

Json entry_line(const Results& results, const Stage& stage, std::uint32_t entry) {
  Json line = {{"entry", results.tables.entries[entry]},
               {"title", results.tables.titles[entry]},
               {"place", place(results, stage, entry)},
               {"total", number(results, stage.total, entry)},
               {"criteria", points(results, stage, entry)}};
  if (stage.advances) line["advances"] = decided(engine::advances(results, stage, entry));
  if (stage.funded) line["funded"] = decided(engine::funded(results, stage, entry));
  if (stage.award) line["award"] = award_object(results, stage, entry);
  const base::Words key = parted_by(results, stage, entry);
  if (!key.empty()) line["parted_by"] = in_both(key);
  const base::Words why = engine::why_no_place(results, stage, entry);
  if (!why.empty()) line["reason"] = in_both(why);
  return line;
}

Json within(const Results& results, const Stage& stage, const engine::StandingGroup& group) {
  Json made = Json::object();
  for (std::size_t k = 0; k < group.ids.size(); ++k) made[results.plan[stage.rank_within[k]].name] = group.ids[k];
  return made;
}

Json stage_results(const Results& results, const Stage& stage) {
  const engine::Standing standing = engine::standing(results, stage);
  const auto lines = [&](const auto& entries, Json& list) {
    for (const std::uint32_t entry : entries) list.push_back(entry_line(results, stage, entry));
  };
  Json groups = Json::array();
  for (const engine::StandingGroup& group : standing.groups) {
    Json entries = Json::array();
    lines(group.placed, entries);
    lines(group.others, entries);
    groups.push_back({{"within", within(results, stage, group)}, {"entries", std::move(entries)}});
  }
  Json left_out = Json::array();
  lines(standing.left_out, left_out);
  return {{"id", stage.id}, {"title", in_both(stage.title)}, {"groups", std::move(groups)}, {"left_out", std::move(left_out)}};
}

}  // namespace

std::string results_json(const Results& results) {
  Json questions = Json::array();
  for (const engine::Question& question : results.scored.questions) questions.push_back(in_both(engine::words(question)));
  Json stages = Json::array();
  for (const Stage& stage : results.plan.stages) stages.push_back(stage_results(results, stage));
  const Json whole = {{"format", "konkurs-results"},
                      {"version", 1},
                      {"contest", {{"id", results.plan.contest_id}, {"title", results.plan.title}, {"edition", results.plan.edition}}},
                      {"complete", results.scored.questions.empty()},
                      {"questions", std::move(questions)},
                      {"stages", std::move(stages)}};
  return whole.dump(2) + "\n";
}

}  // namespace reports
