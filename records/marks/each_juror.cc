#include "records/marks/each_juror.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/decimal.h"
#include "engine/data/column.h"

namespace records {
namespace {

/// Whose marks of what are one ballot.
struct BallotOf {
  std::size_t stage = 0, column = 0;
  std::uint32_t juror = 0;
  std::string round = {};
  std::vector<engine::Value> group = {};
  friend bool operator<(const BallotOf& a, const BallotOf& b) {
    return std::tie(a.stage, a.column, a.juror, a.round, a.group) <
           std::tie(b.stage, b.column, b.juror, b.round, b.group);
  }
};

struct Given {
  std::size_t offset = 0;  ///< Of its row in the text.
  int file_column = 0;
  std::int64_t value = 0;
};

class BallotBox {
 public:
  explicit BallotBox(const ScoreFile& file) : file_(file), reader_(file) {}

  void take(const ScoreRow& row) {
    for (const PlacedMark& mark : reader_.marks_of(row)) {
      const engine::MarkColumn& column = file_.stages[mark.stage].sheets().columns[mark.column];
      const bool no = column.type == engine::Type::flag && mark.value == 0;
      if (!column.ballot || mark.value == abstained_cell || no) continue;
      if (!seen_.insert({mark.stage, mark.column, mark.row}).second) continue;
      ballots_[ballot_of(row, mark, column)].push_back({row.offset, mark.file_column, mark.value});
    }
  }

  ProblemList problems() && {
    for (const auto& [ballot, given] : ballots_) {
      const engine::BallotRule& rule = *file_.stages[ballot.stage].sheets().columns[ballot.column].ballot;
      if (rule.distinct) tell_repeated(ballot, given);
      tell_count(ballot, given, rule);
      tell_sum(ballot, given, rule);
    }
    return std::move(problems_);
  }

 private:
  BallotOf ballot_of(const ScoreRow& row, const PlacedMark& mark, const engine::MarkColumn& column) const {
    BallotOf ballot{.stage = mark.stage, .column = mark.column, .juror = mark.juror};
    if (column.per_round && file_.layout.round) {
      ballot.round = round_id(file_.loading.plan, row.cells[static_cast<std::size_t>(*file_.layout.round)]);
    }
    for (const engine::NodeId key : column.ballot->within) {
      const engine::Node& node = file_.loading.plan[key];
      const engine::Column& cells = file_.loading.tables.facts[std::get<engine::Fact>(node.rule).fact.at];
      ballot.group.push_back(engine::cell(cells, node.type, mark.entry));
    }
    return ballot;
  }

  base::Place place(const Given& given, int file_column) { return reader_.place({{}, given.offset}, file_column); }
  /// The whole ballot's: where its last row begins.
  base::Place place_of_all(const std::vector<Given>& given) { return place(given.back(), *file_.layout.juror); }
  std::string_view juror(const BallotOf& ballot) const { return file_.loading.juror_ids[ballot.juror]; }
  std::string text(const BallotOf& ballot, std::int64_t value) const {
    return file_.stages[ballot.stage].scales()[ballot.column].text(value);
  }

  void tell_repeated(const BallotOf& ballot, const std::vector<Given>& given) {
    std::map<std::int64_t, const Given*> first;
    for (const Given& each : given) {
      const auto [earlier, is_new] = first.try_emplace(each.value, &each);
      if (is_new) continue;
      problems_.add([&] {
        return problems::ballot_repeats(place(each, each.file_column), place(*earlier->second, each.file_column),
                                        juror(ballot), text(ballot, each.value));
      });
    }
  }

  void tell_count(const BallotOf& ballot, const std::vector<Given>& given, const engine::BallotRule& rule) {
    const bool few = rule.at_least && given.size() < *rule.at_least;
    const bool many = rule.at_most && given.size() > *rule.at_most;
    if (few || many) {
      problems_.add([&] { return problems::ballot_size(place_of_all(given), juror(ballot), given.size(), rule); });
    }
  }

  void tell_sum(const BallotOf& ballot, const std::vector<Given>& given, const engine::BallotRule& rule) {
    if (!rule.sum && !rule.sum_at_most) return;
    const std::int64_t denominator = file_.stages[ballot.stage].scales()[ballot.column].denominator();
    base::Exact sum;
    for (const Given& each : given) sum += base::Exact::fraction(each.value, denominator);
    const bool fine = rule.sum ? sum == *rule.sum : sum <= *rule.sum_at_most;
    if (!fine) problems_.add([&] { return problems::ballot_sum(place_of_all(given), juror(ballot), sum, rule); });
  }

  const ScoreFile& file_;
  ScoreReader reader_;
  std::set<std::tuple<std::size_t, std::size_t, std::size_t>> seen_;  // cells: a mark that stands twice is one
  std::map<BallotOf, std::vector<Given>> ballots_;
  ProblemList problems_;
};

bool has_ballots(const ScoreFile& file) {
  return std::ranges::any_of(file.stages, [](const StageSheets& stage) {
    return std::ranges::any_of(stage.sheets().columns,
                               [](const engine::MarkColumn& column) { return column.ballot.has_value(); });
  });
}

}  // namespace

ProblemList check_each_juror(const ScoreFile& file) {
  if (!has_ballots(file)) return {};
  BallotBox box(file);
  for (CsvRows rows = file.csv.rows(); rows.next();) box.take({rows.cells(), rows.offset()});
  return std::move(box).problems();
}

}  // namespace records
