#pragma once
/// One line of a list of awards while it is given out: who may have it, and what the lines before have done.

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/order/confirmed.h"
#include "engine/order/order.h"
#include "engine/order/select.h"

namespace engine {

/// What a list has given so far.
struct AwardsGiven {
  static constexpr std::int64_t no_line = -1;

  explicit AwardsGiven(std::size_t entries) : won(entries, no_line), unsure(entries, false) {}

  std::vector<std::int64_t> won;  ///< By entry: the line's index.
  std::vector<bool> unsure;       ///< By entry: it waits on some line.

  bool has_won(std::uint32_t entry) const { return won[entry] != no_line; }
  friend bool operator==(const AwardsGiven&, const AwardsGiven&) = default;
};

/// As whoever gives the list out says.
struct LineOf {
  const Award& list;
  std::size_t at;
  const Ranking& ranking;           ///< That the line goes by: its own order or the list's, without the barred.
  const std::vector<bool>& barred;  ///< By entry: it may have no award; empty: nobody is.
};

class LineWork {
 public:
  LineWork(Scene& its_scene, const LineOf& which, AwardsGiven& so_far);

  Scene& scene;
  const Award& rule;
  const AwardLine& award;
  Ordering ordering;

  /// A flag or waiting: do the rules let the entry have this line, whatever it has won before?
  Value is_open_to(std::uint32_t entry);
  /// The same, and it has won nothing before.
  Value may_win(std::uint32_t entry);
  bool is_barred(std::uint32_t entry) const { return !barred_.empty() && barred_[entry]; }
  bool is_withheld(std::uint32_t entry) const { return !withheld_.empty() && withheld_[entry]; }
  bool has_won(std::uint32_t entry) const { return given_.has_won(entry); }
  /// It may have won something before, or may win this.
  bool is_unsure(std::uint32_t entry) const { return given_.unsure[entry]; }

  /// Nothing happens to an entry that has won something before.
  void give(std::uint32_t entry);
  void leave_open(std::uint32_t entry);

 private:
  std::int64_t index_;
  AwardsGiven& given_;
  const std::vector<bool>& barred_;
  std::vector<bool> withheld_;
  Confirmed confirmed_;
  std::optional<Cursor> require_;
};

/// A flag or waiting.
Value is_met(Cursor& flag, std::uint32_t entry);

/// Gives the line to whom decisions.csv names, and says what is wrong with that.
void give_by_people(LineWork& line);

}  // namespace engine
