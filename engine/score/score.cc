#include "engine/score/score.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/cells/aggregate.h"
#include "engine/cells/ask_comments.h"
#include "engine/cells/block.h"
#include "engine/cells/gather.h"
#include "engine/cells/per_juror.h"
#include "engine/cells/run.h"
#include "engine/data/parallel.h"
#include "engine/data/questions.h"
#include "engine/order/among.h"
#include "engine/order/ask_values.h"
#include "engine/order/confirmed.h"
#include "engine/order/order.h"
#include "engine/order/select.h"
#include "engine/order/shown_ranking.h"
#include "engine/plan/schedule.h"
#include "engine/score/kept.h"

namespace engine {

namespace {

constexpr std::uint32_t block_entries = 2048;  // A dozen columns of such a block stay in a core's cache.

class Scorer {
 public:
  Scorer(const Plan& plan, const Tables& tables, const ScoreOptions& options)
      : options_(options), run_(plan, tables), schedule_(schedule(plan)), layouts_(run_), keep_(shown(plan, options)) {
    run_.threads = options.threads;
    for (std::vector<State>& members : run_.members) members.resize(run_.frames.entries());
    for (std::size_t node = 0; node < keep_.size(); ++node) needed_.push_back(keep_[node] || schedule_.lasting[node]);
  }

  Scored run() {
    for (std::size_t step = 0; step < schedule_.steps.size(); ++step) {
      if (step % 2 == 0) {
        whole_step(schedule_.steps[step]);
      } else {
        local_step(schedule_.steps[step]);
      }
    }
    return result();
  }

 private:
  void whole_step(const Step& step) {
    for (const NodeId id : step.nodes) {
      Scene scene = whole_scene(run_);
      run_.columns[id.at] = whole_node(scene, id);
      if (run_.plan[id].domain.of == Domain::Of::entry) mask_members(run_, id, run_.columns[id.at]);
      take(scene.questions);
      std::ranges::move(scene.asked, std::back_inserter(asked_));
      std::ranges::move(scene.objections, std::back_inserter(objections_));
    }
  }

  Column whole_node(Scene& scene, NodeId id) {
    const auto map = [&] { return evaluate_groups(scene, id); };
    return std::visit(base::Overloaded{
                          [&](const Fact&) { return Column{}; },
                          [&](const Mark&) { return Column{}; },
                          [&](const Constant&) { return Column{}; },
                          [&](const Apply&) { return map(); },
                          [&](const Round&) { return map(); },
                          [&](const RoundIrrational&) { return map(); },
                          [&](const Brackets&) { return map(); },
                          [&](const Lookup&) { return map(); },
                          [&](const Reduce&) { return reduce_to_groups(scene, id); },
                          [&](const PerJuror&) { return of_each_juror(scene, id); },
                          [](const JurorIs&) { return Column{}; },
                          [](const Hold&) { return Column{}; },
                          [&](const Order&) { return place(scene, id); },
                          [&](const Aggregate&) { return aggregate(scene, id); },
                          [&](const OneByOne&) { return one_by_one(scene, id); },
                          [&](const Among&) { return among(scene, id); },
                          [&](const Ask&) { return ask(scene, id); },
                          [&](const Cut&) { return cut(scene, id); },
                          [&](const Award&) { return give(scene, id); },
                          [&](const Pay&) { return hand_out(scene, id); },
                          [&](const Fund&) { return spend(scene, id); },
                      },
                      run_.plan[id].rule);
  }

  Column place(Scene& scene, NodeId id) {
    if (run_.plan[id].domain.axes != Axes{}) return order_rows(scene, id);
    Ordered ordered = order(scene, id);
    run_.rankings[id.at] = std::move(ordered.ranking);
    std::ranges::move(ordered.objections, std::back_inserter(scene.objections));
    return std::move(ordered.places);
  }

  Column give(Scene& scene, NodeId id) {
    Awarded awarded = award(scene, id);
    run_.rankings[id.at] = std::move(awarded.ranking);
    return std::move(awarded.column);
  }

