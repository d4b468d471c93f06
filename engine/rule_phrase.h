#pragma once
/// A rule as half a sentence, for descriptions.

#include "engine/speaker.h"

namespace engine {

/// «среднее: оценки жюри от 0 до 5; пустая оценка не учитывается; округляется до сотых, по правилам округления».
base::Words rule_phrase(const Speaker& by, NodeId id);

/// "свыше 10 до 25 включительно": whom a row holds, in the unit of what is looked up.
base::Words bracket_words(const Bracket& row, Unit unit);

/// A judged criterion in two parts: what the jurors give, and how their marks become one. Criteria mostly share the
/// second. A rule that does not end in jurors' marks has no second part.
struct JudgedPhrase {
  base::Words marks;
  base::Words rule;
};
JudgedPhrase judged_phrase(const Speaker& by, NodeId id);

}  // namespace engine
