#pragma once
/// A local step over some entries: its nodes in order, and who belongs to the populations that it settles.

#include "engine/cells/layout.h"
#include "engine/cells/run.h"
#include "engine/plan/schedule.h"

namespace engine {

struct LocalTask {
  const Step& step;
  const std::vector<bool>& keep;  ///< By node: is it needed after the step?
  const Layouts& layouts;         ///< Prepared for the step.
};

/// Makes room in run.columns for what is kept. Before any block.
void make_room(Run& run, const LocalTask& task);

/// As Scored has them.
struct Asked {
  std::vector<Question> questions, asked;
};

/// Evaluates the step's nodes for these entries, and puts into `run` what is kept and who is in which population.
/// Blocks of one step may be evaluated at the same time.
Asked evaluate(Run& run, const LocalTask& task, Range entries);

/// A node on groups made of groups' values only (or a constant among groups).
Column evaluate_groups(const Scene& scene, NodeId id);

}  // namespace engine
