#include "engine/bound/standings.h"

namespace engine {

Standings standings(const Interval& a, const Interval& b) {
  const Interval difference = a - b;
  return {.below = !difference.low || difference.low->sign() < 0,
          .same = difference.holds(0),
          .above = !difference.high || difference.high->sign() > 0};
}

bool can_hold(Operation comparison, const Standings& can) {
  switch (comparison) {
    case Operation::equal: return can.same;
    case Operation::less: return can.below;
    case Operation::less_equal: return can.below || can.same;
    case Operation::greater: return can.above;
    case Operation::greater_equal: return can.above || can.same;
    default: return can.below || can.above;
  }
}

Operation opposite(Operation comparison) {
  switch (comparison) {
    case Operation::equal: return Operation::not_equal;
    case Operation::less: return Operation::greater_equal;
    case Operation::less_equal: return Operation::greater;
    case Operation::greater: return Operation::less_equal;
    case Operation::greater_equal: return Operation::less;
    default: return Operation::equal;
  }
}

}  // namespace engine
