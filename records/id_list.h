#pragma once
/// Many ids one after another, and their order: 8 bytes an id besides its letters, where a std::string takes 32.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace records {

class IdList {
 public:
  void add(std::string_view id) {
    letters_ += id;
    ends_.push_back(letters_.size());
  }
  void append(const IdList& later);

  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  std::string_view operator[](std::uint32_t at) const {
    const std::size_t begin = at == 0 ? 0 : ends_[at - 1];
    return {letters_.data() + begin, ends_[at] - begin};
  }

  /// The positions by id, bytewise; of equal ids the earlier first.
  std::vector<std::uint32_t> order() const;

 private:
  std::size_t common_prefix() const;

  std::string letters_;
  std::vector<std::size_t> ends_;
};

}  // namespace records
