#pragma once
/// What changes between two definitions of a contest (engine/compare/compare.h): as text and for programs.

#include <optional>
#include <string>
#include <vector>

#include "engine/compare/compare.h"

namespace reports {

struct Changes {
  std::vector<engine::RuleChange> rules = {};
  std::optional<std::vector<engine::EntryChange>> results = {};  ///< None: without data.
};

std::string changes_text(const Changes& changes, base::Language language);

/// `konkurs-diff` version 1, see docs/results-format.md.
std::string changes_json(const Changes& changes);

}  // namespace reports
