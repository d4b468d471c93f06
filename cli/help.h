#pragma once
/// What --help prints: of the program and of one verb, in one language, 100 columns wide at most.

#include <span>
#include <string>

#include "cli/options.h"
#include "cli/verb.h"

namespace cli {

std::string program_help(std::span<const Verb> verbs, base::Language language);
std::string help_text(const Usage& usage, base::Language language);

}  // namespace cli
