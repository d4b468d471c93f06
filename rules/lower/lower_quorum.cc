/// Who takes part: jurors who mark too little do not count, too few members are no quorum.
#include "rules/lower/lower.h"

namespace rules {
namespace {

constexpr engine::Axes of_jurors = {false, false, true};

/// Of all entries of the stage.
NodeId of_each_juror(Compilation& work, const Where& where, NodeId of, engine::Reduction how) {
  engine::Node node;
  node.type = std::holds_alternative<engine::Any>(how) ? engine::Type::flag : engine::Type::number;
  node.domain = {engine::Domain::Of::entry, of_jurors, work.node(of).domain.sheets, {}};
  node.population = where.population;
  node.rule = engine::PerJuror{of, std::move(how)};
  node.place = where.place;
  return add(work, std::move(node));
}

/// Numbers where the juror has marked; absent with the reason elsewhere.
std::vector<NodeId> all_marks(Compilation& work, StageWork& stage) {
  std::vector<NodeId> all;
  for (const auto& [id, criterion] : stage.by_id) {
    const Term mark = is_judged(*criterion) ? raw_marks(work, stage, *criterion) : Term{};
    if (!mark) continue;
    const Where where = where_of(stage, *criterion);
    const NodeId points = plain_points(work, stage, *criterion, *mark);
    const Term condition = lower_condition(work, stage, *criterion);
    all.push_back(condition ? apply(work, where, engine::Operation::applicable, {*condition, points}) : points);
  }
  return all;
}

NodeId or_abstained(Compilation& work, const Where& where, NodeId marks) {
  return apply(work, where, engine::Operation::zero_if_abstained, {marks});
}

NodeId number_of(Compilation& work, const Where& where, const std::vector<NodeId>& marks) {
  std::vector<NodeId> counts;
  for (const NodeId each : marks) counts.push_back(of_each_juror(work, where, each, engine::Count{}));
  return apply(work, where, engine::Operation::add, std::move(counts));
}

/// The share of what is asked of a juror that he must have marked.
NodeId juror_counts(Compilation& work, StageWork& stage, const Number& share) {
  const Where where{stage.entered, share.place};
  const std::vector<NodeId> marks = all_marks(work, stage);
  std::vector<NodeId> asked;
  for (const NodeId each : marks)
    asked.push_back(apply(work, where, engine::Operation::zero_if_not_given, {or_abstained(work, where, each)}));
  const NodeId given = number_of(work, where, marks), of = number_of(work, where, asked);
  name(work, given, "", {"сколько оценок он поставил", "marks given"});
  name(work, of, "", {"сколько оценок от него ждут", "marks asked for"});
  const NodeId need = apply(work, where, engine::Operation::multiply, {number(work, where, share.value), of});
  const NodeId counts = apply(work, where, engine::Operation::greater_equal, {given, need});
  name(work, counts, name_in(work, stage, "juror_counts"), {"член жюри считается", "the juror counts"});
  return counts;
}

/// One for each juror: is he a member, and has he marked anything in this stage (or said that he abstains)?
struct Members {
  NodeId member, present;
};

Members members(Compilation& work, StageWork& stage, const Where& where) {
  const NodeId third = has_role(work, where, stage.sheets, "third");
  const NodeId member = apply(work, where, engine::Operation::negation, {third});
  std::vector<NodeId> present;
  for (const NodeId each : all_marks(work, stage)) {
    const NodeId there = apply(work, where, engine::Operation::given, {or_abstained(work, where, each)});
    present.push_back(of_each_juror(work, where, there, engine::Any{}));
  }
  return {member, apply(work, where, engine::Operation::both,
                        {member, apply(work, where, engine::Operation::either, present)})};
}

NodeId number_of_jurors(Compilation& work, const Where& where, NodeId flags) {
  return reduced(work, where, {flags, engine::Count{}, {.at_least = 0}}, {});
}

}  // namespace

NodeId of_counting_jurors(Compilation& work, StageWork& stage, NodeId points) {
  if (stage.rules.jury == nullptr || !stage.rules.jury->marked_share) return points;
  const Number& share = *stage.rules.jury->marked_share;
  if (!stage.juror_counts) stage.juror_counts = juror_counts(work, stage, share);
  const Where where{stage.entered, share.place};
  const NodeId nothing = constant(work, where, engine::Absent{engine::State::does_not_count});
  return apply(work, where, engine::Operation::choose, {*stage.juror_counts, points, nothing});
}

NodeId with_quorum(Compilation& work, StageWork& stage, NodeId total) {
  if (stage.rules.jury == nullptr || !stage.rules.jury->quorum || !is_marked(stage)) return total;
  const Quorum& quorum = *stage.rules.jury->quorum;
  const Where where{stage.entered, quorum.place};
  const Members who = members(work, stage, where);
  const NodeId present = number_of_jurors(work, where, who.present), all = number_of_jurors(work, where, who.member);
  name(work, present, "", {"сколько членов комиссии оценивали", "members who took part"});
  name(work, all, "", {"сколько членов комиссии", "members of the commission"});
  const NodeId need = apply(work, where, engine::Operation::multiply, {number(work, where, quorum.share.value), all});
  const NodeId enough = apply(work, where, engine::Operation::greater_equal, {present, need});
  if (quorum.below == BelowMinimum::empty_entry) {
    stage.requirements.push_back({enough, {"аннулирована: нет кворума", "void: no quorum"}, quorum.place});
    return total;
  }
  return held(
      work, where,
      {.why = engine::Hold::Why::quorum, .of = total, .flag = enough, .have = present, .need = all, .stage = stage.id});
}

}  // namespace rules
