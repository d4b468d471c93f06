#pragma once
/// A lot that anybody can draw again: who has the smaller SHA-256 of «seed:entry» comes first.
///
///   printf '%s' '714229:e07' | sha256sum

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

std::string lot_of(std::string_view seed, std::string_view entry);

/// The position of each, from 1.
std::vector<std::int64_t> drawn(std::string_view seed, std::span<const std::string> entries);

}  // namespace engine
