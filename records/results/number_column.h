#pragma once
/// A column of numbers as decimal text, fast: most columns count in 1/denominator, and a count whose decimal ends is a
/// division, a multiplication and its digits.
///
/// Rows that stand anywhere in the column are gathered first, many at a time: the waits for memory then overlap.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/score/score.h"
#include "records/text/text_buffer.h"

namespace records {

class NumberColumn {
 public:
  NumberColumn(const engine::Scored& scored, engine::NodeId node);

  /// A row on its way to its text.
  struct Gathered {
    std::uint32_t row;
    std::int64_t count;
  };
  void gather(std::span<const std::uint32_t> rows, std::vector<Gathered>& gathered) const;
  /// gather will come to this row soon.
  void prefetch(std::uint32_t row) const {
    if (is_counted()) std::visit([row](const auto* counts) { __builtin_prefetch(counts + row); }, counts_);
  }

  /// The decimal, where it was made beforehand.
  const ShortText* ready(Gathered gathered) const {
    if (ready_.empty() || !is_present(gathered.row)) return nullptr;
    const ShortText& text = ready_[static_cast<std::size_t>(gathered.count - least_)];
    return text.size() != 0 ? &text : nullptr;
  }
  /// The decimal of a row: exact where one ends within 20 digits, else rounded half up to 10; empty where there is no
  /// number. `buffer` may be used for it.
  std::string_view decimal(Gathered gathered, std::string& buffer) const;

  /// Whether fraction() may have something to say.
  bool is_rounded(Gathered gathered) const {
    return !is_counted() || (is_present(gathered.row) && rest_ != 1 && gathered.count % rest_ != 0);
  }
  /// The fraction, where the decimal was rounded; otherwise the text is empty.
  void fraction(Gathered gathered, std::string& text) const;

 private:
  void make_ready(std::size_t rows, std::int64_t denominator);
  /// The decimal of a count, appended; false: none ends here.
  bool append(std::int64_t count, std::string& text) const;
  bool is_present(std::uint32_t row) const { return states_->empty() || (*states_)[row] == engine::State::present; }
  bool is_counted() const { return factor_ != 0; }

  const engine::Scored* scored_;
  engine::NodeId node_;
  const std::vector<engine::State>* states_ = nullptr;
  std::variant<const std::int64_t*, const std::int16_t*, const std::int8_t*> counts_;
  /// value = count / rest_ × factor_ / 10^digits_, as a decimal where rest_ divides the count. factor_ == 0: the column
  /// is of another kind.
  std::int64_t rest_ = 1, factor_ = 0, limit_ = 0;
  int digits_ = 0;
  /// The decimals of the counts from least_ on, empty where one is too long; an empty list: there are too many.
  std::vector<ShortText> ready_;
  std::int64_t least_ = 0;
};

}  // namespace records
