// Many contests by one process, for the laws: reads `threads<tab>flags<tab>folder` line by line, answers each with one
// line of JSON. Flags: `k` keeps every node, `g` takes the general path. What it says is described beside compare.py; a
// folder with errors is {"rejected": ["code: sentence", …]}.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "base/result.h"
#include "engine/score/score.h"
#include "engine/score/standing.h"
#include "engine/score/why_outside.h"
#include "engine/words/question_words.h"
#include "records/load.h"
#include "records/problems/result_problems.h"
#include "rules/rules.h"

namespace {

using nlohmann::json;

struct Contest {
  const engine::Plan& plan;
  const engine::Tables& tables;
  const engine::Scored& scored;
};

json rejected(const base::Diagnostics& diagnostics) {
  std::set<std::string> found;  // They are told by place, which is a matter of the order of rows.
  for (const auto& problem : diagnostics) {
    if (problem.severity == base::Severity::error) found.insert(problem.code + ": " + problem.message.en);
  }
  return {{"rejected", found}};
}

std::string fraction(const base::Exact& number) {
  return number.is_integer() ? number.numerator_text() : number.numerator_text() + "/" + number.denominator_text();
}

const engine::AwardLine& line_of(const engine::Node& node, engine::Choice choice) {
  return std::get<engine::Award>(node.rule).lines[static_cast<std::size_t>(choice.index)];
}

/// A number as a fraction, a flag as it is, an award by its id; null: absent.
json shown(const Contest& contest, engine::NodeId id, std::uint32_t entry) {
  if (contest.scored.state(id, entry) == engine::State::waiting) return "waiting";
  const auto value = contest.scored.value(id, entry);
  if (const auto* number = std::get_if<base::Exact>(&value)) return fraction(*number);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* choice = std::get_if<engine::Choice>(&value)) return line_of(contest.plan[id], *choice).id;
  return nullptr;
}

json place(const Contest& contest, engine::NodeId order, std::uint32_t entry) {
  if (contest.scored.state(order, entry) == engine::State::waiting) return "waiting";
  const auto& ranking = contest.scored.rankings[order.at];
  return {ranking.first[entry], ranking.last[entry]};
}

/// Without the stage: `school.design` is `design` there.
std::string own_name(const engine::Stage& stage, const std::string& name) {
  const std::string prefix = stage.id + ".";
  return name.compare(0, prefix.size(), prefix) == 0 ? name.substr(prefix.size()) : name;
}

json points(const Contest& contest, const engine::Stage& stage, std::uint32_t entry) {
  json found = json::object();
  for (const auto criterion : stage.criteria) {
    found[own_name(stage, contest.plan[criterion].name)] = shown(contest, criterion, entry);
  }
  return found;
}

/// What the budget gives the entry: down the list, and of what is left over.
json granted(const Contest& contest, engine::NodeId funded, std::uint32_t entry) {
  if (contest.scored.value(funded, entry) != engine::Value{true}) return nullptr;
  base::Exact together;
  for (const auto& line : contest.scored.money[funded.at])
    if (line.entry == entry) together += line.granted;
  return fraction(together);
}

void add_place(const Contest& contest, const engine::Stage& stage, std::uint32_t entry, json& found) {
  const engine::Results results{contest.plan, contest.tables, contest.scored};
  found["place"] = place(contest, stage.order, entry);
  found["written"] = engine::place_text(results, stage, entry);
  const auto prize = engine::prize(results, stage, entry);
  if (!stage.awards.empty()) found["prize"] = prize ? json(fraction(*prize)) : json();
  if (stage.advances) found["advanced"] = shown(contest, *stage.advances, entry);
  if (!stage.awards.empty()) found["award"] = shown(contest, stage.awards.front(), entry);
  for (std::size_t more = 1; more < stage.awards.size(); ++more) {
    const auto& lines = std::get<engine::Award>(contest.plan[stage.awards[more]].rule).lines;
    found["beside"][lines.front().id] = shown(contest, stage.awards[more], entry);
  }
  if (stage.funded) {
    found["funded"] = shown(contest, *stage.funded, entry);
    found["granted"] = granted(contest, *stage.funded, entry);
  }
}

