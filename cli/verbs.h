#pragma once
/// Every verb of the program, one line each; the table with their summaries is verbs.cc.

#include <span>

#include "cli/verb.h"

namespace cli {

int check(const Invocation& invocation);
int rank(const Invocation& invocation);
int new_contest(const Invocation& invocation);
int show(const Invocation& invocation);
int explain(const Invocation& invocation);
int diff(const Invocation& invocation);
int simulate(const Invocation& invocation);
int schema(const Invocation& invocation);

/// In the order in which `konkurs --help` lists them.
std::span<const Verb> verbs();

}  // namespace cli
