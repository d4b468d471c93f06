#pragma once
/// Puts into the sheets what one thread reads. Several keepers may fill the same sheets at the same time: each knows
/// what it has filled itself, and what two of them filled shows when they are put together.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "records/marks/score_reader.h"

namespace records {

/// One bit for each of many things.
class Claims {
 public:
  explicit Claims(std::size_t count) : bits_(count / 64 + 1) {}

  void prefetch(std::size_t at) const { __builtin_prefetch(&bits_[at / 64], 1); }
  /// False: it was taken before.
  bool take(std::size_t at) {
    const std::uint64_t bit = std::uint64_t{1} << (at % 64);
    const bool is_new = (bits_[at / 64] & bit) == 0;
    bits_[at / 64] |= bit;
    return is_new;
  }
  /// Takes what the other has taken; what both had goes to `twice`.
  void join(const Claims& other, std::vector<std::size_t>& twice);

 private:
  std::vector<std::uint64_t> bits_;
};

/// A mark's own row of cells, or its cell: whatever must be filled by one row of the file.
struct Repeated {
  std::size_t stage, claim;
  friend auto operator<=>(const Repeated&, const Repeated&) = default;
};

class ScoreKeeper {
 public:
  explicit ScoreKeeper(std::vector<StageSheets>& stages);

  /// The marks of one row of the file.
  void put(std::span<const PlacedMark> marks);
  /// A whole row of cells, all at once: where StageSheets::claims_rows.
  void put_row(std::size_t stage, std::size_t row, const char* cells);
  /// put_row will be called soon.
  void prefetch_row(std::size_t stage, std::size_t row) const;
  void comment(Comment comment) { comments_.push_back(std::move(comment)); }

  /// Of rows that stand further below in the file.
  void append(ScoreKeeper&& later);

  /// In the order of the file.
  std::vector<Comment>& comments() { return comments_; }
  /// What was filled more than once: sorted, each once.
  std::vector<Repeated> repeated() &&;

 private:
  bool take(std::size_t stage, std::size_t claim);

  std::vector<StageSheets>* stages_;
  std::vector<Claims> claims_;  // by stage
  std::vector<Repeated> repeated_;
  std::vector<Comment> comments_;
};

}  // namespace records
