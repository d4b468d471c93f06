#include "engine/order/sort_key.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/data/digits.h"

namespace engine {

namespace {

/// The key of every entry where it is a group's value or a constant.
Column spread(const Scene& scene, NodeId id) {
  const std::uint32_t entries = scene.run.frames.entries();
  Column column = new_column(scene.run.plan[id].type, entries);
  Cursor cursor(scene, id);
  for (std::uint32_t entry = 0; entry < entries; ++entry) {
    cursor.enter(entry);
    put(column, entry, cursor.here());
  }
  return column;
}

bool is_per_entry(const Node& node) {
  return node.domain.of == Domain::Of::entry && !std::holds_alternative<Constant>(node.rule);
}

/// present, absent, waiting.
int last_ones(State state) {
  if (state == State::present) return 0;
  return state == State::waiting ? 2 : 1;
}

}  // namespace

SortKey::SortKey(const Scene& scene, const Key& key) : column_(&scene.run.column(key.of)), direction_(key.direction) {
  if (is_per_entry(scene.run.plan[key.of])) return;
  own_ = std::make_shared<const Column>(spread(scene, key.of));
  column_ = own_.get();
}

std::strong_ordering SortKey::compare(std::uint32_t a, std::uint32_t b) const {
  const int last_a = last_ones(state(a));
  const int last_b = last_ones(state(b));
  if (last_a != 0 || last_b != 0) return last_a <=> last_b;
  return direction_ == Direction::highest_first ? compare_present(b, a) : compare_present(a, b);
}

std::strong_ordering SortKey::compare_present(std::uint32_t a, std::uint32_t b) const {
  return std::visit(base::Overloaded{
                        [&](const Column::Wide& values) { return values[a] <=> values[b]; },
                        [&](const Column::Narrow& values) { return values[a] <=> values[b]; },
                        [&](const Column::Short& values) { return values[a] <=> values[b]; },
                        [&](const Column::Big& values) { return values[a] <=> values[b]; },
                        [&](const Column::Flags& values) { return values[a] <=> values[b]; },
                        [&](const Column::Texts& values) { return values[a] <=> values[b]; },
                    },
                    column_->values);
}

namespace {

/// From so many on, counting digits beats comparing.
constexpr std::size_t many = 256;

/// Keys from 0 on, lowest first, whatever the direction.
template <class Cells>
std::vector<Keyed> keyed(const Cells& values, std::span<const std::uint32_t> entries, Direction direction) {
  const auto value = [&](std::uint32_t entry) { return std::int64_t{values[entry]}; };
  const auto [least, greatest] = std::ranges::minmax(entries, {}, value);
  const auto low = static_cast<std::uint64_t>(value(least));
  const auto high = static_cast<std::uint64_t>(value(greatest));
  std::vector<Keyed> result;
  result.reserve(entries.size());
  for (const std::uint32_t entry : entries) {
    const auto key = static_cast<std::uint64_t>(value(entry));
    result.push_back({direction == Direction::highest_first ? high - key : key - low, entry});
  }
  return result;
}

template <class Cells>
void sort_counts(const Cells& values, std::span<std::uint32_t> entries, Direction direction) {
  std::vector<Keyed> sorted = keyed(values, entries, direction);
  sort_by_digits(sorted);
  std::ranges::transform(sorted, entries.begin(), &Keyed::entry);
}

}  // namespace

void SortKey::sort(std::span<std::uint32_t> entries) const {
  const auto by_comparison = [&] {
    std::ranges::stable_sort(entries, [&](std::uint32_t a, std::uint32_t b) { return compare(a, b) < 0; });
  };
  const auto differs = [&](std::uint32_t entry) { return compare(entry, entries.front()) != 0; };
  if (std::ranges::none_of(entries, differs)) return;
  const auto present = [&](std::uint32_t entry) { return state(entry) == State::present; };
  if (entries.size() < many || !(all_present() || std::ranges::all_of(entries, present))) return by_comparison();
  std::visit(base::Overloaded{
                 [&](const Column::Wide& values) { sort_counts(values, entries, direction_); },
                 [&](const Column::Narrow& values) { sort_counts(values, entries, direction_); },
                 [&](const Column::Short& values) { sort_counts(values, entries, direction_); },
                 [&](const Column::Big&) { by_comparison(); },
                 [&](const Column::Flags& values) { sort_counts(values, entries, direction_); },
                 [&](const Column::Texts&) { by_comparison(); },
             },
             column_->values);
}

std::vector<SortKey> sort_keys(const Scene& scene, const Order& order) {
  std::vector<SortKey> keys;
  for (const Key& key : order.keys) keys.emplace_back(scene, key);
  return keys;
}

}  // namespace engine
