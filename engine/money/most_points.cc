#include "engine/money/most_points.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <numeric>
#include <utility>

namespace engine {

namespace {

using base::Exact;

/// What a set is worth; the greater the better. Sets are added offer by offer, and so are these.
struct Worth {
  std::int64_t points = 0;  ///< In units.
  std::int64_t entries = 0;
  std::int64_t saved = 0;  ///< The cost in units, negative.

  friend Worth operator+(const Worth& a, const Worth& b) {
    return {a.points + b.points, a.entries + b.entries, a.saved + b.saved};
  }
  friend auto operator<=>(const Worth&, const Worth&) = default;
};

/// Numbers as whole multiples of the greatest one that measures them all.
struct Units {
  Exact unit = 1;
  std::vector<std::int64_t> counts = {};
};

/// Their denominators' least common multiple.
std::optional<std::int64_t> common_denominator(std::span<const Exact> numbers) {
  std::int64_t denominator = 1;
  for (const Exact& number : numbers) {
    const auto small = number.small();
    if (!small) return std::nullopt;
    const std::int64_t more = small->denominator / std::gcd(denominator, small->denominator);
    if (__builtin_mul_overflow(denominator, more, &denominator)) return std::nullopt;
  }
  return denominator;
}

std::optional<Units> in_units(std::span<const Exact> numbers) {
  const std::optional<std::int64_t> denominator = common_denominator(numbers);
  if (!denominator) return std::nullopt;
  Units units;
  std::int64_t numerator = 0;
  for (const Exact& number : numbers) {
    const auto whole = (number * Exact{*denominator}).as_int64();
    if (!whole || std::abs(*whole) > INT64_MAX / 1'000'000) return std::nullopt;
    units.counts.push_back(*whole);
    numerator = std::gcd(numerator, *whole);
  }
  if (numerator == 0) numerator = 1;
  for (std::int64_t& count : units.counts) count /= numerator;
  units.unit = Exact::fraction(numerator, *denominator);
  return units;
}

class Table {
 public:
  /// None: too large.
  static std::optional<Table> of(std::span<const Offer> offers, const Exact& budget) {
    std::vector<Exact> costs, worths;
    for (const Offer& offer : offers) {
      costs.push_back(offer.cost);
      worths.push_back(offer.worth);
    }
    std::optional<Units> cost = in_units(costs), worth = in_units(worths);
    if (!cost || !worth) return std::nullopt;
    const std::int64_t all = std::accumulate(cost->counts.begin(), cost->counts.end(), std::int64_t{0});
    const Exact most = std::min(base::floor(*base::divide(budget, cost->unit)), Exact{all});
    const auto rows = static_cast<std::int64_t>(std::max<std::size_t>(offers.size(), 1));
    if (*most.as_int64() >= TooLarge::most_cells / rows) return std::nullopt;
    return Table(*std::move(cost), *std::move(worth), *most.as_int64());
  }

  /// From the last offer to the first; `note` hears of each offer and each money left whether taking it is as good or
  /// better.
  template <class Note>
  void fill(Note note) {
    best_.assign(size(), {});
    for (std::size_t offer = costs_.counts.size(); offer-- > 0;) {
      const auto cost = static_cast<std::size_t>(costs_.counts[offer]);
      const Worth own{worths_.counts[offer], 1, -costs_.counts[offer]};
      for (std::size_t left = size(); left-- > cost;) {
        const Worth with = best_[left - cost] + own;
        const std::strong_ordering order = with <=> best_[left];
        note(offer, left, order);
        if (order > 0) best_[left] = with;
      }
    }
  }

  std::size_t size() const { return static_cast<std::size_t>(budget_) + 1; }
  std::size_t cost(std::size_t offer) const { return static_cast<std::size_t>(costs_.counts[offer]); }
  const Worth& best(std::size_t left) const { return best_[left]; }
  Exact points(const Worth& worth) const { return worths_.unit * Exact{worth.points}; }
  Exact money(std::size_t units) const { return costs_.unit * Exact{units}; }

 private:
  Table(Units costs, Units worths, std::int64_t budget)
      : costs_(std::move(costs)), worths_(std::move(worths)), budget_(budget) {}

  Units costs_, worths_;
  std::int64_t budget_;
  std::vector<Worth> best_;  ///< By money left.
};

/// Sets that are the best so far and leave the same money.
struct Path {
  std::vector<bool> one, all, any;  ///< One of the sets, what they share, what they hold together.
};
/// By money left and by entries taken at the place at hand.
using Paths = std::map<std::pair<std::size_t, std::size_t>, Path>;

void join(Paths& paths, const Paths::key_type& at, Path path) {
  const auto [known, is_new] = paths.try_emplace(at, path);
  if (is_new) return;
  for (std::size_t k = 0; k < path.one.size(); ++k) {
    known->second.all[k] = known->second.all[k] && path.all[k];
    known->second.any[k] = known->second.any[k] || path.any[k];
  }
}

Path with(Path path, std::size_t offer) {
  path.one[offer] = path.all[offer] = path.any[offer] = true;
  return path;
}

/// Reads the best sets out of the table, from the best place down.
class Reader {
 public:
  Reader(std::span<const Offer> offers, Table& table)
      : offers_(offers),
        table_(table),
        taken_(offers.size(), std::vector<bool>(table.size())),
        even_(offers.size(), std::vector<bool>(table.size())) {
    table.fill([&](std::size_t offer, std::size_t left, std::strong_ordering order) {
      taken_[offer][left] = order >= 0;
      even_[offer][left] = order == 0;
    });
  }

