#pragma once
/// A column of numbers as decimal text, fast: most columns count in 1/denominator, and a count whose decimal ends is a
/// division, a multiplication and its digits.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/score.h"

namespace records {

class NumberColumn {
 public:
  NumberColumn(const engine::Scored& scored, engine::NodeId node);

  /// The decimal of a row: exact where one ends within 20 digits, else rounded half
  /// up to 10; empty where there is no number.
  /// `buffer` may be used for it.
  std::string_view decimal(std::uint32_t row, std::string& buffer) const;

  /// The fraction, where the decimal was rounded; otherwise the text is empty.
  void fraction(std::uint32_t row, std::string& text) const;

  /// The row will be asked for soon.
  void prefetch(std::uint32_t row) const;

 private:
  void make_ready(std::size_t rows);
  /// The decimal of a count; empty: none ends here.
  std::string_view counted(std::int64_t count, std::string& buffer) const;
  /// The same, appended; false: none ends here.
  bool append(std::int64_t count, std::string& text) const;
  bool is_present(std::uint32_t row) const;
  std::int64_t count(std::uint32_t row) const;
  bool is_counted() const { return factor_ != 0; }

  const engine::Scored* scored_;
  engine::NodeId node_;
  const std::vector<engine::State>* states_ = nullptr;
  std::variant<const std::int64_t*, const std::int16_t*, const std::int8_t*> counts_;
  /// value = count / rest_ × factor_ / 10^digits_, as a decimal where rest_ divides the count. factor_ == 0: the column
  /// is of another kind.
  std::int64_t rest_ = 1, factor_ = 0, limit_ = 0;
  int digits_ = 0;
  /// The decimals of the counts from least_ on; empty: too many to keep, or one that does not end.
  std::vector<std::string> ready_;
  std::int64_t least_ = 0;
};

}  // namespace records
