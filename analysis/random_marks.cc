#include "analysis/random_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analysis/mark_cells.h"
#include "analysis/played.h"
#include "analysis/random_ballots.h"
#include "engine/bound/corridor.h"
#include "engine/data/column.h"
#include "engine/methods/ballots.h"
#include "engine/score/why_outside.h"

namespace analysis {

namespace {

using engine::Column;
using engine::MarkColumn;
using engine::State;

bool is_never_given(State state) { return state == State::not_asked || state == State::recused; }

bool is_ballot(const MarkColumn& column) { return column.ballot || column.kind != MarkColumn::Kind::mark; }

/// Whose marks of what hold together.
struct BallotOf {
  engine::Mark mark = {};
  std::uint32_t juror = 0, round = 0;
  std::vector<engine::Value> group = {};
  friend bool operator<(const BallotOf& a, const BallotOf& b) {
    return std::tie(a.mark.sheets, a.mark.column, a.juror, a.round, a.group) <
           std::tie(b.mark.sheets, b.mark.column, b.juror, b.round, b.group);
  }
};

class Judge {
 public:
  Judge(const engine::Plan& plan, engine::Tables& tables, Chance& chance)
      : plan_(plan), tables_(tables), chance_(chance), base_(chance.next()) {
    if (engine::has_corridors(plan)) corridors_.emplace(plan, tables);
  }

  base::Words run() {
    for (std::size_t sheets = 0; sheets < plan_.sheets.size(); ++sheets)
      clear(plan_.sheets[sheets], tables_.sheets[sheets].marks);
    ask_no_more_than_may_mark();
    each_mark(plan_, tables_, [&](const MarkCell& cell) { give(cell); });
    for (engine::SheetRows& rows : tables_.sheets) comment(rows);
    return fill_ballots();
  }

 private:
  const engine::Plan& plan_;
  engine::Tables& tables_;
  Chance& chance_;
  std::uint64_t base_;
  std::optional<engine::Corridors> corridors_ = {};
  std::map<BallotOf, std::vector<Wish>> ballots_ = {};
  std::map<std::pair<engine::SheetsId, std::uint32_t>, bool> waited_for_ = {};  ///< By column of marks.

  const MarkColumn& column(const engine::Mark& mark) const { return plan_.sheets[mark.sheets.at].columns[mark.column]; }
  Column& marks(const engine::Mark& mark) { return tables_.sheets[mark.sheets.at].marks[mark.column]; }

  /// A thousandth of the scale that belongs to a thing, the same whenever it is asked for.
  std::uint32_t own(std::uint64_t kind, std::uint64_t thing, std::uint32_t below) const {
    return Chance(base_ ^ (kind << 56), thing).below(below);
  }

  static void clear(const engine::Sheets& sheets, std::vector<Column>& marks) {
    for (std::size_t at = 0; at < marks.size(); ++at) marks[at] = without_values(sheets.columns[at], marks[at]);
  }

  // -------------------------------------------------------------- who marks

  /// Where more jurors have the entry than may mark it, some are not asked: the same ones for all criteria.
  void ask_no_more_than_may_mark() {
    using OfEntry = std::tuple<engine::SheetsId, std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>;
    std::map<OfEntry, std::vector<MarkCell>> asked;
    each_mark(plan_, tables_, [&](const MarkCell& cell) {
      const bool counts = column(cell.mark).at_most && !is_never_given(marks(cell.mark).states[cell.row]);
      if (counts) asked[{cell.mark.sheets, cell.mark.column, cell.entry, cell.round, cell.item}].push_back(cell);
    });
    for (auto& [of, cells] : asked) {
      std::ranges::stable_sort(
          cells, {}, [&](const MarkCell& cell) { return own(4, (std::uint64_t{cell.entry} << 32) + cell.juror, ~0U); });
      for (std::size_t at = *column(cells.front().mark).at_most; at < cells.size(); ++at)
        marks(cells[at].mark).states[cells[at].row] = State::not_asked;
    }
  }

  // -------------------------------------------------------------- marks

  int quality(const MarkCell& cell) const {
    const std::uint64_t criterion = (std::uint64_t{cell.mark.sheets.at} << 16) + cell.mark.column;
    const std::uint32_t common = own(1, cell.entry, whole_level / 2);
    return static_cast<int>(common + own(2, (std::uint64_t{cell.entry} << 32) + criterion, whole_level / 2));
  }

  int severity(std::uint32_t juror) const {
    constexpr int tenth = whole_level / 10;
    return static_cast<int>(own(3, juror, 2 * tenth + 1)) - tenth;
  }

  void give(const MarkCell& cell) {
    if (is_never_given(marks(cell.mark).states[cell.row])) return;
    const int error = chance_.around(whole_level / 5);
    const int level = std::clamp(quality(cell) - severity(cell.juror) + error, 0, whole_level - 1);
    const Steps may = allowed(cell);
    if (is_ballot(column(cell.mark))) {
      ballots_[ballot_of(cell)].push_back({cell.row, cell.entry, level, may});
    } else {
      put_step(column(cell.mark), marks(cell.mark), cell.row, step_at(level, may));
    }
  }

  /// What the entry's own facts leave of the scale.
  Steps allowed(const MarkCell& cell) const {
    const MarkColumn& scale = column(cell.mark);
    const auto ends = corridors_ ? corridors_->ends(scale, {cell.entry, cell.round, cell.item}) : std::nullopt;
    if (!ends) return whole_scale(plan_, scale);
    const auto step = [&](const base::Exact& mark) {
      return base::divide(mark - scale.minimum, scale.step)->as_int64().value_or(0);
    };
    return {step(ends->lowest), step(ends->highest)};
  }

