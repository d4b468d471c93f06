#pragma once
/// Results for programs: docs/results-format.md says every key. Numbers are exact decimal text, or a fraction "14/3" where no decimal ends.

#include <string>

#include "engine/standing.h"

namespace reports {

/// `konkurs-results` version 1, indented, keys in the documented order, one final newline.
std::string results_json(const engine::Results& results);

}  // namespace reports
