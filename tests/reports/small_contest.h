#pragma once
/// A contest for reports: two nominations, a tie that safety parts, one that nothing parts, one entry without a place.

#include <string>

#include "engine/score/standing.h"
#include "tests/engine/plan_builder.h"

namespace reports {

/// yard: e1 (9), e2 (9, less safe), e4 (waits for nothing, not ranked: safety 0); house: e3 and e5 (7, shared).
struct SmallContest {
  engine::Small small{5};
  engine::Scored scored;

  explicit SmallContest(bool waits = false) {
    small.plan.contest_id = "small";
    small.plan.title = "Двор & <сад>";
    small.plan.edition = "2025";
    small.plan.basis = "постановление № 1 \"О дворах\"";
    small.tables.titles = {"Ёлка", "<script>alert(1)</script>", "Дом \"у реки\" & ко", "'Сад'", "Окно"};
    add_stage(waits);
    scored = small.score();
  }

  engine::Results results() const { return {small.plan, small.tables, scored}; }

 private:
  engine::NodeId named(engine::NodeId id, std::string name, base::Words title) {
    small.plan.nodes[id.at].name = std::move(name);
    small.plan.nodes[id.at].title = std::move(title);
    return id;
  }

  void add_stage(bool waits) {
    using engine::Direction;
    const auto nomination = named(small.choices({"yard", "house"}, {0, 0, 1, 0, 1}), "nomination", {});
    small.plan.lists[small.plan[nomination].list.at].titles = {"Двор", ""};
    small.nominate(nomination);
    const auto marks = small.mark("design", {{4}, {5}, {4}, {5}, {4}});
    const engine::MarkRule wait = {.not_given = engine::Treatment::wait};
    const auto design = named(small.reduce(marks, engine::Mean{}, wait), "design", {"Уровень", "Level"});
    const auto safety_marks = small.mark("safety", {{5}, {4}, {3}, {0}, {waits ? engine::Cell(engine::none) : 3}});
    const auto safety = named(small.reduce(safety_marks, engine::Mean{}, wait), "safety", {"Безопасность", "Safety"});
    const auto total = small.apply(engine::Operation::add, {design, safety});
    const auto safe =
        small.apply(engine::Operation::greater, {safety, small.constant(base::Exact{0})}, engine::Type::flag);
    const auto ranked = small.population({0}, safe, {"небезопасно", "not safe"});
    const auto order =
        small.order({{total, Direction::highest_first}, {safety, Direction::highest_first}}, {nomination});
    small.plan.nodes[order.at].population = ranked;
    const auto prize = small.constant(base::Exact{15000});
    engine::Award award = {
        .order = order, .lines = {{.id = "first", .title = {"Диплом", "Diploma"}, .prize = prize}}, .stage = "final"};
    award.lines[0].places = {1, 1};
    award.lines[0].tied = engine::TiedAtCut::all;
    const auto awarded = small.select(award, engine::Type::choice);
    const auto paid = small.select(engine::Pay{{awarded}, engine::Sharing::in_full, {}, engine::Remainder::left},
                                   engine::Type::number);
    small.plan.stages.push_back({.id = "final",
                                 .title = {"Финал", "Final"},
                                 .ranked = ranked,
                                 .criteria = {design, safety},
                                 .weights = {1, 2},
                                 .total = total,
                                 .rank_within = {nomination},
                                 .order = order,
                                 .awards = {awarded},
                                 .prize = paid});
  }
};

}  // namespace reports
