#include "base/exact_big.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace base {

namespace {

constexpr std::uint64_t most_power_bits = 1'000'000;
constexpr int most_decimal_exponent = 100'000;

std::size_t mixed(std::size_t seed, std::uint64_t value) {
  std::uint64_t bits = seed ^ (value + 0x9e3779b97f4a7c15U + (seed << 6U) + (seed >> 2U));
  bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
  bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
  return bits ^ (bits >> 31U);
}

std::size_t mixed(std::size_t seed, const mpz_class& value) {
  seed = mixed(seed, static_cast<std::uint64_t>(sgn(value)));
  for (std::size_t limb = 0; limb < mpz_size(value.get_mpz_t()); ++limb) {
    seed = mixed(seed, mpz_getlimbn(value.get_mpz_t(), static_cast<mp_size_t>(limb)));
  }
  return seed;
}

std::size_t bit_size(const mpz_class& value) { return mpz_sizeinbase(value.get_mpz_t(), 2); }

mpz_class power_of(const mpz_class& base, std::uint64_t exponent) {
  mpz_class result;
  mpz_pow_ui(result.get_mpz_t(), base.get_mpz_t(), exponent);
  return result;
}

std::optional<mpz_class> exact_root(const mpz_class& value, std::uint64_t degree) {
  mpz_class result;
  if (mpz_root(result.get_mpz_t(), value.get_mpz_t(), degree) == 0) return std::nullopt;
  return result;
}

std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

}  // namespace

mpq_class ExactBig::wide(const Exact& value) {
  if (value.is_big()) return value.big()->value;
  return mpq_class{mpz_class{value.numerator_}, mpz_class{value.denominator_}};
}

Exact ExactBig::narrow(mpq_class value) {
  if (value.get_num().fits_slong_p() && value.get_den().fits_slong_p()) {
    return {value.get_num().get_si(), value.get_den().get_si()};
  }
  return {std::bit_cast<std::int64_t>(new Exact::Big{std::move(value)}), 0};
}

Exact ExactBig::narrow(const mpz_class& numerator, const mpz_class& denominator) {
  mpq_class value{numerator, denominator};
  value.canonicalize();
  return narrow(std::move(value));
}

void Exact::share_big() const noexcept { big()->owners.fetch_add(1, std::memory_order_relaxed); }

void Exact::release_big() noexcept {
  if (big()->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete big();
}

bool Exact::is_integer_big() const { return big()->value.get_den() == 1; }

int Exact::sign_big() const { return sgn(big()->value); }

Exact Exact::from_unsigned(std::uint64_t value) { return ExactBig::narrow(mpz_class{value}, 1); }

bool Exact::equal_big(const Exact& a, const Exact& b) { return a.big() == b.big() || a.big()->value == b.big()->value; }

Exact Exact::power_of_ten(int exponent) {
  assert(std::abs(exponent) <= most_decimal_exponent);
  const mpz_class power = power_of(10, magnitude(exponent));
  return exponent < 0 ? ExactBig::narrow(1, power) : ExactBig::narrow(power, 1);
}

std::string Exact::numerator_text() const {
  return is_big() ? big()->value.get_num().get_str() : std::to_string(numerator_);
}

std::string Exact::denominator_text() const {
  return is_big() ? big()->value.get_den().get_str() : std::to_string(denominator_);
}

std::size_t Exact::hash() const {
  if (is_big()) return mixed(mixed(0, big()->value.get_num()), big()->value.get_den());
  return mixed(static_cast<std::size_t>(numerator_), static_cast<std::uint64_t>(denominator_));
}

std::size_t bit_size(const Exact& value) {
  const mpq_class wide = ExactBig::wide(value);
  return std::max(bit_size(wide.get_num()), bit_size(wide.get_den()));
}

std::optional<Exact> exact_root(const Exact& value, std::uint64_t degree) {
  assert(value.sign() >= 0 && degree > 0);
  const mpq_class wide = ExactBig::wide(value);
  const auto numerator = exact_root(wide.get_num(), degree);
  if (!numerator) return std::nullopt;
  const auto denominator = exact_root(wide.get_den(), degree);
  if (!denominator) return std::nullopt;
  return ExactBig::narrow(*numerator, *denominator);
}

std::optional<Exact> power(const Exact& base, std::int64_t exponent) {
  if (exponent == 0 || base == 1) return Exact{1};
  if (base.is_zero()) return exponent < 0 ? std::nullopt : std::optional{Exact{}};
  if (base == -1) return exponent % 2 == 0 ? Exact{1} : Exact{-1};
  const std::uint64_t times = magnitude(exponent);
  if (times > most_power_bits / (bit_size(base) - 1)) return std::nullopt;
  const mpq_class wide = ExactBig::wide(base);
  const mpz_class numerator = power_of(wide.get_num(), times);
  const mpz_class denominator = power_of(wide.get_den(), times);
  return exponent < 0 ? ExactBig::narrow(denominator, numerator) : ExactBig::narrow(numerator, denominator);
}

}  // namespace base
