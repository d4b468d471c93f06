#include "records/marks/ballot_box.h"

#include <set>
#include <tuple>

#include "engine/data/column.h"

namespace records {
namespace {

class BallotBox {
 public:
  BallotBox(const ScoreFile& file, const PartedBy& parted_by) : file_(file), parted_by_(parted_by), reader_(file) {}

  std::map<Ballot, std::vector<BallotMark>> run() {
    for (CsvRows rows = file_.csv.rows(); rows.next();) take({rows.cells(), rows.offset()});
    return std::move(ballots_);
  }

 private:
  void take(const ScoreRow& row) {
    for (const PlacedMark& mark : reader_.marks_of(row)) {
      const engine::MarkColumn& column = file_.stages[mark.stage].sheets().columns[mark.column];
      const bool no = column.type == engine::Type::flag && mark.value == 0;
      const std::vector<engine::NodeId>* keys = parted_by_(mark.stage, column);
      if (keys == nullptr || mark.value == abstained_cell || no) continue;
      if (!seen_.insert({mark.stage, mark.column, mark.row}).second) continue;
      ballots_[ballot_of(row, mark, *keys)].push_back({mark.entry, mark.value, row.offset, mark.file_column});
    }
  }

  Ballot ballot_of(const ScoreRow& row, const PlacedMark& mark, const std::vector<engine::NodeId>& keys) const {
    Ballot ballot{.stage = mark.stage, .column = mark.column, .juror = mark.juror};
    for (const engine::NodeId key : keys) {
      const engine::Node& node = file_.loading.plan[key];
      const auto* fact = std::get_if<engine::Fact>(&node.rule);
      if (fact == nullptr) continue;
      ballot.group.push_back(engine::cell(file_.loading.tables.facts[fact->fact.at], node.type, mark.entry));
    }
    const bool per_round = file_.stages[mark.stage].sheets().columns[mark.column].per_round;
    if (per_round && file_.layout.round)
      ballot.round = round_id(file_.loading.plan, row.cells[static_cast<std::size_t>(*file_.layout.round)]);
    return ballot;
  }

  const ScoreFile& file_;
  const PartedBy& parted_by_;
  ScoreReader reader_;
  std::set<std::tuple<std::size_t, std::size_t, std::size_t>> seen_;  // cells
  std::map<Ballot, std::vector<BallotMark>> ballots_;
};

}  // namespace

bool operator<(const Ballot& a, const Ballot& b) {
  return std::tie(a.stage, a.column, a.juror, a.group, a.round) <
         std::tie(b.stage, b.column, b.juror, b.group, b.round);
}

std::map<Ballot, std::vector<BallotMark>> ballots_in(const ScoreFile& file, const PartedBy& parted_by) {
  return BallotBox(file, parted_by).run();
}

base::Place place_of(ScoreReader& reader, const BallotMark& mark) {
  return reader.place({{}, mark.offset}, mark.file_column);
}

}  // namespace records
