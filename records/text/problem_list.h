#pragma once
/// The problems of one file as they are found: the first hundred are kept, the others only counted, so that a file that
/// is wrong in every row costs no more than one that is wrong in a hundred. Parts of a file that are read by several
/// threads have a list each; what they add up to does not depend on how the file was divided, as long as each list is
/// filled in the order of places.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "base/diagnostic.h"

namespace records {

class ProblemList {
 public:
  static constexpr std::size_t most_kept = 100;

  /// `make` makes the Diagnostic; it is called only when the diagnostic will be kept.
  template <class Make>
  void add(Make make, base::Severity severity = base::Severity::error) {
    if (severity == base::Severity::error) ++errors_;
    ++count_;
    if (kept_.size() < most_kept) kept_.push_back(make());
  }

  void append(ProblemList other);

  bool empty() const { return count_ == 0; }
  bool has_error() const { return errors_ > 0; }
  std::int64_t errors() const { return errors_; }

  /// Sorted by place; when there are too many, a last one for the file says how many more.
  base::Diagnostics finish(const std::string& path) &&;

 private:
  base::Diagnostics kept_;
  std::int64_t count_ = 0;
  std::int64_t errors_ = 0;
};

}  // namespace records
