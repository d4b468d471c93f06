#include "engine/data/list_order.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "base/collate.h"
#include "engine/data/column.h"

namespace engine {

namespace {

/// Entries stand in the order of their ids (tables.h).
std::vector<std::uint32_t> in_order_of_ids(std::size_t entries) {
  std::vector<std::uint32_t> order(entries);
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

/// Bytes that are in the order of the moments.
std::string bytes_of(Moment moment) {
  auto left = static_cast<std::uint64_t>(moment.seconds) ^ (std::uint64_t{1} << 63U);
  std::string bytes(8, '\0');
  for (std::size_t at = bytes.size(); at-- > 0; left >>= 8U) bytes[at] = static_cast<char>(left & 0xFFU);
  return bytes;
}

/// One byte before it: nothing stands behind everything.
std::string key_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value))
    return text->empty() ? "1" : "0" + base::collation_key(*text);
  if (const auto* moment = std::get_if<Moment>(&value)) return "0" + bytes_of(*moment);
  return "1";
}

Value listed_value(const Plan& plan, const Tables& tables, const Listing& listing, std::uint32_t entry) {
  if (!listing.by) return tables.titles.empty() ? std::string() : tables.titles[entry];
  const Node& node = plan[*listing.by];
  return cell(tables.facts[std::get<Fact>(node.rule).fact.at], node.type, entry);
}

}  // namespace

ListOrder::ListOrder(const Plan& plan, const Tables& tables, const std::optional<Listing>& listing)
    : entries_(tables.entries.size()) {
  if (!listing) return;
  std::vector<std::string> keys;
  for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry)
    keys.push_back(key_of(listed_value(plan, tables, *listing, entry)));
  std::vector<std::uint32_t> order = in_order_of_ids(keys.size());
  std::ranges::stable_sort(order, {}, [&](std::uint32_t entry) -> const std::string& { return keys[entry]; });
  position_.resize(order.size());
  for (std::uint32_t at = 0; at < order.size(); ++at) position_[order[at]] = at;
}

std::vector<std::uint32_t> ListOrder::all() const {
  std::vector<std::uint32_t> entries = in_order_of_ids(entries_);
  if (!position_.empty()) sort(entries);
  return entries;
}

void ListOrder::sort(std::vector<std::uint32_t>& entries) const {
  std::ranges::sort(entries, {}, [&](std::uint32_t entry) { return position_.empty() ? entry : position_[entry]; });
}

}  // namespace engine
