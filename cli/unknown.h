#pragma once
/// The sentence about a name that is not known: "there is no verb 'rnak'; did you mean 'rank'?"

#include <string>
#include <vector>

#include "base/words.h"

namespace cli {

/// `what` begins the sentence. Says the nearest known name; when none is near, all of them, or some of very
/// many.
base::Words unknown(const base::Words& what, const std::string& written, const std::vector<std::string>& known);

}  // namespace cli
