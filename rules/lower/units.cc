#include "rules/lower/units.h"

namespace rules {
namespace {

using engine::Unit;

bool is_bare(Unit unit) { return unit == Unit::none || unit == Unit::days; }

}  // namespace

std::optional<Unit> sum_unit(Unit a, Unit b) {
  if (a == b) return a;
  if (is_bare(a) && is_bare(b)) return Unit::days;
  const bool shares = (a == Unit::percent && b == Unit::none) || (a == Unit::none && b == Unit::percent);
  return shares ? std::optional{Unit::none} : std::nullopt;  // 1 + 10%
}

std::optional<Unit> product_unit(Unit a, Unit b) {
  if (a == Unit::money || b == Unit::money) return a == b ? std::nullopt : std::optional{Unit::money};
  if (a == b) return a;
  if (a == Unit::none && b == Unit::days) return Unit::days;
  if (a == Unit::days && b == Unit::none) return Unit::days;
  return Unit::none;  // 30% * 50
}

std::optional<Unit> quotient_unit(Unit a, Unit b) {
  if (a == b) return Unit::none;
  if (b == Unit::money) return std::nullopt;
  if (a == Unit::money) return Unit::money;
  if (b == Unit::none) return a;
  return Unit::none;
}

bool comparable(Unit a, Unit b) { return a == b || (is_bare(a) && is_bare(b)); }

}  // namespace rules
