#pragma once
/// The tables of a contest that has just begun: what `new` writes beside contest.yaml, and what it says to do with
/// them.

#include <filesystem>
#include <span>
#include <string>

#include "base/words.h"
#include "cli/options.h"

namespace cli {

/// `folder`: with contest.yaml and these tables in it.
base::Words what_next(const std::filesystem::path& folder, std::span<const std::string> tables);

/// `konkurs new --tables CONTEST`: those of the tables that the rules read and that hold nothing yet are written anew.
int write_tables(const Given& given, const Invocation& invocation);

}  // namespace cli
