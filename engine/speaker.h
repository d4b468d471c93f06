#pragma once
/// Words for the parts of a stage's rules: quantities by their titles, numbers and formulas in both languages.

#include <string_view>

#include "engine/formula_text.h"
#include "engine/plan.h"

namespace engine {

base::Words operator+(const base::Words& a, const base::Words& b);
base::Words same_words(const std::string& text);
base::Words number_words(const base::Exact& value, Unit unit = Unit::none);

struct Speaker {
  const Plan& plan;
  std::string_view stage = {};  ///< Whose names need no prefix.

  const Node& operator[](NodeId id) const { return plan[id]; }

  /// «Безопасность»; without a title the name.
  base::Words quoted(NodeId id) const;
  /// Безопасность.
  base::Words title(NodeId id) const;
  /// How it comes about, as a formula over titles.
  base::Words formula(NodeId id) const;
  /// quoted, or the formula of what has no name.
  base::Words named(NodeId id) const;
};

}  // namespace engine
