/// Two experts and a third: what such a rule needs, and keys that nobody else reads.
#include <set>

#include "rules/check/checks.h"
#include "rules/lower/jury_rule.h"
#include "rules/lower/lower.h"
#include "rules/problems/problems_shape.h"

namespace rules {
namespace {

constexpr keys::Key limit_key = {.name = "limit", .value = {}, .ru = {}, .en = {}, .example = "limit: 20%"};
constexpr keys::Key third_key = {.name = "third", .value = {}, .ru = {}, .en = {}, .example = "third: joins"};

/// One way of combining: as a criterion says it over its stage, or as the stage does.
struct Combining {
  const JuryRules *own, *of_stage;
  JuryRule rule;
};

std::vector<Combining> all_of(const StageWork& stage) {
  std::vector<Combining> all = {{nullptr, stage.rules.jury, jury_rule(stage.rules)}};
  for (const auto& [id, criterion] : stage.by_id) {
    const JuryRules* own = is_judged(*criterion) ? own_jury(*criterion) : nullptr;
    if (own != nullptr) all.push_back({own, stage.rules.jury, jury_rule(stage.rules, own)});
  }
  return all;
}

class Thirds {
 public:
  explicit Thirds(Compilation& work) : work_(work) {
    for (const StageWork& stage : work.stages)
      for (const Combining& each : all_of(stage)) look_at(each);
  }

  void report_idle() {
    for (const JuryRules* rules : all_) {
      if (rules == nullptr || read_.contains(rules)) continue;
      if (rules->limit) work_.report(problems::key_needs(rules->limit->place, "limit", "by: two_and_third"));
      if (rules->third) work_.report(problems::key_needs(rules->third->place, "third", "by: two_and_third"));
    }
  }

 private:
  void look_at(const Combining& each) {
    all_.insert({each.own, each.of_stage});
    if (each.rule.by != CombineBy::two_and_third) return;
    read_.insert({each.own, each.of_stage});
    if (!each.rule.limit) work_.report(problems::missing_key(each.rule.by_place, limit_key));
    if (!each.rule.third_is_said) work_.report(problems::missing_key(each.rule.by_place, third_key));
  }

  Compilation& work_;
  std::set<const JuryRules*> all_, read_;
};

}  // namespace

void check_third(Compilation& work) {
  if (work.draft.left_out.empty()) Thirds(work).report_idle();
}

}  // namespace rules
