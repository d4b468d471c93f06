#pragma once
/// Text that grows at its end by a few bytes at a time: where std::string makes a call, this makes a store.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace records {

/// At most 15 bytes, which are copied all at once whatever their number.
class ShortText {
 public:
  static constexpr std::size_t most = 15;

  ShortText() = default;
  /// Longer ones are cut.
  explicit ShortText(std::string_view text) : size_(static_cast<std::uint8_t>(std::min(text.size(), most))) {
    std::copy_n(text.data(), size_, bytes_.data());
  }
  std::string_view view() const { return {bytes_.data(), size_}; }
  const char* data() const { return bytes_.data(); }
  std::size_t size() const { return size_; }

 private:
  std::array<char, most> bytes_{};
  std::uint8_t size_ = 0;
};

class TextBuffer {
 public:
  std::string_view view() const { return {bytes_.get(), size_}; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  /// The memory stays.
  void clear() { size_ = 0; }

  void add(char c) { *room(1) = c, ++size_; }
  void add(std::string_view text) {
    if (text.empty()) return;
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
  }
  void add(const ShortText& text) {
    std::memcpy(room(ShortText::most), text.data(), ShortText::most);
    size_ += text.size();
  }

 private:
  char* room(std::size_t bytes) {
    if (capacity_ - size_ < bytes) grow(bytes);
    return bytes_.get() + size_;
  }
  void grow(std::size_t bytes) {
    capacity_ = std::max({2 * capacity_, size_ + bytes, std::size_t{256}});
    auto larger = std::make_unique_for_overwrite<char[]>(capacity_);
    std::copy_n(bytes_.get(), size_, larger.get());
    bytes_ = std::move(larger);
  }

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0, capacity_ = 0;
};

}  // namespace records
