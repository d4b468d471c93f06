#include "records/marks/ballot_checks.h"

#include <algorithm>
#include <map>

#include "base/decimal.h"
#include "engine/data/column.h"
#include "engine/methods/ballots.h"

namespace records {
namespace {

using Kind = engine::MarkColumn::Kind;

struct GivenPlace {
  base::Exact place;
  std::size_t offset = 0;
  int file_column = 0;
  std::uint32_t entry = 0;
};

/// One order of one juror.
struct Ballot {
  std::size_t stage = 0, column = 0;
  std::uint32_t juror = 0;
  std::vector<engine::Value> group = {};
  std::string round = {};
  friend bool operator<(const Ballot& a, const Ballot& b) {
    return std::tie(a.stage, a.column, a.juror, a.group, a.round) <
           std::tie(b.stage, b.column, b.juror, b.group, b.round);
  }
};

class BallotBox {
 public:
  explicit BallotBox(const ScoreFile& file) : file_(file), reader_(file) {
    for (std::uint32_t at = 0; at < file.stages.size(); ++at)
      groups_.push_back(engine::ordered_within(file.loading.plan, {at}));
  }

  void take(const ScoreRow& row) {
    for (const PlacedMark& mark : reader_.marks_of(row)) {
      const bool placed = column_of(mark).kind != Kind::mark && mark.value != abstained_cell;
      if (placed) ballots_[ballot_of(row, mark)].push_back({place_of(mark), row.offset, mark.file_column, mark.entry});
    }
  }

  ProblemList problems() && {
    for (auto& [ballot, places] : ballots_) {
      std::ranges::stable_sort(places, {}, &GivenPlace::place);
      const Kind kind = file_.stages[ballot.stage].sheets().columns[ballot.column].kind;
      if (kind == Kind::place) tell_shared(ballot, places);
      tell_left_out(ballot, places);
    }
    return std::move(problems_);
  }

 private:
  const engine::MarkColumn& column_of(const PlacedMark& mark) const {
    return file_.stages[mark.stage].sheets().columns[mark.column];
  }

  base::Exact place_of(const PlacedMark& mark) const {
    return *base::parse_decimal(file_.stages[mark.stage].scales()[mark.column].text(mark.value));
  }

  Ballot ballot_of(const ScoreRow& row, const PlacedMark& mark) const {
    Ballot ballot{.stage = mark.stage, .column = mark.column, .juror = mark.juror};
    for (const engine::NodeId key : groups_[mark.stage]) {
      const engine::Node& node = file_.loading.plan[key];
      const auto* fact = std::get_if<engine::Fact>(&node.rule);
      if (fact == nullptr) continue;
      ballot.group.push_back(engine::cell(file_.loading.tables.facts[fact->fact.at], node.type, mark.entry));
    }
    if (column_of(mark).per_round && file_.layout.round) {
      ballot.round = round_id(file_.loading.plan, row.cells[static_cast<std::size_t>(*file_.layout.round)]);
    }
    return ballot;
  }

  base::Place at(const GivenPlace& given) { return reader_.place({{}, given.offset}, given.file_column); }

  /// A row that stands twice is told already.
  void tell_shared(const Ballot& ballot, const std::vector<GivenPlace>& places) {
    for (std::size_t i = 1; i < places.size(); ++i) {
      const bool shared = places[i].place == places[i - 1].place && places[i].entry != places[i - 1].entry;
      if (!shared) continue;
      problems_.add([&] {
        const problems::TwoEntries two{file_.loading.tables.entries[places[i - 1].entry],
                                       file_.loading.tables.entries[places[i].entry]};
        return problems::place_repeated(at(places[i]), at(places[i - 1]), file_.loading.juror_ids[ballot.juror], two);
      });
    }
  }

  void tell_left_out(const Ballot& ballot, const std::vector<GivenPlace>& places) {
    const base::Exact last = places.back().place;
    if (last <= base::Exact{places.size()}) return;
    problems_.add([&] {
      return problems::place_beyond(at(places.back()), file_.loading.juror_ids[ballot.juror], base::to_text(last),
                                    places.size());
    });
  }

  const ScoreFile& file_;
  ScoreReader reader_;
  std::vector<std::vector<engine::NodeId>> groups_;  ///< By SheetsId.
  std::map<Ballot, std::vector<GivenPlace>> ballots_;
  ProblemList problems_;
};

}  // namespace

bool has_places(const engine::Plan& plan) {
  const auto is_place = [](const engine::MarkColumn& column) { return column.kind != Kind::mark; };
  return std::ranges::any_of(
      plan.sheets, [&](const engine::Sheets& sheets) { return std::ranges::any_of(sheets.columns, is_place); });
}

ProblemList check_ballots(const ScoreFile& file) {
  BallotBox box(file);
  for (CsvRows rows = file.csv.rows(); rows.next();) box.take({rows.cells(), rows.offset()});
  return std::move(box).problems();
}

}  // namespace records