  Column hand_out(Scene& scene, NodeId id) {
    Paid paid = pay(scene, id);
    std::ranges::move(paid.overspending, std::back_inserter(scene.objections));
    run_.shared_prizes[id.at] = std::move(paid.shared);
    return std::move(paid.column);
  }

  Column spend(Scene& scene, NodeId id) {
    Funded funded = fund(scene, id);
    run_.money[id.at] = std::move(funded.lines);
    return std::move(funded.column);
  }

  void local_step(const Step& step) {
    if (!options_.general_numbers) layouts_.prepare(step);
    const LocalTask task{step, needed_, layouts_};
    make_room(run_, task);
    const std::uint32_t entries = run_.frames.entries();
    const std::uint32_t blocks = (entries + block_entries - 1) / block_entries;
    std::vector<Asked> asked(blocks);
    in_parallel(blocks, options_.threads, [&](std::size_t block) {
      const auto first = static_cast<std::uint32_t>(block) * block_entries;
      asked[block] = evaluate(run_, task, {first, std::min(entries, first + block_entries)});
    });
    for (Asked& each : asked) {
      take(each.questions);
      std::ranges::move(each.asked, std::back_inserter(asked_));
    }
    in_parallel(step.nodes.size(), options_.threads,
                [&](std::size_t at) { without_needless_states(run_.columns[step.nodes[at].at]); });
  }

  void take(std::vector<Question>& questions) {
    std::ranges::move(questions, std::back_inserter(questions_));
    questions.clear();
  }

  Scored result() {
    std::vector<Question> comments = ask_comments(run_);
    take(comments);
    std::vector<Question> values = ask_values(run_);
    take(values);
    Scored scored;
    for (const Stage& stage : run_.plan.stages) {
      scored.shown.push_back(shown_ranking(run_, stage));
      if (stage.fund) object_to_overspending(stage);
      ask_to_confirm(stage);
    }
    scored.columns.resize(run_.plan.nodes.size());
    for (std::uint32_t at = 0; at < run_.plan.nodes.size(); ++at) {
      if (keep_[at]) scored.columns[at] = shown_column(NodeId{at});
      scored.types.push_back(run_.plan.nodes[at].type);
    }
    scored.objections = std::move(objections_);
    scored.rankings = std::move(run_.rankings);
    scored.shared_prizes = std::move(run_.shared_prizes);
    scored.money = std::move(run_.money);
    scored.questions = in_order(std::move(questions_));
    scored.asked = std::move(asked_);
    scored.decisions_by_entry = std::move(run_.decisions_by_entry);
    return scored;
  }

  void object_to_overspending(const Stage& stage) {
    std::ranges::move(overspending(whole_scene(run_), stage), std::back_inserter(objections_));
  }

  void ask_to_confirm(const Stage& stage) {
    Scene scene = whole_scene(run_);
    ask_for_places(scene, stage);
    take(scene.questions);
    std::ranges::move(scene.asked, std::back_inserter(asked_));
  }

  /// Facts and marks are copied from the tables; a constant is repeated for every row.
  Column shown_column(NodeId id) {
    const Node& node = run_.plan[id];
    if (const Constant* constant = std::get_if<Constant>(&node.rule)) {
      Column column = new_column(node.type, run_.frames.rows(node.domain));
      for (std::size_t row = 0; row < row_count(column); ++row) put(column, row, constant->value);
      return column;
    }
    if (is_source(node)) return run_.column(id);
    return std::move(run_.columns[id.at]);
  }

  ScoreOptions options_;
  Run run_;
  Schedule schedule_;
  Layouts layouts_;
  std::vector<bool> keep_;    ///< By node: shown in the result.
  std::vector<bool> needed_;  ///< By node: whole columns, for the result or a later step.
  std::vector<Question> questions_, asked_;
  std::vector<Objection> objections_;
};

}  // namespace

Scored score(const Plan& plan, const Tables& tables, const ScoreOptions& options) {
  return Scorer(plan, tables, options).run();
}

Value Scored::value(NodeId node, std::uint32_t row) const { return cell(columns[node.at], types[node.at], row); }

State Scored::state(NodeId node, std::uint32_t row) const { return engine::state(columns[node.at], row); }

}  // namespace engine
