#pragma once
/// What Exact becomes beyond 64 bits, for the .cc files of base only; exact.h stays free of GMP.

#include <gmpxx.h>

#include <atomic>

#include "base/exact.h"

namespace base {

static_assert(sizeof(long) == sizeof(std::int64_t), "GMP's 'long' functions carry 64-bit numerators");

/// Shared by all copies of a value and never changed.
struct Exact::Big {
  mpq_class value;
  std::atomic<std::size_t> owners = 1;
};

/// The way from an Exact of any size to GMP and back.
struct ExactBig {
  static mpq_class wide(const Exact& value);
  /// From a canonical fraction (as every GMP operation leaves it); small when it fits.
  static Exact narrow(mpq_class value);
  static Exact narrow(const mpz_class& numerator, const mpz_class& denominator);
};

/// The number of bits of the larger of numerator and denominator.
std::size_t bit_size(const Exact& value);

/// The rational n-th root of a value ≥ 0 (asserted), when there is one.
std::optional<Exact> exact_root(const Exact& value, std::uint64_t degree);

}  // namespace base
