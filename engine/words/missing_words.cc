#include "engine/words/missing_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Words;

Words treatment(Treatment how) {
  switch (how) {
    case Treatment::leave_out: return {"если оценки нет, она не учитывается", "a missing mark is left out"};
    case Treatment::zero: return {"если оценки нет, считается ноль", "a missing mark counts as zero"};
    case Treatment::wait: return {"если оценки нет, её ждут", "a missing mark is waited for"};
  }
  return {};
}

}  // namespace

Words mark_rule_words(const MarkRule& rule) {
  Words words = treatment(rule.not_given);
  if (rule.abstained == Treatment::zero) words = words + Words{", воздержание — ноль", ", an abstention is zero"};
  if (rule.at_least <= 1) return words;
  words = words + Words{fmt::format(", нужно не меньше {} оценок", rule.at_least),
                        fmt::format(", at least {} are needed", rule.at_least)};
  return rule.below == MarkRule::Below::wait
             ? words + Words{" (пока их меньше, итога нет)", " (with fewer there is no result yet)"}
             : words;
}

std::vector<Words> missing_mark_rules(const Plan& plan) {
  std::vector<Words> rules;
  for (const Node& node : plan.nodes) {
    const auto* reduce = std::get_if<Reduce>(&node.rule);
    if (reduce == nullptr || !plan[reduce->of].domain.axes.juror || node.domain.axes.juror) continue;
    Words words = mark_rule_words(reduce->marks);
    if (std::ranges::find(rules, words) == rules.end()) rules.push_back(std::move(words));
  }
  return rules;
}

}  // namespace engine
