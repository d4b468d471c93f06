#include <algorithm>

#include "rules/lower/lower.h"
#include "rules/lower/prepare.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

template <class Rule>
const Rule* first_of(const std::optional<Rule>& here, const std::optional<Rule>& above) {
  if (here) return &*here;
  return above ? &*above : nullptr;
}

EffectiveRules effective(const StageRules& here, const StageRules& top, bool last) {
  EffectiveRules rules;
  rules.jury = first_of(here.jury, top.jury);
  rules.bonuses = first_of(here.bonuses, top.bonuses);
  rules.deductions = first_of(here.deductions, top.deductions);
  rules.total = first_of(here.total, top.total);
  rules.minimum_total = first_of(here.minimum_total, top.minimum_total);
  rules.passing = first_of(here.passing, top.passing);
  rules.rank_within = first_of(here.rank_within, top.rank_within);
  rules.ties = first_of(here.ties, top.ties);
  rules.places = first_of(here.places, top.places);
  rules.awards = last ? first_of(here.awards, top.awards) : first_of(here.awards, {});
  rules.awards_limit = first_of(here.awards_limit, top.awards_limit);
  rules.prize_fund = last ? first_of(here.prize_fund, top.prize_fund) : first_of(here.prize_fund, {});
  rules.prizes = first_of(here.prizes, top.prizes);
  rules.budget = last ? first_of(here.budget, top.budget) : first_of(here.budget, {});
  rules.confirmation = last ? first_of(here.confirmation, top.confirmation) : first_of(here.confirmation, {});
  rules.commission = first_of(here.commission, top.commission);
  return rules;
}

void add_ids(StageWork& stage, const Criterion& criterion) {
  stage.by_id[criterion.id.value] = &criterion;
  const auto* group = std::get_if<GroupCriterion>(&criterion.kind);
  if (group == nullptr) return;
  for (const Criterion& member : group->criteria) {
    stage.group_of[member.id.value] = &criterion;
    add_ids(stage, member);
  }
}

std::vector<std::string> ids_of(const std::vector<Criterion>& criteria) {
  std::vector<std::string> ids;
  for (const Criterion& each : criteria) ids.push_back(each.id.value);
  return ids;
}

std::vector<const Criterion*> all_of(const std::vector<Criterion>& criteria) {
  std::vector<const Criterion*> all;
  for (const Criterion& each : criteria) all.push_back(&each);
  return all;
}

/// Those of the top that there are.
std::vector<const Criterion*> named(Compilation& work, const std::vector<Text>& names) {
  std::vector<const Criterion*> all;
  for (const Text& name : names) {
    const auto is_it = [&](const Criterion& each) { return each.id.value == name.value; };
    const auto found = std::ranges::find_if(work.draft.criteria, is_it);
    if (found != work.draft.criteria.end()) {
      all.push_back(&*found);
    } else if (!work.is_left_out(name.value)) {
      work.report(unknown_reference(name.place, Reference::criterion, name.value, ids_of(work.draft.criteria)));
    }
  }
  return all;
}

std::vector<const Criterion*> criteria_of(Compilation& work, const Stage& stage) {
  if (const auto* names = std::get_if<std::vector<Text>>(&stage.criteria)) return named(work, *names);
  if (const auto* own = std::get_if<std::vector<Criterion>>(&stage.criteria)) return all_of(*own);
  return all_of(work.draft.criteria);
}

/// None of the criteria that the stage means is lost to a mistake.
bool all_known(const Compilation& work, const StageWork& stage) {
  if (work.draft.is_spoilt(stage.written->place)) return false;
  const auto* names = std::get_if<std::vector<Text>>(&stage.written->criteria);
  if (names != nullptr) return names->size() == stage.criteria.size();
  return std::holds_alternative<std::vector<Criterion>>(stage.written->criteria) || !work.draft.criteria_lost;
}

// ---------------------------------------------------------------- sheets

/// More entries nobody puts in order.
constexpr std::int64_t greatest_place = 10'000;

void set_scale(Compilation& work, engine::MarkColumn& column, const Criterion& criterion) {
  if (const auto* mark = std::get_if<MarkCriterion>(&criterion.kind)) {
    column.minimum = mark->scale.from;
    column.maximum = mark->scale.to;
    column.step = mark->scale.step;
    for (const Anchor& each : mark->anchors) column.anchors.push_back({each.lowest, each.highest, each.words.value});
  } else if (const auto* place = std::get_if<PlaceCriterion>(&criterion.kind)) {
    column.kind = place->equal ? engine::MarkColumn::Kind::shared_place : engine::MarkColumn::Kind::place;
    column.minimum = 1;
    column.maximum = greatest_place;
    if (place->equal) column.step = base::Exact::fraction(1, 2);
  } else if (const auto* levels = std::get_if<LevelsCriterion>(&criterion.kind)) {
    column.type = engine::Type::choice;
    column.list = list_of_levels(work, criterion, *levels);
  } else {
    column.type = engine::Type::flag;
  }
}

