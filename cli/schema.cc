#include "cli/exit.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "rules/rules.h"

namespace cli {

int schema(const Invocation& invocation) {
  const Usage usage = {
      .verb = "schema",
      .summary = {"JSON Schema для contest.yaml: с ней редактор подсказывает и проверяет",
                  "the JSON Schema of contest.yaml, with which editors complete and check"},
      .notes = {"Например: konkurs schema > contest.schema.json, и первой строкой contest.yaml:\n"
                "  # yaml-language-server: $schema=contest.schema.json",
                "For example: konkurs schema > contest.schema.json, and as the first line of contest.yaml:\n"
                "  # yaml-language-server: $schema=contest.schema.json"}};
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  print(rules::json_schema());
  return exit_done;
}

}  // namespace cli
