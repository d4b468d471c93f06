#include "rules/lower/cells.h"

#include <algorithm>
#include <array>

#include "base/amount.h"
#include "base/decimal.h"
#include "base/text.h"
#include "engine/plan/clock.h"

namespace rules {
namespace {

constexpr std::array<std::string_view, 5> yes = {"yes", "да", "1", "true", "+"};
constexpr std::array<std::string_view, 5> no = {"no", "нет", "0", "false", "-"};

template <class Found>
std::optional<engine::Value> as_value(const std::optional<Found>& found) {
  return found ? std::optional{engine::Value{*found}} : std::nullopt;
}

std::optional<engine::Value> number_of(FactType type, std::string_view text) {
  const auto number = base::parse_decimal(text);
  if (!number || (type == FactType::money && base::amount_of(text)->other)) return std::nullopt;
  if (type == FactType::count && (!number->is_integer() || number->sign() < 0)) return std::nullopt;
  return type == FactType::percent ? *number * base::Exact::fraction(1, 100) : *number;
}

}  // namespace

std::optional<bool> flag_of(std::string_view text) {
  const std::string small = base::lower(base::trim(text));
  if (std::ranges::find(yes, small) != yes.end()) return true;
  if (std::ranges::find(no, small) != no.end()) return false;
  return std::nullopt;
}

std::optional<engine::Choice> choice_of(const engine::ChoiceList& list, std::string_view text) {
  for (const auto* names : {&list.ids, &list.titles}) {
    const auto found = std::ranges::find(*names, text);
    if (found != names->end()) return engine::Choice{static_cast<std::int32_t>(found - names->begin())};
  }
  return std::nullopt;
}

std::optional<engine::Value> cell_value(const Compilation& work, const Fact& fact, std::string_view text) {
  switch (fact.type.value) {
    case FactType::number:
    case FactType::count:
    case FactType::money:
    case FactType::percent: return number_of(fact.type.value, text);
    case FactType::flag: return as_value(flag_of(text));
    case FactType::choice: return as_value(choice_of(work.plan.lists[work.lists.at(fact.id.value).at], text));
    case FactType::moment: return as_value(engine::read_moment(text, work.plan.clock));
    case FactType::text: return engine::Value{std::string(text)};
  }
  return std::nullopt;
}

}  // namespace rules
