#pragma once
/// Many texts one after another: 8 bytes each besides its letters, where a std::string takes 32.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace records {

class TextList {
 public:
  void add(std::string_view text) {
    letters_ += text;
    ends_.push_back(letters_.size());
  }
  void append(const TextList& later);
  /// Room for so many texts with so many letters in all.
  void reserve(std::size_t texts, std::size_t letters);
  std::size_t letters() const { return letters_.size(); }

  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  bool empty() const { return ends_.empty(); }
  std::string_view operator[](std::uint32_t at) const {
    const std::size_t begin = at == 0 ? 0 : ends_[at - 1];
    return {letters_.data() + begin, ends_[at] - begin};
  }

  /// Text r of the result is text order[r] of these.
  std::vector<std::string> in_order(std::span<const std::uint32_t> order) const;

 private:
  std::string letters_;
  std::vector<std::size_t> ends_;
};

}  // namespace records
