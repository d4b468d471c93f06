#pragma once
/// The value, or everything that is wrong with the input. Warnings travel beside a value; errors replace it.

#include <cassert>
#include <optional>
#include <utility>

#include "base/diagnostic.h"

namespace base {

template <class Value>
class Result {
 public:
  Result(Value value, Diagnostics warnings = {}) : value_(std::move(value)), diagnostics_(std::move(warnings)) {}
  Result(Diagnostics diagnostics) : diagnostics_(std::move(diagnostics)) { assert(has_error(diagnostics_)); }

  explicit operator bool() const { return value_.has_value(); }
  const Value& operator*() const& { return *value_; }
  Value& operator*() & { return *value_; }
  Value&& operator*() && { return *std::move(value_); }
  const Value* operator->() const { return &*value_; }
  Value* operator->() { return &*value_; }

  /// Errors when there is no value, warnings otherwise.
  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  std::optional<Value> value_;
  Diagnostics diagnostics_;
};

}  // namespace base
