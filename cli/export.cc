#include <fmt/format.h>

#include <filesystem>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "office/bundle_out.h"
#include "office/problems.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace fs = std::filesystem;

Usage export_usage() {
  return {.verb = "export",
          .summary = {"выгрузить журнал, правила и итог в папку, которую проверит кто угодно",
                      "write journal, rules and result into a folder that anybody can verify"},
          .positionals = {contest_argument()},
          .options = {{.name = "to",
                       .value = "DIR",
                       .fallback = "bundle",
                       .help = {"новая папка для пакета", "a new folder for the bundle"}}},
          .notes = {"Проверить: konkurs verify DIR. В пакете есть имена и служебные сведения: он не для публикации.",
                    "To verify it: konkurs verify DIR. It holds names and staff facts and is not for publication."}};
}

}  // namespace

int export_bundle(const Invocation& invocation) {
  const Parsed parsed = parse(export_usage(), invocation);
  if (!parsed.given) return parsed.status;
  const std::optional<Opened> opened = opened_contest(*parsed.given, invocation);
  if (!opened) return exit_input_errors;
  const Language language = invocation.language(opened->played.plan.language);
  const fs::path folder = *parsed.given->value("to");
  if (fs::exists(folder) && !fs::is_empty(folder))
    return refused({office::problems::folder_in_use(folder.string())}, language);
  const base::Result<records::Bundle> bundle = office::bundle_of(opened->journal);
  if (!bundle) return refused(bundle.diagnostics(), language);
  office::write_bundle(folder, *bundle);
  print(Words{fmt::format("Пакет: {}\nОтпечаток: {}\n", folder.string(), fingerprint(*opened)),
              fmt::format("The bundle: {}\nFingerprint: {}\n", folder.string(), fingerprint(*opened))}
            .in(language));
  return exit_done;
}

}  // namespace cli
