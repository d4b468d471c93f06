#pragma once
/// What every way to spend a budget reads and writes: the money of each group, who asks for how much, and what became
/// of it.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/order/confirmed.h"
#include "engine/order/select.h"

namespace engine {

/// What an entry asks a budget for.
struct Claim {
  /// open: it is not known yet.
  enum class Is : std::uint8_t { open, asks, refused } is = Is::open;
  base::Exact cost = {};
  MoneyLine::Fate why = {};  ///< refused: whatever money there is.
};

/// The money of one group; known: nobody before has left that open.
struct Purse {
  base::Exact money = {};
  bool known = true;
};

class FundBook {
 public:
  FundBook(Scene& its_scene, NodeId id);

  Scene& scene;
  const Fund& rule;
  std::string stage;

  Claim claim(std::uint32_t entry);
  bool is_paid(std::uint32_t entry) const { return paid_[entry]; }
  const std::vector<MoneyLine>& lines() const { return result_.lines; }
  /// What there is for each group of the rule's order.
  std::vector<Purse> purses();
  /// The entries of the rule's order, group by group, in order.
  const Ordering& ordering() const { return ordering_; }

  void write(MoneyLine line);
  void wait(std::span<const std::uint32_t> entries);
  void object(BudgetNotSettled objection) { scene.objections.emplace_back(std::move(objection)); }
  /// People have to say yes or no for each of these.
  CutWaits question(const Ordering& ordering, std::uint32_t group, std::span<const std::uint32_t> entries) const;

  /// What is granted stands as far as it is confirmed; what is refused stays in the fund.
  Funded take() &&;

 private:
  void object_to_cost(std::uint32_t entry, const base::Exact& cost);
  void confirm();
  /// Of an entry that is to be paid.
  MoneyLine::Fate fate_as_confirmed(std::uint32_t entry) const;

  const std::vector<State>& members_;
  Confirmed confirmed_;
  Cursor amount_, cost_;
  std::optional<Cursor> require_;
  Ordering ordering_;
  std::vector<bool> paid_;        ///< By entry.
  std::set<std::uint32_t> told_;  ///< Whose cost is objected to.
  Funded result_;
};

}  // namespace engine
