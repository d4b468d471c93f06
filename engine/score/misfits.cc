#include "engine/score/misfits.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>

#include "engine/data/recorded.h"
#include "engine/score/why_outside.h"

namespace engine {

namespace {

using Why = Misfit::Why;

constexpr std::size_t few = 10;

void add(TiedEntries& tied, const std::vector<std::string>& entries) {
  const std::size_t room = std::min(few - std::min(few, tied.first.size()), entries.size());
  tied.first.insert(tied.first.end(), entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(room));
  tied.number += entries.size();
}

TiedEntries tied_in(const Matter& matter) {
  TiedEntries tied;
  add(tied, matter.entries);
  return tied;
}

std::vector<Foreseen> awards_foreseen(const Award& award) {
  std::vector<Foreseen> found;
  for (const AwardLine& line : award.lines) {
    found.push_back({"not_awarded", award.stage, line.id});
    const bool may_be_tied = (line.count || line.winners || line.places) && line.tied == TiedAtCut::wait;
    if (may_be_tied || line.by || award.limit) found.push_back({"award", award.stage, line.id});
  }
  return found;
}

std::vector<Foreseen> foreseen_by(const Rule& rule) {
  if (const Ask* ask = std::get_if<Ask>(&rule)) return {{ask->decision, ask->stage, {}, ask->how == Ask::How::by_seed}};
  if (const Award* award = std::get_if<Award>(&rule)) return awards_foreseen(*award);
  const Order* order = std::get_if<Order>(&rule);
  if (order != nullptr && !order->divided_in.empty()) return {{divided_decision, order->divided_in}};
  const Hold* hold = std::get_if<Hold>(&rule);
  if (hold != nullptr && !hold->decision.empty()) return {{hold->decision, hold->stage}};
  const Cut* cut = std::get_if<Cut>(&rule);
  if (cut != nullptr && cut->tied == TiedAtCut::wait) return {{"advance", cut->stage}};
  return {};
}

bool has_left_over(const Plan& plan, NodeId fund) {
  const auto* list = std::get_if<DownTheList>(&std::get<Fund>(plan[fund].rule).select);
  return list != nullptr && list->left_over;
}

const std::string& stage_of(const Question& question) {
  return std::visit([](const auto& asks) -> const std::string& { return asks.stage; }, question);
}

class MisfitFinder {
 public:
  explicit MisfitFinder(const Results& results)
      : results_(results),
        plan_(results.plan),
        tables_(results.tables),
        asked_(results.scored.asked),
        open_(results.scored.questions),
        positions_(asked_.matters().size()) {
    for (const Decision& decision : tables_.decisions) count_position(decision);
    for (std::vector<std::int64_t>& positions : positions_) std::ranges::sort(positions);
  }

  std::vector<Misfit> find() {
    for (const Decision& decision : tables_.decisions) {
      const auto entry = std::ranges::lower_bound(tables_.entries, decision.entry);
      if (entry == tables_.entries.end() || *entry != decision.entry) continue;
      look_at(decision, static_cast<std::uint32_t>(entry - tables_.entries.begin()));
    }
    return std::move(found_);
  }

 private:
  void look_at(const Decision& decision, std::uint32_t entry) {
    const std::optional<PopulationId> leaves = leaves_from(plan_, decision);
    base::Words out = leaves ? out_before(*leaves, entry) : outside(decision, entry);
    if (!out.empty()) {
      found_.push_back({.decision = &decision, .why = Why::entry_out, .reason = std::move(out)});
    } else if (!leaves) {
      look_for_its_matter(decision);
    }
  }

  void count_position(const Decision& decision) {
    const std::optional<std::int64_t> position = position_of(decision);
    if (!position) return;
    for (const std::size_t matter : asked_.about(decision)) positions_[matter].push_back(*position);
  }

  void look_for_its_matter(const Decision& decision) {
    const std::vector<std::size_t> about = asked_.about(decision);
    if (about.empty() && is_given(decision)) return;
    if (about.empty()) {
      if (!is_too_early(decision)) found_.push_back({&decision, Why::not_tied, still_tied(decision)});
      return;
    }
    // Of a decision without a stage: the widest of its ties.
    const auto entries = [&](std::size_t matter) { return asked_.matters()[matter].entries.size(); };
    look_at_position(decision, *std::ranges::max_element(about, {}, entries));
  }

  void look_at_position(const Decision& decision, std::size_t matter) {
    const Matter& tie = asked_.matters()[matter];
    const std::optional<std::int64_t> position = position_of(decision);
    if (!tie.is_tie || !position) return;
    if (*position > static_cast<std::int64_t>(tie.entries.size())) {
      found_.push_back({&decision, Why::position_too_great, tied_in(tie)});
    } else if (leaves_gap(*position, positions_[matter])) {
      found_.push_back({&decision, Why::gap, tied_in(tie)});
    }
  }

