#include "base/real.h"

#include <cassert>
#include <variant>

#include "base/overloaded.h"
#include "base/real_enclosure.h"
#include "base/real_form.h"

namespace base {

namespace {

constexpr mpfr_prec_t first_precision = 64;
constexpr mpfr_prec_t last_precision = 8192;

/// All that matters is in the form: a rational value or a failure.
struct Settled {};

struct Sum {
  Real a, b;
};
struct Product {
  Real a, b;
};
struct Quotient {
  Real a, b;
};
struct Negation {
  Real value;
};
struct Power {
  Real base, exponent;
};
struct Root {
  Real radicand;
  std::int64_t degree;
};
struct Exponential {
  Real exponent;
};
struct NaturalLogarithm {
  Real value;
};
struct DecimalLogarithm {
  Real value;
};

using Operation = std::variant<Settled, Sum, Product, Quotient, Negation, Power, Root, Exponential, NaturalLogarithm,
                               DecimalLogarithm>;

}  // namespace

struct RealNode {
  Form form;
  Operation operation;
};

namespace {

/// An expression whose form says everything does not keep its parts.
Real made(Form form, Operation operation) {
  const bool settled = std::holds_alternative<RealFailure>(form) || rational_value(form);
  if (settled) operation = Settled{};
  return Real{std::make_shared<const RealNode>(RealNode{std::move(form), std::move(operation)})};
}

const Form& form_of(const Real& value) { return value.node().form; }

/// The argument of a logarithm of this kind, when it is rational; then it is neither 1 nor ≤ 0, or the node were
/// settled.
template <class Logarithm>
std::optional<Exact> rational_argument(const Real& value) {
  const auto* const logarithm = std::get_if<Logarithm>(&value.node().operation);
  return logarithm == nullptr ? std::nullopt : rational_value(form_of(logarithm->value));
}

template <class Logarithm>
std::optional<Exact> ratio_of_logarithms(const Real& a, const Real& b) {
  const auto above = rational_argument<Logarithm>(a);
  const auto below = rational_argument<Logarithm>(b);
  return above && below ? log_ratio(*above, *below) : std::nullopt;
}

template <class Function>
Enclosed applied(const Enclosed& a, Function function) {
  if (const auto* failure = std::get_if<RealFailure>(&a)) return *failure;
  return function(std::get<Enclosure>(a));
}

template <class Function>
Enclosed applied(const Enclosed& a, const Enclosed& b, Function function) {
  return applied(a, [&](const Enclosure& x) { return applied(b, [&](const Enclosure& y) { return function(x, y); }); });
}

Enclosed enclosed(const Real& value, mpfr_prec_t precision);

Enclosed enclosed_power(const Power& power_node, mpfr_prec_t precision) {
  const Enclosed base = enclosed(power_node.base, precision);
  const auto exponent = rational_value(form_of(power_node.exponent));
  if (exponent && exponent->is_integer()) {
    return applied(base, [&](const Enclosure& x) { return integer_power(x, *exponent); });
  }
  return applied(base, enclosed(power_node.exponent, precision),
                 [](const Enclosure& x, const Enclosure& y) { return power(x, y); });
}

Enclosed enclosed_settled(const Form& form, mpfr_prec_t precision) {
  if (const auto* failure = std::get_if<RealFailure>(&form)) return *failure;
  return enclose(*rational_value(form), precision);
}

Enclosed enclosed(const Real& value, mpfr_prec_t precision) {
  const auto of = [&](const Real& part) { return enclosed(part, precision); };
  return std::visit(
      Overloaded{
          [&](const Settled&) { return enclosed_settled(form_of(value), precision); },
          [&](const Sum& sum) { return applied(of(sum.a), of(sum.b), add); },
          [&](const Product& product) { return applied(of(product.a), of(product.b), multiply); },
          [&](const Quotient& quotient) {
            return applied(of(quotient.a), of(quotient.b), [](const auto& x, const auto& y) { return divide(x, y); });
          },
          [&](const Negation& negation) { return applied(of(negation.value), negate); },
          [&](const Power& node) { return enclosed_power(node, precision); },
          [&](const Root& node) {
            return applied(of(node.radicand), [&](const Enclosure& x) { return root(x, node.degree); });
          },
          [&](const Exponential& node) { return applied(of(node.exponent), [](const auto& x) { return exp(x); }); },
          [&](const NaturalLogarithm& node) { return applied(of(node.value), [](const auto& x) { return log(x); }); },
          [&](const DecimalLogarithm& node) { return applied(of(node.value), [](const auto& x) { return log10(x); }); },
      },
      value.node().operation);
}

/// One attempt at one precision.
std::variant<Exact, RealFailure> attempt(const Real& value, const Rounding& rounding, mpfr_prec_t precision) {
  const Enclosed bounds = enclosed(value, precision);
  if (const auto* failure = std::get_if<RealFailure>(&bounds)) return *failure;
  return common_rounding(std::get<Enclosure>(bounds), rounding);
}

}  // namespace

Real::Real(const Exact& value) : node_(std::make_shared<const RealNode>(RealNode{exact_form(value), Settled{}})) {}

Real operator+(const Real& a, const Real& b) { return made(add_forms(form_of(a), form_of(b)), Sum{a, b}); }

Real operator-(const Real& a, const Real& b) { return a + -b; }

Real operator*(const Real& a, const Real& b) { return made(multiply_forms(form_of(a), form_of(b)), Product{a, b}); }

Real operator/(const Real& a, const Real& b) {
  if (const auto ratio = ratio_of_logarithms<NaturalLogarithm>(a, b)) return *ratio;
  if (const auto ratio = ratio_of_logarithms<DecimalLogarithm>(a, b)) return *ratio;
  return made(divide_forms(form_of(a), form_of(b)), Quotient{a, b});
}

Real operator-(const Real& a) { return made(multiply_forms(form_of(a), exact_form(-1)), Negation{a}); }

Real power(const Real& base, const Real& exponent) {
  return made(power_form(form_of(base), form_of(exponent)), Power{base, exponent});
}

Real root(const Real& radicand, std::int64_t degree) {
  assert(degree >= 1);
  return made(root_form(form_of(radicand), degree), Root{radicand, degree});
}

Real exp(const Real& exponent) {
  const auto* const logarithm = std::get_if<NaturalLogarithm>(&exponent.node().operation);
  if (logarithm != nullptr && rational_value(form_of(logarithm->value))) return logarithm->value;
  return made(exp_form(form_of(exponent)), Exponential{exponent});
}

Real log(const Real& value) {
  if (const auto* const power_of_e = std::get_if<Exponential>(&value.node().operation)) return power_of_e->exponent;
  return made(log_form(form_of(value)), NaturalLogarithm{value});
}

Real log10(const Real& value) { return made(log10_form(form_of(value)), DecimalLogarithm{value}); }

RealRounding decide(const Real& value, const Rounding& rounding) {
  assert(rounding.step.sign() > 0);
  if (const auto exact = rational_value(form_of(value))) return {round(*exact, rounding), std::nullopt};
  prepare_thread();
  for (mpfr_prec_t precision = first_precision; precision <= last_precision; precision *= 2) {
    const auto outcome = attempt(value, rounding, precision);
    if (const auto* exact = std::get_if<Exact>(&outcome)) return {*exact, std::nullopt};
    const RealFailure why = std::get<RealFailure>(outcome);
    if (why != RealFailure::not_decided) return {std::nullopt, why};
  }
  return {std::nullopt, RealFailure::not_decided};
}

std::optional<Exact> round(const Real& value, const Rounding& rounding) { return decide(value, rounding).value; }

}  // namespace base
