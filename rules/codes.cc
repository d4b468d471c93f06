#include "rules/codes.h"

#include <array>

namespace rules {
namespace {

constexpr auto all = std::to_array<std::string_view>({
    "accept-error",   "accept-unknown",    "accept-unused", "alias-bomb",    "bad-id",
    "bracket-ends",   "decimal-comma",     "duplicate-id",  "duplicate-key", "empty-value",
    "keys-conflict",  "missing-key",       "not-text",      "number-range",  "range-upside-down",
    "scale-step",     "scale-upside-down", "table-row",     "too-deep",      "too-large",
    "unknown-key",    "unknown-word",      "wrong-form",    "wrong-type",    "yaml-date",
    "yaml-documents", "yaml-empty",        "yaml-exponent", "yaml-key",      "yaml-merge",
    "yaml-octal",     "yaml-sixty",        "yaml-syntax",   "yaml-tab",      "yaml-tag",
    "yaml-word",
});

}  // namespace

std::span<const std::string_view> codes() { return all; }

}  // namespace rules
