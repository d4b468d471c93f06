#pragma once
/// What an authority made of the commission's recommendation.

#include <optional>
#include <vector>

#include "engine/cells/run.h"
#include "engine/data/recorded.h"

namespace engine {

/// Of what a stage gives (awards or money): who has to wait, who is refused.
class Confirmed {
 public:
  Confirmed(const Run& run, std::string_view stage, Confirmation::Of what);

  /// Nobody needs to confirm it, or it is confirmed; nothing: not decided yet.
  std::optional<bool> of(std::uint32_t entry) const;
  /// Somebody else comes in the entry's place.
  bool is_passed_over(std::uint32_t entry) const;
  /// Asks for what is recommended and not confirmed yet, and notes what was to be confirmed at all (these, and those
  /// that are passed over).
  void ask(Scene& scene, std::span<const std::uint32_t> recommended) const;

 private:
  ConfirmationOpen question(std::span<const std::uint32_t> entries) const;

  const Run& run_;
  std::string stage_;
  const Confirmation* rule_ = nullptr;
  Recorded recorded_;
};

/// The same for the places of a stage.
void ask_for_places(Scene& scene, const Stage& stage);

}  // namespace engine
