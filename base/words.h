#pragma once
/// One sentence, worded in every language that the program speaks. Whoever makes a sentence writes all of them side by
/// side, so that none can be forgotten; whoever prints one picks.

#include <string>
#include <utility>

namespace base {

enum class Language { ru, en };

struct Words {
  std::string ru;
  std::string en;

  const std::string& in(Language language) const& { return language == Language::ru ? ru : en; }
  std::string in(Language language) && { return std::move(language == Language::ru ? ru : en); }
  bool empty() const { return ru.empty() && en.empty(); }

  friend bool operator==(const Words&, const Words&) = default;
};

}  // namespace base
