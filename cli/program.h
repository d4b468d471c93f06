#pragma once
/// The program as a function of its command line: finds the verb, turns the log on, words what escapes the verb.

#include <string>
#include <vector>

namespace cli {

/// `arguments` without the program's name. Returns an exit status of exit.h.
int run(const std::vector<std::string>& arguments);

}  // namespace cli