  /// Every juror comments, so that no mark waits for its comment.
  void comment(engine::SheetRows& rows) const {
    const std::size_t cells = rows.uniform != 0 ? tables_.entries.size() * rows.uniform : rows.juror.size();
    rows.comments.assign(cells, "…");
  }

  // -------------------------------------------------------------- ballots

  BallotOf ballot_of(const MarkCell& cell) const {
    BallotOf ballot{.mark = cell.mark, .juror = cell.juror, .round = cell.round};
    const MarkColumn& scale = column(cell.mark);
    for (const engine::NodeId choice :
         scale.ballot ? scale.ballot->within : engine::ordered_within(plan_, cell.mark.sheets)) {
      const auto* fact = std::get_if<engine::Fact>(&plan_[choice].rule);
      if (fact == nullptr) continue;
      ballot.group.push_back(engine::cell(tables_.facts[fact->fact.at], engine::Type::choice, cell.entry));
    }
    return ballot;
  }

  /// Sheet by sheet, as who is voted for in a later stage is known only when the earlier ones are played.
  base::Words fill_ballots() {
    std::optional<engine::SheetsId> sheets;
    std::vector<bool> here;
    for (auto& [ballot, wishes] : ballots_) {
      if (sheets != ballot.mark.sheets) here = entered(plan_.sheets[ballot.mark.sheets.at].stage);
      sheets = ballot.mark.sheets;
      drop_who_is_not(here, ballot.mark, wishes);
      base::Words trouble = fill(ballot, wishes);
      if (!trouble.empty()) return trouble;
    }
    return {};
  }

  std::vector<bool> entered(const std::string& id) const {
    std::vector<bool> here(tables_.entries.size(), true);
    const auto stage = std::ranges::find(plan_.stages, id, &engine::Stage::id);
    if (stage == plan_.stages.end()) return here;
    engine::Tables so_far = tables_;
    const engine::Scored scored = played(plan_, so_far, chance_);
    for (std::uint32_t entry = 0; entry < here.size(); ++entry)
      here[entry] = engine::why_outside({plan_, so_far, scored}, stage->entered, entry).empty();
    return here;
  }

  void drop_who_is_not(const std::vector<bool>& here, const engine::Mark& mark, std::vector<Wish>& wishes) {
    for (const Wish& wish : wishes)
      if (!here[wish.entry]) marks(mark).states[wish.row] = State::not_asked;
    std::erase_if(wishes, [&](const Wish& wish) { return !here[wish.entry]; });
  }

  base::Words fill(const BallotOf& ballot, const std::vector<Wish>& wishes) {
    if (wishes.empty()) return {};
    const MarkColumn& scale = column(ballot.mark);
    const Filled steps = filled(scale, wishes);
    if (!steps) return no_ballot(scale, wishes.size());
    const State without = state_of_unnamed(ballot.mark);
    for (std::size_t at = 0; at < wishes.size(); ++at) {
      marks(ballot.mark).states[wishes[at].row] = without;
      const std::optional<std::int64_t>& step = (*steps)[at];
      if (step) put_step(scale, marks(ballot.mark), wishes[at].row, *step);
    }
    return {};
  }

  /// Where every mark is waited for, the juror abstains from those whom the ballot does not name.
  State state_of_unnamed(const engine::Mark& mark) {
    const auto [known, is_new] = waited_for_.try_emplace({mark.sheets, mark.column}, false);
    if (is_new) known->second = is_waited_for(mark);
    return known->second ? State::abstained : State::not_given;
  }

  bool is_waited_for(const engine::Mark& mark) const {
    return std::ranges::any_of(plan_.nodes, [&](const engine::Node& node) {
      const auto* reduce = std::get_if<engine::Reduce>(&node.rule);
      const bool waits = reduce != nullptr && reduce->marks.not_given == engine::Treatment::wait;
      return waits && is_of(plan_, marks_of(plan_, reduce->of), mark);
    });
  }

  static base::Words no_ballot(const MarkColumn& scale, std::size_t entries) {
    const std::string& name = scale.title.empty() ? scale.criterion : scale.title;
    return {fmt::format("«{}»: из {} заявок не составить бюллетеня, какого требует each_juror", name, entries),
            fmt::format("{}: no ballot that each_juror asks for can be made of {} entries", name, entries)};
  }
};

}  // namespace

base::Words give_marks(const engine::Plan& plan, engine::Tables& tables, Chance& chance) {
  return Judge(plan, tables, chance).run();
}

void same_marks(const engine::Plan& plan, engine::Tables& tables, engine::NodeId quantity) {
  const std::set<engine::NodeId> marks = marks_of(plan, quantity);
  each_mark(plan, tables, [&](const MarkCell& cell) {
    if (!is_of(plan, marks, cell.mark)) return;
    const MarkColumn& column = plan.sheets[cell.mark.sheets.at].columns[cell.mark.column];
    Column& cells = tables.sheets[cell.mark.sheets.at].marks[cell.mark.column];
    if (cells.states[cell.row] == State::present) put_step(column, cells, cell.row, whole_scale(plan, column).most);
  });
}

void recuse(const engine::Plan& plan, engine::Tables& tables, std::uint32_t juror) {
  each_mark(plan, tables, [&](const MarkCell& cell) {
    State& state = tables.sheets[cell.mark.sheets.at].marks[cell.mark.column].states[cell.row];
    if (cell.juror == juror && state != State::not_asked) state = State::recused;
  });
}

}  // namespace analysis
