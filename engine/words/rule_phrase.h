#pragma once
/// A rule as half a sentence, for descriptions.

#include "engine/words/speaker.h"

namespace engine {

/// «среднее: оценки жюри от 0 до 5; пустая оценка не учитывается; округляется до сотых, по правилам округления».
base::Words rule_phrase(const Speaker& by, NodeId id);

/// A part of a rule: by its name when it has one, spelled out otherwise. A juror's marks are always spelled out.
base::Words part_phrase(const Speaker& by, NodeId id);

/// A judged criterion in two parts: what the jurors give, and how their marks become one. Criteria mostly share the
/// second. A rule that does not end in jurors' marks has no second part.
struct JudgedPhrase {
  base::Words marks;
  base::Words rule;
};
JudgedPhrase judged_phrase(const Speaker& by, NodeId id);

}  // namespace engine