  BestSet read() {
    const std::vector<bool> none(offers_.size());
    Paths paths = {{{table_.size() - 1, 0}, {none, none, none}}};
    bool waits = false;
    for (std::size_t offer = 0; offer < offers_.size(); ++offer) {
      paths = past(offer, paths);
      const bool ends = offer + 1 == offers_.size() || offers_[offer + 1].place != offers_[offer].place;
      if (!ends) continue;
      waits = waits || (offers_[offer].is_tie_open && !takes_all_wanted(paths, offers_[offer].place));
      paths = with_most_at_the_place(paths);
    }
    BestSet best = set_of(paths);
    best.waits = waits;
    return best;
  }

 private:
  Paths past(std::size_t offer, const Paths& paths) const {
    Paths result;
    for (const auto& [at, path] : paths) {
      const auto [left, count] = at;
      const bool may_take = taken_[offer][left];
      if (may_take) join(result, {left - table_.cost(offer), count + 1}, with(path, offer));
      if (!may_take || even_[offer][left]) join(result, at, path);
    }
    return result;
  }

  static std::size_t most_at_the_place(const Paths& paths) {
    std::size_t most = 0;
    for (const auto& [at, path] : paths) most = std::max(most, at.second);
    return most;
  }

  /// One of the sets has everybody of the place whom any of them has: it is the best however they are parted.
  bool takes_all_wanted(const Paths& paths, std::uint32_t place) const {
    std::size_t wanted = 0;
    for (std::size_t offer = 0; offer < offers_.size(); ++offer) {
      const auto has = [&](const auto& each) { return each.second.any[offer]; };
      if (offers_[offer].place == place && std::ranges::any_of(paths, has)) ++wanted;
    }
    return most_at_the_place(paths) == wanted;
  }

  static Paths with_most_at_the_place(const Paths& paths) {
    const std::size_t most = most_at_the_place(paths);
    Paths result;
    for (const auto& [at, path] : paths) {
      if (at.second == most) join(result, {at.first, 0}, path);
    }
    return result;
  }

  static BestSet set_of(const Paths& paths) {
    Paths together;
    for (const auto& [at, path] : paths) join(together, {0, 0}, path);
    const Path& path = together.begin()->second;
    BestSet best{.taken = path.one, .open = path.any};
    for (std::size_t k = 0; k < best.open.size(); ++k) best.open[k] = path.any[k] && !path.all[k];
    return best;
  }

  std::span<const Offer> offers_;
  Table& table_;
  std::vector<std::vector<bool>> taken_, even_;
};

/// What parts two sets, except the offers themselves.
struct Profile {
  Exact worth, cost;
  std::map<std::uint32_t, int> at_place = {};
  friend bool operator==(const Profile&, const Profile&) = default;
};

Profile profile(std::span<const Offer> offers, const std::vector<bool>& taken) {
  Profile made;
  for (std::size_t k = 0; k < offers.size(); ++k) {
    if (!taken[k]) continue;
    made.worth += offers[k].worth;
    made.cost += offers[k].cost;
    ++made.at_place[offers[k].place];
  }
  return made;
}

Worth best_of(Table& table) {
  table.fill([](std::size_t, std::size_t, std::strong_ordering) {});
  return table.best(table.size() - 1);
}

}  // namespace

std::variant<BestSet, TooLarge> most_points(std::span<const Offer> offers, const Exact& budget) {
  const std::vector<bool> none(offers.size());
  if (budget < Exact{0}) return BestSet{.taken = none, .open = none};
  std::optional<Table> table = Table::of(offers, budget);
  if (!table) return TooLarge{};
  return Reader(offers, *table).read();
}

bool are_equally_good(std::span<const Offer> offers, const std::vector<bool>& one, const std::vector<bool>& other) {
  return profile(offers, one) == profile(offers, other);
}

MissingToBest missing_to_best(std::span<const Offer> offers, const Exact& budget, std::size_t offer) {
  if (budget < Exact{0}) return {};
  std::vector<Offer> others(offers.begin(), offers.end());
  others[offer] = {.cost = offers[offer].cost, .worth = -1};  // Never taken, and the units stay.
  std::optional<Table> table = Table::of(others, budget);
  if (!table) return {};
  const Exact most = table->points(best_of(*table));
  MissingToBest missing;
  for (std::size_t left = 0; left < table->size(); ++left) {
    if (table->points(table->best(left)) + offers[offer].worth <= most) continue;
    missing.cost = budget - table->money(left);
    break;
  }
  const Exact rest = budget - offers[offer].cost;
  if (rest < Exact{0}) return missing;
  const Exact steps = base::floor(*base::divide(rest, table->money(1)));
  const Exact left = std::min(steps, Exact{static_cast<std::int64_t>(table->size() - 1)});
  missing.points = most - table->points(table->best(static_cast<std::size_t>(*left.as_int64()))) - offers[offer].worth;
  return missing;
}

}  // namespace engine
