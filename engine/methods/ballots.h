#pragma once
/// Jurors' orders of the entries of one group (in one round), and what every method of combining them is made from.
///
///   Ballots   who is placed where    Duels   how many put a before b    Levels   who comes out before whom

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "engine/plan/plan.h"

namespace engine {

/// Entries are numbered from 0 within the group.
struct Ballots {
  std::uint32_t entries = 0;
  /// By ballot, of every entry: twice its place (equal ones share the mean place, which may be a half); 0: not placed.
  std::vector<std::vector<std::uint32_t>> places = {};
};

/// Within what the jurors of these sheets put entries in order, as an order over the sheets says.
std::vector<NodeId> ordered_within(const Plan& plan, SheetsId sheets);

/// Who comes out first: 0, 1, 2 …, by entry. Equal levels are a tie.
using Levels = std::vector<std::uint32_t>;

/// From keys that are compared as wholes, least first.
Levels levels(const std::vector<std::vector<base::Exact>>& keys);
/// Level by level those whom nobody left beats. `beats` must not run in a circle.
Levels levels(std::uint32_t entries, const std::function<bool(std::uint32_t, std::uint32_t)>& beats);

/// Of every two entries: the ballots that place both, and a before b.
class Duels {
 public:
  explicit Duels(const Ballots& ballots);

  std::uint32_t entries() const { return entries_; }
  std::uint32_t votes(std::uint32_t a, std::uint32_t b) const { return votes_[std::size_t{a} * entries_ + b]; }
  bool beats(std::uint32_t a, std::uint32_t b) const { return votes(a, b) > votes(b, a); }
  /// Of a over b; with winning_votes and margins 0 where a does not beat b.
  std::uint32_t strength(std::uint32_t a, std::uint32_t b, Strength by) const;

 private:
  std::uint32_t entries_;
  std::vector<std::uint32_t> votes_;
};

}  // namespace engine
