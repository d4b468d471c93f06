#pragma once
/// What the interview begins and ends with.

#include <optional>
#include <string>

#include "cli/contest_head.h"
#include "cli/dialog.h"
#include "cli/regulation.h"

namespace cli {

/// What the command line says of the head; what it does not say is asked.
struct KnownHead {
  std::string id;
  std::optional<std::string> title = {}, edition = {};
  std::string usual_edition = {};
};

ContestHead ask_head(Dialog& dialog, const KnownHead& known);

/// On which days applications are taken.
void ask_days(Dialog& dialog, Regulation& said);

/// Shows what `show` says of the rules, before they are written.
void confirm_rules(Dialog& dialog, const ContestHead& head, const Regulation& said);

}  // namespace cli
