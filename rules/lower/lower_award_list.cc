#include <algorithm>
#include <map>

#include "base/overloaded.h"
#include "rules/lower/lower.h"
#include "rules/lower/scope.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::AwardLine;
using Nodes = std::vector<NodeId>;

std::string id_of(const Award& award, std::size_t index) {
  return award.id.value.empty() ? "award_" + std::to_string(index + 1) : award.id.value;
}

base::Words words_of(AwardByPeople::Who who) {
  switch (who) {
    case AwardByPeople::Who::commission: return {"комиссия", "commission"};
    case AwardByPeople::Who::jury: return {"жюри", "jury"};
    case AwardByPeople::Who::chair: return {"председатель", "chair"};
    case AwardByPeople::Who::head: return {"глава", "head"};
  }
  return {};
}

/// The awards of one stage on their way into the plan.
class Lines {
 public:
  Lines(Compilation& work, StageWork& stage) : work_(work), stage_(stage) {}

  AwardLine lower(const Award& written, std::size_t index) {
    const Nodes within = written.within ? groups_named(work_, *written.within).keys : stage_.within;
    AwardLine line;
    line.id = id_of(written, index);
    line.title = both(written.title.value);
    line.listed = static_cast<std::uint32_t>(index);
    if (std::holds_alternative<AwardPlaces>(written.whose)) line.tied = engine::TiedAtCut::all;
    if (written.tied_at_cut) line.tied = written.tied_at_cut->value;
    line.equal = written.equal && written.equal->value;
    line.beside = written.beside && written.beside->value;
    if (within != stage_.within) line.order = order_within(within);
    set_whose(written, line, within);
    if (written.prize) set_prize(*written.prize, line);
    if (written.require) line.require = entry_flag(work_, stage_, *written.require);
    return line;
  }

 private:
  NodeId order_within(const Nodes& within) {
    const auto known = orders_.find(within);
    return known != orders_.end() ? known->second : orders_[within] = lower_order(work_, stage_, within);
  }

  void set_whose(const Award& written, AwardLine& line, const Nodes& within) {
    const auto number = [&](const FormulaText& formula) { return count_on_group(work_, stage_, formula, within); };
    std::visit(base::Overloaded{
                   [&](const AwardPlaces& places) {
                     line.places = {static_cast<std::uint32_t>(places.first), static_cast<std::uint32_t>(places.last)};
                   },
                   [&](const AwardCount& next) { line.count = number(next.count); },
                   [&](const AwardWinners& first) { line.winners = number(first.count); },
                   [&](const AwardWhen& when) { line.when = entry_flag(work_, stage_, when.when); },
                   [&](const AwardByPeople& people) {
                     line.by = engine::ByPeople{.who = words_of(people.who)};
                     if (people.at_most) line.by->at_most = number(*people.at_most);
                     if (people.at_least) line.by->at_least = number(*people.at_least);
                     line.by->they_name_it = written.title.value == "given";
                     if (line.by->they_name_it) line.title = {};
                   },
               },
               written.whose);
  }

  void set_prize(const Prize& prize, AwardLine& line) {
    if (std::holds_alternative<PrizeGiven>(prize)) {
      line.by->they_say_how_much = true;
    } else {
      line.prize = lower_prize(work_, stage_, prize);
    }
  }

  Compilation& work_;
  StageWork& stage_;
  std::map<Nodes, NodeId> orders_ = {};  ///< By the groups that they are of.
};

engine::ListId list_of(Compilation& work, const std::string& name, const std::vector<AwardLine>& lines) {
  engine::ChoiceList list{name, {}, {}};
  for (const AwardLine& line : lines) {
    list.ids.push_back(line.id);
    list.titles.push_back(line.title.ru.empty() ? line.id : line.title.ru);
  }
  work.plan.lists.push_back(std::move(list));
  return {static_cast<std::uint32_t>(work.plan.lists.size() - 1)};
}

NodeId add_list(Compilation& work, const StageWork& stage, engine::Award rule, const base::Place& place) {
  const AwardLine& first = rule.lines.front();
  engine::Node node;
  node.name = name_in(work, stage, first.beside ? "award." + first.id : "award");
  node.title = {"награда", "award"};
  node.type = engine::Type::choice;
  node.list = list_of(work, node.name, rule.lines);
  node.population = stage.kept;
  node.place = place;
  node.rule = std::move(rule);
  return add(work, std::move(node));
}

/// None: there is no limit, or a mistake in it.
std::optional<engine::AwardLimit> limit_of(Compilation& work, StageWork& stage) {
  if (stage.rules.awards_limit == nullptr) return std::nullopt;
  const AwardsLimit& written = *stage.rules.awards_limit;
  engine::AwardLimit limit{.per = {}, .keep = written.keep, .freed = written.freed};
  if (written.awards) limit.awards = static_cast<std::uint32_t>(written.awards->value);
  for (const Text& name : written.per) {
    const Term key = applicant_key(work, stage, name);
    if (!key) return std::nullopt;
    limit.per.push_back(*key);
  }
  return limit;
}

}  // namespace

Term applicant_key(Compilation& work, StageWork& stage, const Text& name) {
  const Term key = any_formula(work, ranked_scope(stage), {name.value, name.place});
  if (!key) return key;
  const engine::Type type = work.node(*key).type;
  if (type == engine::Type::text || type == engine::Type::choice) return key;
  work.report(wrong_type(name.place, engine::Type::text, type));
  return std::nullopt;
}

std::vector<NodeId> lower_awards(Compilation& work, StageWork& stage, NodeId order) {
  if (stage.rules.awards == nullptr || stage.rules.awards->empty()) return {};
  const std::vector<Award>& written = *stage.rules.awards;
  Lines lines(work, stage);
  engine::Award list{order, {}, stage.id, limit_of(work, stage)};
  std::vector<AwardLine> beside;
  for (std::size_t i = 0; i < written.size(); ++i) {
    AwardLine line = lines.lower(written[i], i);
    (line.beside ? beside : list.lines).push_back(std::move(line));
  }
  std::vector<NodeId> awards;
  if (!list.lines.empty()) awards.push_back(add_list(work, stage, std::move(list), written.front().place));
  for (AwardLine& line : beside) {
    const base::Place place = written[line.listed].place;
    awards.push_back(add_list(work, stage, {order, {std::move(line)}, stage.id}, place));
  }
  return awards;
}

}  // namespace rules
