#include <algorithm>

#include "engine/confirmed.h"
#include "engine/order.h"
#include "engine/recorded.h"
#include "engine/select.h"

namespace engine {

namespace {

using base::Exact;

std::string stage_of(const Plan& plan, NodeId fund) {
  const auto found = std::ranges::find(plan.stages, std::optional<NodeId>(fund), &Stage::funded);
  return found == plan.stages.end() ? std::string{} : found->id;
}

class Funder {
 public:
  Funder(Scene& scene, NodeId id)
      : scene_(scene),
        run_(scene.run),
        rule_(std::get<Fund>(run_.plan[id].rule)),
        members_(run_.members[run_.plan[id].population.at]),
        stage_(stage_of(run_.plan, id)),
        ordering_(run_, rule_.order),
        recorded_(run_.tables, "budget", stage_),
        confirmed_(run_, stage_, Confirmation::Of::budget),
        amount_(scene, rule_.amount),
        cost_(scene, rule_.cost),
        result_{.column = new_column(Type::flag, run_.frames.entries()), .lines = {}} {
    if (rule_.require) require_.emplace(scene, *rule_.require);
  }

  Funded run() {
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      const bool waits = !ordering_.has_place(entry) && ordering_.waits(entry);
      put(result_.column, entry, waits ? Value{Absent{State::waiting}} : Value{false});
    }
    std::uint32_t group = no_row;
    for (const Tie& tie : ties(ordering_.ranking)) {
      if (tie.group != group) begin(tie);
      group = tie.group;
      go_on(tie);
    }
    confirm();
    std::ranges::sort(result_.lines, {}, &MoneyLine::entry);
    return std::move(result_);
  }

 private:
  void begin(const Tie& tie) {
    amount_.enter(ordering_.ranking.sequence[tie.first]);
    const Value amount = amount_.here();
    const Exact* money = std::get_if<Exact>(&amount);
    left_ = money == nullptr ? Exact{0} : *money;
    unknown_ = state_of(amount) == State::waiting;
    stopped_ = false;
  }

  /// Those of the tie who ask for money; waits: it is not known whether one does, or for how much.
  std::vector<std::uint32_t> asking(const Tie& tie) {
    std::vector<std::uint32_t> entries;
    for (std::uint32_t at = tie.first; at < tie.last; ++at) {
      const std::uint32_t entry = ordering_.ranking.sequence[at];
      const Value meets = keeps_its_place(entry) ? requirement(entry) : Value{false};
      const Value cost = cost_of(entry);
      if (state_of(meets) == State::waiting || (meets == Value{true} && state_of(cost) == State::waiting)) {
        unknown_ = true;
        entries.push_back(entry);
      } else if (meets == Value{true}) {
        if (state_of(cost) == State::present)
          entries.push_back(entry);
        else
          put(result_.column, entry, cost);
      }
    }
    return entries;
  }

  /// The money of a disqualified entry goes on down the list, even where its place stays empty.
  bool keeps_its_place(std::uint32_t entry) const { return members_[entry] != State::outside; }

  Value requirement(std::uint32_t entry) {
    if (confirmed_.is_passed_over(entry)) return false;
    if (!require_) return true;
    require_->enter(entry);
    return require_->here();
  }

  Value cost_of(std::uint32_t entry) {
    cost_.enter(entry);
    return cost_.here();
  }

  Exact cost(std::uint32_t entry) { return std::get<Exact>(cost_of(entry)); }

  void go_on(const Tie& tie) {
    std::vector<std::uint32_t> entries = asking(tie);
    if (unknown_) return wait(entries);
    if (entries.size() > 1 && order_matters(entries)) {
      if (ordering_.waits(entries.front())) return wait_for(entries);
      const CutWaits question = {stage_, "budget", run_.frames.group_name(ordering_.within, tie.group),
                                 entry_ids(run_.tables, entries)};
      scene_.asked.emplace_back(question);
      if (!by_decision(entries)) {
        wait_for(entries);
        scene_.questions.emplace_back(question);
        return;
      }
    }
    const auto tied = std::span(ordering_.ranking.sequence).subspan(tie.first, tie.size());
    auto next = entries.begin();
    for (const std::uint32_t entry : tied) {
      if (next == entries.end() || entry != *next) {
        pass_over(entry);
      } else {
        pay(*next++);
      }
    }
  }

  /// Entries that share a place share their fate: all are paid or none. Otherwise people have to part them.
  bool order_matters(const std::vector<std::uint32_t>& entries) {
    if (stopped_) return false;
    Exact together;
    bool somebody_fits = false;
    for (const std::uint32_t entry : entries) {
      const Exact price = cost(entry);
      together += price;
      somebody_fits = somebody_fits || price <= left_;
    }
    return together > left_ && somebody_fits;
  }

  /// Leaves those for whom people have decided; false: not decided, or not enough money for the decision.
  bool by_decision(std::vector<std::uint32_t>& entries) {
    const auto unanswered = [&](std::uint32_t entry) { return !recorded_.answer(entry); };
    if (std::ranges::any_of(entries, unanswered)) return false;
    const auto no = [&](std::uint32_t entry) { return !*recorded_.answer(entry); };
    std::erase_if(entries, no);
    return !order_matters(entries);
  }

  void pay(std::uint32_t entry) {
    const Exact price = cost(entry);
    const bool fits = !stopped_ && price <= left_;
    const Exact after = fits ? left_ - price : left_;
    result_.lines.push_back({.entry = entry, .left_before = left_, .left_after = after, .funded = fits});
    put(result_.column, entry, fits);
    left_ = after;
    stopped_ = stopped_ || (rule_.stop_at_first_misfit && !fits);
  }

  /// It gets nothing, and nobody else is kept out by that.
  void pass_over(std::uint32_t entry) {
    result_.lines.push_back({.entry = entry, .left_before = left_, .left_after = left_, .funded = false});
  }

  /// What is granted stands as far as it is confirmed; what is refused stays in the fund.
  void confirm() {
    std::vector<std::uint32_t> open;
    for (MoneyLine& line : result_.lines) {
      const std::optional<bool> stands = line.funded ? confirmed_.of(line.entry) : true;
      if (stands == true) continue;
      line.funded = false;
      put(result_.column, line.entry, stands ? Value{false} : Value{Absent{State::waiting}});
      if (!stands) open.push_back(line.entry);
    }
    std::ranges::sort(open);
    if (!open.empty()) scene_.questions.push_back(confirmed_.question(open));
  }

  void wait(std::span<const std::uint32_t> entries) {
    for (const std::uint32_t entry : entries) put_state(result_.column, entry, State::waiting);
  }

  void wait_for(std::span<const std::uint32_t> entries) {
    unknown_ = true;
    wait(entries);
  }

  Scene& scene_;
  const Run& run_;
  const Fund& rule_;
  const std::vector<State>& members_;
  std::string stage_;
  Ordering ordering_;
  Recorded recorded_;
  Confirmed confirmed_;
  Cursor amount_, cost_;
  std::optional<Cursor> require_;
  Funded result_;
  Exact left_;
  bool unknown_ = false;  ///< From here on it is not known what is left.
  bool stopped_ = false;
};

}  // namespace

Funded fund(Scene& scene, NodeId id) { return Funder(scene, id).run(); }

}  // namespace engine
