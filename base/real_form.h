#pragma once
/// What is known of a Real exactly, before any digit of it is computed; for real.cc only.
///
/// A value made of rationals by + - * and by roots is kept as a sum of radicals, c₁·r₁^(1/n₁) + c₂·r₂^(1/n₂) + …, with
/// no two of them in a rational ratio. Such radicals are linearly independent over the rationals, so the sum is
/// rational only when it plainly is: (√2)² = 2, √8 − 2√2 = 0 and 2.25^1.5 = 3.375 are seen here. Anything else, and
/// whatever grows past the limits of real_form.cc, is Unknown and left to enclosing bounds.

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "base/exact.h"
#include "base/real.h"

namespace base {

/// coefficient · radicand^(1/index): coefficient ≠ 0, radicand > 0, index as low as it can be (1 only with radicand 1).
struct Radical {
  Exact coefficient;
  Exact radicand = 1;
  std::uint64_t index = 1;
};

/// In the order they were added; none for 0.
struct RadicalSum {
  std::vector<Radical> terms;
};

struct Unknown {};

using Form = std::variant<RadicalSum, Unknown, RealFailure>;

Form exact_form(const Exact& value);
std::optional<Exact> rational_value(const Form& form);

Form add_forms(const Form& a, const Form& b);
Form multiply_forms(const Form& a, const Form& b);
Form divide_forms(const Form& a, const Form& b);
Form power_form(const Form& base, const Form& exponent);
Form root_form(const Form& radicand, std::int64_t degree);
Form exp_form(const Form& exponent);
Form log_form(const Form& value);
Form log10_form(const Form& value);

/// log a / log b, when that is rational: log 8 / log 2 is 3. Both are positive and not 1 (asserted).
std::optional<Exact> log_ratio(const Exact& a, const Exact& b);

}  // namespace base