engine::MarkColumn column_of(Compilation& work, const StageWork& stage, const Criterion& criterion) {
  engine::MarkColumn column;
  column.criterion = criterion.id.value;
  column.title = criterion.title.value;
  column.panel = panel_of(criterion);
  column.place = criterion.id.place;
  column.at_most = jury_rule(stage.rules, own_jury(criterion)).at_most;
  set_scale(work, column, criterion);
  for (const auto& axis : criterion.per) {
    column.per_round = column.per_round || axis.value == Axis::round;
    column.per_item = column.per_item || axis.value == Axis::item;
  }
  return column;
}

void add_columns(Compilation& work, engine::Sheets& sheets, const StageWork& stage, const Criterion& criterion) {
  if (is_judged(criterion)) sheets.columns.push_back(column_of(work, stage, criterion));
  if (const auto* group = std::get_if<GroupCriterion>(&criterion.kind)) {
    for (const Criterion& member : group->criteria) add_columns(work, sheets, stage, member);
  }
}

bool must_be_complete(const StageWork& stage, const Criterion& criterion) {
  if (const auto* group = std::get_if<GroupCriterion>(&criterion.kind)) {
    return std::ranges::any_of(group->criteria, [&](const Criterion& each) { return must_be_complete(stage, each); });
  }
  if (!is_judged(criterion)) return false;
  const JuryRule rule = jury_rule(stage.rules, own_jury(criterion));
  return rule.unplaced_last || rule.at_least_share || rule.marks.not_given != engine::Treatment::leave_out;
}

engine::SheetsId add_sheets(Compilation& work, const StageWork& stage) {
  engine::Sheets sheets;
  sheets.stage = stage.id;
  if (stage.written != nullptr) {
    for (const Text& panel : stage.written->panel) sheets.panels.push_back(panel.value);
  }
  for (const Criterion* criterion : stage.criteria) add_columns(work, sheets, stage, *criterion);
  work.plan.sheets.push_back(std::move(sheets));
  return {static_cast<std::uint32_t>(work.plan.sheets.size() - 1)};
}

void set_sheets(Compilation& work, StageWork& stage, const StageWork* before) {
  stage.carried =
      stage.written != nullptr && stage.written->marks && stage.written->marks->value == Stage::Marks::carried;
  if (stage.carried && before == nullptr) {
    work.report(nothing_to_carry(stage.written->marks->place));
    stage.carried = false;
  }
  stage.sheets = stage.carried ? before->sheets : add_sheets(work, stage);
  engine::Sheets& sheets = work.plan.sheets[stage.sheets.at];
  const auto complete = [&](const Criterion* each) { return must_be_complete(stage, *each); };
  const bool counts_jurors =
      stage.rules.jury != nullptr && (stage.rules.jury->quorum || stage.rules.jury->marked_share);
  sheets.complete = sheets.complete || counts_jurors || std::ranges::any_of(stage.criteria, complete);
}

void add_stage(Compilation& work, StageWork stage, const base::Place& place) {
  for (const Criterion* criterion : stage.criteria) add_ids(stage, *criterion);
  if (stage.criteria.empty() && stage.criteria_known) {
    work.report(stage_without_criteria(place, stage.written == nullptr ? "" : stage.id));
  }
  if (stage.criteria.empty()) stage.criteria_known = false;
  set_sheets(work, stage, work.stages.empty() ? nullptr : &work.stages.back());
  work.stages.push_back(std::move(stage));
}

/// The file, where it does not say which contest it is.
base::Place place_of_contest(const Draft& draft) {
  return draft.contest.id.place.line > 0 ? draft.contest.id.place : base::Place{.file = draft.file};
}

StageWork only_stage(Compilation& work) {
  StageWork stage;
  stage.id = "final";
  stage.rules = effective(work.draft.rules, work.draft.rules, true);
  stage.criteria = all_of(work.draft.criteria);
  stage.criteria_known = !work.draft.criteria_lost && !work.draft.any_spoilt({"stages"});
  return stage;
}

}  // namespace

engine::ListId list_of_levels(Compilation& work, const Criterion& criterion, const LevelsCriterion& kind) {
  const std::string key = "levels of " + criterion.id.value + " " + std::to_string(criterion.id.place.line);
  if (const auto known = work.lists.find(key); known != work.lists.end()) return known->second;
  engine::ChoiceList list{criterion.id.value, {}, {}};
  for (const Level& level : kind.levels) {
    list.ids.push_back(level.id.value);
    list.titles.push_back(level.title.value.empty() ? level.id.value : level.title.value);
  }
  work.plan.lists.push_back(std::move(list));
  return work.lists[key] = {static_cast<std::uint32_t>(work.plan.lists.size() - 1)};
}

void prepare_stages(Compilation& work) {
  const std::vector<Stage>& written = work.draft.stages;
  work.stages.reserve(written.size() + 1);  // scopes point at them
  if (written.empty()) add_stage(work, only_stage(work), place_of_contest(work.draft));
  for (const Stage& stage : written) {
    StageWork made;
    made.id = stage.id.value;
    made.title = both(stage.title.value.empty() ? stage.id.value : stage.title.value);
    made.written = &stage;
    made.rules = effective(stage.rules, work.draft.rules, &stage == &written.back());
    made.criteria = criteria_of(work, stage);
    made.criteria_known = all_known(work, made);
    add_stage(work, std::move(made), stage.id.place);
  }
}

}  // namespace rules
