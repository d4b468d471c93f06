#pragma once
/// Exact numbers: a fraction in lowest terms, as large as it has to be. A third stays a third, so equal totals are
/// really equal. Nothing converts from or to binary floating point: 0.1 is not a tenth.
///
///   Exact{3}, Exact::fraction(1, 3)     made from integers            a + b, a - b, a * b, a <=> b   always exact
///   divide(a, b), power(a, n)           no value where undefined      abs, floor, ceiling
///   text: base/decimal.h                rounding: base/rounding.h     roots and logarithms: base/real.h
///
/// 16 bytes. While numerator and denominator fit into 64 bits there is no allocation; beyond that the value is a shared
/// immutable GMP fraction, and comes back as soon as it fits. One value has one representation, so equality and hash
/// are those of the number. Values may be copied and read from several threads like an int.

#include <bit>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace base {

class Exact {
 public:
  constexpr Exact() noexcept = default;
  template <std::integral Integer>
  Exact(Integer value) noexcept(std::signed_integral<Integer>);
  template <std::floating_point Binary>
  Exact(Binary) = delete;

  /// Any pair but a denominator of 0 (asserted); reduced, and the sign moves up.
  static Exact fraction(std::int64_t numerator, std::int64_t denominator);
  /// 10^exponent, also negative; |exponent| up to 100,000 (asserted).
  static Exact power_of_ten(int exponent);

  Exact(const Exact& other) noexcept : numerator_(other.numerator_), denominator_(other.denominator_) { share(); }
  Exact(Exact&& other) noexcept
      : numerator_(std::exchange(other.numerator_, 0)), denominator_(std::exchange(other.denominator_, 1)) {}
  Exact& operator=(const Exact& other) noexcept;
  Exact& operator=(Exact&& other) noexcept;
  ~Exact() { release(); }

  friend Exact operator+(const Exact& a, const Exact& b);
  friend Exact operator-(const Exact& a, const Exact& b);
  friend Exact operator*(const Exact& a, const Exact& b);
  friend bool operator==(const Exact& a, const Exact& b);
  friend std::strong_ordering operator<=>(const Exact& a, const Exact& b);
  Exact operator-() const;
  Exact operator+() const { return *this; }
  Exact& operator+=(const Exact& other);
  Exact& operator-=(const Exact& other);
  Exact& operator*=(const Exact& other);

  bool is_integer() const { return denominator_ == 1 || (is_big() && is_integer_big()); }
  bool is_zero() const { return numerator_ == 0; }
  /// -1, 0 or 1.
  int sign() const { return is_big() ? sign_big() : (numerator_ > 0 ? 1 : 0) - (numerator_ < 0 ? 1 : 0); }

  /// The value when it is an integer that fits.
  std::optional<std::int64_t> as_int64() const;

  /// Lowest terms, denominator > 0; absent when either does not fit.
  struct Small {
    std::int64_t numerator;
    std::int64_t denominator;
  };
  std::optional<Small> small() const;

  /// Decimal integers of any size; the sign is the numerator's.
  std::string numerator_text() const;
  std::string denominator_text() const;

  std::size_t hash() const;

 private:
  struct Big;                // A GMP fraction and the number of its owners: base/exact_big.h.
  friend struct ExactBig;    // From and to GMP.
  friend struct ExactSmall;  // The 64-bit arithmetic of exact.cc.

  constexpr Exact(std::int64_t numerator, std::int64_t denominator) noexcept
      : numerator_(numerator), denominator_(denominator) {}

  bool is_big() const { return denominator_ == 0; }
  Big* big() const { return std::bit_cast<Big*>(numerator_); }
  void share() const noexcept {
    if (is_big()) share_big();
  }
  void release() noexcept {
    if (is_big()) release_big();
  }
  void share_big() const noexcept;
  void release_big() noexcept;