  /// As places are numbered: nobody stands right before it, and it is not as many positions down as others are before.
  static bool leaves_gap(std::int64_t own, const std::vector<std::int64_t>& positions) {
    const auto before = std::ranges::lower_bound(positions, own) - positions.begin();
    return own != 1 && !std::ranges::binary_search(positions, own - 1) && before != own - 1;
  }

  /// An award that people give without a tie, or that is to stay, and a divided place: whether it may be so is the
  /// list's business.
  bool is_given(const Decision& decision) const {
    if (decision.kind == divided_decision) return true;
    return std::ranges::any_of(plan_.nodes, [&](const Node& node) {
      const Award* award = std::get_if<Award>(&node.rule);
      if (award == nullptr || !is_about(decision, "award", award->stage)) return false;
      const auto line = std::ranges::find(award->lines, decision.value, &AwardLine::id);
      return line != award->lines.end() && (line->by || award->limit);
    });
  }

  const TiedEntries& still_tied(const Decision& decision) {
    const auto [found, is_new] = still_tied_.try_emplace({decision.kind, decision.stage, decision.value});
    if (!is_new) return found->second;
    for (const Matter& matter : open_.matters())
      if (is_about(decision, matter.what)) add(found->second, matter.entries);
    return found->second;
  }

  std::size_t at(std::string_view stage) const {
    const auto found = std::ranges::find(plan_.stages, stage, &Stage::id);
    return static_cast<std::size_t>(found - plan_.stages.begin());  // No stage: after all of them.
  }

  /// Whether people answer the question before they decide this in the same stage.
  static bool comes_before(const Question& question, const Decision& decision) {
    // Confirmed is what everything else has led to.
    const bool is_last = std::holds_alternative<ConfirmationOpen>(question);
    if (decision.kind == "confirmed") return !is_last;
    if (const TieWaits* tie = std::get_if<TieWaits>(&question)) return tie->decision != decision.kind;
    const bool is_alike = std::holds_alternative<MarksApart>(question) && decision.kind == "divergence";
    return !std::holds_alternative<CutWaits>(question) && !is_alike && !is_last;
  }

  /// Something is open that comes before what is decided here.
  bool is_too_early(const Decision& decision) const {
    return std::ranges::any_of(results_.scored.questions, [&](const Question& question) {
      const std::size_t asked = at(stage_of(question)), decided = at(decision.stage);
      const bool before = comes_before(question, decision);
      return asked < decided ? !decision.stage.empty() || before : asked == decided && before;
    });
  }

  base::Words outside(const Decision& decision, std::uint32_t entry) const {
    const std::size_t stage = decision.stage.empty() ? 0 : at(decision.stage);
    if (stage >= plan_.stages.size()) return {};
    base::Words why = why_outside(results_, plan_.stages[stage].entered, entry);
    return why.empty() || is_too_early(decision) ? base::Words{} : why;
  }

  /// Why the entry was not there any more when this decision took it out.
  base::Words out_before(PopulationId leaves, std::uint32_t entry) {
    const auto [first, is_new] = left_.try_emplace(entry, leaves);
    if (!tables_.status.empty() && tables_.status[entry] != EntryStatus::competing)
      return {"так сказано в entries.csv", "entries.csv says so"};
    if (!is_new && first->second <= leaves) return {"это уже решено строкой выше", "a row above has decided it"};
    if (leaves == PopulationId{}) return {};
    return why_outside(results_, plan_.populations[leaves.at].parent, entry);
  }

  const Results& results_;
  const Plan& plan_;
  const Tables& tables_;
  LeftToPeople asked_, open_;
  std::vector<std::vector<std::int64_t>> positions_;  ///< By matter that is asked: those that are recorded, ascending.
  std::map<std::uint32_t, PopulationId> left_;        ///< What an entry leaves by the first decision that takes it out.
  std::map<std::array<std::string_view, 3>, TiedEntries> still_tied_;  ///< By what a decision says.
  std::vector<Misfit> found_;
};

void add_stage(std::vector<Foreseen>& found, const Plan& plan, const Stage& stage) {
  if (stage.funded) found.push_back({"budget", stage.id});
  if (stage.funded && has_left_over(plan, *stage.funded)) found.push_back({"left_over", stage.id});
  if (stage.confirmation) found.push_back({"confirmed", stage.id});
  const auto is_withheld = [&](const Foreseen& each) {
    return each.kind == "not_awarded" && each.stage == stage.id && !stage.may_withhold;
  };
  std::erase_if(found, is_withheld);
}

}  // namespace

std::vector<Foreseen> foreseen(const Plan& plan) {
  std::vector<Foreseen> found;
  for (const Node& node : plan.nodes) std::ranges::move(foreseen_by(node.rule), std::back_inserter(found));
  for (const Stage& stage : plan.stages) add_stage(found, plan, stage);
  for (const FactColumn& fact : plan.facts)
    if (fact.of == FactColumn::Of::decision) found.push_back({"decided", {}});
  return found;
}

std::vector<Misfit> misfits(const Results& results) { return MisfitFinder(results).find(); }

}  // namespace engine
