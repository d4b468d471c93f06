#pragma once
/// What people have to do, told to them.

#include "base/words.h"
#include "engine/data/question.h"

namespace engine {

/// «нужен третий эксперт: e07», with what to write into which file as the second sentence.
base::Words words(const Question&);

}  // namespace engine
