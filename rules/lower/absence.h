#pragma once
/// Whether a value can be absent, and which optional facts, look-ups or divisions are to blame. Jurors' marks are
/// nobody's blame here: their rules are said in `jury`.

#include "rules/lower/compilation.h"

namespace rules {

/// What in a node's arguments or in itself can make it absent.
struct Absence {
  bool possible = false;
  Causes causes = {};
};

/// A fact that only some applications state (`applies_when`) can make it not applicable.
bool may_not_apply(const Compilation& work, NodeId id);

/// Of a node that is about to stand at `self`, from its rule and the nodes it reads.
Absence absence_of(const Compilation& work, const engine::Rule& rule, NodeId self);

}  // namespace rules
