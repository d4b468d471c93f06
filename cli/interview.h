#pragma once
/// Asks the organizer what the regulation says.

#include <optional>

#include "cli/dialog.h"
#include "cli/regulation.h"

namespace cli {

/// Nothing: the answers ended before the questions.
std::optional<Regulation> interview(Dialog& dialog);

}  // namespace cli
