#pragma once
/// Failing checks show exact numbers as text.

#include <catch2/catch.hpp>
#include <string>

#include "base/decimal.h"

namespace Catch {

template <>
struct StringMaker<base::Exact> {
  static std::string convert(const base::Exact& value) { return base::to_text(value); }
};

}  // namespace Catch
