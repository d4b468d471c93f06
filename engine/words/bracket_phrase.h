#pragma once
/// Rows of points as half a sentence, and what stands around them: cases, points where nothing is given.

#include "engine/words/speaker.h"

namespace engine {

/// «по значению «Участники»: до 10 включительно — 1; свыше 10 — 2».
base::Words brackets_phrase(const Speaker& by, const Brackets& rule);

/// Does it choose among rows that stand nowhere else? As a formula it would hide them.
bool shows_rows(const Speaker& by, NodeId id);

/// «если «Группа» = «I», то по значению …; иначе 0»: a rule of which shows_rows() is true.
base::Words rows_phrase(const Speaker& by, const Apply& rule);

/// "свыше 10 до 25 включительно": whom a row holds, in the unit of what is looked up.
base::Words bracket_words(const Bracket& row, Unit unit);

}  // namespace engine
