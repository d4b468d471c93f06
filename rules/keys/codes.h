#pragma once
/// The codes of all diagnostics that contest.yaml can get: what `accept:` may name and docs/diagnostics.md explains.
/// A test holds the list against problems*.cc.

#include <span>
#include <string_view>

namespace rules {

/// Sorted.
std::span<const std::string_view> codes();

}  // namespace rules
