#pragma once
/// Questions as they are handed out: each once, in an order that does not depend on who asked first.

#include <vector>

#include "engine/data/question.h"

namespace engine {

/// By stage, kind, entry (or group), juror; the same juror's missing marks, or missing comments, for an entry are one
/// question.
std::vector<Question> in_order(std::vector<Question> questions);

}  // namespace engine
