#include "engine/score/misfits.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "engine/data/recorded.h"
#include "engine/score/score.h"

namespace engine {

namespace {

using Why = Misfit::Why;

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

/// A tie, a cut, a divergence or a recommendation that is people's to decide.
struct Point {
  Foreseen what;
  std::vector<std::string> entries;
  bool is_tie;
};

std::optional<Point> point_of(const Question& question) {
  if (const TieWaits* tie = std::get_if<TieWaits>(&question)) {
    return Point{{tie->decision, tie->stage}, tie->entries, true};
  }
  if (const MarksApart* marks = std::get_if<MarksApart>(&question))
    return Point{{"divergence", marks->stage}, {marks->entry}, false};
  if (const ConfirmationOpen* confirmation = std::get_if<ConfirmationOpen>(&question))
    return Point{{"confirmed", confirmation->stage}, confirmation->entries, false};
  const CutWaits* cut = std::get_if<CutWaits>(&question);
  if (cut == nullptr) return std::nullopt;
  const bool is_award = cut->what != "advance" && cut->what != "budget" && cut->what != "left_over";
  return Point{is_award ? Foreseen{"award", cut->stage, cut->what} : Foreseen{cut->what, cut->stage}, cut->entries,
               false};
}

std::vector<Point> points_of(const std::vector<Question>& questions) {
  std::vector<Point> points;
  for (const Question& question : questions) {
    if (const std::optional<Point> point = point_of(question)) points.push_back(*point);
  }
  return points;
}

bool contains(const std::vector<std::string>& entries, const std::string& entry) {
  return std::ranges::find(entries, entry) != entries.end();
}

const std::string& stage_of(const Question& question) {
  return std::visit([](const auto& asks) -> const std::string& { return asks.stage; }, question);
}

class MisfitFinder {
 public:
  MisfitFinder(const Plan& plan, const Tables& tables, const Scored& scored)
      : plan_(plan),
        tables_(tables),
        scored_(scored),
        asked_(points_of(scored.asked)),
        open_(points_of(scored.questions)) {}

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
      look_for_its_point(decision);
    }
  }

  void look_for_its_point(const Decision& decision) {
    const auto fits = [&](const Point& point) {
      return is_about(decision, point.what) && contains(point.entries, decision.entry);
    };
    const auto point = std::ranges::find_if(asked_, fits);
    if (point == asked_.end() && is_given(decision)) return;
    if (point == asked_.end()) {
      if (!is_too_early(decision)) found_.push_back({&decision, Why::not_tied, still_tied(decision)});
      return;
    }
    const auto most = static_cast<std::int64_t>(point->entries.size());
    const bool too_great = point->is_tie && position_of(decision).value_or(0) > most;
    if (too_great) return found_.push_back({&decision, Why::position_too_great, point->entries});
    if (point->is_tie && leaves_gap(decision, *point)) found_.push_back({&decision, Why::gap, point->entries});
  }

  /// As places are numbered: nobody stands right before it, and it is not as many positions down as others are before.
  bool leaves_gap(const Decision& decision, const Point& point) const {
    const std::int64_t own = position_of(decision).value_or(1);
    std::int64_t before = 0;
    bool follows = own == 1;
    for (const Decision& other : tables_.decisions) {
      if (!is_about(other, point.what) || !contains(point.entries, other.entry)) continue;
      const std::int64_t position = position_of(other).value_or(own);
      before += position < own ? 1 : 0;
      follows = follows || position == own - 1;
    }
    return !follows && before != own - 1;
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

  std::vector<std::string> still_tied(const Decision& decision) const {
    std::vector<std::string> entries;
    for (const Point& point : open_) {
      if (is_about(decision, point.what)) entries.insert(entries.end(), point.entries.begin(), point.entries.end());
    }
    return entries;
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
    return std::ranges::any_of(scored_.questions, [&](const Question& question) {
      const std::size_t asked = at(stage_of(question)), decided = at(decision.stage);
      const bool before = comes_before(question, decision);
      return asked < decided ? !decision.stage.empty() || before : asked == decided && before;
    });
  }

  base::Words outside(const Decision& decision, std::uint32_t entry) const {
    const std::size_t stage = decision.stage.empty() ? 0 : at(decision.stage);
    if (stage >= plan_.stages.size()) return {};
    base::Words why = why_outside(plan_, tables_, scored_, plan_.stages[stage].entered, entry);
    return is_too_early(decision) ? base::Words{} : why;
  }

  /// Why the entry was not there any more when this decision took it out.
  base::Words out_before(PopulationId leaves, std::uint32_t entry) {
    const auto [first, is_new] = left_.try_emplace(entry, leaves);
    if (!tables_.status.empty() && tables_.status[entry] != EntryStatus::competing)
      return {"так сказано в entries.csv", "entries.csv says so"};
    if (!is_new && first->second <= leaves) return {"это уже решено строкой выше", "a row above has decided it"};
    if (leaves == PopulationId{}) return {};
    return why_outside(plan_, tables_, scored_, plan_.populations[leaves.at].parent, entry);
  }

  const Plan& plan_;
  const Tables& tables_;
  const Scored& scored_;
  std::vector<Point> asked_, open_;
  std::map<std::uint32_t, PopulationId> left_;  ///< What an entry leaves by the first decision that takes it out.
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

bool is_about(const Decision& decision, const Foreseen& one) {
  return is_about(decision, one.kind, one.stage) && (one.award.empty() || decision.value == one.award);
}

std::vector<Misfit> misfits(const Plan& plan, const Tables& tables, const Scored& scored) {
  return MisfitFinder(plan, tables, scored).find();
}

}  // namespace engine
