#include "records/text/text_list.h"

#include <algorithm>

namespace records {
namespace {

constexpr std::size_t group = 64;  // texts whose waits for memory overlap

}  // namespace

void TextList::append(const TextList& later) {
  const std::size_t before = letters_.size();
  letters_ += later.letters_;
  ends_.reserve(ends_.size() + later.ends_.size());
  for (const std::size_t end : later.ends_) ends_.push_back(before + end);
}

void TextList::reserve(std::size_t texts, std::size_t letters) {
  ends_.reserve(texts);
  letters_.reserve(letters);
}

std::vector<std::string> TextList::in_order(std::span<const std::uint32_t> order) const {
  std::vector<std::string> texts;
  texts.reserve(order.size());
  while (!order.empty()) {
    const auto now = order.first(std::min(group, order.size()));
    for (const std::uint32_t at : now) __builtin_prefetch(ends_.data() + at);
    for (const std::uint32_t at : now) __builtin_prefetch((*this)[at].data());
    for (const std::uint32_t at : now) texts.emplace_back((*this)[at]);
    order = order.subspan(now.size());
  }
  return texts;
}

}  // namespace records
