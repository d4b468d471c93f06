#pragma once
/// Results for programs: docs/results-format.md says every key. Numbers are exact decimal text, or a fraction "14/3"
/// where no decimal ends.

#include "engine/score/standing.h"
#include "reports/write.h"

namespace reports {

/// `konkurs-results` version 1: keys in the documented order, a line for each entry, one final newline.
void results_json(const engine::Results& results, const Write& write);

}  // namespace reports
