#pragma once
/// Every verb of the program, one line each; the table with their summaries is verbs.cc.

#include <span>

#include "cli/verb.h"

namespace cli {

/// In the order in which `konkurs --help` lists them.
std::span<const Verb> verbs();

}  // namespace cli
