#include "records/marks/each_juror.h"

#include <algorithm>
#include <map>

#include "records/marks/ballot_box.h"

namespace records {
namespace {

using Marks = std::vector<BallotMark>;

const std::vector<engine::NodeId>* parted_by(std::size_t /*stage*/, const engine::MarkColumn& column) {
  return column.ballot ? &column.ballot->within : nullptr;
}

class EachJuror {
 public:
  explicit EachJuror(const ScoreFile& file) : file_(file), reader_(file) {}

  ProblemList run() {
    for (const auto& [ballot, given] : ballots_in(file_, parted_by)) {
      const engine::BallotRule& rule = *file_.stages[ballot.stage].sheets().columns[ballot.column].ballot;
      if (rule.distinct) tell_repeated(ballot, given);
      tell_count(ballot, given, rule);
      tell_sum(ballot, given, rule);
    }
    return std::move(problems_);
  }

 private:
  /// The whole ballot's: where its last row begins.
  base::Place place_of_all(const Marks& given) { return reader_.place({{}, given.back().offset}, *file_.layout.juror); }
  std::string_view juror(const Ballot& ballot) const { return file_.loading.juror_ids[ballot.juror]; }
  std::string text(const Ballot& ballot, std::int64_t value) const {
    return file_.stages[ballot.stage].scales()[ballot.column].text(value);
  }

  void tell_repeated(const Ballot& ballot, const Marks& given) {
    std::map<std::int64_t, const BallotMark*> first;
    for (const BallotMark& each : given) {
      const auto [earlier, is_new] = first.try_emplace(each.value, &each);
      if (is_new) continue;
      problems_.add([&] {
        return problems::ballot_repeats(place_of(reader_, each), place_of(reader_, *earlier->second), juror(ballot),
                                        text(ballot, each.value));
      });
    }
  }

  void tell_count(const Ballot& ballot, const Marks& given, const engine::BallotRule& rule) {
    const bool few = rule.at_least && given.size() < *rule.at_least;
    const bool many = rule.at_most && given.size() > *rule.at_most;
    if (few || many) {
      problems_.add([&] { return problems::ballot_size(place_of_all(given), juror(ballot), given.size(), rule); });
    }
  }

  void tell_sum(const Ballot& ballot, const Marks& given, const engine::BallotRule& rule) {
    if (!rule.sum && !rule.sum_at_most) return;
    const std::int64_t denominator = file_.stages[ballot.stage].scales()[ballot.column].denominator();
    base::Exact sum;
    for (const BallotMark& each : given) sum += base::Exact::fraction(each.value, denominator);
    const bool fine = rule.sum ? sum == *rule.sum : sum <= *rule.sum_at_most;
    if (!fine) problems_.add([&] { return problems::ballot_sum(place_of_all(given), juror(ballot), sum, rule); });
  }

  const ScoreFile& file_;
  ScoreReader reader_;
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
  return has_ballots(file) ? EachJuror(file).run() : ProblemList();
}

}  // namespace records
