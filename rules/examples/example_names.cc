#include "rules/examples/example_names.h"

#include <algorithm>

#include "rules/lower/cells.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

class Names {
 public:
  Names(Compilation& work, const Test& test, const StageWork& stage) : work_(work), test_(test), stage_(stage) {
    for (const auto& each : work_.facts) facts_.push_back(each.first);
    for (const auto& each : work_.stated) facts_.push_back(each.first);
    for (const auto& column : mark_columns(work, stage)) judged_.push_back(column.criterion);
    for (const TestEntry& entry : test.entries) entries_.push_back(entry.id.value);
  }

  void check() {
    for (const TestEntry& entry : test_.entries) check_entry(entry);
    for (const TestDecision& decision : test_.decisions) {
      if (!decision.entry.value.empty()) expect_known(decision.entry, Reference::entry, entries_);
      check_nomination(decision.nomination);
      if (decision.decision.value == "award" || decision.decision.value == "not_awarded") check_award(decision);
    }
  }

 private:
  void expect_known(const Text& name, Reference what, const std::vector<std::string>& known) {
    if (std::ranges::find(known, name.value) == known.end() && !work_.is_left_out(name.value))
      work_.report(unknown_reference(name.place, what, name.value, known));
  }

  void check_facts(const std::vector<NamedCell>& cells) {
    for (const NamedCell& each : cells) expect_known(each.id, Reference::fact, facts_);
  }

  void check_marks(const std::vector<TestMarks>& marks) {
    for (const TestMarks& each : marks) expect_known(each.criterion, Reference::criterion, judged_);
  }

  void check_rows(const std::vector<TestRow>& rows) {
    for (const TestRow& row : rows) {
      check_facts(row.facts);
      check_marks(row.marks);
      check_rows(row.items);
    }
  }

  void check_nomination(const Text& nomination) {
    if (work_.plan.nominations_from_file || nomination.value.empty()) return;
    const engine::ChoiceList& list = work_.plan.lists[work_.plan.nominations.at];
    if (!choice_of(list, nomination.value)) expect_known(nomination, Reference::nomination, list.ids);
  }

  std::vector<std::string> awards() const {
    std::vector<std::string> ids;
    for (const NodeId list : engine_stage().awards) {
      for (const engine::AwardLine& line : std::get<engine::Award>(work_.node(list).rule).lines) ids.push_back(line.id);
    }
    return ids;
  }

  const engine::Stage& engine_stage() const {
    return *std::ranges::find(work_.plan.stages, stage_.id, &engine::Stage::id);
  }

  void check_award(const TestDecision& decision) {
    const bool named = decision.value && decision.value->value;
    expect_award({named ? *decision.value->value : "", named ? decision.value->place : decision.place});
  }

  void expect_award(const Text& award) {
    if (!work_.draft.any_spoilt({"awards", "stages"})) expect_known(award, Reference::award, awards());
  }

  void check_entry(const TestEntry& entry) {
    check_facts(entry.facts);
    check_marks(entry.marks);
    check_rows(entry.items);
    check_rows(entry.rounds);
    check_nomination(entry.nomination);
    for (const TestPoints& each : entry.points) (void)known_value(work_, stage_, each.criterion);
    if (!entry.expect.award) return;
    for (const Text& award : *entry.expect.award) {
      if (award.value != "none") expect_award(award);
    }
  }

  Compilation& work_;
  const Test& test_;
  const StageWork& stage_;
  std::vector<std::string> facts_, judged_, entries_;
};

}  // namespace

void check_names(Compilation& work, const Test& test, const StageWork& stage) { Names(work, test, stage).check(); }

StageWork* stage_of(Compilation& work, const Test& test) {
  if (test.stage.value.empty()) return &work.stages.front();
  const auto found = std::ranges::find(work.stages, test.stage.value, &StageWork::id);
  if (found != work.stages.end()) return &*found;
  if (work.is_left_out(test.stage.value)) return nullptr;
  std::vector<std::string> ids;
  for (const StageWork& each : work.stages) ids.push_back(each.id);
  work.report(unknown_reference(test.stage.place, Reference::stage, test.stage.value, ids));
  return nullptr;
}

Term value_of_entry(const StageWork& stage, const std::string& id) {
  const auto found = stage.values.find(id);
  if (found == stage.values.end() || found->second.forms.empty()) return std::nullopt;
  return found->second.forms.back();
}

Term known_value(Compilation& work, const StageWork& stage, const Text& id) {
  const Term value = value_of_entry(stage, id.value);
  if (value || work.is_left_out(id.value)) return value;
  std::vector<std::string> names;
  for (const auto& each : stage.values) names.push_back(each.first);
  work.report(unknown_reference(id.place, Reference::criterion, id.value, names));
  return std::nullopt;
}

const std::vector<engine::MarkColumn>& mark_columns(const Compilation& work, const StageWork& stage) {
  return work.plan.sheets[stage.sheets.at].columns;
}

}  // namespace rules
