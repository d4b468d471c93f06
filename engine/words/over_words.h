#pragma once
/// Over what many values become one.

#include "engine/words/speaker.h"

namespace engine {

/// « по турам («Первый выезд», «Второй выезд»)»; empty: neither over rounds nor over items.
base::Words over_words(const Speaker& by, const Reduce& rule, const Node& node);

}  // namespace engine
