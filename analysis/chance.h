#pragma once
/// Pseudo-random whole numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014). Each contest of a simulation has a stream of its own, so that the
/// order in which contests are worked on never matters.

#include <cstdint>

namespace analysis {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  /// The stream of one of many things under a seed.
  Chance(std::uint64_t seed, std::uint64_t stream) : state_(seed) { state_ = next() ^ (stream * 0x9E3779B97F4A7C15u); }

  std::uint64_t next() {
    std::uint64_t mixed = (state_ += 0x9E3779B97F4A7C15u);
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
  }

  /// 0 … count-1, each (to 2^-32) as likely as the others. count > 0.
  std::uint32_t below(std::uint32_t count) {
    return static_cast<std::uint32_t>(((next() >> 32) * std::uint64_t{count}) >> 32);
  }

  /// -width … width, the middle likeliest (triangular).
  int around(int width) {
    const auto span = static_cast<std::uint32_t>(width) + 1;
    return static_cast<int>(below(span)) - static_cast<int>(below(span));
  }

 private:
  std::uint64_t state_;
};

}  // namespace analysis
