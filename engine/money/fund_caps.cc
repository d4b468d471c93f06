#include "engine/money/fund_caps.h"

#include <algorithm>

#include "engine/money/applicant.h"

namespace engine {

namespace {

using base::Exact;
using Fate = MoneyLine::Fate;

/// None: there is no limit.
std::optional<Exact> most_of(std::optional<Cursor>& limit, std::uint32_t entry) {
  if (!limit) return std::nullopt;
  limit->enter(entry);
  const Value most = limit->here();
  const Exact* number = std::get_if<Exact>(&most);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

bool is_open(std::optional<Cursor>& limit, std::uint32_t entry) {
  if (!limit) return false;
  limit->enter(entry);
  return limit->state_here() == State::waiting;
}

}  // namespace

FundCaps::FundCaps(const Scene& scene, const std::vector<FundCap>& caps)
    : scene_(scene), caps_(caps), counts_(caps.size()) {
  for (const FundCap& cap : caps) {
    Limit& limit = limits_.emplace_back();
    if (cap.entries) limit.entries.emplace(scene, *cap.entries);
    if (cap.money) limit.money.emplace(scene, *cap.money);
  }
}

std::optional<FundCaps::Excess> FundCaps::excess(std::span<const FundShare> shares) {
  for (std::size_t cap = 0; cap < caps_.size(); ++cap) {
    Counts counts;
    for (const FundShare& share : shares) {
      if (std::optional<Excess> over = counted(cap, share, counts)) return over;
    }
  }
  return std::nullopt;
}

std::optional<FundCaps::Excess> FundCaps::counted(std::size_t cap, const FundShare& share, Counts& counts) {
  const std::optional<Key> applicant = key(cap, share);
  if (!applicant) return std::nullopt;
  const auto before = counts_[cap].find(*applicant);
  const Used had = before == counts_[cap].end() ? Used{} : before->second;
  counts.try_emplace(*applicant, had);
  count(counts, *applicant, share);
  const Used& used = counts.at(*applicant);
  const auto index = static_cast<std::uint32_t>(cap);
  const auto entries = most_of(limits_[cap].entries, share.entry), money = most_of(limits_[cap].money, share.entry);
  if (entries && used.entries > *entries) return Excess{Fate::too_many_entries, index, had.entries, *entries};
  if (money && used.money > *money) return Excess{Fate::too_much_money, index, had.money, *money};
  return std::nullopt;
}

void FundCaps::add(const FundShare& share) {
  for (std::size_t cap = 0; cap < caps_.size(); ++cap) {
    if (const std::optional<Key> applicant = key(cap, share)) count(counts_[cap], *applicant, share);
  }
}

bool FundCaps::waits(std::uint32_t entry) {
  return std::ranges::any_of(
      limits_, [&](Limit& limit) { return is_open(limit.entries, entry) || is_open(limit.money, entry); });
}

void FundCaps::count(Counts& counts, const Key& key, const FundShare& share) {
  Used& used = counts[key];
  used.entries += 1;
  used.money += share.money;
}

std::optional<FundCaps::Key> FundCaps::key(std::size_t cap, const FundShare& share) const {
  std::vector<Value> applicant = applicant_of(scene_, caps_[cap].per, share.entry);
  if (applicant.empty()) return std::nullopt;
  return Key{share.group, std::move(applicant)};
}

}  // namespace engine