  bool is_integer_big() const;
  int sign_big() const;
  static Exact from_unsigned(std::uint64_t value);
  static bool equal_big(const Exact& a, const Exact& b);
  static Exact add_fractions(const Exact& a, const Exact& b);
  static Exact subtract_fractions(const Exact& a, const Exact& b);
  static Exact multiply_fractions(const Exact& a, const Exact& b);
  static std::strong_ordering compare_fractions(const Exact& a, const Exact& b);

  std::int64_t numerator_ = 0;    // The pointer to Big when denominator_ is 0.
  std::int64_t denominator_ = 1;  // > 0 and prime to the numerator; 0 means Big.
};

/// No value: divided by zero.
std::optional<Exact> divide(const Exact& a, const Exact& b);

Exact abs(const Exact& value);
Exact floor(const Exact& value);
Exact ceiling(const Exact& value);

/// base^exponent, 0^0 = 1. No value: zero to a negative exponent, or a result of more than a million bits.
std::optional<Exact> power(const Exact& base, std::int64_t exponent);

// --- The fast path: integers and equal denominators, inline. ---

template <std::integral Integer>
Exact::Exact(Integer value) noexcept(std::signed_integral<Integer>) {
  static_assert(sizeof(Integer) <= sizeof(std::int64_t));
  if (std::in_range<std::int64_t>(static_cast<std::common_type_t<Integer, int>>(value))) {
    numerator_ = static_cast<std::int64_t>(value);
  } else {
    *this = from_unsigned(static_cast<std::uint64_t>(value));
  }
}

inline Exact& Exact::operator=(const Exact& other) noexcept {
  other.share();
  release();
  numerator_ = other.numerator_;
  denominator_ = other.denominator_;
  return *this;
}

inline Exact& Exact::operator=(Exact&& other) noexcept {
  std::swap(numerator_, other.numerator_);
  std::swap(denominator_, other.denominator_);
  return *this;
}

inline Exact operator+(const Exact& a, const Exact& b) {
  std::int64_t sum = 0;
  const bool integers = a.denominator_ == 1 && b.denominator_ == 1;
  if (integers && !__builtin_add_overflow(a.numerator_, b.numerator_, &sum)) return {sum, 1};
  return Exact::add_fractions(a, b);
}

inline Exact operator-(const Exact& a, const Exact& b) {
  std::int64_t difference = 0;
  const bool integers = a.denominator_ == 1 && b.denominator_ == 1;
  if (integers && !__builtin_sub_overflow(a.numerator_, b.numerator_, &difference)) return {difference, 1};
  return Exact::subtract_fractions(a, b);
}

inline Exact operator*(const Exact& a, const Exact& b) {
  std::int64_t product = 0;
  const bool integers = a.denominator_ == 1 && b.denominator_ == 1;
  if (integers && !__builtin_mul_overflow(a.numerator_, b.numerator_, &product)) return {product, 1};
  return Exact::multiply_fractions(a, b);
}

inline bool operator==(const Exact& a, const Exact& b) {
  if (a.is_big() && b.is_big()) return Exact::equal_big(a, b);
  return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

inline std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
  if (a.denominator_ == b.denominator_ && !a.is_big()) return a.numerator_ <=> b.numerator_;
  return Exact::compare_fractions(a, b);
}

inline Exact& Exact::operator+=(const Exact& other) {
  std::int64_t sum = 0;
  const bool integers = denominator_ == 1 && other.denominator_ == 1;
  if (integers && !__builtin_add_overflow(numerator_, other.numerator_, &sum)) {
    numerator_ = sum;
    return *this;
  }
  return *this = add_fractions(*this, other);
}

inline Exact& Exact::operator-=(const Exact& other) { return *this = *this - other; }
inline Exact& Exact::operator*=(const Exact& other) { return *this = *this * other; }

inline std::optional<std::int64_t> Exact::as_int64() const {
  if (denominator_ != 1) return std::nullopt;
  return numerator_;
}

inline std::optional<Exact::Small> Exact::small() const {
  if (is_big()) return std::nullopt;
  return Small{numerator_, denominator_};
}

}  // namespace base

template <>
struct std::hash<base::Exact> {
  std::size_t operator()(const base::Exact& value) const { return value.hash(); }
};
