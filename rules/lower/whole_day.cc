#include "rules/lower/whole_day.h"

#include <fmt/format.h>

#include "engine/plan/clock.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

constexpr std::size_t date_length = std::string_view("2025-08-05").size();
constexpr std::int64_t day_seconds = 86400;

const std::string* date_alone(const Expression& expression) {
  const auto* moment = std::get_if<MomentLiteral>(&expression.is);
  return moment && moment->text.size() == date_length ? &moment->text : nullptr;
}

/// `2025-08-05 >= submitted` is `submitted <= 2025-08-05`.
Operator turned(Operator what) {
  if (what == Operator::less) return Operator::greater;
  if (what == Operator::less_equal) return Operator::greater_equal;
  if (what == Operator::greater) return Operator::less;
  return what == Operator::greater_equal ? Operator::less_equal : what;
}

std::string day_after(const std::string& date) {
  const auto begin = engine::read_moment(date, {});
  return begin ? engine::moment_text({begin->seconds + day_seconds}, {}) : date;
}

/// Of `x`, as it has to be said of the whole day; empty: nothing is split.
std::string of_whole_day(std::string_view x, Operator what, const std::string& date) {
  const std::string next = day_after(date);
  if (what == Operator::less_equal) return fmt::format("{} < {}", x, next);
  if (what == Operator::greater) return fmt::format("{} >= {}", x, next);
  if (what == Operator::equal) return fmt::format("({0} >= {1} and {0} < {2})", x, date, next);
  return what == Operator::not_equal ? fmt::format("({0} < {1} or {0} >= {2})", x, date, next) : std::string{};
}

}  // namespace

void check_whole_day(Compilation& work, const Expression& comparison, const Operation& what) {
  const Expression& left = comparison.operands[0];
  const Expression& right = comparison.operands[1];
  const auto* date = date_alone(right);
  const bool is_left = date == nullptr;
  if (is_left) date = date_alone(left);
  if (date == nullptr) return;
  const auto* name = std::get_if<Name>(is_left ? &right.is : &left.is);
  const std::string meant = of_whole_day(name ? name->text : "…", is_left ? turned(what.what) : what.what, *date);
  if (!meant.empty()) work.report(whole_day(is_left ? left.place : right.place, *date, meant));
}

}  // namespace rules
