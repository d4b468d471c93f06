#pragma once
/// Marks of scores.csv by whose order or vote they are, for the checks of one juror's marks together.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "records/marks/score_reader.h"

namespace records {

/// Whose marks of what are one ballot.
struct Ballot {
  std::size_t stage = 0, column = 0;
  std::uint32_t juror = 0;
  std::vector<engine::Value> group = {};
  std::string round = {};
  friend bool operator<(const Ballot& a, const Ballot& b);
};

struct BallotMark {
  std::uint32_t entry = 0;
  std::int64_t value = 0;  ///< As MarkScale counts.
  std::size_t offset = 0;  ///< Of its row in the text.
  int file_column = 0;
};

/// By which choices the ballots of a column are parted; null: it has no ballots.
using PartedBy = std::function<const std::vector<engine::NodeId>*(std::size_t stage, const engine::MarkColumn& column)>;

/// In the order of the file. A mark that stands twice is one (and told elsewhere); who abstains or says no marks
/// nothing.
std::map<Ballot, std::vector<BallotMark>> ballots_in(const ScoreFile& file, const PartedBy& parted_by);

base::Place place_of(ScoreReader& reader, const BallotMark& mark);

}  // namespace records
