#pragma once
/// Words for the parts of a stage's rules: quantities by their titles, numbers and formulas in both languages.

#include <string_view>

#include "engine/plan/plan.h"
#include "engine/words/formula_text.h"

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
  /// A key of a look-up table: a number, or a choice of `list` by its title.
  base::Words key(const Value& key, ListId list) const;
  /// How it comes about, as a formula over titles.
  base::Words formula(NodeId id) const;
  /// Безопасность; the formula of what has neither title nor name.
  base::Words title_or_formula(NodeId id) const;
  /// «Безопасность»; the formula of what has neither title nor name.
  base::Words named(NodeId id) const;
};

}  // namespace engine
