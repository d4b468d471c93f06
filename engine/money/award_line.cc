#include "engine/money/award_line.h"

#include "engine/money/award_withheld.h"

namespace engine {

Value is_met(Cursor& flag, std::uint32_t entry) {
  flag.enter(entry);
  const Value value = flag.here();
  return state_of(value) == State::waiting ? value : Value{value == Value{true}};
}

LineWork::LineWork(Scene& its_scene, const LineOf& which, AwardsGiven& so_far)
    : scene(its_scene),
      rule(which.list),
      award(rule.lines[which.at]),
      ordering(its_scene.run, award.order.value_or(rule.order), which.ranking),
      index_(static_cast<std::int64_t>(which.at)),
      given_(so_far),
      barred_(which.barred),
      withheld_(withheld(its_scene, award.id, rule.stage)),
      confirmed_(its_scene.run, rule.stage, Confirmation::Of::awards) {
  if (award.require) require_.emplace(scene, *award.require);
}

Value LineWork::is_open_to(std::uint32_t entry) {
  if (is_barred(entry) || is_withheld(entry) || confirmed_.is_passed_over(entry)) return false;
  return require_ ? is_met(*require_, entry) : Value{true};
}

Value LineWork::may_win(std::uint32_t entry) { return has_won(entry) ? Value{false} : is_open_to(entry); }

void LineWork::give(std::uint32_t entry) {
  if (!has_won(entry) && !is_unsure(entry)) given_.won[entry] = index_;
}

void LineWork::leave_open(std::uint32_t entry) {
  if (!has_won(entry)) given_.unsure[entry] = true;
}

}  // namespace engine
