#include "records/marks/ballot_checks.h"

#include <algorithm>

#include "base/decimal.h"
#include "engine/methods/ballots.h"
#include "records/marks/ballot_box.h"

namespace records {
namespace {

using Kind = engine::MarkColumn::Kind;
using Marks = std::vector<BallotMark>;

class PlaceChecks {
 public:
  explicit PlaceChecks(const ScoreFile& file) : file_(file), reader_(file) {}

  ProblemList run() {
    for (auto& [ballot, marks] : ballots_in(file_, parted_by())) {
      Marks places = marks;
      std::ranges::stable_sort(places, {}, &BallotMark::value);
      if (file_.stages[ballot.stage].sheets().columns[ballot.column].kind == Kind::place) tell_shared(ballot, places);
      tell_left_out(ballot, places);
    }
    return std::move(problems_);
  }

 private:
  PartedBy parted_by() const {
    std::vector<std::vector<engine::NodeId>> groups;
    for (std::uint32_t at = 0; at < file_.stages.size(); ++at)
      groups.push_back(engine::ordered_within(file_.loading.plan, {at}));
    return [groups = std::move(groups)](std::size_t stage, const engine::MarkColumn& column) {
      return column.kind == Kind::mark ? nullptr : &groups[stage];
    };
  }

  std::string_view juror(const Ballot& ballot) const { return file_.loading.juror_ids[ballot.juror]; }
  std::string_view entry(const BallotMark& mark) const { return file_.loading.tables.entries[mark.entry]; }

  void tell_shared(const Ballot& ballot, const Marks& places) {
    for (std::size_t i = 1; i < places.size(); ++i) {
      const BallotMark &one = places[i - 1], &other = places[i];
      if (one.value != other.value || one.entry == other.entry) continue;
      problems_.add([&] {
        return problems::place_repeated(place_of(reader_, other), place_of(reader_, one), juror(ballot),
                                        {entry(one), entry(other)});
      });
    }
  }

  void tell_left_out(const Ballot& ballot, const Marks& places) {
    const std::string last = file_.stages[ballot.stage].scales()[ballot.column].text(places.back().value);
    if (*base::parse_decimal(last) <= base::Exact{places.size()}) return;
    problems_.add(
        [&] { return problems::place_beyond(place_of(reader_, places.back()), juror(ballot), last, places.size()); });
  }

  const ScoreFile& file_;
  ScoreReader reader_;
  ProblemList problems_;
};

}  // namespace

bool has_places(const engine::Plan& plan) {
  const auto is_place = [](const engine::MarkColumn& column) { return column.kind != Kind::mark; };
  return std::ranges::any_of(
      plan.sheets, [&](const engine::Sheets& sheets) { return std::ranges::any_of(sheets.columns, is_place); });
}

ProblemList check_ballots(const ScoreFile& file) { return PlaceChecks(file).run(); }

}  // namespace records
