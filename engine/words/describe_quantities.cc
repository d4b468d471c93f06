#include "engine/words/describe_quantities.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/quotes.h"
#include "engine/plan/inputs.h"
#include "engine/words/rule_phrase.h"
#include "engine/words/rule_words.h"

namespace engine {

namespace {

using base::Words;

Words title_of(const FactColumn& fact) { return same_words(fact.title.empty() ? fact.name : fact.title); }

bool is_outcome(const Rule& rule) {
  return std::holds_alternative<Order>(rule) || std::holds_alternative<Ask>(rule) ||
         std::holds_alternative<Cut>(rule) || std::holds_alternative<Award>(rule) || std::holds_alternative<Fund>(rule);
}

/// How many jurors there are of a kind: its title says it all.
bool is_tally(const Node& node) {
  const auto* reduce = std::get_if<Reduce>(&node.rule);
  return node.name.empty() && reduce != nullptr && std::holds_alternative<Count>(reduce->how);
}

class Quantities {
 public:
  Quantities(const Speaker& by, const Stage& stage, const std::set<NodeId>& met) : by_(by), stage_(stage), met_(met) {
    for (const NodeId user : met)
      for (const NodeId input : inputs(by[user].rule)) users_[input].push_back(user);
  }

  std::vector<Words> sentences() const {
    std::vector<Words> lines;
    for (const NodeId id : met_)
      if (is_quantity(id)) lines.push_back(by_.title(id) + same_words(" — ") + phrase(id) + same_words("."));
    return lines;
  }

 private:
  bool is_quantity(NodeId id) const {
    const Node& node = by_[id];
    if ((node.name.empty() && node.title.empty()) || node.domain.axes.juror || id == stage_.total) return false;
    if (local_name(node, stage_.id) == "jury_total" || std::ranges::count(stage_.criteria, id) > 0) return false;
    return !is_tally(node) && !std::holds_alternative<Fact>(node.rule) && !std::holds_alternative<Mark>(node.rule) &&
           !std::holds_alternative<Constant>(node.rule) && !is_outcome(node.rule);
  }

  /// A part of what applies under the same condition does not say it again.
  Words phrase(NodeId id) const {
    const Words condition = condition_of(id);
    const bool said = !condition.empty() && is_said_by_users(id, condition);
    return said ? part_phrase(by_, std::get<Apply>(by_[id].rule).arguments[1]) : rule_phrase(by_, id);
  }

  /// Empty: it applies always.
  Words condition_of(NodeId id) const {
    const auto* apply = std::get_if<Apply>(&by_[id].rule);
    return apply != nullptr && apply->operation == Operation::applicable ? by_.named(apply->arguments[0]) : Words{};
  }

  bool is_said_by_users(NodeId id, const Words& condition) const {
    const auto users = users_.find(id);
    return users != users_.end() && std::ranges::all_of(users->second, [&](NodeId user) {
             if (condition_of(user) == condition) return true;
             return by_[user].name.empty() && is_said_by_users(user, condition);
           });
  }

  const Speaker& by_;
  const Stage& stage_;
  const std::set<NodeId>& met_;
  std::map<NodeId, std::vector<NodeId>> users_ = {};
};

}  // namespace

std::vector<Words> conditional_facts(const Speaker& by) {
  std::vector<std::pair<Words, Words>> lines;  // The condition, and whom it is about.
  for (const FactColumn& fact : by.plan.facts) {
    if (!fact.asked_when) continue;
    const Words condition = asked_words(by, fact);
    const Words title = base::in_quotes(title_of(fact));
    const auto same = std::ranges::find(lines, condition, &std::pair<Words, Words>::first);
    if (same == lines.end()) {
      lines.emplace_back(condition, title);
    } else {
      same->second = same->second + same_words(", ") + title;
    }
  }
  std::vector<Words> sentences;
  for (const auto& [condition, titles] : lines)
    sentences.push_back(titles + same_words(" — ") + condition + same_words("."));
  return sentences;
}

std::vector<Words> quantity_sentences(const Speaker& by, const Stage& stage, const std::set<NodeId>& met) {
  std::vector<Words> lines;
  if (&stage == &by.plan.stages.front())
    for (const FactColumn& fact : by.plan.facts)
      if (fact.of == FactColumn::Of::decision)
        lines.push_back(title_of(fact) + same_words(" — ") + decided_words(by.plan, fact) + same_words("."));
  std::ranges::move(Quantities(by, stage, met).sentences(), std::back_inserter(lines));
  return lines;
}

}  // namespace engine
