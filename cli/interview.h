#pragma once
/// Asks the organizer what the regulation says.

#include <optional>

#include "cli/dialog.h"
#include "cli/interview_head.h"
#include "cli/regulation.h"

namespace cli {

struct Interviewed {
  ContestHead head;
  Regulation said;
};

/// Every answer can be taken back; before the end it shows the rules in words. Nothing: the answers ended before the
/// questions.
std::optional<Interviewed> interview(const Dialog::Terminal& terminal, base::Language language, const KnownHead& known);

}  // namespace cli
