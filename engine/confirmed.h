#pragma once
/// What an authority made of the commission's recommendation.

#include <optional>

#include "engine/recorded.h"
#include "engine/run.h"

namespace engine {

/// Of what a stage gives (awards or money): who has to wait, who is refused.
class Confirmed {
 public:
  Confirmed(const Run& run, std::string_view stage, Confirmation::Of what);

  /// Nobody needs to confirm it, or it is confirmed; nothing: not decided yet.
  std::optional<bool> of(std::uint32_t entry) const;
  /// Somebody else comes in the entry's place.
  bool is_passed_over(std::uint32_t entry) const;
  /// Who is to confirm what these entries are to get.
  Question question(std::span<const std::uint32_t> entries) const;

 private:
  const Run& run_;
  std::string stage_;
  const Confirmation* rule_ = nullptr;
  Recorded recorded_;
};

}  // namespace engine
