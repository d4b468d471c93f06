#include "engine/score/standing.h"

#include <algorithm>

#include "base/decimal.h"
#include "engine/data/column.h"
#include "engine/data/grouping.h"
#include "engine/data/list_order.h"
#include "engine/data/recorded.h"
#include "engine/score/why_outside.h"

namespace engine {

namespace {

/// A line of a list and who has won it.
struct Won {
  std::uint32_t line, entry;
};

AwardWon award_won(const Results& results, const Award& list, Won won) {
  const AwardLine& line = list.lines[won.line];
  AwardWon made{&line, line.title.empty() ? base::Words{line.id, line.id} : line.title};
  made.decision = Recorded(decisions(results), "award", list.stage).saying(line.id, won.entry);
  if (made.decision != nullptr && line.by && line.by->they_name_it)
    made.title = {made.decision->title, made.decision->title};
  return made;
}

const ChoiceList& list_of(const Results& results, NodeId choice) {
  return results.plan.lists[results.plan[choice].list.at];
}

/// Lists that come from a file live in the tables.
bool is_from_file(const Results& results, NodeId choice) {
  return results.plan.nominations_from_file && choice == results.plan.nomination;
}

const std::string& id_of(const Results& results, NodeId choice, std::size_t index) {
  return is_from_file(results, choice) ? results.tables.nominations[index] : list_of(results, choice).ids[index];
}

std::span<const std::uint32_t> placed_in(const Ranking& ranking, std::size_t row) {
  const std::uint32_t* first = ranking.sequence.data();
  return {first + ranking.group_start[row], first + ranking.group_start[row + 1]};
}

bool entered(const Results& results, const Stage& stage, std::uint32_t entry) {
  return why_outside(results, stage.entered, entry).empty();
}

Decided decided(const Results& results, std::optional<NodeId> node, std::uint32_t entry) {
  if (!node) return Decided::not_asked;
  const Value value = results.scored.value(*node, entry);
  if (const bool* flag = std::get_if<bool>(&value)) return *flag ? Decided::yes : Decided::no;
  return std::get<Absent>(value).why == State::waiting ? Decided::waiting : Decided::no;
}

/// Entries without a place, dealt to their groups; those that never entered the first stage are left out as a whole,
/// of a later one those that it has lost.
void deal_the_others(const Results& results, const Stage& stage, std::vector<StandingGroup>& groups, Standing& made) {
  const Ranking& ranking = shown_ranking(results, stage);
  const bool is_first = &stage == &results.plan.stages.front();
  for (std::uint32_t entry = 0; entry < ranking.first.size(); ++entry) {
    if (ranking.first[entry] != 0) continue;
    const bool here = entered(results, stage, entry);
    if (here && ranking.group_of[entry] != ~0u) {
      groups[ranking.group_of[entry]].others.push_back(entry);
    } else if (here || is_first || !why_left_here(results, stage, entry).empty()) {
      made.left_out.push_back(entry);
    }
  }
}

}  // namespace

Decisions decisions(const Results& results) { return {results.tables, results.scored.decisions_by_entry}; }

const Decision* divided_by(const Results& results, const Stage& stage, std::uint32_t entry) {
  const std::string& where = std::get<Order>(results.plan[stage.order].rule).divided_in;
  return where.empty() ? nullptr : Recorded(decisions(results), divided_decision, where).of(entry);
}

const Ranking& shown_ranking(const Results& results, const Stage& stage) {
  const auto at = static_cast<std::size_t>(&stage - results.plan.stages.data());
  const Ranking& shown = results.scored.shown[at];
  return shown.group_start.empty() ? results.scored.rankings[stage.order.at] : shown;
}

Standing standing(const Results& results, const Stage& stage) {
  const Ranking& ranking = shown_ranking(results, stage);
  std::vector<StandingGroup> groups(ranking.group_start.empty() ? 0 : ranking.group_start.size() - 1);
  for (std::size_t row = 0; row < groups.size(); ++row) groups[row].placed = placed_in(ranking, row);

  Standing made;
  deal_the_others(results, stage, groups, made);
  const ListOrder listed(results.plan, results.tables, std::get<Order>(results.plan[stage.order].rule).listed_by);
  listed.sort(made.left_out);
  const Grouping grouping(results.plan, results.tables);
  for (std::size_t row = 0; row < groups.size(); ++row) {
    StandingGroup& group = groups[row];
    if (group.placed.empty() && group.others.empty()) continue;
    listed.sort(group.others);
    GroupName name = grouping.name(stage.rank_within, static_cast<std::uint32_t>(row));
    group.ids = std::move(name.ids);
    group.labels = std::move(name.titles);
    made.groups.push_back(std::move(group));
  }
  return made;
}

std::vector<EmptyNomination> empty_nominations(const Results& results) {
  if (!results.plan.has_nominations) return {};
  const NodeId nomination = results.plan.nomination;
  const Grouping grouping(results.plan, results.tables);
  std::vector<bool> entered(grouping.rows({&nomination, 1}));
  std::size_t missing = entered.size();
  const Column& column = results.tables.facts[std::get<Fact>(results.plan[nomination].rule).fact.at];
  for (std::uint32_t entry = 0; missing > 0 && entry < results.tables.entries.size(); ++entry) {
    const Value value = cell(column, Type::choice, entry);
    const Choice* one = std::get_if<Choice>(&value);
    if (one == nullptr || entered[static_cast<std::size_t>(one->index)]) continue;
    entered[static_cast<std::size_t>(one->index)] = true;
    --missing;
  }
  std::vector<EmptyNomination> empty;
  for (std::size_t at = 0; at < entered.size(); ++at) {
    if (entered[at]) continue;
    const GroupName named = grouping.name({&nomination, 1}, static_cast<std::uint32_t>(at));
    empty.push_back({named.ids.front(), named.titles.front()});
  }
  return empty;
}

std::string_view chosen(const Results& results, NodeId choice, std::uint32_t entry) {
  const Fact* fact = std::get_if<Fact>(&results.plan[choice].rule);
  if (fact == nullptr) return list_of(results, choice).ids.front();  // A contest without nominations has the one.
  const Column& column = results.tables.facts[fact->fact.at];
  if (const auto* texts = std::get_if<Column::Texts>(&column.values))
    return state(column, entry) == State::present ? std::string_view((*texts)[entry]) : std::string_view();
  const Value value = cell(column, Type::choice, entry);
  const Choice* one = std::get_if<Choice>(&value);
  return one == nullptr ? std::string_view() : id_of(results, choice, static_cast<std::size_t>(one->index));
}

std::string place_text(const Results& results, const Stage& stage, std::uint32_t entry) {
  const Ranking& ranking = shown_ranking(results, stage);
  if (ranking.first[entry] == 0) return {};
  const auto& order = std::get<Order>(results.plan[stage.order].rule);
  const bool shared = ranking.first[entry] != ranking.last[entry];
  const Ranking& own = results.scored.rankings[stage.order.at];
  const bool is_among_equals = ranking.first[entry] != own.first[entry] || ranking.last[entry] != own.last[entry];
  if (shared && stage.shared_as_range && (is_among_equals || order.numbering == Numbering::competition))
    return std::to_string(ranking.first[entry]) + "–" + std::to_string(ranking.last[entry]);
  if (is_among_equals) return std::to_string(ranking.first[entry]);
  const Value place = results.scored.value(stage.order, entry);
  const auto* number = std::get_if<base::Exact>(&place);
  return number == nullptr ? std::string{} : base::to_text(*number);  // None while people have not parted a tie.
}

std::vector<AwardWon> awards(const Results& results, const Stage& stage, std::uint32_t entry) {
  std::vector<AwardWon> won;
  for (const NodeId award : stage.awards) {
    const Value value = results.scored.value(award, entry);
    const Choice* line = std::get_if<Choice>(&value);
    if (line == nullptr) continue;
    won.push_back(award_won(results, std::get<Award>(results.plan[award].rule),
                            {static_cast<std::uint32_t>(line->index), entry}));
  }
  std::ranges::sort(won, {}, [](const AwardWon& each) { return each.line->listed; });
  return won;
}

bool awards_wait(const Results& results, const Stage& stage, std::uint32_t entry) {
  return std::ranges::any_of(stage.awards,
                             [&](NodeId award) { return results.scored.state(award, entry) == State::waiting; });
}

std::optional<base::Exact> prize(const Results& results, const Stage& stage, std::uint32_t entry) {
  if (!stage.prize) return std::nullopt;
  const Value value = results.scored.value(*stage.prize, entry);
  const auto* money = std::get_if<base::Exact>(&value);
  return money == nullptr ? std::nullopt : std::optional(*money);
}

std::vector<FundState> funds(const Results& results, const Stage& stage) {
  if (!stage.fund) return {};
  const Grouping grouping(results.plan, results.tables);
  const std::vector<NodeId>& within = stage.fund->within;
  const auto number = [&](NodeId node, std::uint32_t group) -> std::optional<base::Exact> {
    const Value value = results.scored.value(node, grouping.coarser(within, group, results.plan[node].domain.by));
    const auto* exact = std::get_if<base::Exact>(&value);
    return exact == nullptr ? std::nullopt : std::optional(*exact);
  };
  std::vector<FundState> made;
  for (std::uint32_t group = 0; group < grouping.rows(within); ++group) {
    FundState& fund = made.emplace_back(FundState{.group = grouping.name(within, group)});
    fund.amount = number(stage.fund->amount, group);
    fund.left = number(stage.fund->left, group);
    if (fund.amount && fund.left) fund.paid = *fund.amount - *fund.left;
  }
  return made;
}

Decided advances(const Results& results, const Stage& stage, std::uint32_t entry) {
  return decided(results, stage.advances, entry);
}

Decided funded(const Results& results, const Stage& stage, std::uint32_t entry) {
  return decided(results, stage.funded, entry);
}

base::Words why_no_place(const Results& results, const Stage& stage, std::uint32_t entry) {
  if (shown_ranking(results, stage).first[entry] != 0) return {};
  const PopulationId kept = stage.kept.value_or(stage.ranked);
  const base::Words outside = why_outside(results, kept, entry);
  if (!outside.empty()) return outside;
  const State total = results.scored.state(stage.total, entry);
  return total == State::present ? words(results.scored.state(stage.order, entry)) : words(total);
}

base::Words why_no_prize(const Results& results, const Stage& stage, std::uint32_t entry) {
  const State state = stage.prize ? results.scored.state(*stage.prize, entry) : State::outside;
  if (!is_absent(state) || state == State::outside || state == State::not_applicable) return {};
  const base::Words why = words(state);
  return {"приз не определён: " + why.ru, "no prize: " + why.en};
}

base::Words words(State state) {
  switch (state) {
    case State::present: return {"есть", "present"};
    case State::not_given: return {"значение не указано", "not given"};
    case State::abstained: return {"член жюри воздержался", "the juror abstained"};
    case State::recused: return {"самоотвод", "the juror is recused"};
    case State::not_asked: return {"оценка не требуется", "not asked for"};
    case State::not_applicable: return {"не применяется", "does not apply"};
    case State::division_by_zero: return {"деление на ноль", "division by zero"};
    case State::not_in_table: return {"в таблице нет такой строки", "no such row in the table"};
    case State::undefined: return {"значение не определено", "undefined"};
    case State::too_few: return {"слишком мало оценок", "too few marks"};
    case State::does_not_count:
      return {"член жюри оценил слишком мало, его оценки не считаются",
              "the juror has marked too little for the marks to count"};
    case State::outside: return {"не участвует", "takes no part"};
    case State::waiting: return {"ждёт оценок или решения", "waits for marks or a decision"};
  }
  return {};
}

}  // namespace engine
