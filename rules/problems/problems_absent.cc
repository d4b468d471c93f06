#include <fmt/format.h>

#include <string_view>

#include "rules/problems/problems_meaning.h"

namespace rules {

namespace {

Diagnostic warning(Place at, base::Words message, base::Words hint) {
  return {"absent-unhandled", base::Severity::warning, std::move(at), std::move(message), std::move(hint)};
}

/// What an empty cell may count as; empty: nothing does.
std::string_view nothing_of(const AbsentCause& cause) {
  if (cause.type == engine::Type::flag) return "false";
  if (cause.type != engine::Type::number) return {};
  return cause.unit == engine::Unit::money ? "0 RUB" : cause.unit == engine::Unit::percent ? "0%" : "0";
}

Diagnostic may_be_absent(Place at, const AbsentCause& cause, base::Words message) {
  const std::string_view what = cause.name.empty() ? std::string_view("…") : cause.name;
  const std::string_view nothing = nothing_of(cause);
  if (nothing.empty())
    return warning(
        std::move(at), std::move(message),
        {fmt::format("проверьте в условии: given({})", what), fmt::format("ask in a condition: given({})", what)});
  const std::string_view meaning =
      cause.type == engine::Type::flag ? "чтобы пустая клетка значила «нет»" : "чтобы считать его нулём";
  return warning(std::move(at), std::move(message),
                 {fmt::format("напишите default({0}, {1}), {2}, или проверьте given({0})", what, nothing, meaning),
                  fmt::format("default({0}, {1}) or given({0}) say what then", what, nothing)});
}

}  // namespace

Diagnostic absent_unhandled(Place at, const AbsentCause& cause) {
  return may_be_absent(std::move(at), cause,
                       {"этого значения может не быть, и тогда заявка останется без места",
                        "this value may be absent, and then the entry has no place"});
}

Diagnostic prize_may_be_absent(Place at, const AbsentCause& cause) {
  return may_be_absent(std::move(at), cause,
                       {"этого значения может не быть, и тогда награда останется без денег",
                        "this value may be absent, and then the award comes without money"});
}

Diagnostic group_may_be_absent(Place at, const AbsentCause& cause) {
  return warning(
      std::move(at),
      {fmt::format("внутри «{}» распределяют места, а его может не быть: такая заявка останется без места", cause.name),
       fmt::format("places are given within “{}”, which may be absent: such an entry has no place", cause.name)},
      cause.optional
          ? base::Words{"уберите optional: true или сделайте из его вариантов номинации",
                        "drop optional: true, or make nominations of its choices"}
          : base::Words{"уберите applies_when, чтобы его указывали все, или сделайте из его вариантов номинации",
                        "drop applies_when, so that everybody states it, or make nominations of its choices"});
}

}  // namespace rules