/// Why the entry is not among those, a list; empty: it is; "waiting".
json reasons(const Contest& contest, engine::PopulationId population, std::uint32_t entry) {
  const auto words = engine::why_outside({contest.plan, contest.tables, contest.scored}, population, entry);
  if (words == engine::words(engine::State::waiting)) return "waiting";
  return words.empty() ? json::array() : json::array({words.ru});
}

json entry_of(const Contest& contest, const engine::Stage& stage, std::uint32_t entry) {
  json found = {{"total", shown(contest, stage.total, entry)}, {"criteria", points(contest, stage, entry)}};
  auto why = reasons(contest, stage.kept.value_or(stage.ranked), entry);
  // Out for one thing although another one still waits; or without a total.
  const auto state = contest.scored.state(stage.order, entry);
  if ((why.empty() || why == "waiting") && engine::is_absent(state)) why = json::array({engine::words(state).ru});
  if (why.empty()) {
    add_place(contest, stage, entry, found);
  } else {
    found[why == "waiting" ? "place" : "reasons"] = why;
  }
  return found;
}

std::string name_of(const std::vector<std::string>& ids) {
  std::string name;
  for (const auto& id : ids) name += (name.empty() ? "" : " ") + id;
  return name;
}

/// By group: what is left of the money for prizes.
json funds(const Contest& contest, const engine::Stage& stage) {
  json groups = json::object();
  for (const auto& fund : engine::funds({contest.plan, contest.tables, contest.scored}, stage))
    groups[name_of(fund.group.ids)] = fund.left ? json(fraction(*fund.left)) : json();
  return groups;
}

/// By group: as lists write them, those without a place last.
json listed(const Contest& contest, const engine::Stage& stage) {
  json groups = json::object();
  for (const auto& group : engine::standing({contest.plan, contest.tables, contest.scored}, stage).groups) {
    json& entries = groups[name_of(group.ids)] = json::array();
    for (const auto entry : group.placed) entries.push_back(contest.tables.entries[entry]);
    for (const auto entry : group.others) entries.push_back(contest.tables.entries[entry]);
  }
  return groups;
}

json stage_of(const Contest& contest, const engine::Stage& stage, bool first) {
  json entries = json::object();
  for (std::uint32_t entry = 0; entry < contest.tables.entries.size(); ++entry) {
    const auto outside = reasons(contest, stage.entered, entry);
    const auto& id = contest.tables.entries[entry];
    if (outside.empty()) {
      entries[id] = entry_of(contest, stage, entry);
    } else if (outside == "waiting") {
      entries[id] = {{"waiting", true}};
    } else if (first) {
      entries[id] = {{"reasons", outside}};
    }
  }
  return {{"id", stage.id}, {"entries", entries}, {"listed", listed(contest, stage)}, {"funds", funds(contest, stage)}};
}

json result(const Contest& contest) {
  json stages = json::array(), questions = json::array();
  for (const auto& stage : contest.plan.stages) stages.push_back(stage_of(contest, stage, stages.empty()));
  for (const auto& question : contest.scored.questions) questions.push_back(engine::words(question).en);
  return {{"stages", stages}, {"questions", questions}};
}

std::string text_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

json answer(const std::string& path, const engine::ScoreOptions& options) {
  const auto folder = records::find_folder(path, std::nullopt);
  if (!folder) return rejected(folder.diagnostics());
  const auto plan = rules::compile(text_of(folder->definition), "contest.yaml");
  if (!plan) return rejected(plan.diagnostics());
  const auto tables = records::load(*plan, folder->data, {.threads = options.threads});
  if (!tables) return rejected(tables.diagnostics());
  const auto scored = engine::score(*plan, *tables, options);
  const auto problems = records::result_problems(*plan, *tables, scored);
  if (base::has_error(problems)) return rejected(problems);
  return result({*plan, *tables, scored});
}

}  // namespace

int main() {
  std::string threads, flags, folder;
  while (std::getline(std::cin, threads, '\t') && std::getline(std::cin, flags, '\t') &&
         std::getline(std::cin, folder)) {
    const engine::ScoreOptions options{.threads = static_cast<unsigned>(std::stoul(threads)),
                                       .keep_every_node = flags.find('k') != std::string::npos,
                                       .general_numbers = flags.find('g') != std::string::npos};
    std::cout << answer(folder, options).dump() << std::endl;
  }
}
