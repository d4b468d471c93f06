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
int open(const Invocation& invocation);
int sheets(const Invocation& invocation);
int invite(const Invocation& invocation);
int revoke(const Invocation& invocation);
int status(const Invocation& invocation);
int decide(const Invocation& invocation);
int score(const Invocation& invocation);
int sign(const Invocation& invocation);
int return_sheet(const Invocation& invocation);
int confirm(const Invocation& invocation);
int correct(const Invocation& invocation);
int close(const Invocation& invocation);
int finalize(const Invocation& invocation);
int reopen(const Invocation& invocation);
int export_bundle(const Invocation& invocation);
int verify(const Invocation& invocation);
int backup(const Invocation& invocation);
int restore(const Invocation& invocation);

/// In the order in which `konkurs --help` lists them.
std::span<const Verb> verbs();

}  // namespace cli
