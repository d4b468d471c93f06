#include "base/real_form.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "base/exact_big.h"

namespace base {

namespace {

constexpr std::size_t most_terms = 16;
constexpr std::uint64_t most_index = 1'000'000;
constexpr std::size_t most_radicand_bits = 20'000;
constexpr std::size_t most_logarithm_bits = 4'096;
constexpr std::int64_t most_expanded_power = 8;

Form rational_form(std::optional<Exact> value) {
  if (!value) return Unknown{};
  return exact_form(*value);
}

Form single(Radical radical) { return RadicalSum{{std::move(radical)}}; }

/// The lowest index. No root of higher degree than the radicand has bits is rational, and 1 is every root of itself.
Radical reduced(Radical radical) {
  if (radical.radicand == 1) radical.index = 1;
  for (std::uint64_t degree = 2; degree <= std::min<std::uint64_t>(radical.index, bit_size(radical.radicand));
       ++degree) {
    while (radical.index % degree == 0) {
      const auto root = exact_root(radical.radicand, degree);
      if (!root) break;
      radical.radicand = *root;
      radical.index /= degree;
    }
  }
  if (radical.index > 1) return radical;
  return {radical.coefficient * radical.radicand, 1, 1};
}

/// Adds to a term in rational ratio to it, if there is one. Lowest indices differ only where the ratio is irrational.
bool merged(RadicalSum& sum, const Radical& radical) {
  for (auto term = sum.terms.begin(); term != sum.terms.end(); ++term) {
    if (term->index != radical.index) continue;
    const auto ratio = exact_root(*divide(radical.radicand, term->radicand), radical.index);
    if (!ratio) continue;
    term->coefficient += radical.coefficient * *ratio;
    if (term->coefficient.is_zero()) sum.terms.erase(term);
    return true;
  }
  return false;
}

Form sum_of(const RadicalSum& a, const RadicalSum& b) {
  RadicalSum sum = a;
  for (const Radical& radical : b.terms) {
    if (!merged(sum, radical)) sum.terms.push_back(radical);
  }
  if (sum.terms.size() > most_terms) return Unknown{};
  return sum;
}

/// radicand^exponent within the limits.
std::optional<Exact> grown(const Exact& radicand, std::uint64_t exponent) {
  if (exponent > most_radicand_bits || bit_size(radicand) * exponent > most_radicand_bits) return std::nullopt;
  return power(radicand, static_cast<std::int64_t>(exponent));
}

std::optional<Radical> product_of(const Radical& a, const Radical& b) {
  const std::uint64_t shared = std::gcd(a.index, b.index);
  if (a.index > most_index || b.index > most_index) return std::nullopt;
  const auto a_part = grown(a.radicand, b.index / shared);
  const auto b_part = grown(b.radicand, a.index / shared);
  if (!a_part || !b_part) return std::nullopt;
  return reduced({a.coefficient * b.coefficient, *a_part * *b_part, a.index / shared * b.index});
}

Form product_of(const RadicalSum& a, const RadicalSum& b) {
  Form product = RadicalSum{};
  for (const Radical& x : a.terms) {
    for (const Radical& y : b.terms) {
      auto term = product_of(x, y);
      if (!term) return Unknown{};
      product = add_forms(product, single(*std::move(term)));
    }
  }
  return product;
}

Form reciprocal(const RadicalSum& sum) {
  if (sum.terms.empty()) return RealFailure::division_by_zero;
  if (sum.terms.size() > 1) return Unknown{};
  const Radical& term = sum.terms.front();
  return single({*divide(1, term.coefficient), *divide(1, term.radicand), term.index});
}

/// A radical > 0 without coefficient: 2√3 is √12.
std::optional<Radical> bare(const Radical& radical) {
  const auto inside = grown(radical.coefficient, radical.index);
  if (!inside) return std::nullopt;
  return Radical{1, *inside * radical.radicand, radical.index};
}

/// Zero to a power; the exponent is not 0.
Form power_of_zero(const Exact& exponent) {
  if (exponent.sign() < 0) return RealFailure::division_by_zero;
  return RadicalSum{};
}

Form expanded_power(const RadicalSum& base, std::int64_t exponent) {
  if (exponent < 0 || exponent > most_expanded_power) return Unknown{};
  Form result = exact_form(1);
  for (std::int64_t times = 0; times < exponent; ++times) result = multiply_forms(result, base);
  return result;
}

std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

/// radical^exponent for an integer exponent other than 0.
Form integer_power(const Radical& radical, std::int64_t exponent) {
  const auto coefficient = power(radical.coefficient, exponent);
  if (!coefficient) return Unknown{};
  if (radical.index == 1) return exact_form(*coefficient);
  const std::uint64_t shared = std::gcd(radical.index, magnitude(exponent));
  const auto radicand = grown(radical.radicand, magnitude(exponent) / shared);
  if (!radicand) return Unknown{};
  const Exact turned = exponent < 0 ? *divide(1, *radicand) : *radicand;
  return single(reduced({*coefficient, turned, radical.index / shared}));
}

/// radical^exponent for a fraction.
Form fractional_power(const Radical& radical, Exact::Small exponent) {
  if (radical.coefficient.sign() < 0) return RealFailure::root_of_negative;
  auto inside = bare(radical);
  if (!inside || __builtin_mul_overflow(inside->index, exponent.denominator, &inside->index)) return Unknown{};
  return integer_power(reduced(*inside), exponent.numerator);
}

Form power_of(const RadicalSum& base, const Exact& exponent) {
  if (exponent.is_zero()) return exact_form(1);
  if (base.terms.empty()) return power_of_zero(exponent);
  const auto small = exponent.small();
  if (!small) return Unknown{};
  const bool whole = small->denominator == 1;
  if (base.terms.size() > 1) return whole ? expanded_power(base, small->numerator) : Unknown{};
  return whole ? integer_power(base.terms.front(), small->numerator) : fractional_power(base.terms.front(), *small);
}

/// Applies `function` when both forms are known; a failure stays one.
template <class Function>
Form combined(const Form& a, const Form& b, Function function) {
  if (const auto* failure = std::get_if<RealFailure>(&a)) return *failure;
  if (const auto* failure = std::get_if<RealFailure>(&b)) return *failure;
  const auto* const left = std::get_if<RadicalSum>(&a);
  const auto* const right = std::get_if<RadicalSum>(&b);
  if (left == nullptr || right == nullptr) return Unknown{};
  return function(*left, *right);
}

template <class Function>
Form transformed(const Form& form, Function function) {
  return combined(form, form, [&](const RadicalSum& sum, const RadicalSum&) { return function(sum); });
}

/// The integer j with value = 10^j; the value is > 0.
std::optional<Exact> power_of_ten_in(const Exact& value) {
  if (value < 1) {
    const auto inverse = power_of_ten_in(*divide(1, value));
    return inverse ? std::optional{-*inverse} : std::nullopt;
  }
  const std::size_t zeros = value.numerator_text().size() - 1;
  if (!value.is_integer() || value != *power(10, static_cast<std::int64_t>(zeros))) return std::nullopt;
  return Exact{zeros};
}

/// For a sum of at most one term; the others are Unknown.
std::optional<RealFailure> log_failure(const RadicalSum& value) {
  if (value.terms.empty()) return RealFailure::log_of_non_positive;
  if (value.terms.size() == 1 && value.terms.front().coefficient.sign() < 0) return RealFailure::log_of_non_positive;
  return std::nullopt;
}

/// value = root^exponent with root > 1 and no rational root of its own.
struct PrimitivePower {
  Exact root;
  std::int64_t exponent;
};

PrimitivePower primitive(const Exact& value) {
  const bool below_one = value < 1;
  const Exact upright = below_one ? *divide(1, value) : value;
  for (std::size_t degree = bit_size(upright); degree > 1; --degree) {
    const auto exponent = static_cast<std::int64_t>(degree);
    if (const auto root = exact_root(upright, degree)) return {*root, below_one ? -exponent : exponent};
  }
  return {upright, below_one ? -1 : 1};
}

}  // namespace

Form exact_form(const Exact& value) {
  if (value.is_zero()) return RadicalSum{};
  return single({value});
}

std::optional<Exact> rational_value(const Form& form) {
  const auto* const sum = std::get_if<RadicalSum>(&form);
  if (sum == nullptr || sum->terms.size() > 1) return std::nullopt;
  if (sum->terms.empty()) return Exact{};
  if (sum->terms.front().index > 1) return std::nullopt;
  return sum->terms.front().coefficient;
}

Form add_forms(const Form& a, const Form& b) { return combined(a, b, sum_of); }

Form multiply_forms(const Form& a, const Form& b) {
  return combined(a, b, [](const RadicalSum& x, const RadicalSum& y) { return product_of(x, y); });
}

Form divide_forms(const Form& a, const Form& b) { return multiply_forms(a, transformed(b, reciprocal)); }

Form power_form(const Form& base, const Form& exponent) {
  return combined(base, exponent, [&](const RadicalSum& known, const RadicalSum&) -> Form {
    const auto rational = rational_value(exponent);
    return rational ? power_of(known, *rational) : Unknown{};
  });
}

Form root_form(const Form& radicand, std::int64_t degree) {
  assert(degree >= 1);
  return transformed(radicand, [&](const RadicalSum& sum) -> Form {
    const bool negative = sum.terms.size() == 1 && sum.terms.front().coefficient.sign() < 0;
    const Exact exponent = Exact::fraction(1, degree);
    if (!negative || degree % 2 == 0) return power_of(sum, exponent);
    const Form minus_one = exact_form(-1);
    return multiply_forms(minus_one, power_form(multiply_forms(minus_one, sum), exact_form(exponent)));
  });
}

Form exp_form(const Form& exponent) {
  return transformed(exponent, [](const RadicalSum& sum) -> Form {
    if (sum.terms.empty()) return exact_form(1);
    return Unknown{};
  });
}

Form log_form(const Form& value) {
  return transformed(value, [&](const RadicalSum& sum) -> Form {
    if (const auto failure = log_failure(sum)) return *failure;
    if (rational_value(value) == Exact{1}) return RadicalSum{};
    return Unknown{};
  });
}

Form log10_form(const Form& value) {
  return transformed(value, [&](const RadicalSum& sum) -> Form {
    if (const auto failure = log_failure(sum)) return *failure;
    if (const auto rational = rational_value(value)) return rational_form(power_of_ten_in(*rational));
    if (sum.terms.size() > 1) return Unknown{};
    const auto inside = bare(sum.terms.front());
    const auto exponent = inside ? power_of_ten_in(inside->radicand) : std::nullopt;
    return exponent ? rational_form(divide(*exponent, Exact{inside->index})) : Unknown{};
  });
}

std::optional<Exact> log_ratio(const Exact& a, const Exact& b) {
  assert(a.sign() > 0 && b.sign() > 0 && a != 1 && b != 1);
  if (bit_size(a) > most_logarithm_bits || bit_size(b) > most_logarithm_bits) return std::nullopt;
  const PrimitivePower x = primitive(a);
  const PrimitivePower y = primitive(b);
  if (x.root != y.root) return std::nullopt;
  return Exact::fraction(x.exponent, y.exponent);
}

}  // namespace base
