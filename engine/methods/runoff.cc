#include <algorithm>

#include "engine/methods/methods.h"

namespace engine {

namespace {

std::vector<std::uint32_t> weakest(const Points& votes, const std::vector<bool>& running) {
  std::vector<std::uint32_t> entries;
  for (std::uint32_t entry = 0; entry < votes.size(); ++entry) {
    if (!running[entry]) continue;
    if (!entries.empty() && votes[entry] < votes[entries.front()]) entries.clear();
    if (entries.empty() || votes[entry] == votes[entries.front()]) entries.push_back(entry);
  }
  return entries;
}

}  // namespace

std::vector<RunoffRound> runoff(const Ballots& ballots) {
  std::vector<RunoffRound> rounds;
  std::vector<bool> running(ballots.entries, true);
  while (std::ranges::find(running, true) != running.end()) {
    Points votes = first_places(ballots, running);
    std::vector<std::uint32_t> leave = weakest(votes, running);
    for (const std::uint32_t entry : leave) running[entry] = false;
    rounds.push_back({std::move(votes), std::move(leave)});
  }
  return rounds;
}

Levels instant_runoff(const Ballots& ballots) {
  Levels result(ballots.entries);
  const std::vector<RunoffRound> rounds = runoff(ballots);
  for (std::size_t round = 0; round < rounds.size(); ++round) {
    for (const std::uint32_t entry : rounds[round].leave) {
      result[entry] = static_cast<std::uint32_t>(rounds.size() - 1 - round);
    }
  }
  return result;
}

}  // namespace engine
