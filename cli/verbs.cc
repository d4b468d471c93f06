#include "cli/verbs.h"

namespace cli {

std::span<const Verb> verbs() {
  // One line per verb: {"check", {"проверить определение конкурса", "check a contest definition"}, check}
  static const std::vector<Verb> table = {};
  return table;
}

}  // namespace cli
