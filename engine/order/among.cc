#include "engine/order/among.h"

#include <algorithm>

#include "engine/data/slots.h"
#include "engine/order/order.h"
#include "engine/order/select.h"

namespace engine {

namespace {

using base::Exact;

/// A value, and of which round and juror it is.
struct Reading {
  std::uint64_t slot = 0;
  std::optional<Exact> number;
};
using Readings = std::vector<Reading>;

struct Duel {
  std::int64_t won = 0, lost = 0;
};

class Comparer {
 public:
  Comparer(const Scene& scene, NodeId id)
      : run_(scene.run),
        rule_(std::get<Among>(run_.plan[id].rule)),
        domain_(run_.plan[rule_.of].domain),
        view_(scene.view(rule_.of)),
        slots_(run_.plan, run_.tables, domain_),
        ordering_(run_, rule_.order),
        result_{.values = Column::Wide(run_.frames.entries()), .denominator = halves, .states = {}} {}

  Column run() {
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      const bool placed = ordering_.has_place(entry);
      put_state(result_, entry, placed ? State::not_applicable : state(ordering_.places, entry));
    }
    for (const Tie& tie : shared_places(ordering_.ranking))
      compare(std::span(ordering_.ranking.sequence).subspan(tie.first, tie.size()));
    return std::move(result_);
  }

 private:
  static constexpr std::int64_t halves = 2;

  void compare(std::span<const std::uint32_t> tied) {
    if (std::ranges::any_of(tied, [&](std::uint32_t entry) { return waits(entry); })) {
      for (const std::uint32_t entry : tied) put_state(result_, entry, State::waiting);
      return;
    }
    std::vector<Readings> all;
    for (const std::uint32_t entry : tied) all.push_back(readings(entry));
    const std::vector<std::int64_t> values = are_lists() ? positions(std::move(all)) : points(std::move(all));
    for (std::size_t at = 0; at < tied.size(); ++at) {
      std::get<Column::Wide>(result_.values)[tied[at]] = values[at];
      put_state(result_, tied[at], State::present);
    }
  }

  bool are_lists() const { return rule_.how == Among::How::best || rule_.how == Among::How::last; }

  // ---------------------------------------------------------------- an entry's values

  std::size_t first_row(std::uint32_t entry) const { return run_.frames.entry(domain_).start(entry); }
  Extent extent(std::uint32_t entry) const { return run_.frames.entry(domain_).extent(entry); }

  bool waits(std::uint32_t entry) const {
    bool waits = ordering_.waits(entry);
    const std::size_t end = first_row(entry) + extent(entry).rows();
    for (std::size_t row = first_row(entry); row < end; ++row) waits = waits || view_.state(row) == State::waiting;
    return waits;
  }

  Readings readings(std::uint32_t entry) const {
    const Extent size = extent(entry);
    Readings found;
    std::size_t row = first_row(entry);
    for (std::uint32_t round = 0; round < size.rounds; ++round) {
      for (std::uint32_t item = 0; item < size.items; ++item) {
        for (std::uint32_t juror = 0; juror < size.jurors; ++juror) {
          found.push_back({slot(entry, round, juror), number(view_.cell(row++))});
        }
      }
    }
    return found;
  }

  std::uint64_t slot(std::uint32_t entry, std::uint32_t round, std::uint32_t juror) const {
    return std::uint64_t{slots_.round(entry, round)} * slots_.jurors() + slots_.juror(entry, juror);
  }

  static std::optional<Exact> number(const Value& value) {
    const Exact* number = std::get_if<Exact>(&value);
    return number == nullptr ? std::nullopt : std::optional(*number);
  }

  // ---------------------------------------------------------------- one after another

  bool is_better(const std::optional<Exact>& a, const std::optional<Exact>& b) const {
    if (!a || !b) return a.has_value();
    return rule_.better == Direction::highest_first ? *a > *b : *a < *b;
  }

  /// Does `a` come before `b`? Where one has no more values, the other does.
  bool is_before(const Readings& a, const Readings& b) const {
    static const std::optional<Exact> none;
    for (std::size_t at = 0; at < std::max(a.size(), b.size()); ++at) {
      const std::optional<Exact>& of_a = at < a.size() ? a[at].number : none;
      const std::optional<Exact>& of_b = at < b.size() ? b[at].number : none;
      if (of_a != of_b) return is_better(of_a, of_b);
    }
    return false;
  }

  void put_in_turn(Readings& values) const {
    if (rule_.how == Among::How::last) {
      std::ranges::reverse(values);
      return;
    }
    std::ranges::stable_sort(values, [&](const Reading& a, const Reading& b) {
      return a.number != b.number && is_better(a.number, b.number);
    });
  }

  std::vector<std::int64_t> positions(std::vector<Readings> all) const {
    for (Readings& values : all) put_in_turn(values);
    std::vector<std::size_t> order(all.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
    const auto before = [&](std::size_t a, std::size_t b) { return is_before(all[a], all[b]); };
    std::ranges::stable_sort(order, before);
    std::vector<std::int64_t> found(all.size());
    std::size_t position = 0;
    for (std::size_t at = 0; at < order.size(); ++at) {
      if (at == 0 || before(order[at - 1], order[at])) position = at + 1;
      found[order[at]] = static_cast<std::int64_t>(position) * halves;
    }
    return found;
  }

  // ---------------------------------------------------------------- two and two

  /// In the rounds and with the jurors that both have a value of.
  Duel duel(const Readings& a, const Readings& b) const {
    Duel result;
    for (auto one = a.begin(), two = b.begin(); one != a.end() && two != b.end();) {
      if (one->slot != two->slot) {
        ++(one->slot < two->slot ? one : two);
        continue;
      }
      const bool both = one->number && two->number;
      result.won += std::int64_t{both && is_better(one->number, two->number)};
      result.lost += std::int64_t{both && is_better(two->number, one->number)};
      ++one;
      ++two;
    }
    return result;
  }

  std::int64_t points_of(const Duel& duel) const {
    if (rule_.how == Among::How::preferred) return duel.won * halves;
    return duel.won == duel.lost ? 1 : std::int64_t{duel.won > duel.lost} * halves;
  }

  std::vector<std::int64_t> points(std::vector<Readings> all) const {
    for (Readings& values : all) std::ranges::stable_sort(values, {}, &Reading::slot);
    std::vector<std::int64_t> found(all.size());
    for (std::size_t a = 0; a < all.size(); ++a) {
      for (std::size_t b = 0; b < all.size(); ++b) {
        if (a != b) found[a] += points_of(duel(all[a], all[b]));
      }
    }
    return found;
  }

  const Run& run_;
  const Among& rule_;
  const Domain& domain_;
  View view_;
  Slots slots_;
  Ordering ordering_;
  Column result_;
};

}  // namespace

Column among(const Scene& scene, NodeId id) { return Comparer(scene, id).run(); }

}  // namespace engine
