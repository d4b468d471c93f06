#pragma once
/// Asks the organizer what the regulation says.

#include "cli/dialog.h"
#include "cli/regulation.h"

namespace cli {

/// Throws AnswersEnded.
Regulation interview(const Dialog& dialog);

}  // namespace cli
